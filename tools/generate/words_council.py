"""What councils talk about. Each area: titles, narrative (tell), questions (ask), answers, decisions in two grammars
(`that` the report be noted; `to` note the report) and actions (do). Words in braces are slots of world.py."""

AREAS = []


def area(name, **words):
    AREAS.append({"name": name, **{k: [s.strip() for s in v.strip().split("\n")] for k, v in words.items()}})


area(
    "roads",
    titles="""
Highways
Road Repairs
Potholes on {street}
Resurfacing of {street}
Street Lighting
Highway Maintenance Programme {years}
Winter Gritting and Salt Bins
Condition of {street} and {street2}
Road Closures – {street}
""",
    tell="""
{^officer} reported that {num} defects had been logged on {street} since {month}.
{^org} had inspected {street} and graded the surface as poor.
The culvert under {street} was blocked again and water stood on the carriageway after heavy rain.
Residents of {street2} had written about the state of the verge.
The streetlight outside the school on {street} had been out since {pastdate}.
{^firm} expected to be on site for {num} days and would work between {hours}.
A temporary repair had been carried out but had already begun to fail.
The salt bin at the top of {street} was empty and one further bin was needed.
The road markings at the junction with {street2} had worn away.
{^member} had walked the length of {street} with an engineer from {org}.
The programme for {years} contained {num} schemes at an estimated cost of {amount}.
""",
    ask="""
When will {street} be resurfaced?
How many potholes have been repaired in {place} during the last twelve months?
Could the cabinet member say why the works on {street} have taken {num} weeks longer than planned?
What is being done about the flooding at the junction of {street} and {street2}?
Would officers confirm whether the diversion along {street2} has been assessed for heavy vehicles?
Is there a budget for replacing the street lights on {street}, and if so when will it be spent?
""",
    answer="""
The scheme for {street} was in the programme for {years} and was due to start in {nextmonth}.
A crew had been on site on {pastdate} and had filled {num} defects.
The delay was caused by a gas main which was not shown on the drawings.
{^org} had been asked to clear the gully and to report on the state of the pipe.
The budget for lighting amounted to {amount}, of which {pct} had been committed.
All diversions were agreed with the bus operator beforehand.
The highway inspector visited each site once a month and more often in winter.
""",
    that="""
the programme of highway works for {years} be approved
{org} be asked to resurface {street} before the winter
the quotation of {firm} in the sum of {amount} for repairs to {street} be accepted
two further salt bins be bought at a cost of {small} each
the street light on {street} be replaced with an LED lantern
a letter be sent to {org} about the drainage of {street2}
the report on {street} be noted
""",
    to="""
accept the quotation from {firm} in the sum of {amount}
ask {org} to bring forward the works on {street}
spend up to {small} on salt bins for {street2}
write to {org} about the condition of {street}
approve the list of highway priorities
support the closure of {street} for {num} days
""",
    do="""
report the blocked gully on {street} to {org}
obtain three quotations for the repair of {street}
chase {org} about the broken light on {street2}
order a salt bin for {street}
photograph the potholes on {street} and send them to {org}
""",
)

area(
    "speed",
    titles="""
Speeding on {street}
20 mph Limit
Traffic Calming
Speed Indicator Device
Community Speedwatch
Parking on {street}
Road Safety at {street}
Pedestrian Crossing – {street}
""",
    tell="""
The speed indicator device had recorded {big} vehicles in a fortnight; {pct} of them exceeded the limit.
{^member} had counted {num} lorries in an hour on {street}.
A resident was concerned that cars parked on the bend hid children who were crossing.
The limit outside the school was 20 mph but there were no repeater signs.
Volunteers for the speedwatch group were still needed; {num} people had been trained.
{^org} would only consider a crossing where a count of pedestrians justified it.
{^someone} moved to the area in {year} and had seen three accidents at the junction since then.
The average speed was within the limit, which surprised several members.
""",
    ask="""
What evidence is needed before a lower limit can be introduced on {street}?
Has {org} considered a crossing between {street} and the school?
How many tickets were issued by the camera on {street} in {year}?
Could double yellow lines be painted at the mouth of {street2}?
Will the speed indicator device be moved to {street} this spring?
""",
    answer="""
A count of traffic and pedestrians would be carried out in {nextmonth}.
The limit could be changed only by an order on which the public was consulted for 21 days.
The camera had issued {num} notices; most drivers had chosen a course.
The police preferred engineering measures to enforcement.
The device was moved every four weeks according to a rota.
There were no plans to paint lines at that place, but the matter would be looked at again in {nextmonth}.
""",
    that="""
a 20 mph limit on {street} be supported in principle
a speed indicator device be purchased at a cost not exceeding {amount}
{org} be requested to carry out a speed survey on {street}
the speedwatch group be given a grant of {small}
the proposal for double yellow lines on {street2} be opposed
the results of the survey be noted and published on the website
""",
    to="""
buy a speed indicator device at a cost of {amount}
ask {org} for a survey on {street}
support the speedwatch group with a grant of {small}
oppose the traffic order for {street2}
apply for a 20 mph limit on {street} and {street2}
""",
    do="""
move the speed indicator device to {street}
ask {org} for the collision figures of the last three years
put an appeal for volunteers in the newsletter
draft a response to the consultation on {street}
""",
)

