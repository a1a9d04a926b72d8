"""What councils talk about, second part: services, buildings, governance. The form is that of words_council.py."""

from words_council import area

area(
    "police",
    titles="""
Police Report
Crime and Anti-Social Behaviour
Community Safety Update
Police and Crime Plan: Annual Report
Neighbourhood Policing
Rural Crime
Fraud and Cyber Crime Update
Call Handling Performance
""",
    tell="""
{^num} crimes had been recorded in {place} during {month}, mostly thefts from vehicles.
A quad bike was taken from a farm near {near} on {pastdate}.
The sergeant reported that two arrests had been made and that both men had been released on bail.
Victim satisfaction stood at {pct}, which was better than in {year}.
Young people had gathered at {fac} late at night.
The proportion of calls answered within ten seconds had fallen to {pct}.
An appeal for information had been made in the local press.
The neighbourhood team had been without a constable since {month} and the post was advertised.
""",
    ask="""
What was the Commissioner doing to improve the time taken to answer non-emergency calls?
Could the Panel be told how many officers were on patrol in {place} at weekends?
With the number of burglaries rising by {pct}, how would victims be supported?
Were the police satisfied that rural crime was reported as fully as crime in towns?
How was the money given to {group} monitored, and what had it achieved?
Would the new custody suite at {near} be open before {nextmonth}?
Had any lessons been learnt from the disorder at {street} in {month}?
""",
    answer="""
A further {num} call handlers had been recruited and were in training.
Patrols were planned each week on the basis of the figures.
Victims were contacted within two days and offered a visit.
Farmers were encouraged to report everything, however small, because reports determined where patrols went.
Each grant was followed up by a report every quarter; two had been stopped in {year}.
It was too early to say, but the signs were encouraging.
The national figures showed the same pattern and the force was not an outlier.
A written answer with the figures would be sent to members of the Panel.
""",
    that="""
the report of the Commissioner be noted
the Commissioner be asked to bring a further report on call handling in {nextmonth}
the Panel's congratulations be passed on to the neighbourhood team
a task and finish group of {num} members be set up to consider rural crime
the precept proposed by the Commissioner be supported
""",
    to="""
note the report
write to the Commissioner about patrols in {place}
ask the sergeant to attend the next meeting
set up a task and finish group on rural crime
""",
    do="""
invite the sergeant to the meeting in {nextmonth}
circulate the crime figures for {month}
put the rural crime leaflet on the website
""",
)

area(
    "waste",
    titles="""
Litter and Fly-Tipping
Dog Fouling
Recycling Service
Climate and Biodiversity
Waste Collection
Environment and Water
Flood Plan
Energy Efficiency at {^fac}
""",
    tell="""
Fly-tipped tyres had been found on {street} and were removed by {org}.
The bin at {fac} was not emptied for three weeks.
The issue with the overflowing bins had been resolved by the contractor.
The recycling rate was {pct} against a target of {num} per cent.
{^group} had collected {num} bags of litter on {weekday} {pastdate}.
Solar panels would pay for themselves in about {num} years.
The river gauge at {near} had stood at its highest level since {year}.
The new wheeled bins were too large for the narrow yards behind {street2}.
""",
    ask="""
Why are the bins on {street} emptied only once a fortnight?
How many fixed penalties for fly-tipping were issued in {year}?
Are the sandbags kept at {fac} ready for use?
What has been done to reduce the energy used at {fac}?
""",
    answer="""
The rounds had been changed in {month} and the new times were on the website.
{^num} penalties had been issued and all but two were paid.
The sandbags were replaced in {month} and {num} were held.
The boiler was replaced in {year} and the roof had been insulated.
""",
    that="""
two additional dog bins be installed on {street} at a cost of {small}
{org} be asked to collect the recycling weekly
the flood plan be adopted and reviewed every year
solar panels be fitted at {fac} at a cost of {amount}
{group} be thanked for the litter pick
""",
    to="""
install two dog bins on {street}
adopt the flood plan
seek prices for solar panels at {fac}
sign the charter on biodiversity
""",
    do="""
report the fly-tipping on {street} to {org}
order litter pickers for the event on {nextdate}
get a price for a larger bin at {fac}
""",
)

