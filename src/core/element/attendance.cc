#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/unicode.h"
#include "block/lexicon.h"
#include "element/people.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

using Status = AttendanceStatus;

/// What a label like "Also present" says of the people after it.
Status status_of(std::string_view label) {
  const auto has = [&](std::string_view w) { return base::contains_folded(label, w); };
  if (has("apolog") || has("regrets")) return Status::apologies;
  if (has("absent") || has("not present")) return Status::absent;
  if (has("zoom") || has("remote") || has("virtual")) return Status::remote;
  if (has("in attendance") || has("also ") || has("officer") || has("official") || has("guest") || has("invited") ||
      has("others") || has("staff") || has("public") || has("visitor") || has("observer") || has("community members")) {
    return has("councillors in attendance") ? Status::present : Status::in_attendance;
  }
  return Status::present;
}

/// A clerk listed among those present serves the meeting; he is no member of it.
bool serves(std::string_view role) {
  return base::contains_folded(role, "clerk") || base::contains_folded(role, "rfo") || base::contains_folded(role, "minute") ||
         base::contains_folded(role, "pcso") || base::contains_folded(role, "observer") || base::contains_folded(role, "officer");
}

/// A label at the start of a block and where the names after it begin.
struct Opening {
  Status status = Status::present;
  Range names;
  bool found = false;
  bool bare = false;
};

class Finder {
 public:
  explicit Finder(Scan& scan) : scan_(scan) {}

  void run() {
    int headings = 0;
    for (std::size_t i = 0; i < scan_.size(); ++i) {
      headings += scan_.is_heading(i);
      if (i > 400 && headings > 3) break;
      const Opening opening = open(i);
      if (opening.found) {
        if (table_head(i)) {
          i = read_table(i);
        } else {
          i = read_list(i, opening);
        }
        continue;
      }
      if (!scan_.is_border(i)) sentences(i);
    }
    deduplicate();
  }

 private:
  Opening open(std::size_t i) const {
    const block::Block& b = scan_.page.blocks[i];
    const std::string_view s = scan_.words(b.words);
    if (scan_.claims[i] == Claim::heading) {
      // "1. Apologies" with its names below; "Present" as a title
      if (!block::is_attendance_label(s)) return {};
      return {status_of(s), {b.words.end, b.words.end}, base::contains_folded(s, "apolog") || !b.label.empty() ? false : true, true};
    }
    std::size_t cut = std::min(s.find(':'), s.find('\t'));
    const std::size_t dash = s.find(" \xE2\x80\x93 ");
    const std::size_t hyphen = s.find(" - ");
    cut = std::min({cut, dash, hyphen, s.size()});
    std::string_view label = s.substr(0, cut);
    if (!block::is_attendance_label(label)) {
      label = s.substr(0, std::min<std::size_t>(s.find(" ("), s.size()));
      if (!block::is_attendance_label(label)) return space_opening(i, s);
      cut = std::min(s.find(':'), s.size());
      if (cut > 60) return space_opening(i, s);
    }
    Opening o;
    o.found = true;
    o.status = status_of(label);
    std::size_t rest = cut;
    while (rest < s.size() && (s[rest] == ':' || s[rest] == ' ' || s[rest] == '\t' || s[rest] == '-' || (s[rest] & 0x80) != 0)) ++rest;
    o.names = {b.words.begin + static_cast<std::uint32_t>(rest), b.words.end};
    o.bare = o.names.empty();
    return o;
  }

  /// "PRESENT Mrs A Ray, Mr B Lee" and "Apologies Mrs M Reeve (Chairman)": a label without a mark before names.
  Opening space_opening(std::size_t i, std::string_view s) const {
    static constexpr std::array kLabels = {"also in attendance", "in attendance", "also present", "present", "apologies", "attendees",
                                           "invited", "absent"};
    for (const std::string_view label : kLabels) {
      if (!base::starts_with_folded(s, label) || s.size() <= label.size() || s[label.size()] != ' ') continue;
      const block::Block& b = scan_.page.blocks[i];
      const Range names{b.words.begin + static_cast<std::uint32_t>(label.size()) + 1, b.words.end};
      if (!is_name_list(names)) return {};
      return {status_of(label), names, true, false};
    }
    return {};
  }

