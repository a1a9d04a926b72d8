#include <algorithm>

#include "base/unicode.h"
#include "element/decision/decision.h"
#include "element/people/people.h"

namespace minutebook::element {
namespace {

bool starts_second(std::string_view s) {
  return base::starts_with_folded(s, "second") || base::starts_with_folded(s, "2nd") ||
         base::starts_with_folded(s, "sec.") || base::starts_with_folded(s, "sec:") ||
         base::starts_with_folded(s, "and second");
}

bool starts_proposed(std::string_view s) {
  return base::starts_with_folded(s, "proposed") || base::starts_with_folded(s, "prop:") ||
         base::starts_with_folded(s, "prop.") || base::starts_with_folded(s, "moved") ||
         base::starts_with_folded(s, "motion ") || base::starts_with_folded(s, "motion:") ||
         base::starts_with_folded(s, "made by") || base::starts_with_folded(s, "sponsor") ||
         base::starts_with_folded(s, "mover") || base::starts_with_folded(s, "proposer");
}

/// "ACTION: Director Dodd moved …", "Minutes: Ruth moved …": the bytes of the label.
std::size_t label_before(std::string_view s) {
  const std::size_t colon = s.substr(0, 16).find(": ");
  const bool label = colon != std::string_view::npos &&
                     base::is_one_of(s.substr(0, colon), "action actions minutes");
  return label ? colon + 2 : 0;
}

/// Who moved or seconded; empty where the words say that nobody did: "Seconded: Nil".
Name person_in(std::string_view flow, Range r) {
  const Name name = read_name(flow, r);
  const std::string_view first = base::Words(flow.substr(name.name.begin, name.name.size())).next();
  const bool nobody = base::is_one_of(first, "nil none nobody noone no-one n/a") || first == "no" ||
                      first == "No";  // "NO" are the initials of somebody
  return nobody ? Name{} : name;
}

class Taker {
 public:
  Taker(Scan& scan, const Place& place) : scan_(scan), place_(place) {}

  /// "Proposed by X;" with "Seconded by Y;" in the block below: both are read as one text.
  Range with_seconder() const {
    Range r = scan_.sentences[place_.sentence];
    const block::Block& b = scan_.page.blocks[place_.block];
    const bool last = place_.sentence + 1 == scan_.first_sentence[place_.block + 1];
    if (!last) {
      const Range next = scan_.sentences[place_.sentence + 1];
      if (starts_proposed(scan_.words(r)) && starts_second(scan_.words(next))) r.end = next.end;
      return r;
    }
    const std::size_t next = place_.block + 1;
    if (next < scan_.size() && !scan_.is_border(next) && starts_second(scan_.block_words(next)) &&
        (starts_proposed(scan_.words(r)) || b.words.size() < 700)) {
      const std::uint32_t first = scan_.first_sentence[next];
      if (first < scan_.first_sentence[next + 1]) r.end = scan_.sentences[first].end;
    }
    return r;
  }

  void stretch(Element& e) {
    over_seconding(e);
    over_following(e);
    over_matter(e);
    over_seconding_below(e);
  }

 private:
  /// The next sentence seconds.
  void over_seconding(Element& e) {
    if (e.whom.stated()) return;
    const std::uint32_t next = place_.sentence + 1;
    if (next >= scan_.sentences.size()) return;
    const bool same_block = next < scan_.first_sentence[place_.block + 1];
    if (!same_block && (place_.block + 1 >= scan_.size() || scan_.is_border(place_.block + 1)))
      return;
    const Range s = scan_.sentences[next];
    if (!is_seconding(scan_.words(s))) return;
    e.whom = read_name(scan_.page.flow, seconder_in(scan_.page.flow, s));
    e.words.end = std::max(e.words.end, s.end);
  }

  /// … the following motion: “That …” / The motion was seconded by Councillor Gray.
  void over_seconding_below(Element& e) {
    if (e.whom.stated() || !e.who.stated()) return;
    std::size_t i = place_.block + 1;
    while (i < scan_.size() && scan_.page.blocks[i].words.begin < e.words.end) ++i;
    if (i == place_.block + 1 || i >= scan_.size() || scan_.is_border(i)) return;  // no text below
    const std::uint32_t first = scan_.first_sentence[i];
    if (first >= scan_.first_sentence[i + 1]) return;
    const Range s = scan_.sentences[first];
    if (!is_seconding(scan_.words(s))) return;
    e.whom = read_name(scan_.page.flow, seconder_in(scan_.page.flow, s));
    e.words.end = s.end;
  }

