"""What American boards, student societies and foundations talk about; the same fields as in words_council.py."""

US, SOCIETY = [], []


def _area(into, name, **words):
    into.append({"name": name, **{k: [s.strip() for s in v.strip().split("\n")] for k, v in words.items()}})


_area(
    US,
    "roads",
    titles="""
Road Maintenance Report
{street} Bridge Replacement
Snow Removal Contract
Traffic Signal at {street}
Paving Bids
Stormwater Project
Public Works Report
""",
    tell="""
{^officer} reported that the crew had patched {street} and graded {street2}.
Bids were opened on {pastdate}; {firm} was the low bidder at {amount}.
The bridge inspection found section loss in two beams.
The grant requires a local match of {pct}.
The question of who owns the culvert was turned over to the solicitor.
{^firm} moved equipment to the site on {pastdate}.
A resident of {street} complained about gravel in her driveway.
""",
    that="""
the contract for paving {street} be awarded to {firm} in the amount of {amount}
the speed limit on {street} be set at 25 miles per hour
the Township apply for a multimodal grant in the amount of {amount}
the purchase of a snow plow for {amount} is authorized
the reimbursement agreement with {org} is approved
""",
    to="""
award the paving contract to {firm} in the amount of {amount}
advertise for bids on the {street} project
approve the purchase of a used plow for {amount}
authorize the Chair to sign the grant agreement
table the bridge agreement until the next meeting
approve change order No. {num} in the amount of {small}
""",
    do="""
call {org} about the pole at {street}
post the weight limit on {street}
get prices for road salt
""",
)

_area(
    US,
    "finance",
    titles="""
Treasurer's Report
Budget Amendment
Approval of Bills
Audit Presentation
Fiscal Year {years} Budget
Insurance Renewal
Investment Report
""",
    tell="""
The general fund balance was {amount} as of {pastdate}.
Revenues were {pct} above budget because of permit fees.
The auditor issued a clean opinion and had no findings.
{^officer} reviewed the check register.
Assessments of {num} owners were more than sixty days past due.
The bank had agreed to waive the wire fees.
""",
    that="""
the budget for fiscal year {years} is adopted as presented
the transfer of {amount} from contingency is approved
the bills in the amount of {amount} be paid
the tax levy remain at {num} mills
the signature cards be updated to reflect the new officers
""",
    to="""
approve the bills in the amount of {amount}
accept the Treasurer's report as presented
adopt the budget for fiscal year {years}
transfer {amount} from contingency to capital outlay
renew the insurance with {firm}
move {amount} to a certificate of deposit
""",
    do="""
send the final budget to the county
update the signature cards
request a quote for liability coverage
""",
)

_area(
    US,
    "facilities",
    titles="""
Facilities Master Plan
Contract Award – {^fac}
Property Acquisition
Lease Amendment
Sewer Plant
Water System Update
Ranch House Repairs
Gate and Fence Repairs
""",
    tell="""
The pump at {fac} was rebuilt and put back in service on {pastdate}.
{^officer} presented drawings of the renovation.
Water samples were taken in {month} and met the standard.
The bids came in {pct} over the engineer's estimate.
The fence along {street} was damaged by a fallen tree.
{^someone} resolved the billing dispute with the vendor.
""",
    that="""
the lease amendment for {fac} is approved
the contract for the renovation of {fac} be awarded to {firm} in the amount of {amount}
the acquisition of the parcel at {street} is authorized
the donation of equipment valued at {small} is accepted
the General Manager or a designee is authorized to execute the agreement with {firm}
""",
    to="""
award the contract for {fac} to {firm} for {amount}
approve the lease amendment
accept the easement at {street}
authorize a study of {fac} not to exceed {amount}
declare the old truck surplus
""",
    do="""
get a second bid for the fence
schedule the inspection of {fac}
notify the owners of the water shut-off
""",
)