  /// Most of the text is names and their roles.
  bool is_name_list(Range r) const {
    const std::string_view s = scan_.words(r);
    if (s.size() > 4000) return false;
    const std::vector<Name> names = read_names(scan_.page.flow, r);
    std::size_t covered = 0;
    for (const Name& n : names) covered += n.name.size() + n.role.size() + 3;
    return !names.empty() && covered * 10 >= s.size() * 5;
  }

  bool table_head(std::size_t i) const {
    const std::string_view s = scan_.block_words(i);
    return base::starts_with_folded(s, "attendee name");
  }

  std::size_t read_list(std::size_t i, const Opening& opening) {
    const std::size_t columns = two_columns(i);
    if (columns != 0) return columns;
    if (scan_.claims[i] == Claim::none) scan_.claims[i] = Claim::attendance;
    if (!opening.names.empty()) add_list(opening.names, opening.status);
    std::size_t k = i + 1;
    int blank_runs = 0;
    for (; k < scan_.size(); ++k) {
      const block::Block& b = scan_.page.blocks[k];
      if (scan_.is_border(k) || open(k).found) break;
      if (b.number.is_number()) break;
      const std::string_view s = scan_.words(b.words);
      if (!is_name_list(b.words)) {
        // "There were 3 members of the public" between lists; a long text ends the part
        if (s.size() < 90 && ++blank_runs < 2 && opening.bare) continue;
        break;
      }
      if (!opening.bare && opening.names.size() > 120 && b.blanks > 0 && b.indent + 4 < scan_.page.blocks[i].indent) break;
      add_list(b.words, opening.status);
      scan_.claims[k] = Claim::attendance;
    }
    return k - 1;
  }

  void add_list(Range r, Status status) {
    for (const Name& name : read_names(scan_.page.flow, r)) add(name, status);
  }

  void add(const Name& name, Status status) {
    Attendance a;
    a.who = name;
    a.status = status;
    const std::string_view role = scan_.words(name.role);
    if (status == Status::present && serves(role)) a.status = Status::in_attendance;
    if (base::contains_folded(role, "remote") || base::contains_folded(role, "via zoom")) a.status = Status::remote;
    if (base::contains_folded(role, "absent")) a.status = Status::absent;
    scan_.out.attendance.push_back(a);
  }

  // --- two labels side by side -------------------------------------------------------------------------------------

  struct Chunk {
    std::string_view words;
    int column;
  };

  /// Runs of words of one line that are 3 or more columns apart.
  std::vector<Chunk> chunks(const line::Line& line) const {
    std::vector<Chunk> out;
    const std::string_view s = scan_.text.reading.substr(line.words.begin, line.words.size());
    int column = line.indent, start = column, gap = 0;
    std::size_t begin = 0, end = 0;
    for (std::size_t i = 0; i < s.size();) {
      const base::CodePoint c = base::code_point_at(s, i);
      if (base::is_space(c.value)) {
        gap += c.value == '\t' ? 8 : 1;
        column += c.value == '\t' ? 8 : 1;
      } else {
        if (gap >= 3 && end > begin) {
          out.push_back({s.substr(begin, end - begin), start});
          begin = i;
          start = column;
        }
        gap = 0;
        ++column;
        end = i + c.length;
      }
      i += c.length;
    }
    if (end > begin) out.push_back({s.substr(begin, end - begin), start});
    return out;
  }

  /// "Present:            Also in attendance:" above two columns of names. Returns the last block read, 0 if it is not so.
  std::size_t two_columns(std::size_t i) {
    const block::Block& head = scan_.page.blocks[i];
    const std::vector<Chunk> labels = chunks(scan_.lines.lines[head.first_line]);
    if (labels.size() != 2 || head.first_line != head.last_line) return 0;
    if (!block::is_attendance_label(labels[0].words) || !block::is_attendance_label(labels[1].words)) return 0;
    Status status[2] = {status_of(labels[0].words), status_of(labels[1].words)};
    scan_.claims[i] = Claim::attendance;
    std::size_t k = i + 1;
    for (; k < scan_.size() && k < i + 40; ++k) {
      const block::Block& b = scan_.page.blocks[k];
      if (scan_.is_border(k) || b.number.found()) break;
      bool all_names = true;
      for (std::uint32_t l = b.first_line; l <= b.last_line && all_names; ++l) {
        if (scan_.lines.lines[l].furniture || scan_.lines.lines[l].words.empty()) continue;
        for (const Chunk& chunk : chunks(scan_.lines.lines[l])) all_names &= column_cell(b, chunk, labels[1].column, status);
      }
      if (!all_names) break;
      scan_.claims[k] = Claim::attendance;
    }
    return k - 1;
  }