  /// "Moved by: Cr Ash / Seconded by: Cr Birch / That the minutes be confirmed.": the names, then the matter with its list.
  void over_matter(Element& e) {
    const std::string_view said = scan_.words(e.words);
    const bool named = e.who.stated() && starts_proposed(said) &&
                       (e.whom.stated() || base::contains_folded(said, "second"));
    const bool pair = std::string_view(e.rule) == "motion.pair-that";
    if (!named && !pair && !base::starts_with_folded(said, "it was moved and seconded")) return;
    if (e.words.size() > e.who.name.size() + e.whom.name.size() + 40) return;  // more than names
    std::size_t i = place_.block + 1;
    while (i < scan_.size() && scan_.page.blocks[i].words.begin < e.words.end) ++i;
    if (i >= scan_.size() || scan_.is_border(i)) return;
    std::string_view s = scan_.block_words(i);
    if (s.starts_with("\xE2\x80\x9C") || s.starts_with("\xE2\x80\x98")) s.remove_prefix(3);
    if (!s.starts_with("That") && !s.starts_with("THAT")) return;
    const bool list = base::trim(s).ends_with(':');
    do {
      if (scan_.claims[i] == Claim::none) scan_.claims[i] = Claim::motion;
      e.words.end = scan_.page.blocks[i].words.end;
      ++i;
    } while (list && i < scan_.size() && !scan_.is_border(i) &&
             scan_.page.blocks[i].number.found());
  }

  /// "… proposed the following amendment to the motion." before it in quotation marks.
  static bool announces_quotation(std::string_view s, std::string_view behind) {
    const std::string_view end = s.substr(s.size() - std::min<std::size_t>(s.size(), 60));
    const bool quotes = behind.starts_with("\xE2\x80\x9C") || behind.starts_with("\xE2\x80\x98") ||
                        behind.starts_with('"');
    return quotes && base::contains_folded(end, "following ");
  }

  /// The same where the quotation stands in the next sentence.
  void over_quoted_sentences(Element& e) {
    std::uint32_t next = place_.sentence + 1;
    const std::uint32_t last = scan_.first_sentence[place_.block + 1];
    if (next >= last ||
        !announces_quotation(scan_.words(e.words), scan_.words(scan_.sentences[next])))
      return;
    for (; next < last; ++next) {
      const std::string_view s = scan_.words(scan_.sentences[next]);
      e.words.end = scan_.sentences[next].end;
      if (s.find("\xE2\x80\x9D") != std::string_view::npos ||
          s.find('"', 1) != std::string_view::npos)
        return;
    }
  }

  /// "… seconded the following motion:" takes the text below, to the next numbered paragraph or title.
  void over_following(Element& e) {
    const std::string_view s = base::trim(scan_.words(e.words));
    const block::Block& own = scan_.page.blocks[place_.block];
    if (e.words.end < own.words.end) return over_quoted_sentences(e);
    const std::size_t below = place_.block + 1;
    const bool quotes = below < scan_.size() && !scan_.is_border(below) &&
                        announces_quotation(s, scan_.block_words(below));
    if (!s.ends_with(':') && !s.ends_with("that") && !quotes) return;
    for (std::size_t i = place_.block + 1; i < scan_.size() && i < place_.block + 60; ++i) {
      const block::Block& b = scan_.page.blocks[i];
      if (b.kind == block::Kind::section ||
          (b.kind == block::Kind::heading && b.level <= 1 && !b.label.empty()))
        break;
      if (own.chain >= 0 && b.chain == own.chain) break;
      if (own.chain < 0 && b.kind == block::Kind::heading) break;
      const std::string_view t = scan_.block_words(i);
      if (base::starts_with_folded(t, "resolved") ||
          base::starts_with_folded(t, "post meeting note"))
        break;
      if (t.size() < 60 && base::is_one_of(base::Words(t).next(), "carried lost lapsed defeated"))
        break;
      const Stems stems = scan_.block_stems[i];  // "An amendment was moved by Trustee Noor, …"
      if ((stems & kSecond) != 0 && (stems & kMov) != 0 && i > place_.block + 1) break;
      if (own.chain < 0 && i > place_.block + 1 && !b.label.empty() == false &&
          b.indent < own.indent)
        break;
      e.words.end = b.words.end;
      if (scan_.claims[i] == Claim::none) scan_.claims[i] = Claim::motion;
      const bool closes = t.ends_with("\xE2\x80\x9D") || t.ends_with(".\xE2\x80\x9D") ||
                          t.ends_with("\"") || t.ends_with("\xE2\x80\x9D.");
      if (closes && own.chain < 0) break;
      if (own.chain < 0 && b.kind == block::Kind::paragraph && !t.starts_with("\xE2\x80\x9C") &&
          !t.ends_with(':'))
        break;
    }
  }

