#include "element/rule.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <boost/regex.hpp>
#include <mutex>

#include "base/hash.h"
#include "base/unicode.h"

namespace minutebook::element {

Range Match::group(std::string_view name) const { return at(name).value_or(Range{}); }

std::optional<Range> Match::at(std::string_view name) const {
  for (const auto& [key, range] : groups_) {
    if (key == name) return range;
  }
  return std::nullopt;
}

namespace {

/// RE2 compiles \\p{L} to some 600 ranges; a pattern with a few names in it takes 20 ms. Minutes are written in Latin script:
/// its blocks are a few ranges, and the whole set compiles in a few milliseconds.
std::string with_latin_classes(std::string_view pattern) {
  struct Class {
    std::string_view name, ranges;
  };
  static constexpr std::array kClasses = {
      Class{"\\p{Lu}", "A-Z\\x{C0}-\\x{DE}\\x{100}-\\x{17F}\\x{1E00}-\\x{1EFF}"},
      Class{"\\p{Ll}", "a-z\\x{DF}-\\x{FF}\\x{100}-\\x{17F}"},
      Class{"\\p{L}", "A-Za-z\\x{C0}-\\x{24F}\\x{1E00}-\\x{1EFF}"},
      Class{"\\p{M}", "\\x{300}-\\x{36F}"},
  };
  std::string out;
  bool bracket = false;
  for (std::size_t i = 0; i < pattern.size();) {
    const auto c = std::find_if(kClasses.begin(), kClasses.end(), [&](const Class& k) {
      return pattern.substr(i).starts_with(k.name);
    });
    if (c != kClasses.end()) {
      out.append(bracket ? "" : "[").append(c->ranges).append(bracket ? "" : "]");
      i += c->name.size();
      continue;
    }
    if (pattern[i] == '\\')
      out += pattern[i++];
    else if (pattern[i] == '[')
      bracket = true;
    else if (pattern[i] == ']')
      bracket = false;
    if (i < pattern.size()) out += pattern[i++];
  }
  return out;
}

}  // namespace

/// Compiled when it is first tried: one page needs few of the rules.
struct RuleSet::Compiled {
  explicit Compiled(const Rule& r) : rule(&r) {}

