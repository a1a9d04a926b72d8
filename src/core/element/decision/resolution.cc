#include <algorithm>
#include <array>

#include "base/label.h"
#include "base/unicode.h"
#include "element/decision/clause.h"
#include "element/decision/decision.h"

namespace minutebook::element {
namespace {

Verb verb_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, Verb>, 17> kVerbs = {
      {{"resol", Verb::resolved},
       {"enacted", Verb::ordered},
       {"agree", Verb::agreed},
       {"decid", Verb::decided},
       {"decision", Verb::decided},
       {"recommend", Verb::recommended},
       {"approv", Verb::approved},
       {"adopt", Verb::approved},
       {"accept", Verb::approved},
       {"ratif", Verb::approved},
       {"endors", Verb::approved},
       {"authori", Verb::approved},
       {"note", Verb::noted},
       {"order", Verb::ordered},
       {"carr", Verb::carried},
       {"pass", Verb::carried},
       {"ordained", Verb::ordered}}};
  for (const auto& [stem, verb] : kVerbs) {
    if (base::starts_with_folded(word, stem)) return verb;
  }
  return Verb::approved;
}

/// The sentence after a decision that still belongs to it: "Also, that …", "That …", "Unanimously approved with …".
bool carries_on(std::string_view s) {
  static constexpr std::array kStarts = {"also, that ",
                                         "also that ",
                                         "that ",
                                         "and that ",
                                         "further that ",
                                         "and further ",
                                         "unanimously approved",
                                         "unanimously agreed",
                                         "unanimously carried",
                                         "carried unanimously",
                                         "and also that "};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [&](const char* p) { return base::starts_with_folded(s, p); });
}

bool leads_on(std::string_view s) {
  s = base::trim(s);
  return s.ends_with(':') || s.ends_with(":-") || s.ends_with("\xE2\x80\x93") ||
         s.ends_with(" -") ||
         base::equals_folded(s.substr(s.size() < 4 ? 0 : s.size() - 4), "that") ||
         s.ends_with("\xE2\x80\x94") || s.ends_with("following");
}

/// Offsets of quotes that open in `s` and do not close.
bool has_open_quote(std::string_view s) {
  const std::size_t open = s.rfind("\xE2\x80\x9C");
  if (open == std::string_view::npos) return false;
  return s.find("\xE2\x80\x9D", open) == std::string_view::npos &&
         s.find('"', open) == std::string_view::npos;
}

/// "… part of the right of way that was approved": the deciding word stands in a clause of its own.
bool is_subordinate(std::string_view before) {
  static constexpr std::array kWords = {" that ",  " which ", " who ",    " if ",   " when ",
                                        " where ", " had ",   " before ", " until "};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](const char* w) { return base::contains_folded(before, w); });
}

/// "RESOLUTION CO/2021/45": which resolution it is; what it says stands below.
bool is_number_alone(std::string_view s) {
  if (!s.starts_with("RESOLUTION ") || s.size() > 40 || s.find(':') != std::string_view::npos)
    return false;
  const bool digits = std::any_of(s.begin(), s.end(), base::is_ascii_digit);
  return digits && std::none_of(s.begin(), s.end(), base::is_ascii_lower);
}

/// A keyword that stands alone: the decision is the text below it.
bool is_keyword_alone(std::string_view s) {
  // "RESOLVED (Tamihana/Prentice)"
  if (const std::size_t open = s.find(" (");
      open != std::string_view::npos && s.ends_with(')') && s.size() < 80)
    s = s.substr(0, open);
  // "Resolved WCB24/53"
  if (const std::size_t space = s.find(' ');
      space != std::string_view::npos && base::equals_folded(s.substr(0, space), "resolved") &&
      base::is_ascii_digit(s.back()) && s.find('/') != std::string_view::npos)
    s = s.substr(0, space);
  if (s.size() >= 30 || s.ends_with('.')) return false;  // "Agreed." is all there is
  return leads_on(s) || base::is_one_of(base::trim(s.substr(0, s.find_last_not_of(" :-") + 1)),
                                        "resolved decision");
}

/// "It was therefore" on a line of its own above "RESOLVED".
bool leads_to_keyword(std::string_view s) {
  s = s.substr(0, s.find_last_not_of(" :-") + 1);
  if (s.size() > 30 || !base::contains_folded(s, "it was")) return false;
  base::Words walk(s);
  for (std::string_view w = walk.next(); !w.empty(); w = walk.next()) {
    if (!base::is_one_of(w, "it was and therefore then further accordingly unanimously thereupon"))
      return false;
  }
  return true;
}

class Taker {
 public:
  Taker(Scan& scan, const Place& place) : scan_(scan), place_(place), block_(place.block) {}