  bool column_cell(const block::Block& b, const Chunk& chunk, int right_column, Status (&status)[2]) {
    // A centred left column may start further left than its label: what decides is the nearer side.
    const int side = chunk.column + static_cast<int>(chunk.words.size()) / 2 >= right_column - 4 ? 1 : 0;
    if (block::is_attendance_label(chunk.words)) {
      status[side] = status_of(chunk.words);
      return true;
    }
    const std::size_t at = scan_.words(b.words).find(chunk.words);
    if (at == std::string_view::npos) return false;
    const Range r{b.words.begin + static_cast<std::uint32_t>(at), b.words.begin + static_cast<std::uint32_t>(at + chunk.words.size())};
    Name n = read_name(scan_.page.flow, r);
    std::string_view name = scan_.words(n.name);
    // "Cathy Fleet (CF) CLERK"
    const std::size_t close = chunk.words.rfind(") ");
    if (close != std::string_view::npos) n.role = {r.begin + static_cast<std::uint32_t>(close) + 2, r.end};
    if (!looks_like_name(name) || name.size() > 40) return false;
    add(n, status[side]);
    return true;
  }

  // --- tables of attendees -----------------------------------------------------------------------------------------

  /// "Attendee Name / Title / Status / Arrived" with the cells of each column printed one below the other.
  std::size_t read_table(std::size_t i) {
    std::vector<Name> names;
    std::vector<Status> statuses;
    std::size_t k = i;
    for (; k < scan_.size() && k < i + 300; ++k) {
      if (k > i && scan_.is_border(k)) break;
      const block::Block& b = scan_.page.blocks[k];
      if (b.number.is_number()) break;
      const std::string_view s = scan_.words(b.words);
      if (s.size() > 160) break;
      scan_.claims[k] = Claim::attendance;
      table_cells(b.words, names, statuses);
      flush(names, statuses);
    }
    return k - 1;
  }

  void table_cells(Range r, std::vector<Name>& names, std::vector<Status>& statuses) {
    const std::string_view s = scan_.words(r);
    base::Words walk(s);
    const std::string_view first = walk.next();
    if (base::is_one_of(first, "attendee title status arrived")) return;
    if (base::is_one_of(first, "present absent remote excused late")) {
      for (std::string_view w = first; !w.empty(); w = walk.next()) {
        statuses.push_back(base::equals_folded(w, "absent") ? Status::absent
                                                            : base::equals_folded(w, "remote") ? Status::remote : Status::present);
      }
      return;
    }
    if (s.find(',') != std::string_view::npos || base::contains_folded(s, "chair") || base::contains_folded(s, "district")) return;
    if (looks_like_name(s) && s.size() < 40) names.push_back(read_name(scan_.page.flow, r));
  }

  void flush(std::vector<Name>& names, std::vector<Status>& statuses) {
    if (names.empty() || statuses.size() < names.size()) return;
    for (std::size_t n = 0; n < names.size(); ++n) add(names[n], statuses[n]);
    names.clear();
    statuses.clear();
  }

  // --- sentences ---------------------------------------------------------------------------------------------------

  void sentences(std::size_t i) {
    const Claim claim = scan_.claims[i];
    if (claim == Claim::heading || claim == Claim::section) return;
    for (std::uint32_t s = scan_.first_sentence[i]; s < scan_.first_sentence[i + 1]; ++s) sentence(scan_.sentences[s], i);
  }

