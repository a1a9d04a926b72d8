#include <algorithm>

#include "base/unicode.h"
#include "element/attendance/attendance_label.h"
#include "element/attendance/attendance_list.h"
#include "element/attendance/attendance_roll.h"
#include "element/attendance/attendance_sentence.h"
#include "element/attendance/attendance_sheet.h"
#include "element/people/person_words.h"
#include "element/people/register.h"
#include "element/people/roster.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

using Label = AttendanceLabel;
using Status = AttendanceStatus;

constexpr std::size_t kMostBlocks = 400;      // attendance stands in front
constexpr std::uint32_t kLongestList = 6000;  // bytes of a paragraph that is read as a list
constexpr std::size_t kNoBlock = static_cast<std::size_t>(-3);
constexpr int kFrontHeadings = 3;  // "Call to order", "Welcome", "Apologies"

class Finder {
 public:
  explicit Finder(Scan& scan) : scan_(scan), people_(scan.page.flow) {}

  void run() {
    const std::size_t end = std::min(scan_.size(), kMostBlocks);
    for (std::size_t i = 0; i < end;) i = std::max(i + 1, step(i));
    scan_.out.attendance = people_.finish();
  }

 private:
  std::string_view words(Range r) const { return scan_.words(r); }

  bool in_front() const { return headings_ <= kFrontHeadings || topic_; }

  /// Reads block i; returns the next block to read.
  std::size_t step(std::size_t i) {
    const block::Block& b = scan_.page.blocks[i];
    const std::string_view s = words(b.words);
    const auto label = read_attendance_label(s);
    if (scan_.is_heading(i)) enter(i, s, label);
    const std::size_t next = list_at(i, label);
    if (next > i) {
      if (chair_line_ + 1 == i || chair_line_ + 2 == i) add_chair();
      return list_end_ = next;
    }
    if (!label && in_front() && is_chair_line(b.words)) {
      chair_line_ = i;
      if (list_end_ == i || list_end_ + 1 == i) add_chair();
      return i + 1;
    }
    const bool vote = i > 0 && is_vote(words(scan_.page.blocks[i - 1].words));  // "Absent: Reed"
    if (in_front() && !vote && !scan_.is_heading(i) && s.size() < kLongestList)
      read_attendance_sentences(scan_, b.words, headings_ <= 1 || topic_ || opening_, people_);
    return i + 1;
  }

  /// The block behind the list that starts with block i; i if none does.
  std::size_t list_at(std::size_t i, const std::optional<Label>& label) {
    std::size_t next = in_front() ? read_attendance_sheet(scan_, i, people_) : i;
    if (next == i && in_front()) next = read_roll_call(scan_, i, label, people_);
    if (next > i) return next;
    if (label) {
      if (!opens_list(i, *label)) return i;
      next = read_attendance_list(scan_, i, *label, people_);
      if (next > i) {
        opened_ = i;
        last_status_ = label->status;
        if (label->mark != Label::alone)
          topic_label_.reset();  // "## Apologies: A. Lee": the list is read
      }
      return next;
    }
    if (list_end_ == i && is_spoilt_label(i))
      return read_attendance_list(scan_, i, spoilt_label(i), people_);
    const std::string_view s = words(scan_.page.blocks[i].words);
    if (scan_.is_heading(i) || is_vote(s) || tells_sides(s)) return i;
    if (in_front()) next = read_inner_attendance_list(scan_, i, people_);
    if (next > i || !topic_ || !topic_label_ || opened_ + 1 != i) return next;
    if (scan_.page.blocks[i].kind ==
        block::Kind::section) {  // "Minutes:" between the title and the text
      opened_ = i;
      return i;
    }
    return read_unlabelled_list(scan_, i, *topic_label_, people_);
  }

  /// "Chair: Councillor P Vaughan" beside a list of those present: he may stand in it or not.
  bool is_chair_line(Range r) {
    const std::string_view s = words(r);
    const std::size_t colon = s.substr(0, 24).find(':');
    if (r.size() > 80 || colon == std::string_view::npos ||
        !base::is_one_of(base::trim(s.substr(0, colon)),
                         "chair chairman chairwoman chairperson presiding convener cadeirydd"))
      return false;
    chair_ = read_roster(scan_.page.flow, r, Trust::listed);
    return chair_.is_pure() && chair_.people.size() == 1 && !chair_.people[0].who.role.empty();
  }

  void add_chair() {
    people_.open_list();
    people_.add(chair_, Label{});
    chair_line_ = kNoBlock;
  }