  /// The end of the decision that starts in this sentence.
  std::uint32_t end_of(std::uint32_t begin, const char* rule) {
    std::uint32_t end = scan_.sentences[place_.sentence].end;
    const std::uint32_t last = scan_.first_sentence[place_.block + 1];
    std::uint32_t next = place_.sentence + 1;
    if (next < last && short_consent({begin, end}) && short_consent(scan_.sentences[next])) {
      end = scan_.sentences[next++].end;  // "All in favour. Agreed."
    }
    while (next < last &&
           (carries_on(scan_.words(scan_.sentences[next])) || open_bracket({begin, end}))) {
      end = scan_.sentences[next++].end;
    }
    if (next < last) return end;  // text goes on after the decision in this block
    if (const std::uint32_t list = split_list({begin, end}, rule)) return list;
    if (has_open_quote(scan_.words({begin, end}))) return close_quote(end);
    const std::string_view said = scan_.words({begin, end});
    if (leads_on(said) || is_keyword_alone(said)) return below(begin, end, rule);
    if (base::contains_folded(
            said,
            "following")) {  // "… the following items should be brought forward." above a list
      if (const std::uint32_t list = take_list(scan_, block_ + 1, rule)) return list;
    }
    return end;
  }

 private:
  /// "AGREED: (a) To approve the course." above "(b) To refer the other.": the first clause stands on the line of the keyword.
  std::uint32_t split_list(Range r, const char* rule) {
    if (block_ + 1 >= scan_.size() || scan_.is_border(block_ + 1)) return 0;
    const block::Label& second = scan_.page.blocks[block_ + 1].number;
    if (second.dress != block::Dress::parens || (second.ordinal != 2 && second.roman != 2))
      return 0;
    const std::string_view s = scan_.words(r);
    const std::size_t open = s.substr(0, 60).find(" (");
    if (open == std::string_view::npos) return 0;
    const block::Label first = base::parse_label(s.substr(open + 1));
    const bool opens = first.dress == block::Dress::parens && first.gap > 0 &&
                       (first.ordinal == 1 || first.roman == 1);
    if (!opens) return 0;
    const auto at = r.begin + static_cast<std::uint32_t>(open) + 1;
    Element& clause = scan_.add(Type::clause, {at + first.rest, r.end}, rule, block_);
    clause.label = {at, at + first.length};
    clause.style = first.roman == 1                           ? ClauseStyle::roman
                   : first.style == block::LabelStyle::arabic ? ClauseStyle::arabic
                                                              : ClauseStyle::alpha;
    clause.level = 1;
    const std::uint32_t list = take_list(scan_, block_ + 1, rule);
    if (list == 0) scan_.out.elements.pop_back();
    return list;
  }

  bool short_consent(Range r) const {
    const std::string_view s = scan_.words(r);
    return s.size() < 40 &&
           (base::contains_folded(s, "in favour") || base::starts_with_folded(s, "agreed") ||
            base::starts_with_folded(s, "approved") || base::starts_with_folded(s, "carried") ||
            base::starts_with_folded(s, "unanimous") || s == "MC." || s == "Ayes all.");
  }

  bool open_bracket(Range r) const {
    const std::string_view s = scan_.words(r);
    const std::size_t open = s.rfind('[');
    return open != std::string_view::npos && s.find(']', open) == std::string_view::npos;
  }

  /// Through the paragraphs of a quotation to the one that closes it, at most five.
  std::uint32_t close_quote(std::uint32_t end) {
    std::uint32_t to = end;
    for (std::size_t i = block_ + 1; i < scan_.size() && i <= block_ + 5 && !scan_.is_border(i);
         ++i) {
      if (scan_.claims[i] != Claim::none) return end;
      to = scan_.page.blocks[i].words.end;
      const std::string_view s = scan_.block_words(i);
      if (s.find("\xE2\x80\x9D") != std::string_view::npos ||
          s.find('"') != std::string_view::npos) {
        for (std::size_t k = block_ + 1; k <= i; ++k) scan_.claims[k] = Claim::clause;
        return to;
      }
    }
    return end;
  }