  const RE2& get() const {
    std::call_once(once, [this] {
      re = std::make_unique<RE2>(with_latin_classes(rule->pattern), options());
      for (const auto& [index, name] : re->CapturingGroupNames()) names.emplace_back(index, name);
    });
    return *re;
  }
  static RE2::Options options() {
    RE2::Options o;
    o.set_log_errors(false);
    return o;
  }
  const Rule* rule;
  bool enabled = true;
  mutable std::once_flag once;
  mutable std::unique_ptr<RE2> re;
  mutable std::vector<std::pair<int, std::string>> names;
};

struct RuleSet::User {
  RuleInfo info;
  std::unique_ptr<RE2> re;
  std::unique_ptr<boost::regex> lookaround;
};

namespace {

constexpr std::size_t kMostGroups = 12;

/// A name of more than seven words is none. Patterns do not count them: a counted repetition is as many copies for RE2.
bool is_too_long(std::string_view group, std::string_view words) {
  constexpr std::ptrdiff_t kMostSpaces = 6;
  if (group == "member") {  // "Cllr Ann Ray and Cllr Bo Lee"
    const std::size_t last = words.rfind(" and ");
    if (last != std::string_view::npos) words.remove_prefix(last + 5);
  } else if (group == "mover" || group == "seconder" || group == "who") {
    words = words.substr(0, std::min(words.find(','), words.find(" and ")));
  } else {
    return false;
  }
  const bool article = base::starts_with_folded(words, "the ");
  return std::count(words.begin(), words.end(), ' ') > kMostSpaces + article;
}

/// Where the compiled form of each table starts in RuleSet::compiled_.
std::vector<std::span<const Rule>> all_tables() {
  return {resolution_rules(), motion_rules(), vote_rules(), fact_rules(), question_rules()};
}

}  // namespace

void RuleSet::disable(const std::string& id) {
  const auto at = std::find_if(compiled_.begin(), compiled_.end(),
                               [&](const auto& c) { return c->rule->id == id; });
  if (at == compiled_.end())
    throw RuleError("there is no rule '" + id + "' to disable (see: minutebook rules list)");
  (*at)->enabled = false;
}

RuleSet::RuleSet(const std::vector<RuleInfo>& user_rules,
                 const std::vector<std::string>& disabled) {
  std::string digest;
  tables_ = all_tables();
  for (const auto table : tables_) {
    for (const Rule& rule : table) {
      compiled_.push_back(std::make_unique<Compiled>(rule));
      digest.append(rule.id).append("\n").append(rule.pattern).append("\n");
    }
  }
  for (const std::string& id : disabled) {
    disable(id);
    digest.append("-").append(id).append("\n");
  }
  version_ = "base@sha256:" + base::sha256_hex(digest).substr(0, 16);
  digest.clear();
  for (const RuleInfo& info : user_rules) {
    auto user = std::make_unique<User>();
    user->info = info;
    if (info.lookaround) {
      try {
        user->lookaround = std::make_unique<boost::regex>(info.pattern, boost::regex::perl);
      } catch (const boost::regex_error& e) {
        throw RuleError("rule " + info.id + ": " + e.what());
      }
    } else {
      user->re = std::make_unique<RE2>(info.pattern, Compiled::options());
      if (!user->re->ok()) throw RuleError("rule " + info.id + ": " + user->re->error());
    }
    digest.append(info.id)
        .append("\n")
        .append(info.makes)
        .append("\n")
        .append(info.pattern)
        .append("\n");
    user_.push_back(std::move(user));
  }
  if (!user_.empty()) version_ += "+user@sha256:" + base::sha256_hex(digest).substr(0, 16);
}

RuleSet::~RuleSet() = default;

/// The compiled rules stand in the order of the tables: where that of `rule` stands.
std::size_t RuleSet::start_of(const Rule* rule) const {
  for (std::size_t i = 0, start = 0; i < tables_.size(); start += tables_[i++].size()) {
    const std::span<const Rule> table = tables_[i];
    if (rule >= table.data() && rule < table.data() + table.size())
      return start + static_cast<std::size_t>(rule - table.data());
  }
  return compiled_.size();
}

const Rule* RuleSet::first(std::span<const Rule> table, std::string_view flow, Range at,
                           Stems stems, Match& match, Witness* witness) const {
  const std::size_t start = start_of(table.data());
  for (std::size_t i = 0; i < table.size(); ++i) {
    if ((table[i].stems & stems) == 0) continue;
    if (table[i].also != 0 && (table[i].also & stems) == 0) continue;
    if (table[i].longest != 0 && at.size() > table[i].longest) continue;
    const Compiled& c = *compiled_[start + i];
    if (!c.enabled) continue;
    const RE2& re = c.get();
    std::array<re2::StringPiece, kMostGroups> groups;
    const int n = std::min<int>(re.NumberOfCapturingGroups() + 1, static_cast<int>(kMostGroups));
    const re2::StringPiece text(flow.data(), flow.size());
    const re2::StringPiece words = text.substr(at.begin, at.size());
    // Most rules that are tried do not match. Without groups RE2 answers by its automaton alone, which knows that at once
    // for a rule with an anchor; asked for groups it would start with the slower search that finds them.
    const bool hit =
        re.Match(words, 0, words.size(), RE2::UNANCHORED, nullptr, 0) &&
        re.Match(words, 0, words.size(), RE2::UNANCHORED, groups.data(), n) &&
        std::none_of(c.names.begin(), c.names.end(), [&](const auto& named) {
          const re2::StringPiece& piece = groups[static_cast<std::size_t>(named.first)];
          return piece.data() != nullptr && is_too_long(named.second, {piece.data(), piece.size()});
        });
    if (witness != nullptr) witness->push_back({table[i].id, at, hit});
    if (!hit) continue;
    const auto range_of = [&](const re2::StringPiece& piece) {
      if (piece.data() == nullptr) return Range{};
      const auto begin = static_cast<std::uint32_t>(piece.data() - flow.data());
      return Range{begin, begin + static_cast<std::uint32_t>(piece.size())};
    };
    match.whole_ = range_of(groups[0]);
    match.groups_.clear();
    for (const auto& [index, name] : c.names) {
      const re2::StringPiece& piece = groups[static_cast<std::size_t>(index)];
      if (piece.data() != nullptr) match.groups_.emplace_back(name, range_of(piece));
    }
    return &table[i];
  }
  return nullptr;
}

bool RuleSet::has_user_rules() const { return !user_.empty(); }

void RuleSet::user_hits(std::string_view flow, Range at, std::vector<UserHit>& hits) const {
  const std::string_view s = flow.substr(at.begin, at.size());
  for (const auto& user : user_) {
    if (user->re) {
      re2::StringPiece group;
      const re2::StringPiece text(s.data(), s.size());
      if (!user->re->Match(text, 0, s.size(), RE2::UNANCHORED, &group, 1) || group.empty())
        continue;
      const auto begin = static_cast<std::uint32_t>(group.data() - flow.data());
      hits.push_back({&user->info, {begin, begin + static_cast<std::uint32_t>(group.size())}});
      continue;
    }
    boost::cmatch m;
    try {
      if (!boost::regex_search(s.data(), s.data() + s.size(), m, *user->lookaround)) continue;
    } catch (const std::runtime_error&) {
      continue;  // Boost gives up on a pattern that is too complex for this text: no match, and never a crash
    }
    const auto begin = at.begin + static_cast<std::uint32_t>(m[0].first - s.data());
    const auto length = static_cast<std::uint32_t>(m[0].second - m[0].first);
    if (length > 0) hits.push_back({&user->info, Range{begin, begin + length}});
  }
}

}  // namespace minutebook::element
