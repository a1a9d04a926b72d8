// Rule table: declarations of interest, arrivals and departures, exclusion of press and public.

#include "element/pattern.h"
#include "element/rule.h"

namespace minutebook::element {

std::span<const Rule> fact_rules() {
  static const std::vector<Rule> kRules = {
      {"declaration.having-declared",
       "base",
       "declaration",
       kDeclar,
       R"re(^Having (?:previously |already |earlier )?(?:declared|disclosed|registered) (?:an?|his|her|their) [^,.;]*?(?:interests?\b[^,.;]*)?,? (?P<member>(?:Cllr|Councillor|Alderman|Ald|Cr|Mr|Mrs|Ms|Miss|Dr|The (?:Mayor|Chair))\p{L}*\.? ?)re" MB_NAME
       R"re() (?:then )?(?:left|withdrew|vacated|retired|took no part|did not))re",
       {"Having declared an interest, Cllr Lee left the room at 7.32 p.m.",
        "Having declared an interest Councillor Hale withdrew from the meeting."},
       {"Having declared an interest in the harbour, the trust left."}},
      {"declaration.declared",
       "base",
       "declaration",
       kDeclar,
       R"re(^(?:\(?[a-z0-9]{1,3}[.)] )?(?:In (?:terms|accordance|relation|respect|line|compliance)\b[^,;]*, |(?:In (?:replying|reply)|Later(?: in the meeting)?|Likewise|Subsequently|At this point),? )?(?:Both )?(?P<member>)re" MB_NAME
       R"re((?: and )re" MB_NAME
       R"re()?)(?:,[^,]{2,},| \([^()]{2,}\))? (?:had |also |then |each |both |previously )*(?:declared|declares|disclosed|expressed|registered) (?:an?|that|on|his|her|their|interests?|\p{L}+ interest)\b)re",
       {"Ms Meadows declared an interest that she was a carer.",
        "Cllr Lee declared on Item 4ii: Planning",
        "RD declared an interest in planning applications",
        "In terms of the Code of Conduct, Councillor Rae declared an interest in item 5.",
        "Mr Dent (Chief Executive Officer) declared an impartiality interest in item 13.1.",
        "Mrs Leeman had declared an interest.",
        "Later in the meeting Mr Sole declared an interest under Item 16.",
        "Mrs Chant and Mr Rayner declared a pecuniary interest in item 12."},
       {"The Chairman declared the meeting open.", "There were no declarations of interest."}},
      {"declaration.line",
       "parish",
       "declaration",
       kDeclar,
       R"re(^(?P<member>(?:Cllr|Councillor|Cr|Mr|Mrs|Ms|Miss|Dr)\.? )re" MB_NAME
       R"re() ?(?:[–:-]) .*?\b(?:[Dd]isclosable|[Pp]ecuniary|[Pp]rejudicial|[Pp]ersonal (?:and \p{Ll}+ )?interest|DPI|[Nn]on-[Rr]egistrable)\b)re",
       {"Cllr T Carr – item 9 – pecuniary – owner of neighbouring land.",
        "Councillor Dale: Item 5, personal interest as a trustee"},
       {"Cllr Lee – the personal touch was welcome, he said."}},
      {"declaration.recused",
       "us",
       "declaration",
       kDeclar,
       R"re(^(?:At this (?:point|juncture|time),? )?(?P<member>)re" MB_NAME
       R"re() (?:then |also )?(?:recused|abstained|excused) (?:(?:him|her|them)sel(?:f|ves) )?[^.;]*(?:conflict|interest)\b)re",
       {"Trustee Hill recused herself due to a conflict of interest.",
        "Member Adler abstained because of a conflict of interest."},
       {"Cllr Lee abstained from voting.", "Mr Hill recused himself."}},
      {"attendance-change.left",
       "base",
       "attendanceChange",
       kLeft,
       R"re(^\(?(?:(?:[Aa]t this (?:point|juncture|time|stage)|At \d[\d.:]* ?(?:[ap]\.?m\.?|hours|hrs)?),? |\d[\d.:]* ?(?:[ap]\.?m\.?|hours|hrs)? ?[–:-] ?)?(?P<who>)re" MB_NAME
       R"re()(?: then)? (?P<change>left|arrived|joined|returned|re-joined|rejoined|entered|re-entered|exited|departed|withdrew)(?: to| from)?(?: at)?(?: the (?:meeting|room|chambers?|Chambers?|Meeting|call))?(?:[.,(;)]| at | and | during | following | early| before |$))re",
       {"Cllr Lee left the meeting.", "Councillor Muir returned to the meeting.",
        "Mr Solano left early.", "(Councillor Reed left the meeting at 8.10pm)",
        "At 8.31pm Cr Ives left the meeting.", "7.25pm – Cllr Moss joined the meeting."},
       {"Cllr Lee left a note", "Cllr Lee returned the keys."}},
      {"exclusion.press-public",
       "base",
       "exclusion",
       kExclu,
       R"re((?i:(?:press and (?:the )?public|public and (?:the )?press|public|press)\b.{0,60}?(?:be |were |was |is )?(?:now )?excluded|exclusion of (?:the )?(?:press and (?:the )?)?public))re",
       {"that the press and public be excluded from the meeting under section 100A(4)"},
       {"The price excluded VAT"}},
  };
  return kRules;
}

std::span<const Rule> question_rules() {
  static const std::vector<Rule> kRules = {
      {"question.from-to",
       "base",
       "question",
       kSubmit,
       R"re(^(?i:(?:supplementary )?question)(?: \d+)?:? (?i:from|by|asked by|submitted by|put by) (?P<asker>[^(:?]{3,}?(?: \(\p{Lu}{1,2}\))?)(?: (?:to|for) (?P<addressee>(?:the |Cllr|Councillor|Mr|Mrs|Ms|Dr|\p{Lu})[^(]{2,}?))?(?: \([^)]{4,}\)?)?[:.]?$)re",
       {"Question by Paul Step to Rory Lane, Cabinet Member for Education",
        "Question submitted by Councillor K. Shea",
        "Question submitted by Councillor A. Tait (to be referred to the area briefings)",
        "QUESTION SUBMITTED BY COUNCILLOR JERRY DEAN:", "Question from Mrs Ann Ray:"},
       {"Questions from the public were taken.", "Question from Ann Ray: Will it open?"}},
      {"question.notice-of-motion",
       "irish",
       "motion",
       kMotion,
       R"re(^(?i:notice of motion)(?: \d+)?:? (?i:submitted by|from|by|proposed by|in the names? of) (?P<mover>(?i:councillors?|cllrs?\.?|deputy|senator|mr|mrs|ms)?\.? ?[^(:]{3,}?)(?: \(.*\)?)?[:.]?$)re",
       {"Notice of Motion submitted by Councillor A. Tess",
        "NOTICE OF MOTION SUBMITTED BY COUNCILLOR SHEA (TO BE REFERRED TO THE COMMITTEE)"},
       {"Notices of motion were withdrawn"}},
      {"question.response-label",
       "base",
       "response",
       kAlways,
       R"re(^(?P<label>(?i:reply|response|answer|a)(?: (?i:from|by) (?P<responder>[^:]{3,}))?(?: ?[:–-]| ?\.|$)|A\d{1,2}[.:]) ?)re",
       {"REPLY: We are completing the tender.", "Answer", "Response from Cllr Lee: Thank you.",
        "A: Yes."},
       {"Replying to questions the officer", "A member asked"}},
  };
  return kRules;
}

}  // namespace minutebook::element
