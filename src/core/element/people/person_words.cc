#include "element/people/person_words.h"

#include "base/unicode.h"
#include "base/word_table.h"

namespace minutebook::element {
namespace {

using base::WordTable;
using List = WordTable::List;

const WordTable& table() {
  static const WordTable kTable{
      List{kTitleWord,
           "cllr cr d/cllr c/cllr cyng cynghorydd cllr's cll councillor councilor cllor clr cmhlr "
           "mr "
           "mrs ms miss mx smt shri shrimati adv "
           "dr prof "
           "professor "
           "sir dame lord lady rev revd "
           "reverend fr canon hon ald alderman alderwoman baroness baron deputy senator garda pcso "
           "cso bcllr dcllr ccllr bc cc dc "
           "sergeant sgt inspector insp superintendent supt constable pc captain capt colonel col "
           "major lt lieutenant judge "
           "justice mayor councilmember councilman councilwoman commissioner supervisor trustee "
           "assemblymember assemblyman congressman congresswoman governor sheriff selectman "
           "selectwoman father sister brother "
           "rabbi imam bailie coun shri smt shrimati kumari comh comhairleoir cdr commander brig "
           "brigadier admiral commodore maj sqn "
           "ldr wg"},
      List{kWeakTitleWord,
           "director president chair chairman chairwoman chairperson commissioner supervisor "
           "trustee "
           "member governor clerk "
           "treasurer secretary"},
      List{kGroupWord,
           "cllrs crs clls councillors councilors messrs mesdames trustees directors deputies "
           "members "
           "residents commissioners supervisors "
           "officers councilmembers aldermen governors senators parishioners drs misses sergeants "
           "gardai comhairleoirí chomhairleoirí cynghorwyr chynghorwyr"},
      List{kHonourWord,
           "obe mbe cbe kbe dbe bem jp dl qc kc phd td hons esq mep mp mla msp ba bsc ma msc mba "
           "llb "
           "llm edd ed.d ph.d m.d rn cpa aicp pe "
           "p.e frsa friba ra t.d m.p o.b.e m.b.e j.p j.d jd psyd b.c.l mph dds dphil frics mrtpi "
           "ret'd rtd"},
      List{kParticleWord,
           "van von der de den ten le la las los du di da del della dos das mac mc ap ab y bin al "
           "el "
           "te cate st zu af av ibn ter v na"},
      List{kRoleWord,
           "clerk person chairman chair chairperson chairwoman chairlady vice-chair vice-chairman "
           "vice-chairperson secretary treasurer "
           "director mayor leader officer manager cathaoirleach president vice-president member "
           "members councillor councillors "
           "engineer administrator rfo proprietor ranger observer warden bursar commissioner "
           "superintendent trustee vice vicechair "
           "chancellor provost principal headteacher attorney counsel solicitor architect planner "
           "surveyor inspector executive "
           "advisor adviser assistant deputy acting interim co-chair coordinator co-ordinator "
           "organiser organizer librarian auditor "
           "accountant supervisor representative rep reps delegate liaison webmaster sysadmin "
           "facilitator scribe moderator "
           "minutes-taker analyst consultant specialist technician nurse designer editor host "
           "speaker head chief senior junior "
           "staff officers student intern caretaker handyman footpath vicar rector priest minister "
           "governor pres vp sec treas "
           "gen mgr asst "
           "ceo cfo coo cto cio spokesperson steward ombudsman monitor co-opted lengthsman "
           "alternate "
           "substitute guest applicant "
           "clerk/rfo chair/president executive's controller comptroller foreman dispatcher "
           "superintendant marshal recorder pro tem tempore coach headmaster headmistress curator "
           "taker note-taker "
           "minute-taker archivist custodian "
           "representatives "
           "constable lead convenor convener regidor prop proposer minutes agent owner director's "
           "tánaiste chairwomen "
           "príomh chomhairleoir príomh-chomhairleoir cadeirydd is-gadeirydd clerc trysorydd "
           "ysgrifennydd leas-chathaoirleach rúnaí stiúrthóir swyddog rheolwr "
           "rheolwr-gyfarwyddwr cyfarwyddwr pennaeth cyfreithiwr "
           "vice-president's vice-treasurer ex-officio parliamentarian registrar chaplain partner "
           "churchwarden sexton organist registrar voting "
           "v.chairman v-chairman"},
      List{
          kBodyWord,
          "council councils committee committees services service department dept development "
          "housing finance financial "
          "environment engineering roads transportation transport education health policy "
          "operations operational division "
          "unit section office trust ltd limited plc association society project projects "
          "foundation university college "
          "school partnership consultants engineers solicitors architects authority agency "
          "commission company inc llp group team "
          "constituency electoral cty dist "
          "board panel district unitary shire friends county borough parish town city township "
          "community "
          "corporate "
          "planning regional national "
          "international police fire rescue constabulary library libraries museum club federation "
          "union network "
          "institute centre center bureau ministry government governance democratic legal "
          "communications marketing technology "
          "ict it hr human resources capital investment strategy strategic performance programme "
          "program administration "
          "management motor tax water travel leisure culture heritage tourism emergency "
          "safeguarding safety quality assurance "
          "standards professional practice relations relationships affairs adults adult children's "
          "children schools "
          "regeneration environmental neighbourhood neighbourhoods hospital nhs rspca press radio "
          "gazette times newspaper "
          "sig working property utility utilities maintenance works infrastructure integrated "
          "countywide directorate "
          "facilities procurement treasury membership publicity events outreach "
          "landscape assessment newsletter website web internet grounds cemetery allotment "
          "allotments pavilion pwyllgor gwasanaeth gwasanaethau cyngor cymuned"},
      List{
          kPlainWord,
          "the was were is are be been has have had would shall should that this these those there "
          "which who whom "
          "whose it its he she they we us our their his her him them not but if then than when "
          "where while after before "
          "during because also and or nor so such no yes any all each every both either neither "
          "more most other others some "
          "minutes minute agenda item items report reports apologies apology absence absent "
          "present "
          "attendance attendees "
          "declaration declarations interest interests matters arising correspondence business "
          "motion motions resolution "
          "resolutions resolved agreed noted adopted approved approval adoption proposed seconded "
          "carried vote votes "
          "unrestricted restricted exempt confidential accounts payments receipts payment invoice "
          "budget precept applications "
          "application question questions answer answers reply discussion action actions update "
          "updates meeting meetings "
          "next previous date time venue place location welcome introduction introductions opening "
          "closing order "
          "call roll quorum pledge allegiance adjournment adjourned forum comment comments "
          "participation open hearing "
          "hearings election elections appointment appointments petition petitions announcements "
          "announcement consent "
          "old new former current annual general special ordinary monthly regular extraordinary "
          "draft final appendix "
          "january february july september october november december monday tuesday wednesday "
          "thursday friday saturday sunday am pm hrs gmt bst utc est pst http https www com "
          "org email e-mail tel fax "
          "telephone mobile phone pdf kb mb source photo image video recording link zoom teams "
          "skype google slack discord irc "
          "received receive sent given giving gave said stated asked reported thanked "
          "welcomed "
          "opened closed chaired attended "
          "attending arrive attend apologised join note notes nb signed signature dated chairman's "
          "clerk's title name names status role "
          "reason reasons following follows below above total totals conflict conflicts review "
          "discussions "
          "election recommendation recommendations presentation presentations tenders factory "
          "building buildings street "
          "highways footpaths playground streetlights traffic speeding parking defibrillator bins "
          "planters village hall's "
          "consider acceptance voted aye ayes nay nays noes abstain abstained absentions excused "
          "unanimous unanimously summary "
          "overview background purpose objectives objective decision decisions result results todo "
          "todos tbc tba tbd etc"},
      List{kRemarkWord,
           "in arrived left joined via by attended for from until late representing remotely "
           "virtually online on-line at as on with who remote absent "
           "present phone departed leaving arriving joining plus exited dialled dialed called "
           "connected replaced substituted acting deputising "
           "deputizing standing substituting apologies instead until till attending "
           "participating to not minutes taking "
           "recording logged accepted approved also together along accompanied presiding presided "
           "presides"},
      List{
          kCrowdWord,
          "public none nil nobody no-one noone everyone everybody n/a parishioners electors press "
          "one two three four five six "
          "seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
          "nineteen twenty thirty forty "
          "fifty several approximately approx about various many numerous some no circa around "
          "over "
          "few attendees people "
          "persons others audience listed obviously all"},
  };
  return kTable;
}

}  // namespace

bool is_word_prefix(std::string_view word) {
  return base::is_one_of(word, "non ex co sub vice pro past pre part full half self inter multi");
}

std::uint16_t word_kinds(std::string_view word) {
  while (!word.empty() && word.back() == '.') word.remove_suffix(1);
  const std::uint32_t kinds = table().kinds(word);
  if (kinds != 0) return static_cast<std::uint16_t>(kinds);
  std::size_t dash = 0;
  while (dash < word.size() && word[dash] != '-' && word[dash] != '/') ++dash;
  if (dash == word.size() || word.size() > 60) return 0;
  if (word[dash] == '/')  // "Clerk/Treasurer"
    return word_kinds(word.substr(0, dash)) & word_kinds(word.substr(dash + 1)) & kRoleWord;
  // "Clerk-Treasurer": two roles in one; a double surname may end like one ("Lee-Provost") but does not begin so too.
  if (is_word_prefix(word.substr(0, dash)))
    return word_kinds(word.substr(dash + 1)) & (kRoleWord | kBodyWord);
  return static_cast<std::uint16_t>(table().kinds(word.substr(0, dash)) &
                                    table().kinds(word.substr(dash + 1)) & kRoleWord);
}

}  // namespace minutebook::element