  void enter(std::size_t i, std::string_view title, const std::optional<Label>& label) {
    const int level = scan_.page.blocks[i].level;
    ++headings_;
    opened_ = i;
    if (topic_ && !label && level > topic_level_ && !scan_.page.blocks[i].number.is_number())
      return;  // "Committee" under "Attendees"
    topic_level_ = level;
    static constexpr std::string_view kTopics =
        "apologies apology attendance attendees present absence roll-call attended absent";
    topic_ = base::contains_folded(title, "roll call");
    opening_ = base::contains_folded(title, "order") || base::contains_folded(title, "welcome") ||
               base::contains_folded(title, "opening");
    base::Words walk(title);
    for (std::string_view w = walk.next(); !w.empty() && !topic_; w = walk.next())
      topic_ = base::is_one_of(w, kTopics);
    topic_label_ = label;
    if (topic_ && !label && base::contains_folded(title, "apolog") &&
        !base::contains_folded(title, "attend") && !base::contains_folded(title, "present")) {
      topic_label_ = Label{};
      topic_label_->status = Status::apologies;
      topic_label_->core = true;
    }
  }

  /// "Members:" and "Staff:" are labels in front and between lists only; "Absent:" behind "Nays:" belongs to a vote.
  bool opens_list(std::size_t i, const Label& label) const {
    const bool follows = list_end_ == i;
    if (!label.core) {
      if (follows || topic_) return true;
      // "Board of Directors" above names at the top of the page is a letterhead.
      const std::string_view s = scan_.block_words(i);
      if (label.mark == Label::alone && base::starts_with_folded(s, "board of ")) return false;
      return headings_ == 0 ? label.mark == Label::colon || heads_lists(i, label)
                            : headings_ <= kFrontHeadings;
    }
    if (follows) return true;
    if (i > 0 && is_vote(words(scan_.page.blocks[i - 1].words))) return false;
    if (in_front()) return true;
    return people_.empty() && label.status == Status::present &&
           (label.mark == Label::colon || label.mark == Label::alone);
  }

  /// "Members" above names with offices, and "In attendance" or "Apologies" further down.
  bool heads_lists(std::size_t i, const Label& label) const {
    constexpr std::size_t kFar = 60;
    if (label.mark != Label::alone || label.status != Status::present || i + 1 >= scan_.size() ||
        scan_.is_border(i + 1) || (word_kinds(scan_.block_words(i)) & kGroupWord) == 0)
      return false;
    const Range below = scan_.page.blocks[i + 1].words;
    if (below.size() > kLongestList) return false;
    const Roster roster = read_roster(scan_.page.flow, below, Trust::strict);
    if (!roster.is_pure() || roster.people[0].who.role.empty()) return false;
    for (std::size_t k = i + 2; k < std::min(scan_.size(), i + kFar); ++k) {
      if (scan_.is_border(k)) return false;
      const auto next = read_attendance_label(scan_.block_words(k));
      if (next && next->core && next->status != Status::present) return true;
    }
    return false;
  }

  static bool is_vote(std::string_view s) {
    static constexpr std::string_view kSides =
        "aye ayes nay nays no noes yes yea yeas for against abstain abstained abstention "
        "abstentions";
    const std::string_view first = base::Words(s).next();
    // "Nay Ann Ray" stands above "Absent Bo Lee" in a roll call.
    if (s.size() < 48 && base::is_one_of(first, "yea nay aye")) return true;
    return base::is_one_of(first, kSides) && s.find(':') < 12;
  }

  /// "… Roll call: Ayes: Hill, Poe. Nays: none. Absent: Orr.": who was away from a vote.
  static bool tells_sides(std::string_view s) {
    for (std::size_t at = s.find(':'); at != std::string_view::npos; at = s.find(':', at + 1)) {
      if (at >= 4 && base::is_one_of(s.substr(at - 4, 4), "ayes nays noes")) return true;
    }
    return false;
  }

  /// "MEMBER NT:" between the chair and the names: a scan's label. It says what the one before it said.
  bool is_spoilt_label(std::size_t i) const {
    const std::string_view s = scan_.block_words(i);
    if (s.empty() || s.size() > 30 || s.back() != ':' || i + 1 >= scan_.size() ||
        last_status_ != Status::present || scan_.is_border(i))
      return false;
    const Range r = scan_.page.blocks[i + 1].words;
    if (r.size() > kLongestList) return false;
    const Roster roster = read_roster(scan_.page.flow, r, Trust::strict);
    return roster.is_pure() && roster.people.size() > 1 && roster.people[0].titled;
  }

  Label spoilt_label(std::size_t i) const {
    Label label;
    label.mark = Label::alone;
    label.rest = scan_.block_words(i).size();
    return label;
  }

  Scan& scan_;
  Register people_;
  int headings_ = 0;
  bool opening_ = false;  // under "Call to order"
  bool topic_ = false;    // under "Apologies", "Roll call"
  std::optional<Label> topic_label_;
  int topic_level_ = 0;
  std::size_t opened_ = static_cast<std::size_t>(-2);  // the block of the last label or heading
  std::size_t list_end_ = kNoBlock;
  Status last_status_ = Status::absent;
  Roster chair_;
  std::size_t chair_line_ = kNoBlock;  // the block of "Chair: A. Lee" that waits for a list
};

}  // namespace

void find_attendance(Scan& scan) { Finder(scan).run(); }

}  // namespace minutebook::element
