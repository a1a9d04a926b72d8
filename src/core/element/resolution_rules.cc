// Rule table: what decides. `d` is where the decision starts; `v` the deciding word.

#include "element/pattern.h"
#include "element/rule.h"

namespace minutebook::element {

namespace {

/// Consent that the words of a motion or a short sentence tell.
std::vector<Rule> consent_rules() {
  return {
      {"resolution.motion-in-sentence",
       "board",
       "resolution",
       kCarr | kApprov,
       R"re(^(?P<d>)(?:.{3,}?\b(?:[Ss]econd|2nd)|M/?S/?C).*[,;] (?:the )?(?:motion|resolution|vote) (?:was )?(?P<v>carried|passed|approved|adopted)\b)re",
       {"Motion by Ms Boyd, seconded by Mr Ames, to approve the agenda; motion carried "
        "5-0.",
        "Farrow made a motion to adopt the policy, second by Goff, motion passed."},
       {"The second motion carried over, the first fell."},
       kSeconder},
      {"resolution.seconded-agreed",
       "base",
       "resolution",
       kAgree | kResolv | kCarr | kApprov,
       R"re(^(?P<d>(?:(?i:moved|proposed) (?:by )?)re" MB_NAME
       R"re()?,? ?(?:and )?(?i:seconded) by )re" MB_NAME_LAZY
       R"re(,? and (?P<v>(?i:agreed|resolved|carried|approved)))(?: unanimously)?(?: to\b| that\b|[:.;,]|$))re",
       {"Moved by Alderman Ashe, Seconded by Councillor Lee and AGREED to recommend "
        "the name.",
        "Seconded by Alderman Ashe and agreed"},
       {"Seconded by Alderman Ashe and Councillor Lee"},
       kSeconder},
      {"resolution.this-was",
       "society",
       "resolution",
       kAgree | kApprov | kCarr | kAdopt,
       R"re(^(?P<d>This was (?:then |duly |unanimously )*(?P<v>agreed|carried|approved|accepted)(?: nem\b| unanimously|\.?$)))re",
       {"This was agreed nem. con.", "This was carried unanimously."},
       {"This was agreed with the surveyor."},
       kWas},
      {"resolution.approved-how",
       "base",
       "resolution",
       kApprov | kAdopt,
       R"re(^(?P<d>(?P<v>Approved|Adopted|Accepted) (?:unanimously|by (?:general consent|unanimous|voice vote|roll call|acclamation|consensus|all (?:present|members|in))|nem)\b))re",
       {"Approved unanimously.", "Approved by general consent."},
       {"Approved by: Ann Ray", "Approved by the surveyor."}},
  };
}

std::vector<Rule> decision_rules() {
  return {
      {"resolution.whereas",
       "board",
       "resolution",
       kResolv,
       R"re(^["“]?(?P<d>(?:NOW,? )?(?:THEREFORE,? )?(?:LET IT |BE IT )(?:FURTHER |ALSO |HEREBY |FINALLY )*(?P<v>(?i:RESOLVED|ENACTED|ORDAINED))))re",
       {"NOW, THEREFORE, BE IT RESOLVED that the Board accept the grant",
        "BE IT FURTHER RESOLVED, that the clerk file it"},
       {"WHEREAS the board resolved in May to build"}},
      {"resolution.keyword",
       "base",
       "resolution",
       kResolv | kAgree | kDecid | kRecommend | kOrder | kApprov | kNote,
       R"re(^["“(\[]?(?P<d>(?:IT WAS (?:ALSO |FURTHER |THEN |UNANIMOUSLY )*|AND |FURTHER |ALSO |UNANIMOUSLY )*(?P<v>RESOLVED|AGREED|DECIDED|ORDERED|RECOMMENDED|DECISION|APPROVED|NOTED|RESOLUTION)(?:$|[^\p{L}0-9])))re",
       {"RESOLVED that the report be noted.", "RESOLVED: To accept the apologies.",
        "FURTHER RESOLVED: That the clerk write.", "AGREED: that the works proceed.",
        "DECISION: Approve the lease.", "IT WAS AGREED TO TAKE ITEMS 7 AND 8 TOGETHER."},
       {"RESOLUTIONS of earlier years are listed below.", "DECISIONS PROGRESS UPDATE"}},
      {"resolution.lead-in-keyword",
       "base",
       "resolution",
       kResolv,
       R"re((?P<lead>^(?:Upon|On|Following|After|It was (?:proposed|moved) by) .*?)?(?P<d>(?:\b[Ii]t was (?:unanimously |then |further )?)?(?P<v>RESOLVED)\b))re",
       {"Upon the motion of Mr Smith, it was RESOLVED to adjourn.",
        "It was proposed by Cllr Dale, seconded by Cllr Edge and RESOLVED that the gate be shut.",
        "Tim moves that it is RESOLVED, that funds be spent."},
       {"It was resolved that"},
       kCapitals},
      {"resolution.sentence-word",
       "base",
       "resolution",
       kResolv | kAgree | kDecid | kRecommend | kOrder,
       R"re(^(?:And |and |Penderfynwyd ?/ ?)?["“(]?(?P<d>(?:It is |Further |Also )?(?:(?P<v2>Decision): |(?P<v>[Rr]esolved|Agreed|Decided|Recommended|Ordered)(?: unanimously| by all| by majority)?(?: ?\([^()]{3,60}\))?(?: ?[–—:-]| that\b| to\b|,|\.|$))))re",
       {"Decision: The budget is approved.", "Resolved that the minutes be signed.",
        "Resolved unanimously to proceed.", "Agreed.", "Decided to let the lease go.",
        "And Resolved: “That the draft Minutes be adopted.”",
        "Resolved (unanimous): to approve the minutes.",
        "Resolved (3 for, 1 abstention) to object.",
        "Penderfynwyd / Resolved to give £50 to the Urdd."},
       {"Resolved issues were listed.", "Agreed actions from the last meeting"}},
      {"resolution.it-was",
       "base",
       "resolution",
       kResolv | kAgree | kDecid | kRecommend | kApprov | kOrder | kAdopt,
       R"re((?P<lead>^(?:Upon|On|Following|After|By|In|With|Subject) .*?[, ])?(?P<d>(?:(?:\b[Ii]t|IT) (?:was|were|has been) )re" MB_ADVERBS
       R"re((?:(?:proposed|noted|recognised|felt|moved|suggested)[^.;]*? and )?(?:unanimously )?(?P<v>resolved|agreed|decided|recommended|approved|ordered|AGREED|RESOLVED)(?: unanimously)?(?: that\b| to\b| not\b| the\b| this\b| as\b| in principle| on\b| with\b| he\b| she\b| we\b| \p{Lu}|[,:;.]| ?[–—-]|$)|\b[Ii]t is (?P<v2>recommended) by the )))re",
       {"It was resolved to accept the quote.", "It was also agreed that the sign should be moved.",
        "On the proposal of Cllr Ann Ray, seconded by Cllr Bo Lee, it was agreed to adjourn.",
        "The bus had stopped and it was resolved to write to the company.",
        "It was noted that the board is tired and agreed that this should be on the agenda.",
        "It is recommended by the Works Committee that the Board pass the attached resolution."},
       {"It was agreed by the surveyor that the wall had moved since it was approved in 2010",
        "It was a decided improvement."},
       kIt},
      {"resolution.carried",
       "base",
       "resolution",
       kCarr | kApprov | kAdopt,
       R"re(^["“]?(?P<d>(?:(?:The |This )?(?:[Mm]otion|MOTION|vote|[Aa]mended motion|[Pp]roposal|[Ss]ubstantive motion|[Aa]mendment|[Rr]esolution)s? )?(?:(?:was|were|is|has been) )?)re" MB_ADVERBS
       R"re((?P<v>carried|carries|CARRIED|passed|passes|PASSED|Passed|Passes|Carried|approved|adopted|ADOPTED|APPROVED)(?: UNANIMOUSLY| unanimously| \d|[:;,.]? ?\d+ ?[-–:] ?\d+| by | with | \[|[.:;!)]|$)))re",
       {"Motion carried; 7:0", "MOTION CARRIED 4-0-1 [AYES: Smith]",
        "The motion passed with 15 in favor.", "Passed: 6-0", "The motion unanimously passed.",
        "Motion passes unanimously.", "The motion was carried."},
       {"The motion to adjourn failed.", "The carrier passed the parcel on.",
        "Passed away peacefully"}},
      {"resolution.motion-was-carried",
       "base",
       "resolution",
       kCarr | kApprov | kAdopt,
       R"re((?:, | and )(?P<d>(?:the|this) (?:amended |substantive )?(?:motion|amendment|proposal|resolution) (?:was|were) )re" MB_ADVERBS
       R"re((?P<v>carried|passed|approved|adopted)\b))re",
       {"With 4 votes for, 2 against and 0 abstentions, the motion was carried."},
       {"and the motion was lost"}},
      {"resolution.declared",
       "board",
       "resolution",
       kCarr,
       R"re(^(?P<d>.{0,80}\bdeclared (?:that )?(?:the |this )?(?:motion|item|resolution|amendment|proposal)s? (?:as |was |to be |duly )?(?:as )?(?P<v>PASSED|CARRIED|ADOPTED|APPROVED|passed|carried|adopted|approved)\b))re",
       {"Chair Lopez declared the motion PASSED unanimously.",
        "The Clerk declared that the proposal was carried."},
       {"Councillor Dent declared an interest in the motion."}},
      {"resolution.all-in-favour",
       "base",
       "resolution",
       kAgree | kApprov | kVote | kCarr,
       R"re(^(?P<d>(?:All (?:were |those present (?:were )?|members (?:were )?|councillors (?:were )?|Councillors (?:were )?)?in favou?r\b|All (?P<v2>approved|agreed)\b|[Uu]nanimously (?P<v>approved|agreed|carried|passed|adopted|accepted)\b|Vote was unanimous)))re",
       {"All in favour, approved.", "Unanimously agreed.", "All approved for payment."},
       {"In favour of the scheme were many residents."}},
      {"resolution.body",
       "base",
       "resolution",
       kAgree | kDecid | kApprov | kAdopt | kResolv | kVote | kRecommend | kNote,
       R"re((?:(?P<lead>^(?:Upon|On|By) (?:a |the )?(?:motion|proposal|recommendation) (?:of|by|from) .{3,}?, )|^|[.;,] | and |reported that )(?P<d>)re" MB_BODY
       R"re((?: present| also)? )re" MB_ADVERBS
       R"re((?:(?:reviewed|noted|considered|discussed|received|RECEIVED|CONSIDERED|welcomed|thanked [\p{L} ]{1,40}) (?:(?:this|it|the [\p{L} ]{1,40}) )?and )?(?:unanimously )?(?:voted (?:unanimously |\d{1,2}[-–]\d{1,2}(?:[-–]\d{1,2})? )?(?:to|in favou?r)|(?P<v>resolved|agreed|decided|approved|adopted|recommended|ratified|endorsed|accepted|RESOLVED|AGREED|APPROVED|NOTED|ENDORSED|RATIFIED)|gave (?:its |their )?(?:approval|permission)|authori[sz]ed)\b)))re",
       {"The Board approved the updated form.", "The Council resolved to write to the owner.",
        "Members noted and approved the proposed exchange.",
        "The Board reviewed and agreed these terms of reference.",
        "The Board unanimously voted to accept the financial report.",
        "The supervisors adopted Resolution 4-2024.", "The Board NOTED the report.",
        "The Board RECEIVED and NOTED the report.",
        "On a motion by Reed, seconded by Vance, the Board voted 4-1 to close the session."},
       {"The Board discussed the topic of adding language.", "The committee agreement was read."}},
      {"resolution.passive",
       "base",
       "resolution",
       kAgree | kApprov | kAdopt | kResolv,
       R"re(^(?:(?:After|Following|When|As) [^,;:]{3,}, )?(?P<d>[^;:]{3,}?\b(?:was|were) )re" MB_ADVERBS
       R"re((?:(?:discussed|reviewed|considered|circulated|presented|read|seconded by [\p{L}’'. ]{2,40}?)(?:,[\p{L} ]{2,30})* and (?:a donation of [^ ]+ )?)?(?:\p{L}+, ){0,3}(?P<v>approved|agreed|adopted|accepted|resolved|ratified|authori[sz]ed)(?: unanimously| as | and | by the (?:Board|Council|Committee|members|panel|following (?:roll call )?vote)| by (?:roll call|voice vote|unanimous|general consent)| subject| for |[.:;,]|$)))re",
       {"The proposed budget was adopted as presented.",
        "October payments were approved as follows:", "The following jobs were agreed:",
        "The statement was circulated, approved and signed.",
        "Upon motion by Mr Reed, the list was approved by the following vote:"},
       {"The application was approved by the district authority.", "The report was noted."},
       kWas,
       600},
      {"resolution.approval-recommended",
       "parish",
       "resolution",
       kRecommend,
       R"re((?:^|[–-] )(?P<d>(?:(?:[Oo]therwise )?[Nn]o objections?, )?(?:[Aa]pproval|[Rr]efusal) (?P<v>recommended)\b))re",
       {"No objections, approval recommended.", "Garage at Elm Cottage – Approval recommended."},
       {"The officer’s approval recommended two changes."}},
      {"resolution.names-agreed",
       "parish",
       "resolution",
       kAgree | kApprov | kAdopt,
       R"re((?P<d>(?:This|The) (?:proposal|motion|recommendation|amendment|was|report)?[^.;]{0,80}?(?:seconded|supported|proposed) by [^.;]{2,60}? and (?:was )?(?:unanimously )?(?P<v>agreed|approved|carried|adopted|accepted|passed)\b))re",
       {"This motion was proposed by Councillor Keane, seconded by Councillor O’Brien and agreed.",
        "This amendment was proposed by SP, supported by KD and approved."},
       {"This was seconded by Councillor Keane."}},
      {"resolution.proposed-agreed",
       "parish",
       "resolution",
       kAgree | kApprov | kCarr,
       R"re(^(?P<d>.{10,}?\b(?:seconded|second)\b.{2,80}?\b(?:and )(?:was |it was |were )?(?:unanimously )?(?P<v>agreed|approved|carried|passed|adopted)(?: unanimously)?[.;]?$))re",
       {"Jenny Mar proposed that the work go ahead, this was seconded by Rick Cole and unanimously "
        "agreed."},
       {"The second bus was late."},
       kSeconder},
      {"resolution.all-approved",
       "parish",
       "resolution",
       kApprov | kAgree,
       R"re((?P<d>^.{5,}[–,-] (?:all )(?P<v>approved|agreed)\.?$))re",
       {"Clerk’s salary - £338.67, Hall hire - £30 – all approved."},
       {"All approved contractors were listed."}},
  };
}

}  // namespace

std::span<const Rule> resolution_rules() {
  static const std::vector<Rule> kRules = [] {
    std::vector<Rule> rules = decision_rules();
    for (Rule& rule : consent_rules()) rules.push_back(std::move(rule));
    return rules;
  }();
  return kRules;
}

}  // namespace minutebook::element