area(
    "green",
    titles="""
Trees
Footpaths and Bridleways
Grass Cutting Contract
Open Spaces
Allotments
Hedges on {street}
Tree Works at {^fac}
Footpath {num}
Grounds Maintenance {years}
Water Meadows
""",
    tell="""
An ash at {fac} had shed a large limb during the storm and {firm} had made it safe.
The stile on footpath {num} was broken and a walker had fallen.
The landowner had ploughed across the bridleway and had been asked to reinstate it.
The contractor had missed two cuts in {month} and had been asked to make them up.
There were {num} people on the waiting list for an allotment.
{^someone} thanked the volunteers who had planted {num} trees along {street}.
The hedge had grown over the pavement so that wheelchairs had to use the road.
Bulbs had been donated by {group} and would be planted before {nextmonth}.
Three options were considered: (a) felling, (b) a reduction by a third and (c) doing nothing.
The survey listed {num} trees which needed attention within six months.
""",
    ask="""
Who is responsible for the hedge between {street} and {street2}?
When was the last inspection of the trees at {fac}?
Will the grass be cut more often next year?
Could the footpath behind {street} be opened again before the summer?
How many trees have been lost to disease since {year}?
""",
    answer="""
The hedge belonged to the owner of the field, who had been written to twice.
Every tree was inspected once in three years by a qualified person.
The contract allowed for {num} cuts a year and there was no money for more.
A notice had been served and the path should be clear by {nextdate}.
{^num} ash trees had been felled, and twice as many had been planted.
""",
    that="""
the tender of {firm} for grounds maintenance be accepted for a term of three years
the ash at {fac} be felled and replaced by two native trees
the rent of an allotment be raised to {small} from {nextmonth}
footpath {num} be closed until the bridge has been repaired
the tree survey be commissioned at a cost of {amount}
the landowner be reminded of his duty to keep the bridleway open
""",
    to="""
accept the tender of {firm} for grass cutting
fell the ash at {fac} and plant two oaks
raise allotment rents by {pct} from {nextmonth}
commission a tree survey from {firm}
adopt the verge on {street2}
""",
    do="""
ask {firm} for a price to reduce the willow at {fac}
write to the landowner about the stile on footpath {num}
put up notices about dogs on {street}
check the state of the bulbs in {nextmonth}
""",
)

area(
    "play",
    titles="""
Play Area
Recreation Ground
Skate Park Project
Playground Inspection
Sports Pavilion
Swing Replacement
Multi-Use Games Area
Play Equipment at {street}
""",
    tell="""
The annual inspection found {num} items of low risk and one of medium risk.
The seat of the cradle swing was worn through and had been taken out of use.
{^group} had raised {amount} towards new equipment.
A grant of {amount} from the lottery had been refused because the scheme was not ready.
Children from the school had drawn what they would like to see.
The safety surface under the climbing frame had shrunk and left a gap.
Broken glass had been found near the bench on {pastdate}.
The motion sensor lights at the pavilion had been repaired.
""",
    ask="""
When will the new swings be installed?
Is the equipment at {fac} inspected every week?
Could the gate be fitted with a slower closer?
Has the grant for the games area been claimed yet?
""",
    answer="""
The order had been placed and delivery took about {num} weeks.
A councillor inspected the site each Monday and the sheet was kept by the Clerk.
{^firm} had measured the gate and would fit a new closer free of charge.
The last instalment of the grant could be claimed once the surface had been laid.
""",
    that="""
the quotation of {firm} for a new safety surface be accepted in the sum of {amount}
an application be made to the lottery for {amount}
the cradle swing be replaced at a cost of {small}
the play area be closed while the surface is laid
the annual inspection report be received and the repairs put in hand
{group} be thanked for the money raised
""",
    to="""
accept the quotation of {firm} for the safety surface
apply to the lottery for {amount}
replace the cradle swing at a cost of {small}
hold a public consultation on the design of the skate park
""",
    do="""
order a new cradle seat from {firm}
arrange the annual inspection for {nextmonth}
ask {group} about the date of the next fund-raising event
remove the broken bench from {fac}
""",
)