area(
    "buildings",
    titles="""
Village Hall
Cemetery
Public Toilets
Bus Shelters
Repairs to {^fac}
War Memorial
Lease of {^fac}
Defibrillator
Library Opening Hours
Noticeboards
""",
    tell="""
Slates had come off the roof of {fac} in the gale and water was getting in.
The lease of {fac} would run out on {nextdate} and the tenant wished to renew it.
The battery of the defibrillator was replaced in {month}.
A memorial had been placed on the wrong grave and the family had been told.
Bookings for {fac} had recovered and brought in {small} during the quarter.
The boiler was {num} years old and parts could no longer be had.
{^firm} had proposed a later start date because of other commitments.
A survey of the stonework showed movement in the north wall.
""",
    ask="""
When will {fac} be open again?
Who will pay for the repair of the roof?
Is the building insured against subsidence?
Could {fac} stay open on Saturday afternoons?
""",
    answer="""
It was hoped to open the doors again on {nextdate}.
The insurer had accepted the claim apart from an excess of {small}.
Opening for four more hours would cost about {small} a month.
A surveyor was appointed and would report in {nextmonth}.
""",
    that="""
the roof of {fac} be repaired by {firm} at a cost of {amount}
the lease of {fac} be renewed for {num} years at a rent of {small} a year
the cemetery fees be increased by {pct} from {nextdate}
a second defibrillator be bought for {street}
{officer} be authorised to sign the lease on behalf of the Council
opening hours on Saturdays be extended for a trial period of six months
""",
    to="""
accept the lower of the two quotations for the roof
renew the lease of {fac} for {num} years
buy a second defibrillator at a cost of {amount}
increase the hire charges by {pct}
""",
    do="""
obtain a second quotation for the roof of {fac}
send the draft lease to the solicitor
check the pads of the defibrillator
paint the noticeboard on {street}
""",
)

area(
    "governance",
    titles="""
Standing Orders
Review of Policies
Code of Conduct
Co-option
Committee Membership
Staffing Matters
Calendar of Meetings {years}
Complaints Procedure
Scheme of Delegation
Representation on Outside Bodies
Training
""",
    tell="""
The revised standing orders followed the national model with {num} changes.
Two people had expressed interest in the vacancy and one of them was present.
{^officer} had completed the first part of a qualification.
A complaint had been received and was being dealt with at the first stage.
The seconded officer would return to {org} in {nextmonth}.
The new rates of pay had been agreed by the national employers and were backdated to {month}.
The declaration of results took place on {pastdate}.
The calendar avoided school holidays as far as possible.
""",
    ask="""
When was the code of conduct last reviewed?
How many members have attended the planning training?
Will the vacancy be advertised again?
Could meetings be broadcast?
""",
    answer="""
The code was adopted in {year} and would be looked at again in {nextmonth}.
Of {num} members {num} had taken part; a further session was planned.
The vacancy would be advertised on the noticeboards for three weeks.
A camera could be bought for about {small}, but somebody had to work it.
""",
    that="""
the revised standing orders be adopted
{outsider} be co-opted to fill the vacancy
the calendar of meetings for {years} be approved
the scheme of delegation be amended as set out in the report
the complaint be referred to the Staffing Committee
the policies listed in the appendix be re-adopted without change
{member} be appointed as representative on the board of {group}
""",
    to="""
adopt the revised standing orders
co-opt {outsider} to fill the vacancy
approve the calendar of meetings for {years}
appoint {member} to the Staffing Committee
review the code of conduct in {nextmonth}
""",
    do="""
put the new policies on the website
advertise the vacancy on the noticeboards
book places on the planning course
send the acceptance of office form to {outsider}
""",
)

