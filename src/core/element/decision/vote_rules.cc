// Rule table: stated counts. `for`, `against`, `abstain`, `absent` hold a number or a number word.

#include "element/pattern.h"
#include "element/rule.h"

#define MB_COUNT \
  R"((?:\d{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Nn]one|[Nn]il|[Nn]o|no|none|nil))"

namespace minutebook::element {

std::span<const Rule> vote_rules() {
  static const std::vector<Rule> kRules = {
      {"vote.carried-count",
       "board",
       "vote",
       kCarr | kMotion | kApprov | kAdopt | kVote,
       R"re((?i:carried|passed|passes|approved|adopted|carries|failed|fails|vote(?: of)?)(?: UNANIMOUSLY| unanimously| COMMITTEE)?[:;,.]? ?[\[(]?(?P<for>\d{1,3}) ?(?:[-–:]|TO|to) ?(?P<against>\d{1,3})(?: ?[-–:] ?(?P<abstain>\d{1,3}))?(?:[^\d/.]|[.]$|[.] |$))re",
       {"MOTION CARRIED 4-0-1 [AYES: Smith]", "Passed: 6-0", "Motion carried; 7:0",
        "The minutes were approved by the unanimous vote of 4-0.", "ADOPTED [13 TO 2]",
        "MOTION FAILED 2-5 [AYES: Smith, Lee]"},
       {"Adopted in 2019-20", "approved 12/3/13"},
       kDigit},
      {"vote.carried-slash",
       "county",
       "vote",
       kCarr,
       R"re(^(?:The )?(?:(?i:motion|amendment) )?(?:was )?(?i:carried|lost)(?: (?i:unanimously|en bloc|by (?:an )?absolute majority|by simple majority))?:? \(?(?P<for>\d{1,2}) ?/ ?(?P<against>\d{1,2})\)?[.]?$)re",
       {"CARRIED 6/0", "Motion carried 7/2.", "CARRIED UNANIMOUSLY 4/0",
        "CARRIED BY ABSOLUTE MAJORITY 6/0"},
       {"Carried forward 6/7 of the sum"},
       kDigit},
      {"vote.votes-for",
       "base",
       "vote",
       kVote,
       R"re((?i:votes?(?: cast)?:? ?(?:for|in favou?r)) ?[:=–-]? ?(?P<for>\d{1,4})[,;.]? ?(?:and )?(?i:(?:votes? )?against) ?[:=–-]? ?(?P<against>\d{1,4})(?:[,;.]? ?(?:and )?(?i:abst\p{L}*) ?[:=–-]? ?(?P<abstain>\d{1,4}))?)re",
       {"Votes for: 7; against: 2; abstentions: 0", "Votes cast: for 62, against 3"},
       {"Votes for women"},
       kDigit},
      {"vote.by-a-vote",
       "foundation",
       "vote",
       kVote,
       R"re(\b(?:by an? (?:vote of )?|voted )(?P<for>\d{1,3})[-–](?P<against>\d{1,3})(?:[-–](?P<abstain>\d{1,3}))?(?: vote)?\b)re",
       {"The minutes were approved by a 3-2-2 vote.", "The Board voted 4-1 to close the session."},
       {"by a 2019-20 budget"},
       kDigit},
      {"vote.carried-names",
       "board",
       "vote",
       kUnanim,
       R"re((?i:carried|passed|approved|adopted) (?i:unanimously) ?[\[(](?:AYES: ?)?(?P<names>\p{Lu}[^\])]{3,400})[\])])re",
       {"MOTION CARRIED UNANIMOUSLY [Mack, Cree, Costa, Hernan]"},
       {"carried unanimously (see appendix)"}},
      {"vote.in-favour-against",
       "base",
       "vote",
       kVote,
       R"re((?P<for>)re" MB_COUNT
       R"re() (?i:(?:(?:votes?|members?|people|councillors) )?(?:were |voted |voting )?(?:in )?(?:for|favou?r|ayes?|yeas?|yes))\b.*?\b(?P<against>)re" MB_COUNT
       R"re() (?i:(?:votes? |members? |people )?(?:were |voted |voting )?(?:against|opposed|noes|nays?|no\b))(?:.*?\b(?P<abstain>)re" MB_COUNT
       R"re() (?i:(?:person |people |members? |persons )?(?:abst)))?)re",
       {"A vote then took place with 62 for the proposal, none against and 1 person abstained",
        "The motion passed with 15 in favor (Bond, Cook) and 0 against.",
        "On the motion being put 5 Members voted in favour, 2 against and 0 abstained.",
        "On a show of hands 3 were in favour, 26 against.", "Vote: 3 For, 0 Against, 1 Abstention.",
        "7 Yeas - 0 Nays."},
       {"10 people waited for the bus."},
       kAgainst},
      {"vote.labelled-counts",
       "base",
       "vote",
       kVote,
       R"re(\b(?i:(?:for|in favou?r|ayes?|yes|yeas?)) ?[:=–-]? ?(?P<for>\d{1,4})[,;./ \t]+(?:and )?(?:(?i:against|noes|nays?) ?[:=–-]? ?|(?i:no) ?[:=–-] ?)(?P<against>\d{1,4})\b(?:[,;./ \t]+(?:and )?(?i:abst\p{L}*) ?[:=–-]? ?(?P<abstain>\d{1,4}))?(?:[,;./ \t]+(?:and )?(?i:absent) ?[:=–-]? ?(?P<absent>\d{1,4})\b)?)re",
       {"For: 7, Against: 2, Abstain: 1", "For: 4 / Against: 0 / Abstain: 0",
        "The vote was: in favour - 5; against - 4",
        "The motion fell (For 8, Against 25, Abstain 3).", "Ayes – 4. Nays – 0.",
        "It was put to the vote; yeas: 3; nays: 0; absent: 1.",
        "Motion passes. Ayes: 3   Noes: 0   Absent: 1"},
       {"For: the record", "Bins for 12, No 4 Mill Lane"},
       kDigit},
      {"vote.ayes-abstentions",
       "foundation",
       "vote",
       kVote,
       R"re((?P<for>)re" MB_COUNT
       R"re() (?:ayes?|votes? for|for|yes(?: votes?)?|in favou?r),? (?:and |with )?(?:(?P<against>)re" MB_COUNT
       R"re() (?:noes|nays|against|no votes?),? (?:and )?)?(?P<abstain>)re" MB_COUNT
       R"re() abst)re",
       {"Motion passes with 4 ayes and 2 abstentions.", "Carried, 6 for, 1 abstention."},
       {"four ayes"},
       kAbstain},
      {"vote.by-votes-to",
       "base",
       "vote",
       kVote,
       R"re(\bby (?P<for>)re" MB_COUNT R"re() votes? to (?P<against>)re" MB_COUNT
       R"re()\b(?:,? (?:with|and) (?:(?P<abstain>)re" MB_COUNT
       R"re() abst|(?P<abstainers>\p{Lu}[^.,;:]*) abstaining\b))?)re",
       {"RESOLVED by 5 votes to 1 with 1 abstention that a grant of £500 be made.",
        "The amendment was lost by six votes to three.",
        "Seconded by Cllr Ray and agreed by 5 votes to nil with Cllr Poe abstaining."},
       {"The seat was won by votes to the left."},
       kVoteWord},
      {"vote.passes-with",
       "foundation",
       "vote",
       kVote,
       R"re(\b(?i:carried|carries|passed|passes|failed|fails|approved) with (?P<for>)re" MB_COUNT
       R"re() (?:ayes?|yes votes?|votes? (?:for|in favou?r)|in favou?r)\b)re",
       {"Motion passes with 5 ayes.", "The motion carried with 12 votes in favour."},
       {"The bus passed with 5 people on board."},
       kCarr | kApprov},
      {"vote.unanimous",
       "base",
       "vote",
       kUnanim,
       R"re(^Vote was unanimous)re",
       {"Vote was unanimous in favour"},
       {"It was unanimous."}},
  };
  return kRules;
}

}  // namespace minutebook::element
