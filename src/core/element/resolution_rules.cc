// Rule table: what decides. `d` is where the decision starts; `v` the deciding word.

#include "element/pattern.h"
#include "element/rule.h"

namespace minutebook::element {

std::span<const Rule> resolution_rules() {
  static const std::vector<Rule> kRules = {
      {"resolution.whereas", "board", "resolution", kResolv,
       R"re(^["“]?(?P<d>(?:NOW,? )?(?:THEREFORE,? )?(?:LET IT |BE IT )(?:FURTHER |ALSO |HEREBY |FINALLY )*(?P<v>(?i:RESOLVED|ENACTED|ORDAINED))))re",
       {"NOW, THEREFORE, BE IT RESOLVED that the Board accept the grant", "BE IT FURTHER RESOLVED, that the clerk file it"},
       {"WHEREAS the board resolved in May to build"}},
      {"resolution.keyword", "base", "resolution", kResolv | kAgree | kDecid | kRecommend | kOrder | kApprov | kNote,
       R"re(^["“(\[]?(?P<d>(?:IT WAS (?:ALSO |FURTHER |THEN |UNANIMOUSLY )*|AND |FURTHER |ALSO |UNANIMOUSLY )*(?P<v>RESOLVED|AGREED|DECIDED|ORDERED|RECOMMENDED|DECISION|APPROVED|NOTED|RESOLUTION)(?:$|[^\p{L}0-9])))re",
       {"RESOLVED that the report be noted.", "RESOLVED: To accept the apologies.", "FURTHER RESOLVED: That the clerk write.",
        "AGREED: that the works proceed.", "DECISION: Approve the lease.", "IT WAS AGREED TO TAKE ITEMS 7 AND 8 TOGETHER."},
       {"RESOLUTIONS of earlier years are listed below.", "DECISIONS PROGRESS UPDATE"}},
      {"resolution.lead-in-keyword", "base", "resolution", kResolv,
       R"re((?P<lead>^(?:Upon|On|Following|After) .{0,200}?)?(?P<d>(?:\b[Ii]t was (?:unanimously |then |further )?)?(?P<v>RESOLVED)\b))re",
       {"Upon the motion of Mr Smith, it was RESOLVED to adjourn.", "Tim moves that it is RESOLVED, that funds be spent."},
       {"It was resolved that"}},
      {"resolution.sentence-word", "base", "resolution", kResolv | kAgree | kDecid | kRecommend | kOrder,
       R"re(^(?:And |and )?["“(]?(?P<d>(?:It is |Further |Also )?(?P<v>[Rr]esolved|Agreed|Decided|Recommended|Ordered)(?: unanimously| by all| by majority)?(?: ?[–—:-]| that\b| to\b|,|\.)))re",
       {"Resolved that the minutes be signed.", "Resolved unanimously to proceed.", "Agreed.", "Decided to let the lease go.",
        "And Resolved: “That the draft Minutes be adopted.”"},
       {"Resolved issues were listed.", "Agreed actions from the last meeting"}},
      {"resolution.it-was", "base", "resolution", kResolv | kAgree | kDecid | kRecommend | kApprov | kOrder | kAdopt,
       R"re((?P<lead>^(?:Upon|On|Following|After|By|In|With|Subject) .{0,240}?[, ])?(?P<d>(?:(?:\b[Ii]t|IT) (?:was|were|has been) )re" MB_ADVERBS
       R"re((?:(?:proposed|noted|recognised|felt|moved|suggested)[^.;]{0,160}? and )?(?:unanimously )?(?P<v>resolved|agreed|decided|recommended|approved|ordered|AGREED|RESOLVED)(?: unanimously)?(?: that\b| to\b| not\b| the\b| this\b| as\b| in principle| on\b| with\b| he\b| she\b| we\b| \p{Lu}|[,:;.]| ?[–—-]|$)|\b[Ii]t is (?P<v2>recommended) by the )))re",
       {"It was resolved to accept the quote.", "It was also agreed that the sign should be moved.",
        "On the proposal of Cllr Ann Ray, seconded by Cllr Bo Lee, it was agreed to adjourn.",
        "The bus had stopped and it was resolved to write to the company.",
        "It was noted that the board is tired and agreed that this should be on the agenda.",
        "It is recommended by the Works Committee that the Board pass the attached resolution."},
       {"It was agreed by the surveyor that the wall had moved since it was approved in 2010", "It was a decided improvement."}},
      {"resolution.carried", "base", "resolution", kCarr | kApprov | kAdopt,
       R"re(^["“]?(?P<d>(?:(?:The |This )?(?:[Mm]otion|MOTION|vote|[Aa]mended motion|[Pp]roposal|[Ss]ubstantive motion|[Aa]mendment|[Rr]esolution)s? )?(?:(?:was|were|is|has been) )?)re" MB_ADVERBS
       R"re((?P<v>carried|carries|CARRIED|passed|passes|PASSED|Passed|Passes|Carried|approved|adopted|ADOPTED|APPROVED)(?: UNANIMOUSLY| unanimously| \d|[:;,.]? ?\d+ ?[-–:] ?\d+| by | with | \[|[.:;!)]|$)))re",
       {"Motion carried; 7:0", "MOTION CARRIED 4-0-1 [AYES: Smith]", "The motion passed with 15 in favor.", "Passed: 6-0",
        "The motion unanimously passed.", "Motion passes unanimously.", "The motion was carried."},
       {"The motion to adjourn failed.", "The carrier passed the parcel on.", "Passed away peacefully"}},
      {"resolution.motion-was-carried", "base", "resolution", kCarr | kApprov | kAdopt,
       R"re((?:, | and )(?P<d>(?:the|this) (?:amended |substantive )?(?:motion|amendment|proposal|resolution) (?:was|were) )re" MB_ADVERBS
       R"re((?P<v>carried|passed|approved|adopted)\b))re",
       {"With 4 votes for, 2 against and 0 abstentions, the motion was carried."},
       {"and the motion was lost"}},
      {"resolution.declared", "board", "resolution", kCarr,
       R"re(^(?P<d>.{0,80}\bdeclared (?:the |this )?(?:motion|item|resolution|amendment|proposal)s? (?:as |was |to be |duly )?(?:as )?(?P<v>PASSED|CARRIED|ADOPTED|APPROVED|passed|carried|adopted|approved)\b))re",
       {"Chair Lopez declared the motion PASSED unanimously."},
       {"Councillor Dent declared an interest in the motion."}},
      {"resolution.all-in-favour", "base", "resolution", kAgree | kApprov | kVote | kCarr,
       R"re(^(?P<d>(?:All (?:were |those present (?:were )?|members (?:were )?|councillors (?:were )?|Councillors (?:were )?)?in favou?r\b|All (?P<v2>approved|agreed)\b|[Uu]nanimously (?P<v>approved|agreed|carried|passed|adopted|accepted)\b|Vote was unanimous)))re",
       {"All in favour, approved.", "Unanimously agreed.", "All approved for payment."},
       {"In favour of the scheme were many residents."}},
      {"resolution.body", "base", "resolution", kAgree | kDecid | kApprov | kAdopt | kResolv | kVote | kRecommend | kNote,
       R"re((?:^|[.;,] | and |reported that )(?P<d>)re" MB_BODY R"re((?: present| also)? )re" MB_ADVERBS
       R"re((?:(?:reviewed|noted|considered|discussed|received|welcomed|thanked [\p{L} ]{1,40}) (?:(?:this|it|the [\p{L} ]{1,40}) )?and )?(?:unanimously )?(?:voted (?:unanimously )?(?:to|in favou?r)|(?P<v>resolved|agreed|decided|approved|adopted|recommended|ratified|endorsed|accepted)|gave (?:its |their )?(?:approval|permission)|authori[sz]ed)\b)))re",
       {"The Board approved the updated form.", "The Council resolved to write to the owner.",
        "Members noted and approved the proposed exchange.", "The Board reviewed and agreed these terms of reference.",
        "The Board unanimously voted to accept the financial report.", "The supervisors adopted Resolution 4-2024."},
       {"The Board discussed the topic of adding language.", "The committee agreement was read."}},
      {"resolution.passive", "base", "resolution", kAgree | kApprov | kAdopt | kResolv,
       R"re(^(?:(?:After|Following|When|As) [^,;:]{3,120}, )?(?P<d>[^;:]{3,240}?\b(?:was|were) )re" MB_ADVERBS
       R"re((?:(?:discussed|reviewed|considered|circulated|presented|read|seconded by [\p{L}’'. ]{2,40}?)(?:,[\p{L} ]{2,30})* and (?:a donation of [^ ]+ )?)?(?:\p{L}+, ){0,3}(?P<v>approved|agreed|adopted|accepted|resolved|ratified|authori[sz]ed)(?: unanimously| as | and | by the (?:Board|Council|Committee|members|panel)| subject| for |[.:;,]|$)))re",
       {"The proposed budget was adopted as presented.", "October payments were approved as follows:",
        "The following jobs were agreed:", "The statement was circulated, approved and signed."},
       {"The application was approved by the district authority.", "The report was noted."}},
      {"resolution.names-agreed", "parish", "resolution", kAgree | kApprov | kAdopt,
       R"re((?P<d>(?:This|The) (?:proposal|motion|recommendation|amendment|was|report)?[^.;]{0,80}?(?:seconded|supported|proposed) by [^.;]{2,60}? and (?:was )?(?:unanimously )?(?P<v>agreed|approved|carried|adopted|accepted|passed)\b))re",
       {"This motion was proposed by Councillor Keane, seconded by Councillor O’Brien and agreed.",
        "This amendment was proposed by SP, supported by KD and approved."},
       {"This was seconded by Councillor Keane."}},
      {"resolution.proposed-agreed", "parish", "resolution", kAgree | kApprov | kCarr,
       R"re(^(?P<d>.{10,400}?\b(?:seconded|second)\b.{2,80}?\b(?:and )(?:was |it was |were )?(?:unanimously )?(?P<v>agreed|approved|carried|passed|adopted)(?: unanimously)?[.;]?$))re",
       {"Jenny Mar proposed that the work go ahead, this was seconded by Rick Cole and unanimously agreed."},
       {"The second bus was late."}},
      {"resolution.all-approved", "parish", "resolution", kApprov | kAgree,
       R"re((?P<d>^.{5,600}[–,-] (?:all )(?P<v>approved|agreed)\.?$))re",
       {"Clerk’s salary - £338.67, Hall hire - £30 – all approved."},
       {"All approved contractors were listed."}},
  };
  return kRules;
}

}  // namespace minutebook::element