area(
    "care",
    titles="""
Adult Social Care Performance
Children's Services Update
School Admissions
Health Scrutiny: Winter Pressures
Corporate Risk Register
Home to School Transport
Library Strategy
Housing Need and Homelessness
Public Health Annual Report
Provisional Finance Settlement {years}
""",
    tell="""
{^officer} introduced the report, which set out progress against {num} indicators.
The number of assessments completed in time had risen to {pct}.
The waiting list stood at {big} and had fallen for three quarters in a row.
Foster carers were hard to find in {near}, and a campaign would begin in {nextmonth}.
There were {num} risks on the register, of which three were rated as high.
The contract with {firm} would end on {nextdate}.
Demand for places had grown faster than the model had assumed.
The grant from government was {amount} lower than in the year before.
Staff had moved into the new building in {month} and sickness had fallen.
""",
    ask="""
What steps are being taken to shorten the waiting list for assessments?
How many children are placed more than twenty miles from home?
Will the Cabinet Member say when the strategy for libraries will be published?
Could he also confirm that no library in {place} will be closed?
What assurance can be given to families whose transport has been withdrawn?
How much has the authority spent on temporary accommodation since {month}?
""",
    answer="""
The service had recruited {num} social workers since {month} and the list was getting shorter.
At present {num} children were placed outside the county; each case was reviewed every quarter.
The strategy would be published in {nextmonth} after a consultation of twelve weeks.
No decision had been taken about any building.
Every family had been written to and had the right of appeal.
Spending to date was {amount}, of which {pct} was recovered from housing benefit.
I am grateful for the opportunity to set the record straight on this matter.
We shall continue to press the government for a settlement over several years.
""",
    that="""
the report and the comments made by members be noted
the strategy be endorsed for consultation
the contract with {firm} be extended for {num} months
authority be delegated to {officer} to finalise the terms of the agreement
the Cabinet be recommended to approve the policy set out in the appendix
the proposed fees and charges for {years} be agreed
a further report be brought to the committee in {nextmonth}
""",
    to="""
note the report and the risks set out in it
recommend the policy to the Cabinet
extend the contract with {firm} for {num} months
delegate authority to {officer} to finalise the agreement
set up a working group on school transport
""",
    do="""
circulate the figures for each district
bring a further report to the meeting in {nextmonth}
share the slides with members
arrange a visit to {fac}
""",
)

area(
    "events",
    titles="""
Grants and Donations
Remembrance Sunday
Christmas Lights
Summer Fete
Newsletter and Website
Youth Provision
Tourism
Festival Funding
Twinning Visit
""",
    tell="""
{^group} had asked for a grant of {small} towards new equipment.
The fete made a profit of {small}, the best result since {year}.
The vote of thanks at the annual dinner was given by {someone}.
The road would be closed between {hours} for the parade.
The lights on {street} had failed twice and the transformer was suspected.
{^num} entries had been received for the photographic competition.
The newsletter would be printed on {nextdate} and delivered by volunteers.
The editor moved that paragraph to the back page for lack of room.
""",
    ask="""
How much was given in grants during {years}?
Who will organise the parade this year?
Could the lights be left up until {nextmonth}?
""",
    answer="""
A total of {small} was given to {num} groups.
{^group} had offered to organise it and needed three marshals.
The hire agreement ended in January and could not be extended.
""",
    that="""
a grant of {small} be made to {group}
the request from {group} be refused as it came after the closing date
the Christmas lights be hired for a further three years
the sum of {small} be set aside for the visit from the twin town
the road closure for the parade be supported
""",
    to="""
grant {small} to {group}
hire the Christmas lights for three years
spend up to {small} on refreshments
print {big} copies of the newsletter
""",
    do="""
send the grant form to {group}
order a wreath
book the band for {nextdate}
ask for volunteers to deliver the newsletter
""",
)
