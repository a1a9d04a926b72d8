// Rule table: who moved and who seconded. `mover`, `seconder` are names, `what` the matter moved.

#include <algorithm>

#include "element/pattern.h"
#include "element/rule.h"

namespace minutebook::element {

std::span<const Rule> motion_rules() {
  static const std::vector<Rule> kRules = {
      {"motion.on-proposal",
       "irish",
       "motion",
       kPropos | kMotion | kSecond,
       R"re((?:[Oo]n|[Uu]pon|[Ff]ollowing|[Bb]y) (?:the |a )?(?:proposal|proposition|motion) (?:duly |properly )?(?:made |moved )?(?:of|by|from) (?P<mover>)re" MB_NAME_LAZY
       R"re(),? (?:and )?(?:duly )?second(?:ed)?(?: by)?:? (?P<seconder>)re" MB_NAME R"re())re",
       {"On the proposal of Councillor Ray, seconded by Councillor O’Dea, it was agreed to "
        "adjourn.",
        "RESOLVED on the motion of Cr Ferry seconded Cr Tooley that the minutes be confirmed.",
        "Upon motion duly made by W. Cho, seconded by M. Luca and unanimously carried, the minutes "
        "were approved."},
       {"On the proposal for a new road there was discussion."},
       kSeconder},
      {"motion.x-nominated-y",
       "parish",
       "motion",
       kPropos,
       R"re(^(?P<mover>)re" MB_NAME
       R"re() (?:then |formally )?(?:proposed|nominated) (?:Cllr|Councillor|Cr|Ald|Mr|Mrs|Ms|Miss|Dr)\b.*?[, ](?:and )?(?:which |this |it )?(?:was )?(?:duly )?seconded by (?P<seconder>)re" MB_NAME
       R"re())re",
       {"Cllr Orme proposed Cllr Vann, seconded by Cllr Legg.",
        "Cllr Orme proposed Cllr Vann as Chairman and this was seconded by Cllr Legg."},
       {"It was proposed by Cllr Orme and seconded by Cllr Legg."},
       kSeconder},
      {"motion.x-proposed-y-seconded",
       "county",
       "motion",
       kPropos | kMov | kSecond,
       R"re(^\(?(?:Following the debate, )?(?P<mover>)re" MB_NAME
       R"re()(?:,[^,]{2,},)? (?:then )?(?:formally )?(?:proposed|PROPOSED|moved|MOVED)(?: acceptance| that [^.]{3,}?| (?:the|an?) [^.]{3,}?)?[,;:]? (?:and )?(?:this was |it was |the motion was )?(?P<seconder>)re" MB_NAME
       R"re()(?:,[^.;]{2,}?,)? (?:[Ss]econded|SECONDED|seconds?)\b)re",
       {"Mr Oakes proposed, and Mr Gow seconded the motion that:",
        "Mr Brown proposed and Ms Mead seconded the following amendment:",
        "Cllr Hale proposed acceptance: Cllr Tate seconded: Carried.",
        "(Cllr Sue Hale proposed, Cllr Trudy Tate seconded, all were in favour).",
        "Trimble moved, Oke second, to pay bills.",
        "Doreen proposed a Christmas social; Alan seconded; all agreed."},
       {"Mr Brown proposed a walk."},
       kSeconder},
      {"motion.proposed-by-seconded-by",
       "base",
       "motion",
       kPropos | kMov | kMotion | kSecond,
       R"re(\b(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|MOTION|[Mm]otioned|(?:[Mm]otion|[Pp]roposal)(?: was)?(?: made)?|[Pp]rop(?:oser)?|Sponsor(?:ed)?)\.?(?: acceptance| as correct| as a (?:true|correct) record)?(?: (?i:by))?(?:[:.]| -| –)?[ \t]?\(?(?P<mover>)re" MB_NAME_LAZY
       R"re()\)?,?[.;]?(?: ?/)?[ \n\t]*(?:and )?(?:was )?(?:duly )?(?:(?i:seconded|second(?:er)?)|2nd|[Ss]ec)\.?(?: (?i:by))?(?:[:.]| -| –)?[ \t]?\(?(?P<seconder>)re" MB_NAME
       R"re())re",
       {"Proposed by Cllr Ann Ray; Seconded by Cllr Bo Lee;", "Prop: CR 2nd: KD",
        "MOTION by Nunez, SECOND by Abbott to buy the truck.",
        "Motioned by Mr. Saab and seconded by Mr. Gall.",
        "A proposal was made by CC and seconded by LH that PB be elected.", "Prop. ES, sec. FO",
        "MOTION by Marge Ott, second by Phil Nye, to accept the bid.",
        "Proposed: Cllr Pointer; seconded: Cllr Lee.", "Moved by: Cr Ash\nSeconded by: Cr Birch",
        "It was moved by Ms. Costa, seconded by Ms. Villa, that the minutes be approved.",
        "Proposed Cllr Eddy / Seconded Cllr Cole – Carried", "Motion: Nambi; Second: Arden",
        "Proposed (Cllr Hunt), seconded (Cllr Ives) and carried: to fell the ash.",
        "A motion was made by Trustee Hay, seconded by Trustee Knight, that the Board approve it."},
       {"The proposed works in the second year"},
       kSeconder},
      {"motion.x-seconded-by-y-moved",
       "county",
       "motion",
       kSecond,
       R"re(^(?P<mover>)re" MB_NAME R"re(),? seconded by (?P<seconder>)re" MB_NAME_LAZY
       R"re(),? (?:then |formally )?(?:moved|moves|proposed|proposes)\b)re",
       {"Councillor Lee, seconded by Councillor Dean, moved that the charges be suspended.",
        "Mrs Gow, seconded by Mr Oakes, moved as an amendment that they be retained."},
       {"Councillor Lee, seconded to the board by the county, moved house."},
       kMov | kPropos},
      {"motion.x-proposed-seconded-by",
       "base",
       "motion",
       kPropos | kMov | kSecond | kMotion,
       R"re(^(?P<mover>)re" MB_NAME
       R"re()(?: then said that (?:he|she))? (?:then |formally )?(?:proposed|moved|moves|made the motion|made a motion|motioned|motions)\b.*?[, ](?:and )?(?:which |this |that |it )?(?:was )?(?:duly )?(?:seconded|second(?: was)? made|second) by (?P<seconder>)re" MB_NAME
       R"re())re",
       {"Cllr Mrs Clement proposed acceptance, seconded by Cllr T Rive",
        "Farrow made a motion to adopt the policy with changes, second by Goff, motion passed.",
        "Jenny Mar proposed that the work go ahead, this was seconded by Rick Cole and agreed."},
       {"Cllr Lee moved to the hall."},
       kSeconder},
      {"motion.made-the-motion",
       "board",
       "motion",
       kMotion,
       R"re(^(?P<mover>)re" MB_NAME
       R"re() (?:made|makes|put forward|offered) (?:the|a) (?:main )?motion\b(?:.*?(?:[,;.] (?:and )?| and )(?P<seconder>)re" MB_NAME_LAZY
       R"re() (?:made the )?(?:second|seconds|seconded)\b)?)re",
       {"Director Broom made the motion to approve the minutes.",
        "Robert Bart made the motion to adopt, Craig Straw second, with Chris making it "
        "unanimous.",
        "Mr. Parry made a motion to adjourn at 7:25 PM, Ms. Sturgis seconded."},
       {"The motion was discussed."}},
      {"motion.duly-made",
       "board",
       "motion",
       kMotion,
       R"re(^(?:[Aa] |The |By )?[Mm]otion (?:was )?(?:duly )?(?:made|moved|put forward)(?:,| and)? (?:and )?(?:duly )?seconded)re",
       {"A motion was duly made and seconded to approve the minutes."},
       {"A motion sensor was fitted."}},
      {"motion.was-proposed-as",
       "base",
       "motion",
       kPropos | kSecond,
       R"re(^(?:The )?.+? (?:was|were|be) (?:then |duly )?(?:proposed|nominated|moved)(?: as| for| to|)? ?.*?\bby (?P<mover>)re" MB_NAME
       R"re(),?(?: and)?(?: was| were)? seconded by (?P<seconder>)re" MB_NAME R"re())re",
       {"LH was proposed as Chair by AB and seconded by KG.",
        "Mrs Hale was proposed for treasurer by SP and seconded by KD."},
       {"The route was proposed by the council."},
       kSeconder},
      {"motion.to-by",
       "board",
       "motion",
       kMotion,
       R"re(^(?:[Aa] |The )?[Mm]otion (?:to|that|for) .{3,}? (?:was |were )?(?:duly )?(?:made |moved |offered )?by (?P<mover>)re" MB_NAME_LAZY
       R"re()[,;.]?(?: and)?(?: was)? (?:[Ss]econd(?:ed)?|2nd)(?: was)?(?: made)?(?: by)? (?P<seconder>)re" MB_NAME
       R"re())re",
       {"Motion to adjourn by Simms, seconded by Reed.",
        "A motion to approve the minutes was made by Mr. Reed and seconded by Ms. Vance."},
       {"A motion to adjourn by noon was discussed."},
       kSeconder},
      {"motion.x-moved-second-y",
       "board",
       "motion",
       kMov | kMotion,
       R"re(^(?P<mover>)re" MB_NAME
       R"re() (?:moved|MOVED|moves|motioned|made a motion) [^.;]*[,;] (?:and )?(?:with a )?[Ss]econd(?:ed)?:? (?P<seconder>(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Cr|Councillor|Councilor|Director|Trustee|Commissioner|Supervisor|Member|Ald|Alderman)\b\.? )re" MB_NAME
       R"re()(?:[.,;)]|$))re",
       {"Mrs. Cline moved to adjourn, second Mr. Abbott."},
       {"Mrs. Cline moved to amend it, second Monday of March."},
       kSeconder},
      {"motion.pair-moved",
       "board",
       "motion",
       kMov | kMotion,
       R"re(^(?P<mover>)re" MB_NAME_LAZY R"re() ?/ ?(?P<seconder>)re" MB_NAME_LAZY
       R"re() (?:moved|MOVED|moves|motioned|made a motion) (?:to|that|for|the)\b)re",
       {"GILL/BERG MOVED to approve the agenda.", "Nagy/Peel moved to approve the minutes."},
       {"Nagy moved to/from the office"},
       kSlash},
      {"motion.x-moves",
       "foundation",
       "motion",
       kMov | kPropos | kMotion,
       R"re(^(?:(?:There being|With no) [^;:]+, )?(?P<mover>)re" MB_NAME
       R"re() (?:then )?(?:moves|moved|MOVED|motions|motioned) (?:that |for |the (?:resolution|motion|adoption|minutes|recommendation)s? |to (?:[b-gj-su-z]\p{Ll}+|a[b-mo-z]\p{Ll}*|an[a-z]{2,}|h[ao]\p{Ll}+|i[a-su-z]\p{Ll}*|t[a-gi-z]\p{Ll}*)\b)(?:.*?(?:[;,] (?:and )?| and )(?P<seconder>)re" MB_NAME
       R"re() seconded)?)re",
       {"Guido moves to approve the minutes of October 8th.", "Tim moved that it is resolved that",
        "There being no further business, Grice moved to adjourn.",
        "Kent motioned to approve the December minutes."},
       {"The family moved to the area in 2010.", "Mr Lee moved the bin"}},
      {"motion.x-proposed-that",
       "base",
       "motion",
       kPropos,
       R"re((?:^|[,.;] |which |discussion )(?P<mover>)re" MB_NAME
       R"re() (?:then |formally )?proposed (?:that|the following|an amendment|to \p{Ll}|the .{3,}? (?:be|enter|write|provide|purchase|install|erect|should|would) ))re",
       {"Councillor Tess proposed that the footpath be extended."},
       {"It proposed works.", "The developer proposed the demolition of"}},
      {"motion.it-was-proposed",
       "parish",
       "motion",
       kPropos | kMov,
       R"re(^(?:It was |Also )(?:also |then |further )?(?:proposed|moved)(?: that\b| by (?P<mover>)re" MB_NAME
       R"re() (?:that|to)\b))re",
       {"It was proposed that a new noticeboard be bought."},
       {"It was proposed by some."}},
      {"motion.moved-with-seconding",
       "county",
       "motion",
       kMov | kPropos,
       R"re(^(?P<mover>)re" MB_NAME_LAZY
       R"re() (?:moved|MOVED|proposed|PROPOSED)\b.*?,? with (?P<seconder>)re" MB_NAME
       R"re() seconding\b)re",
       {"Councillor Long MOVED, with Councillor Dale seconding:"},
       {"Councillor Long moved on with Mr Dale."},
       kSeconder},
      {"motion.slash",
       "board",
       "motion",
       kAlways,
       R"re(^(?:(?:It was )?(?:M/S(?:/C|/P|/A)?|MSC?|moved)|Moved|MOVED|Motion|MOTION|Moved/[Ss]econded):? \(?(?P<mover>)re" MB_NAME_LAZY
       R"re() ?/ ?(?P<seconder>)re" MB_NAME_LAZY R"re()(?:\)|,? (?:to|that|THAT|TO)\b))re",
       {"It was moved (Cllr Hunt / Cllr Ives) and carried that the clock be mended.",
        "M/S/C (Dean/Ortega) to approve the Consent Calendar.",
        "It was M/S/C (Farrell/Dodd) to award the contract.", "MOTION (Eddy/Hale): To mend it.",
        "Moved (Cr Bligh/Cr Nash) that a grant of $4,000 be approved."},
       {"Motion 12/13 to be found below", "Moved and/or seconded"},
       kSlash},
      {"motion.by-to",
       "board",
       "motion",
       kMotion,
       R"re((?:^|: )(?i:(?:a )?motion)(?: was)?(?: made)? by (?P<mover>)re" MB_NAME_LAZY
       R"re(),? (?:to|that|for)\b.*?[,;] (?:and )?(?:(?:[Ss]econded|[Ss]econd|2nd) by (?P<seconder>)re" MB_NAME
       R"re()))re",
       {"Motion by Hobbs to adopt Resolution 4; second by Roark.",
        "Resolution 18: Motion by Hobbs to adopt the fees; second by Roark."},
       {"A motion by noon"},
       kSeconder},
      {"motion.made-by",
       "board",
       "motion",
       kSecond,
       R"re(^[Mm]ade by:? (?P<mover>)re" MB_NAME_LAZY
       R"re()[.;,]? (?:and )?[Ss]econd(?:ed)? by:? (?P<seconder>)re" MB_NAME R"re())re",
       {"Made by: Marc Luca. Seconded by: Wendy Cho."},
       {"Made by hand. Seconded by staff"},
       kSeconder},
      {"motion.unseconded",
       "board",
       "motion",
       kMov | kMotion | kPropos,
       R"re(^(?i:(?:a )?motion|(?:it was )?moved|proposed)(?: was made)?(?: (?i:by))?:? (?P<mover>)re" MB_NAME_LAZY
       R"re()(?:,? to [^.;]*)?[,;.]? (?:with )?(?:(?i:seconded|seconder|second)(?: by)?: )?[Nn]o second)re",
       {"Moved by Davis, no second.", "Moved Cr Long, seconded: no seconder"},
       {"Motion by noon. No second thoughts"},
       kAgainst},
      {"motion.by",
       "board",
       "motion",
       kMotion,
       R"re(^(?:A |The )?(?i:motion)(?: was)?(?: made| moved| put forward| offered)? by (?P<mover>)re" MB_NAME_LAZY
       R"re(),? (?:to|that|for)\b)re",
       {"Motion made by Bright to adopt the burn ban.", "A motion was made by Ms. Orr to adjourn."},
       {"A motion by noon", "Motion by consent to close"}},
      {"motion.label-by",
       "board",
       "motion",
       kMotion,
       R"re(^(?:A )?[Mm]otion (?:to|that) .{3,}?(?:: | - | – | \()(?P<mover>)re" MB_NAME_LAZY
       R"re()[.;,)]* (?:[Ss]econded|[Ss]econd|2nd)(?: by)?:? (?P<seconder>)re" MB_NAME R"re())re",
       {"Motion to accept the report: Pat. Second: Kent.",
        "Motion to adjourn - Pat Osgood, 2nd Lin Wu."},
       {"Motion to accept: see page 4. Second reading: May"},
       kSeconder},
      {"motion.label-slash",
       "board",
       "motion",
       kMotion,
       R"re(^Motion(?: to| for)?[^:]*: (?P<mover>)re" MB_NAME_LAZY
       R"re() ?/ ?(?P<seconder>)re" MB_NAME_LAZY R"re()(?:[.,;)]|$))re",
       {"Motion to approve: Ferro/Ito."},
       {"Motion: and/or", "Motion on the 5/6 budget"}},
      {"motion.to-slash",
       "board",
       "motion",
       kMotion,
       R"re(^(?:[Aa] )?[Mm]otion (?:was made )?(?:to|that|for) .{3,}? \((?P<mover>(?:\p{Lu}\. ?)?\p{Lu}[\p{L}’'-]{2,}) ?/ ?(?P<seconder>(?:\p{Lu}\. ?)?\p{Lu}[\p{L}’'-]{2,})\)(?:[.,;]|$))re",
       {"Motion to authorize up to $9,500 for the gear (Lavoie/Frost)."},
       {"Motion to adopt the manual (Items A/B)."},
       kSlash},
      {"motion.with-a-motion",
       "board",
       "motion",
       kMotion,
       R"re(\b(?:with|on) a motion by (?P<mover>)re" MB_NAME_LAZY
       R"re(),? (?:and )?(?:with )?(?:a )?second by (?P<seconder>)re" MB_NAME R"re())re",
       {"Approval of the agenda passed with a motion by Mrs. Dale Pruitt and a second by Mr. "
        "Moss."},
       {"It passed with a motion by the second trustee."},
       kSeconder},
      {"motion.supported-by",
       "board",
       "motion",
       kMotion | kMov,
       R"re(^(?:It was )?(?i:(?:a )?motion|moved)(?: was)?(?: made)? by (?P<mover>)re" MB_NAME_LAZY
       R"re(),? (?:and )?support(?:ed)?(?: was)?(?: given)? by (?P<seconder>)re" MB_NAME_LAZY
       R"re()(?:,|:|\.| to\b| that\b))re",
       {"Motion by Cole, supported by Brandt to approve the minutes.",
        "Moved by Reid, support by Ott, to adjourn."},
       {"A motion by the chair, supported by residents"},
       kAdopt},
      {"motion.moved-and-seconded",
       "board",
       "motion",
       kMov | kPropos | kMotion,
       R"re(^(?:It was (?:duly |properly )?(?i:moved|proposed)|Moved|(?:Upon|On|After) (?:a )?motion (?:being )?(?:duly |properly )?(?:made|moved)),? (?:and )?(?:duly |properly )?(?i:seconded)\b)re",
       {"It was moved, seconded and carried to buy the truck.",
        "Upon motion duly made and seconded, the report was accepted."},
       {"It was moved that the bin be emptied and seconded staff be thanked."},
       kSecond},
      {"motion.resolved-slash",
       "board",
       "motion",
       kResolv,
       R"re(^(?i:resolved):? (?:\p{Lu}* ?\d+[/.-]\d+ +)?\((?P<mover>)re" MB_NAME_LAZY
       R"re() ?/ ?(?P<seconder>)re" MB_NAME_LAZY R"re()\))re",
       {"RESOLVED (Tamihana/Prentice)", "Resolved WB24/53 (McTavish/Plim)"},
       {"RESOLVED (4/1)"}},
      {"motion.pair-that",
       "council",
       "motion",
       kAlways,
       R"re(^(?:(?i:council|committee|board) (?i:resolution)[ \t]+)?(?:(?:Councillors|Crs|Cllrs|Members) )?(?P<mover>)re" MB_NAME_LAZY
       R"re() ?/ ?(?:(?:Councillors|Crs|Cllrs|Members) )?(?P<seconder>)re" MB_NAME_LAZY
       R"re()[ \n]+That )re",
       {"Councillors Black / Chong That the apology be accepted."},
       {"This and/or That is all"},
       kSlash},
      {"motion.i-move",
       "irish",
       "motion",
       kMov | kPropos | kCall,
       R"re((?i:\bI (?:will |shall |hereby )?(?:move|propose)\b|^[|!1l] will move\b|\bI call on\b|\bI am calling on\b))re",
       {"I will move at the next Meeting that the Council install a crossing.",
        "I move that the standing orders be suspended."},
       {"I moved house."}},
  };
  return kRules;
}

std::span<const Rule> seconded_rules() {
  const std::span<const Rule> all = motion_rules();
  const auto next = std::find_if(all.begin(), all.end(), [](const Rule& rule) {
    return std::string_view(rule.id) == "motion.made-the-motion";
  });
  return all.first(static_cast<std::size_t>(next - all.begin()));
}

}  // namespace minutebook::element
