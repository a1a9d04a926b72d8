"""Sentences that fit anywhere, and the traps: sentences with the words of decisions in them which are none."""


def lines(text):
    return [s.strip() for s in text.strip().split("\n")]


TELL = lines("""
The report had been circulated with the agenda.
{^member} thanked officers for a clear report.
{^officer} answered questions about the figures.
It was noted that the figures for {month} were not yet complete.
It was noted that {org} had changed its procedure.
A discussion followed on the costs and on who would bear them.
Members expressed concern at the time this was taking.
{^member} asked that the background be set out in the next report.
Two residents had written in support.
A longer report would come to a later meeting.
The matter had last been before {body} in {year}.
{^officer} drew attention to paragraph {num} of the report.
There was some discussion about the timetable.
The cost was likely to be in the region of {amount}.
A site visit had taken place on {pastdate}.
""")

TRAPS = lines("""
The fault had since been resolved by {firm}.
The dispute about the boundary was still not resolved.
{^officer} agreed to look into the matter and to report back.
{^member} agreed with the previous speaker.
{^someone} moved to the area in {year} and knew the history of the site.
{^member} moved on to the question of cost.
The parties had been unable to agree terms.
{^firm} had proposed a different sequence of work.
The question of parking at {fac} had been raised several times.
The approved contractor had visited {street} on {pastdate}.
An order had been placed with {firm} for two benches.
The recommended speed on that stretch was 30 mph.
A resolution to the boundary dispute was hoped for before {nextmonth}.
Those in favour of the scheme had written to the press, as had those against it.
Apologies were given for the delay in sending the letter.
Present at the site visit were the contractor and two neighbours.
Interest in the scheme was growing in {near}.
The action plan would be refreshed in {nextmonth}.
Minute {num} of the last meeting gave the background.
The officer seconded from {org} had gone back to her post.
The carried forward balance was explained.
The terms were as agreed in {year}, apart from the rent.
The clerk of works decided each morning where to begin.
Nothing had been resolved at the site meeting on {pastdate}.
{^org} would decide whether a second consultation was necessary.
It would be for the new Council to resolve these questions.
The answer to the consultation was sent on {pastdate}.
The recommendations of the auditor had been acted on.
The vote of thanks at the dinner had been proposed by {someone}.
Whether the motion detector could be moved was a question for the electrician.
""")

ANSWER = lines("""
{^officer} had looked into this and was satisfied.
The figures would be sent to all members.
The reasons were set out in the report.
A written answer would be given.
This was kept under review.
The position would be clearer in {nextmonth}.
There were lessons to be learnt, and they had been.
Discussions with {org} continued.
The number fluctuated [it was {num} in {month}] and no trend could be seen.
There were three reasons for this: (1) cost, (2) time and (3) the weather.
""")

PUBLIC_NONE = lines("""
No members of the public wished to speak.
There were no members of the public present.
A resident spoke about the state of the pavement on {street}.
A resident of {street} complained about noise from {fac}.
{^num} residents were present; two of them spoke about {street2}.
None.
""")

OTHER_MATTERS = lines("""
{^member} reported that the bench on {street} had been vandalised.
{^member} asked for an item about {fac} on the next agenda.
A letter of thanks had been received from {group}.
{^member} had attended a meeting of {group}.
The light outside {fac} was flickering again.
""")