  /// What stands below a lead-in: a list of clauses, a quotation, or plain lines close below it.
  std::uint32_t below(std::uint32_t begin, std::uint32_t end, const char* rule) {
    const std::size_t next = block_ + 1;
    if (next >= scan_.size() || scan_.is_border(next)) return end;
    if (const std::uint32_t list = take_list(scan_, next, rule)) return list;
    if (scan_.claims[next] != Claim::none || !scan_.page.blocks[next].label.empty()) return end;
    const std::string_view s = scan_.block_words(next);
    const bool quote =
        s.starts_with("\xE2\x80\x9C") || s.starts_with("\"") || s.starts_with("\xE2\x80\x98");
    if (quote || is_keyword_alone(scan_.words({begin, end}))) {
      scan_.claims[next] = Claim::clause;
      std::uint32_t to = scan_.page.blocks[next].words.end;
      if (has_open_quote(s)) {
        block_ = next;
        to = std::max(to, close_quote(to));
      } else if (leads_on(s)) {
        if (const std::uint32_t list = take_list(scan_, next + 1, rule)) to = list;
      }
      return to;
    }
    std::uint32_t to = end;
    for (std::size_t i = next; i < scan_.size() && i < next + 12 && !scan_.is_border(i); ++i) {
      const block::Block& b = scan_.page.blocks[i];
      const bool close = b.blanks == 0 || i == next;
      if (!close || scan_.claims[i] != Claim::none || b.words.size() > 200 || !b.label.empty())
        break;
      if (i == next && b.columns > 2) break;  // a table of payments is no decision text
      to = b.words.end;
      scan_.claims[i] = Claim::clause;
    }
    return to;
  }

  Scan& scan_;
  Place place_;
  std::size_t block_;
};

Range verb_in(const Match& match) {
  Range verb = match.group("v");
  if (verb.empty()) verb = match.group("v2");
  if (verb.empty()) verb = match.group("v3");
  return verb;
}

/// The first rule that finds a decision in the sentence; null if none does.
const Rule* deciding_rule(const Scan& scan, Range sentence, Stems stems, Match& match) {
  const std::span<const Rule> all = resolution_rules();
  const Rule* rule = scan.rules.first(all, scan.page.flow, sentence, stems, match, scan.witness);
  if (rule == nullptr || std::string_view(rule->id) != "resolution.passive") return rule;
  const std::uint32_t begin = match.at("d").value_or(sentence).begin;
  if (!is_subordinate(scan.words({begin, verb_in(match).begin}))) return rule;
  // "X proposed that it be referred, this was seconded by Y and agreed.": later rules look at the end.
  const auto next = static_cast<std::size_t>(rule - all.data()) + 1;
  match = {};
  return scan.rules.first(all.subspan(next), scan.page.flow, sentence, stems, match, scan.witness);
}

}  // namespace

bool stands_below_decision(const Scan& scan, const Place& place) {
  if (place.block == 0 || place.sentence != scan.first_sentence[place.block]) return false;
  const std::size_t label = place.block - 1;
  if (scan.page.blocks[label].kind != block::Kind::section ||
      !scan.words(scan.sentences[place.sentence]).starts_with("That ") ||
      scan.words(scan.sentences[place.sentence]).starts_with("That is "))
    return false;
  std::string_view s = scan.block_words(label);
  s = s.substr(0, s.find_last_not_of(" :-") + 1);
  return base::is_one_of(s, "decision decisions resolution resolved");
}

std::optional<Range> take_resolution(Scan& scan, const Place& place, Stems stems) {
  const Range sentence = scan.sentences[place.sentence];
  if (base::starts_with_folded(scan.words(sentence), "whereas"))
    return std::nullopt;  // why, not what
  Match match;
  const Rule* rule = deciding_rule(scan, sentence, stems, match);
  const bool labelled = rule == nullptr && stands_below_decision(scan, place);
  if (rule == nullptr && !labelled) return std::nullopt;
  const char* id = labelled ? "resolution.keyword" : rule->id;  // the keyword is the label
  std::uint32_t begin = match.at("d").value_or(sentence).begin;
  if (match.has("lead")) begin = sentence.begin;
  const Range verb = labelled ? scan.page.blocks[place.block - 1].words : verb_in(match);
  if (is_number_alone(scan.words({begin, sentence.end}))) return std::nullopt;
  // Reserve the place before the clauses: an element stands before what it holds.
  const std::size_t index = scan.out.elements.size();
  scan.add(Type::resolution, {begin, sentence.end}, id, place.block).verb =
      verb_of(scan.words(verb));
  Range words{begin, Taker(scan, place).end_of(begin, id)};
  const bool opens = place.block > 0 && begin == scan.page.blocks[place.block].words.begin &&
                     scan.claims[place.block - 1] == Claim::none;
  if (opens && leads_to_keyword(scan.block_words(place.block - 1)))
    words.begin = scan.page.blocks[place.block - 1].words.begin;
  // "Resolved" above what was: alone in a cell of a list it says that a fault was mended.
  if (std::string_view(id) == "resolution.sentence-word" && words.end == verb.end) {
    scan.out.elements.resize(index);
    return std::nullopt;
  }
  Element& e = scan.out.elements[index];
  e.words = words;
  e.unanimous = base::contains_folded(scan.words(words), "unanimous") ||
                base::contains_folded(scan.words(words), "carried unan");
  const bool has_list = scan.out.elements.size() > index + 1;
  if (!has_list) find_inline_clauses(scan, words, place.block, id);
  return words;
}

}  // namespace minutebook::element