  void sentence(Range r, std::size_t block) {
    const std::string_view s = scan_.words(r);
    if (s.size() > 3000) return;
    struct Lead {
      std::string_view words;
      Status status;
      bool after;  // names stand after the words; else before them
    };
    static constexpr std::array kLeads = {
        Lead{"were in attendance virtually", Status::remote, false},
        Lead{"was in attendance virtually", Status::remote, false},
        Lead{"attended virtually", Status::remote, false},
        Lead{"received from ", Status::apologies, true},
        Lead{"reported apologies from ", Status::apologies, true},
        Lead{"apologies from ", Status::apologies, true},
        Lead{"apologies for absence from ", Status::apologies, true},
        Lead{"apologies were given by ", Status::apologies, true},
        Lead{"with the following present:", Status::present, true},
        Lead{"directors were present", Status::present, true},
        Lead{"members present:", Status::present, true},
        Lead{"members were present", Status::present, true},
        Lead{"were present at the meeting:", Status::present, true},
        Lead{"were present (", Status::present, true},
        Lead{"were present:", Status::present, true},
        Lead{"present were:", Status::present, true},
        Lead{"present were ", Status::present, true},
        Lead{"members present: ", Status::in_attendance, true},
        Lead{"were absent:", Status::absent, true},
        Lead{"also in attendance were ", Status::in_attendance, true},
        Lead{"also present was ", Status::in_attendance, true},
        Lead{"also present were ", Status::in_attendance, true},
        Lead{"also in attendance:", Status::in_attendance, true},
    };
    for (const Lead& lead : kLeads) {
      const std::size_t at = find_folded(s, lead.words);
      if (at == std::string_view::npos) continue;
      if (lead.words == "received from " && !base::contains_folded(s.substr(0, at), "apolog")) continue;
      Range names = lead.after ? Range{r.begin + static_cast<std::uint32_t>(at + lead.words.size()), r.end}
                               : Range{r.begin, r.begin + static_cast<std::uint32_t>(at)};
      if (lead.after) {
        const std::string_view rest = scan_.words(names);
        const std::size_t colon = rest.find(':');
        if (lead.words.back() == '(' || (lead.words.back() != ':' && lead.words.back() != ' ')) {
          if (colon == std::string_view::npos || colon > 60) continue;
          names.begin += static_cast<std::uint32_t>(colon) + 1;
        }
      }
      Status status = lead.status;
      if (lead.words == "members present:" && base::contains_folded(s, "community")) status = Status::in_attendance;
      take_names(names, status);
      (void)block;
      return;
    }
  }

  void take_names(Range names, Status status) {
    std::string_view s = scan_.words(names);
    for (const std::string_view stop : {std::string_view(" who "), std::string_view(" for "), std::string_view(" and accepted"),
                                        std::string_view(" due to"), std::string_view(" were accepted")}) {
      const std::size_t at = s.find(stop);
      if (at != std::string_view::npos && stop != " who ") names.end = names.begin + static_cast<std::uint32_t>(at);
      if (at != std::string_view::npos && stop == " who ") names.end = names.begin + static_cast<std::uint32_t>(at);
      s = scan_.words(names);
    }
    add_list(names, status);
  }

  static std::size_t find_folded(std::string_view s, std::string_view needle) {
    for (std::size_t i = 0; i + needle.size() <= s.size(); ++i) {
      if (base::starts_with_folded(s.substr(i), needle)) return i;
    }
    return std::string_view::npos;
  }

  // --- the end -----------------------------------------------------------------------------------------------------

  std::string key(const Name& n) const {
    std::string out;
    base::Words walk(scan_.words(n.name));
    static constexpr std::string_view kTitles = "cllr cllrs councillor clr mr mrs ms miss mx dr prof rev sir";
    for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
      if (base::is_one_of(w, kTitles)) continue;
      for (const char c : w) out += base::ascii_lower(c);
      out += ' ';
    }
    return out;
  }

  /// One entry a person: who attends remotely or sends apologies is that, whatever list he stands in.
  void deduplicate() {
    std::unordered_map<std::string, std::size_t> seen;
    std::vector<Attendance> kept;
    for (const Attendance& a : scan_.out.attendance) {
      const auto [it, fresh] = seen.emplace(key(a.who), kept.size());
      if (fresh) {
        kept.push_back(a);
        continue;
      }
      Attendance& first = kept[it->second];
      if (a.status == Status::remote) first.status = a.status;
      if (a.status == Status::apologies && first.status == Status::present) first.status = a.status;
    }
    scan_.out.attendance = std::move(kept);
  }

  Scan& scan_;
};

}  // namespace

void find_attendance(Scan& scan) { Finder(scan).run(); }

}  // namespace minutebook::element