area(
    "finance",
    titles="""
Finance
Budget {years}
Precept {years}
Accounts for Payment
Bank Reconciliation
Quarterly Budget Monitoring
Internal Audit Report
Annual Return
Revenue Outturn and Treasury Management
Reserves Policy
""",
    tell="""
The balance of the current account stood at {amount} on {pastdate}.
Spending to the end of {month} was {pct} of the budget.
Interest on the deposit account amounted to {small}.
The internal auditor had found no matters of concern and recommended that the asset register be brought up to date.
An invoice from {firm} for {small} was disputed and had been withheld.
The tax base had grown by {pct} because {num} new houses had been occupied.
{^officer} explained the three columns of the spreadsheet.
VAT of {small} had been reclaimed for the quarter.
The general reserve would fall to {amount} by the end of the year.
The bank had not yet accepted the new signatories, although the forms had been sent three times.
""",
    ask="""
Why has the cost of insurance risen by {pct}?
What is the level of the general reserve, and is it enough?
Could the reserves be used to keep the precept at last year's figure?
How much has been spent on consultants since {year}?
Does the budget for {years} include the rise in employers' contributions?
""",
    answer="""
The premium had risen because two claims were made in {year}.
The reserve stood at {amount}, which was about {num} per cent of annual spending.
Using reserves once did not solve the problem in the year after.
A total of {amount} had been paid to three firms; the contracts were on the website.
The increase was allowed for in the contingency of {amount}.
""",
    that="""
the accounts for payment in the sum of {amount} be approved
the precept for {years} be set at {amount}
the budget for {years} be adopted as circulated
the sum of {amount} be moved from the general reserve to the capital reserve
the internal auditor's report be accepted
{firm} be appointed as internal auditor for {years}
the bank mandate be changed to include the new Chairman
the quarterly monitoring report be noted
""",
    to="""
approve the payments as listed, amounting to {amount}
set the precept for {years} at {amount}
adopt the budget for {years}
transfer {amount} from the general reserve to the capital reserve
appoint {firm} as internal auditor
approve the annual governance statement
""",
    do="""
send the precept form to {org} before {nextdate}
change the signatories on the bank mandate
ask the insurer for a breakdown of the premium
circulate the budget papers before the next meeting
""",
)

area(
    "planning",
    titles="""
Planning
Planning Applications
Neighbourhood Plan
Local Plan Consultation
Land at {street}
Affordable Housing Site
Planning Enforcement at {street}
Conservation Area Appraisal
""",
    tell="""
Application {ref} for {num} houses at {street} would be decided by {org} in {nextmonth}.
Neighbours had complained about the loss of light and the number of vehicles.
The proposed development lies outside the settlement boundary.
The appeal against refusal of {ref} had been dismissed on {pastdate}.
The site notice had blown down and {org} would put up another.
The draft plan had been read by {num} residents, and {pct} of those who answered were content with it.
An enforcement officer had visited {street} and found no breach.
The architect showed drawings of the revised roof.
""",
    ask="""
How many of the houses at {street} will be affordable?
Will the application {ref} be decided by the committee or by an officer?
What weight does the neighbourhood plan carry in an appeal?
When will the enforcement notice at {street} be served?
""",
    answer="""
The policy asked for {pct}, but the developer had argued that this was not viable.
The ward member had called the application in, so that it would be heard by the committee.
Once made, the plan was part of the development plan and carried full weight.
The notice would be served as soon as the owner had been traced.
""",
    that="""
no objection be made to application {ref}
an objection be made to application {ref} because of the loss of privacy
the neighbourhood plan be submitted to {org}
the committee object to {ref} on grounds of highway safety
the response to the local plan consultation be delegated to the Clerk and the Chairman
the report on enforcement be noted
""",
    to="""
object to application {ref} on grounds of highway safety
make no comment on application {ref}
submit the neighbourhood plan to {org}
ask {org} to take enforcement action at {street}
delegate the response to the Clerk and the Chairman
""",
    do="""
send the comments on {ref} to {org}
ask the case officer for an extension of time
find out who owns the land at {street}
circulate the draft of chapter {num}
""",
)