  Scan& scan_;
  Place place_;
};

}  // namespace

bool is_pair_above_matter(const Scan& scan, std::size_t block) {
  const std::string_view s = scan.block_words(block);
  const std::size_t stroke = s.substr(0, 80).find('/');
  return s.size() < 80 && stroke != std::string_view::npos && block + 1 < scan.size() &&
         !scan.is_border(block) && !scan.is_border(block + 1) &&
         scan.block_words(block + 1).starts_with("That ") &&
         looks_like_name(base::trim(s.substr(0, stroke))) &&
         looks_like_name(base::trim(s.substr(stroke + 1)));
}

std::optional<std::size_t> take_motion(Scan& scan, const Place& place, Stems stems) {
  Taker taker(scan, place);
  Range text = taker.with_seconder();
  text.begin += static_cast<std::uint32_t>(label_before(scan.words(text)));
  const Range sentence = scan.sentences[place.sentence];
  const bool pair = (stems & kSlash) != 0 && is_pair_above_matter(scan, place.block);
  if (pair) text.end = scan.page.blocks[place.block + 1].words.begin + 5;  // up to its "That "
  if (text.end != sentence.end) stems |= stems_of(scan.words(text));
  Match match;
  const Rule* rule =
      scan.rules.first(motion_rules(), scan.page.flow, text, stems, match, scan.witness);
  if (rule == nullptr) return std::nullopt;
  const bool mid = std::string_view(rule->id) == "motion.x-proposed-that" &&
                   match.whole().begin - sentence.begin > 30;
  Element& e = scan.add(Type::motion, text, rule->id, place.block);
  if (mid && match.has("mover")) e.words.begin = match.group("mover").begin;
  // "OFFICER RECOMMENDATION / COUNCIL DECISION Moved Cr Ellis, …": the label above it on the same line.
  const std::string_view before = scan.words({text.begin, match.whole().begin});
  if (before.size() > 8 && before.size() < 60 &&
      before.find("DECISION") != std::string_view::npos &&
      std::none_of(before.begin(), before.end(), base::is_ascii_lower))
    e.words.begin = match.whole().begin;
  if (pair) e.words.end = sentence.end;
  if (std::string_view(rule->id) == "motion.made-by" &&
      place.sentence > scan.first_sentence[place.block]) {
    const Range above = scan.sentences[place.sentence - 1];  // "MOTION: To accept the bid."
    if (base::starts_with_folded(scan.words(above), "motion")) e.words.begin = above.begin;
  }
  if (std::string_view(rule->id) == "motion.pair-that") {  // behind the cell "Council resolution"
    const std::size_t tab = scan.words(e.words).substr(0, 24).find('\t');
    if (tab != std::string_view::npos) e.words.begin += static_cast<std::uint32_t>(tab) + 1;
  }
  if (match.whole().end <= sentence.end && text.end != sentence.end && !match.has("seconder"))
    e.words.end = sentence.end;
  if (match.has("mover")) e.who = person_in(scan.page.flow, match.group("mover"));
  if (match.has("seconder")) e.whom = person_in(scan.page.flow, match.group("seconder"));
  e.amendment = base::contains_folded(scan.words(text), "following amendment") ||
                base::contains_folded(scan.words(text), "an amendment");
  const std::size_t index = scan.out.elements.size() - 1;
  taker.stretch(e);
  return index;
}

}  // namespace minutebook::element
