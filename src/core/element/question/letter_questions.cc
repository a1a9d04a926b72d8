// Questions and answers without numbers: "Q: …" above "A: …", "Supplementary question: …".

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "element/people/people.h"
#include "element/question/question_words.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

/// A label before the words of a question or an answer: "Q:", "A (BK):", "Supplementary question:".
struct Mark {
  std::size_t end = 0;  // of the label; 0 if there is none
  Range who;            // in the text; empty if nobody is named
};

Mark read_mark(std::string_view s, std::string_view label) {
  if (!base::starts_with_folded(s, label)) return {};
  if (!base::is_upper(base::code_point_at(s, 0).value)) return {};
  std::size_t at = label.size();
  Mark mark;
  if (s.substr(at).starts_with(" (")) {
    const std::size_t close = s.find(')', at);
    if (close == std::string_view::npos || close > at + 60) return {};
    mark.who = {static_cast<std::uint32_t>(at + 2), static_cast<std::uint32_t>(close)};
    at = close + 1;
  }
  if (at < s.size() && (s[at] == ':' || (s[at] == '.' && mark.who.empty()))) {
    ++at;
  } else if (s.substr(at).starts_with(" - ")) {
    at += 2;
  } else if (s.substr(at).starts_with(" \xE2\x80\x93 ")) {
    at += 4;
  } else {
    return {};
  }
  if (at < s.size() && s[at] != ' ') return {};
  mark.end = at;
  return mark;
}

template <std::size_t N>
Mark first_mark(std::string_view s, const std::array<std::string_view, N>& labels) {
  for (const std::string_view label : labels) {
    if (const Mark mark = read_mark(s, label); mark.end != 0) return mark;
  }
  return {};
}

constexpr std::array<std::string_view, 6> kAsking = {"Q",
                                                     "Question",
                                                     "Governor question",
                                                     "Trustee question",
                                                     "Member question",
                                                     "Director question"};
constexpr std::array<std::string_view, 5> kAnswering = {"A", "Answer", "Response", "Reply", "R"};
constexpr std::array<std::string_view, 2> kFurther = {"Supplementary question", "Supplementary"};

class Pairs {
 public:
  explicit Pairs(Scan& scan) : scan_(scan) {}

  void run() {
    for (std::size_t i = 0; i + 1 < scan_.size(); ++i) {
      if (!is_free(i)) continue;
      const std::string_view s = scan_.block_words(i);
      if (const Mark mark = first_mark(s, kAsking); mark.end == s.size()) {
        ask_below(i, mark, false);
      } else if (mark.end != 0) {
        // Only what is answered below is a question of such a list: "Q: …" may head a quarter of the year.
        if (is_free(i + 1) && first_mark(scan_.block_words(i + 1), kAnswering).end != 0) {
          ask(i, mark, false);
          answer(i + 1, first_mark(scan_.block_words(i + 1), kAnswering));
        }
      } else if (const Mark further = first_mark(s, kFurther); further.end != 0) {
        if (further.end < s.size() && ends_asking(s)) {
          ask(i, further, true);
          follow(i + 1);
        } else if (further.end == s.size()) {
          ask_below(i, further, true);
        }
      } else if ((s.starts_with('Q') || s.starts_with('S')) && ends_asking(s)) {
        ask_named(i);
      }
    }
  }

 private:
  bool is_free(std::size_t i) const {
    return scan_.claims[i] == Claim::none && !scan_.is_border(i);
  }

  /// The words behind the label in a block.
  Range behind(std::size_t i, const Mark& mark) const {
    Range r = scan_.page.blocks[i].words;
    r.begin += static_cast<std::uint32_t>(mark.end);
    while (!r.empty() && scan_.words(r).front() == ' ') ++r.begin;
    return r;
  }

  Range label(std::size_t i, const Mark& mark) const {
    const std::uint32_t begin = scan_.page.blocks[i].words.begin;
    return {begin, begin + static_cast<std::uint32_t>(mark.end)};
  }

  /// "Q (Ann Ray): …", "Q. Mr Ward – could the council …"
  Name named(std::size_t i, const Mark& mark) const {
    const std::uint32_t begin = scan_.page.blocks[i].words.begin;
    if (mark.who.empty()) {
      const Range r = behind(i, mark);
      const std::size_t dash = scan_.words(r).substr(0, 60).find(" \xE2\x80\x93 ");
      if (dash == std::string_view::npos || !looks_like_name(scan_.words(r).substr(0, dash)))
        return {};
      return read_name(scan_.page.flow, {r.begin, r.begin + static_cast<std::uint32_t>(dash)});
    }
    return read_name(scan_.page.flow, {begin + mark.who.begin, begin + mark.who.end});
  }

  void ask(std::size_t i, const Mark& mark, bool further) {
    Element& q = scan_.add(Type::question, behind(i, mark),
                           further ? "question.supplementary" : "question.letter", i);
    q.marks.push_back(label(i, mark));
    q.who = named(i, mark);
    q.supplementary = further;
    asked_ = q.words.begin;
    scan_.claims[i] = Claim::question;
  }

  /// "Question:" on a line of its own above what is asked.
  void ask_below(std::size_t i, const Mark& mark, bool further) {
    if (!is_free(i + 1) || !ends_asking(scan_.block_words(i + 1))) return;
    ask(i + 1, {}, further);
    scan_.out.elements.back().marks.push_back(label(i, mark));
    scan_.claims[i] = Claim::question;
    follow(i + 2);
  }

  /// "Question from Mr P Frane, Governor: What is done about parking?" on one line.
  void ask_named(std::size_t i) {
    const Range r = scan_.page.blocks[i].words;
    const std::string_view s = scan_.words(r);
    const std::size_t colon = s.substr(0, 160).find(": ");
    const bool further = base::starts_with_folded(s, "supplementary question ");
    if (colon == std::string_view::npos || !(further || base::starts_with_folded(s, "question ")))
      return;
    const Range head{r.begin, r.begin + static_cast<std::uint32_t>(colon) + 1};
    Match match;
    if (scan_.rules.first(question_rules().first(1), scan_.page.flow, head,
                          stems_of(scan_.words(head)), match, scan_.witness) == nullptr)
      return;
    ask(i, {colon + 1, {}}, further);
    scan_.out.elements.back().who.name = match.group("asker");
    follow(i + 1);
  }

  void answer(std::size_t i, const Mark& mark) {
    Element& r = scan_.add(Type::response, behind(i, mark), "response.letter", i);
    if (mark.end != 0) r.marks.push_back(label(i, mark));
    r.answers.push_back(asked_);
    r.who = named(i, mark);
    if (!r.who.stated()) r.who = speaker_of(scan_, r.words);
    scan_.claims[i] = Claim::response;
  }

  /// The answer to a supplementary question has a label, or says who gives it.
  void follow(std::size_t i) {
    if (i >= scan_.size() || !is_free(i)) return;
    const Mark mark = first_mark(scan_.block_words(i), kAnswering);
    const bool speaks = speaker_of(scan_, scan_.page.blocks[i].words).stated();
    if (mark.end != 0 ||
        (speaks && (!is_narrative(scan_.block_words(i)) || replies(scan_.block_words(i)))))
      answer(i, mark);
  }

  Scan& scan_;
  std::uint32_t asked_ = 0;
};

}  // namespace

void find_letter_questions(Scan& scan) { Pairs(scan).run(); }

}  // namespace minutebook::element
