#include "element/people/register.h"

#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "element/people/person_words.h"

namespace minutebook::element {
namespace {

using Status = AttendanceStatus;

constexpr std::size_t kMostSearched = 300;  // a list so long has no scribe by first name

/// A clerk among those present serves the meeting; he is no member of it.
bool is_service(std::string_view role) {
  static constexpr std::string_view kServices =
      "clerk rfo pcso observer bursar chancellor superintendent minute-taker attorney caretaker";
  if (base::contains_folded(role, "minute taker") || base::contains_folded(role, "minutes taker") ||
      base::contains_folded(role, "taking minutes") ||
      base::contains_folded(role, "minute secretary") || base::equals_folded(role, "minutes")) {
    return true;
  }
  base::Words walk(role);
  std::string_view before;
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (base::is_one_of(w, kServices)) return true;
    if (base::equals_folded(w, "officer") &&
        base::is_one_of(
            before, "support responsible financial police democratic services liaison committee"))
      return true;
    if (base::equals_folded(w, "executive") && base::equals_folded(before, "chief")) return true;
    before = w;
  }
  return false;
}

bool is_office_of_members(std::string_view role) {
  return base::equals_folded(role, "member") || base::equals_folded(role, "trustee") ||
         base::equals_folded(role, "president") || base::equals_folded(role, "vice president") ||
         base::equals_folded(role, "vice-president") || base::equals_folded(role, "governor") ||
         base::contains_folded(role, "non-executive");
}

std::string key_of(std::string_view name, bool& single) {
  std::string key;
  int words = 0;
  base::Words walk(name);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    const std::uint16_t kinds = word_kinds(w);
    if (w.size() > 1 && (kinds & (kTitleWord | kGroupWord)) != 0 && key.empty()) continue;
    if ((kinds & kHonourWord) != 0 && !key.empty() && (kinds & kParticleWord) == 0) continue;
    if (!key.empty()) key += ' ';
    for (const char c : w) key += base::ascii_lower(c);
    ++words;
  }
  single = words == 1;
  return key;
}

bool is_there(Status s) { return s == Status::present || s == Status::remote; }

}  // namespace

void Register::add(const Roster& roster, const AttendanceLabel& label) {
  for (const Entry& entry : roster.people) add(entry, label);
}

void Register::add(const Entry& entry, const AttendanceLabel& label) {
  Row row;
  row.who.who = entry.who;
  row.who.status = label.status;
  const std::string_view role = flow_.substr(entry.who.role.begin, entry.who.role.size());
  const bool excused =
      label.status == Status::absent && entry.status == Status::apologies &&
      !base::contains_folded(flow_.substr(entry.at.begin, entry.at.size()), "apolog");
  if (entry.status && label.status != Status::apologies && !excused) row.who.status = *entry.status;
  const std::string_view title =
      flow_.substr(entry.who.honorific.begin, entry.who.honorific.size());
  row.clerk = row.who.status == Status::present && label.serves &&
              (is_service(role) || base::is_one_of(title, "pcso cso"));
  row.plain = label.plain && (row.who.status == Status::in_attendance || is_there(row.who.status));
  row.key = key_of(flow_.substr(entry.who.name.begin, entry.who.name.size()), row.single);
  if (row.key.empty()) return;
  row.title = flow_.substr(entry.who.honorific.begin, entry.who.honorific.size());
  row.list = list_;
  rows_.push_back(std::move(row));
}

bool Register::has_present() const {
  return std::any_of(rows_.begin(), rows_.end(),
                     [](const Row& r) { return is_there(r.who.status); });
}

std::string_view Register::role(const Row& row) const {
  return flow_.substr(row.who.who.role.begin, row.who.who.role.size());
}

bool Register::are_two(const Row& a, const Row& b) {
  return a.list == b.list && !a.title.empty() && !b.title.empty() &&
         !base::equals_folded(a.title, b.title);
}

/// Among "president, vice president, clerk, member" the clerk is an officer of the board; beside non-executive directors the
/// chief executive is one of them.
bool Register::is_board(int list) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& r) {
    return r.list == list && !r.clerk &&
           (is_office_of_members(role(r)) || base::equals_folded(r.title, "supervisor"));
  });
}

void Register::settle() {
  const bool members = std::any_of(rows_.begin(), rows_.end(),
                                   [](const Row& r) { return !r.plain && is_there(r.who.status); });
  const bool served = std::any_of(rows_.begin(), rows_.end(), [](const Row& r) {
    return !r.clerk && r.plain && r.who.status == Status::in_attendance;
  });
  int list = -1;
  bool board = false;
  for (Row& row : rows_) {
    if (row.plain && !members)
      row.who.status = Status::present;  // "In attendance" is the only list
    if (!row.clerk) continue;
    if (row.list != list) board = is_board(row.list);
    list = row.list;
    // A chief executive among the members of a board whose officers have a list of their own is one of them.
    if (served && base::contains_folded(role(row), "chief executive")) continue;
    const bool member = board && (base::equals_folded(role(row), "clerk") ||
                                  base::contains_folded(role(row), "chief executive"));
    if (!member) row.who.status = Status::in_attendance;
  }
}

/// Of one person in two lists: what the later says, where it says more.
void Register::merge(Row& first, const Row& later) {
  Status& status = first.who.status;
  const Status now = later.who.status;
  if (now == Status::remote && (is_there(status) || status == Status::in_attendance)) status = now;
  if (now == Status::apologies && status != Status::remote) status = now;
  if (now == Status::absent && status == Status::present) status = now;
  if (first.who.who.role.empty()) first.who.who.role = later.who.who.role;
}

/// "Scribe: Bob" after "Bob Birch", if there is one of that first name.
Register::Row* Register::only_one(std::vector<Row>& kept, const Row& row) {
  if (kept.size() > kMostSearched) return nullptr;
  Row* found = nullptr;
  for (Row& other : kept) {
    const bool same = other.key.size() > row.key.size() && other.key[row.key.size()] == ' ' &&
                      other.key.starts_with(row.key) && other.title.empty();
    if (!same || !is_there(other.who.status)) continue;
    if (found != nullptr) return nullptr;
    found = &other;
  }
  return is_there(row.who.status) ? found : nullptr;
}

std::vector<Attendance> Register::finish() {
  settle();
  std::vector<Row> kept;
  std::unordered_multimap<std::string, std::size_t> by_name, by_surname;
  for (Row& row : rows_) {
    Row* first = nullptr;
    const auto [begin, end] = by_name.equal_range(row.key);
    for (auto it = begin; it != end && first == nullptr; ++it) {
      if (!are_two(kept[it->second], row)) first = &kept[it->second];
    }
    if (first == nullptr && row.single) {  // "Councillor Lee" after "Mr A Lee"
      const auto [b, e] = by_surname.equal_range(row.key);
      const bool one = b != e && std::next(b) == e && kept[b->second].list != row.list;
      if (one && (kept[b->second].who.status == row.who.status || row.who.status == Status::remote))
        first = &kept[b->second];
      if (first == nullptr && row.title.empty() && !row.who.who.role.empty())
        first = only_one(kept, row);
    }
    if (first != nullptr) {
      merge(*first, row);
      continue;
    }
    if (begin == end) by_name.emplace(row.key, kept.size());
    if (!row.single) by_surname.emplace(row.key.substr(row.key.rfind(' ') + 1), kept.size());
    kept.push_back(std::move(row));
  }
  std::vector<Attendance> out;
  out.reserve(kept.size());
  for (const Row& row : kept) out.push_back(row.who);
  return out;
}

}  // namespace minutebook::element