_area(
    US,
    "policy",
    titles="""
Personnel Matters
Ordinance 2{num}-{num}
Conflict of Interest Policy
Rental Policy
Architectural Review
Public Hearing on Zoning
School Calendar
Title VI Service Equity
Committee Appointments
Fines and Enforcement
""",
    tell="""
Counsel explained the difference between an ordinance and a resolution.
The hearing was opened at 7:10 p.m. and nobody asked to speak.
{^num} written comments were received, most of them in favor of the change.
The draft rental policy was sent to owners on {pastdate}.
Staff recommended no change to the calendar.
An ordinance was ordered from the printer in error and had to be reprinted.
""",
    that="""
the policy on short-term rentals is adopted
{member} is appointed to the planning committee for a term of three years
the ordinance be advertised for adoption in {nextmonth}
the findings of the equity analysis are accepted
the school calendar for {years} is approved
""",
    to="""
adopt the rental policy as amended
appoint {member} to the planning committee
advertise the ordinance for adoption
approve the school calendar for {years}
waive the fine assessed to the owner of lot {num}
""",
    do="""
mail the draft policy to all owners
post the hearing notice
send the ordinance to counsel for review
""",
)

_area(
    SOCIETY,
    "events",
    titles="""
Events
Freshers' Week
LAN Party
Talks and Workshops
Conference Planning
Hackathon
Outreach
End of Year Social
""",
    tell="""
The room for the talk holds {num} people and the waiting list is longer than that.
{^someone} has answered the e-mail and can speak on {nextdate}.
The last social cost {small}, which was more than anyone expected.
Pizza arrived late again and it was cold.
We still have {num} T-shirts in the cupboard.
The question of who brings the projector came up again.
The speaker agreed to have her talk recorded.
""",
    that="""
the society spends up to {small} on the end of year social
the hackathon takes place on {nextdate}
the conference be held in {near} next year
the sponsorship offer of {amount} from {firm} is accepted
travel of up to {small} for the keynote speaker is reimbursed
""",
    to="""
spend up to {small} on pizza for the workshop
hold the hackathon on {nextdate}
accept the sponsorship offer from {firm}
cancel the trip to {near}
reimburse the speaker's train fare
""",
    do="""
book a room for {nextdate}
email {org} about the speaker
design a poster for the workshop
order stickers
""",
)

_area(
    SOCIETY,
    "tech",
    titles="""
Tech
Infrastructure
Website
Server Migration
Security Report
Mailing Lists
Release Status
""",
    tell="""
The disk on the build machine filled up twice in {month}.
The certificate had expired and was renewed by hand.
Two issues with the login page were resolved before the release.
{^someone} moved the wiki to the new machine over the weekend.
The backup restored in {num} minutes, which is good news.
Nobody knows the password of the old account.
""",
    that="""
the old wiki is switched off in {nextmonth}
the hosting contract with {firm} be renewed for one year
a new server is bought for no more than {amount}
the security policy be published on the website
""",
    to="""
renew the hosting contract with {firm}
buy a new disk for {fac}
switch off the old wiki in {nextmonth}
publish the security policy
""",
    do="""
renew the certificate before {nextdate}
write a guide for the new server
reset the password of the old account
archive the {year} mailing list
""",
)

_area(
    SOCIETY,
    "money",
    titles="""
Treasurer's Report
Budget
Sponsorship
Membership
Grant Applications
Trademark Policy
Bylaws
Elections
""",
    tell="""
The balance is {amount} after the invoices of {month}.
{^num} new members joined since the last meeting.
The trademark had been registered in {year} and is due for renewal.
The auditors asked for {num} receipts that cannot be found.
Members may vote until {nextdate}; {num} have done so.
The grant application was rejected without a reason.
Counsel advised that the bylaws do not define a quorum for online meetings.
""",
    that="""
the budget for {years} is adopted
the bylaws be amended so that meetings may be held online
a grant of {amount} be made to {group}
{outsider} be admitted as a member
the trademark policy be published for comment
the annual fee remain at {small}
""",
    to="""
adopt the budget for {years}
grant {amount} to {group}
admit {outsider} as a member
publish the trademark policy for comment
keep the annual fee at {small}
file the tax return before {nextdate}
""",
    do="""
send the invoices for {month}
chase the missing receipts
prepare the ballot for {nextdate}
draft a reply to counsel
""",
)
