#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/lexicon.h"
#include "base/unicode.h"
#include "element/decision/decision.h"
#include "element/decision/notice.h"
#include "element/people/people.h"
#include "element/question/look_ahead.h"
#include "element/question/question_words.h"
#include "element/scan.h"

namespace minutebook::element {
namespace {

using block::Block;
using block::Kind;
using block::LabelStyle;

class Finder {
 public:
  explicit Finder(Scan& scan) : scan_(scan) {
    stops_.resize(scan.size());
    std::unordered_map<int, std::size_t> next;  // of each chain
    std::size_t stop = scan.size();
    for (std::size_t k = scan.size(); k-- > 0;) {
      const Block& b = scan.page.blocks[k];
      stops_[k] = stop;
      if (b.chain >= 0) {
        const auto [it, fresh] = next.emplace(b.chain, k);
        if (!fresh) stops_[k] = std::min(stop, it->second);
        it->second = k;
      }
      const bool stops = (scan.is_border(k) && !is_response_label(k)) ||
                         b.number.style == LabelStyle::question ||
                         base::starts_with_folded(scan.block_words(k), "resolved");
      if (stops) stop = k;
    }
  }

  void run() {
    for (std::size_t i = 0; i < scan_.size();) {
      const std::size_t next = step(i);
      i = std::max(next, i + 1);
    }
  }

 private:
  /// Returns the index after what was taken from `i` on.
  std::size_t step(std::size_t i) {
    const Block& b = scan_.page.blocks[i];
    if (b.number.style == LabelStyle::question && b.words.empty()) {
      if (is_bare_question(i)) return titled_question(i, {}, &question_rules()[0]);
      heading_number_ = b.label;
      scan_.claims[i] = Claim::question;
      pending_mark_ = b.label;
      return i + 1;
    }
    if (b.kind == Kind::heading || b.kind == Kind::section) {
      note_title(i);
      Match match;
      const Rule* rule = scan_.rules.first(question_rules().first(2), scan_.page.flow, b.words,
                                           scan_.block_stems[i], match, scan_.witness);
      if (rule == nullptr) {
        // The title may be spoilt by a scan: "I will ask …" below it says what it is.
        const bool will_ask = i + 1 < scan_.size() && !scan_.is_border(i + 1) && !b.label.empty() &&
                              says_will_ask(scan_.block_words(i + 1));
        return will_ask ? titled_question(i, match, &question_rules()[0]) : i + 1;
      }
      return match.has("asker") ? titled_question(i, match, rule)
                                : notice_of_motion(i, match, rule);
    }
    if (scan_.claims[i] != Claim::none) return i + 1;
    const bool numbered = b.number.style == LabelStyle::question;  // "Question 1 from Mrs Wilkes:"
    if ((b.kind == Kind::paragraph && b.label.empty()) || numbered) {
      const Range line{numbered ? b.label.begin : b.words.begin, b.words.end};
      Match match;
      const Rule* rule = scan_.rules.first(
          question_rules().first(1), scan_.page.flow, line,
          numbered ? stems_of(scan_.words(line)) : scan_.block_stems[i], match, scan_.witness);
      if (rule != nullptr && line.size() < 260) return titled_question(i, match, rule);
    }
    if (starts_question(i)) return labelled_question(i);
    return i + 1;
  }

  /// "Question 1" on a line of its own, what is asked below it, then "Response" or who answers.
  bool is_bare_question(std::size_t i) {
    const std::size_t stop = end_of_turn(i);
    if (i + 2 > stop || scan_.is_border(i + 1) || !ends_asking(scan_.block_words(i + 1)))
      return false;
    return first_response_label(i + 2, stop) < stop ||
           (i + 2 < stop && speaker_of(scan_, scan_.page.blocks[i + 2].words).stated());
  }

  /// Under "Questions" a numbered paragraph is a question even without a mark.
  void note_title(std::size_t i) {
    const std::string_view s = scan_.block_words(i);
    in_questions_ = base::contains_folded(s, "question");
  }

  bool starts_question(std::size_t i) const {
    const Block& b = scan_.page.blocks[i];
    if (!b.number.is_number() || b.words.empty()) return false;
    if (b.number.style == LabelStyle::question) return true;
    if (b.kind != Kind::list || b.chain < 0 || is_initial(b.number, scan_.words(b.words)))
      return false;
    const bool answered = i + 1 < scan_.size() && find_bracket(i) < scan_.size();
    return answered || (in_questions_ && asks(scan_.words(b.words)));
  }

  /// The block that opens the bracketed answer to the question in `i`, before the next sibling.
  std::size_t find_bracket(std::size_t i) const {
    const int chain = scan_.page.blocks[i].chain;
    for (std::size_t k = i + 1; k < scan_.size() && k <= i + 6; ++k) {
      if (scan_.is_border(k) || scan_.page.blocks[k].chain == chain) break;
      if (scan_.block_words(k).starts_with('[')) return k;
    }
    return scan_.size();
  }

  std::size_t labelled_question(std::size_t i) {
    const Block& b = scan_.page.blocks[i];
    const std::size_t stop = end_of_turn(i);
    std::size_t answer = find_bracket(i);
    if (answer >= stop) answer = find_answer(i, stop);
    Element& q = scan_.add(
        Type::question, {b.words.begin, scan_.page.blocks[std::max(answer, i + 1) - 1].words.end},
        "question.labelled", i);
    q.number = bare(b);
    q.marks.push_back(b.label);
    if (const Range asker = asker_above(scan_, i, answer); !asker.empty()) {
      q.who = read_name(scan_.page.flow, asker);
      q.marks.push_back(b.words);
      q.words.begin = start_of(i + 1);
    }
    for (std::size_t k = i; k < answer; ++k) scan_.claims[k] = Claim::question;
    const std::uint32_t key = q.words.begin;
    if (answer >= stop) return answer;
    return scan_.block_words(answer).starts_with('[') ? bracketed(answer, stop, key)
                                                      : plain_answer(answer, stop, key, {});
  }

  Range bare(const Block& b) const {
    Range r = b.label;
    const std::size_t at = scan_.words(r).find(b.number.core);
    if (at == std::string_view::npos) return r;
    r.begin += static_cast<std::uint32_t>(at);
    r.end = r.begin + static_cast<std::uint32_t>(b.number.core.size());
    return r;
  }

  /// The next sibling, title or decision: where question and answer end.
  std::size_t end_of_turn(std::size_t i) const { return stops_[i]; }

  /// The first "REPLY:" in [from, stop).
  std::size_t first_response_label(std::size_t from, std::size_t stop) {
    return labels_.first(from, stop, [&](std::size_t k) {
      Match match;
      return scan_.rules.first(question_rules().subspan(2, 1), scan_.page.flow,
                               scan_.page.blocks[k].words, kAlways, match, nullptr) != nullptr;
    });
  }

  bool is_response_label(std::size_t i) const {
    const std::string_view s = scan_.block_words(i);
    return s.size() < 60 &&
           (base::starts_with_folded(s, "reply") || base::starts_with_folded(s, "answer") ||
            base::starts_with_folded(s, "response"));
  }

  /// The first block of the answer: after a response label, or after the block that ends with the question mark.
  std::size_t find_answer(std::size_t i, std::size_t stop) {
    if (const std::size_t label = first_response_label(i + 1, stop); label < stop) return label;
    for (std::size_t k = i; k + 1 < stop; ++k) {
      if (ends_asking(scan_.block_words(k)) && !asks(scan_.block_words(k + 1))) return k + 1;
    }
    if (scan_.page.blocks[i].number.style == LabelStyle::question && i + 1 < stop) return i + 1;
    return stop;
  }

  std::size_t bracketed(std::size_t open, std::size_t stop, std::uint32_t question) {
    std::size_t close = open;
    while (close < stop && scan_.block_words(close).find(']') == std::string_view::npos) ++close;
    const bool closed = close < stop;
    if (!closed) close = stop - 1;
    Range words{scan_.page.blocks[open].words.begin + 1, scan_.page.blocks[close].words.end};
    Element& r = scan_.add(Type::response, words, "response.bracketed", open);
    r.marks.push_back({words.begin - 1, words.begin});
    if (closed) {
      const std::size_t at = scan_.words(words).rfind(']');
      const std::uint32_t mark = words.begin + static_cast<std::uint32_t>(at);
      r.marks.push_back({mark, mark + 1});
      r.words.end = mark;
    }
    const std::string_view trimmed = base::trim(scan_.words(r.words));
    r.words.begin += static_cast<std::uint32_t>(trimmed.data() - scan_.words(r.words).data());
    r.words.end = r.words.begin + static_cast<std::uint32_t>(trimmed.size());
    r.bracketed = true;
    r.answers.push_back(question);
    r.who = speaker_of(scan_, r.words);
    for (std::size_t k = open; k <= close; ++k) scan_.claims[k] = Claim::response;
    return close + 1;
  }

  /// An answer without brackets, with or without a label "REPLY:".
  std::size_t plain_answer(std::size_t from, std::size_t stop, std::uint32_t question,
                           const Name& responder) {
    std::vector<Range> marks;
    std::size_t first = from;
    Range words = scan_.page.blocks[from].words;
    Match match;
    const Rule* rule = scan_.rules.first(question_rules().subspan(2, 1), scan_.page.flow, words,
                                         kAlways, match, scan_.witness);
    Name who = responder;
    if (rule != nullptr) {
      const Range label = match.group("label");
      const std::size_t n = base::trim(scan_.words(label)).size();
      marks.push_back({label.begin, label.begin + static_cast<std::uint32_t>(n)});
      if (match.has("responder")) who = read_name(scan_.page.flow, match.group("responder"));
      words.begin = label.end;
      scan_.claims[from] = Claim::response;
      const std::string_view rest = base::trim(scan_.words(words));
      const bool named = from + 1 < stop && names_responder(scan_.words(label), rest);
      if (named) {
        marks.push_back(words);
        who = read_name(scan_.page.flow, words);
      }
      if (named || rest.empty()) {
        first = from + 1;
        if (first >= stop) return stop;
        words = scan_.page.blocks[first].words;
        if (!scan_.page.blocks[first].label.empty())
          words.begin = scan_.page.blocks[first].label.begin;
      }
    }
    std::size_t last = first;
    while (last + 1 < stop && !ends_answer(last + 1)) ++last;
    words.end = scan_.page.blocks[last].words.end;
    const std::string_view t = base::trim(scan_.words(words));
    words.begin += static_cast<std::uint32_t>(t.data() - scan_.words(words).data());
    Element& r =
        scan_.add(Type::response, words, rule != nullptr ? rule->id : "response.unlabelled", first);
    r.marks = std::move(marks);
    if (question != kNone) r.answers.push_back(question);
    r.who = who.stated() ? who : speaker_of(scan_, words);
    for (std::size_t k = from; k <= last; ++k) scan_.claims[k] = Claim::response;
    return last + 1;
  }

  bool ends_answer(std::size_t k) const {
    const std::string_view s = scan_.block_words(k);
    const Block& b = scan_.page.blocks[k];
    const Stems stems = scan_.block_stems[k];
    if (Match match; (stems & (kMotion | kPropos | kVote)) != 0 &&
                     (scan_.rules.first(seconded_rules(), scan_.page.flow, b.words, stems, match,
                                        nullptr) != nullptr ||
                      scan_.rules.first(vote_rules(), scan_.page.flow, b.words, stems, match,
                                        nullptr) != nullptr)) {
      return true;
    }
    if (base::starts_with_folded(s, "there being no ") ||
        base::starts_with_folded(s, "question:") ||
        base::contains_folded(s.substr(0, 60), "said that he proposed") ||
        base::contains_folded(s.substr(0, 40), "closed the meeting")) {
      return true;
    }
    return is_narrative(s) || (b.label.empty() && base::starts_with_folded(s, "note:"));
  }

  /// "6. Question submitted by Councillor X" as a title, "Question by A to B" as a line: the question is the text below.
  std::size_t titled_question(std::size_t i, const Match& match, const Rule* rule) {
    const Block& title = scan_.page.blocks[i];
    const std::size_t stop = end_of_turn(i);
    std::size_t first = i + 1;
    if (first >= stop) return i + 1;
    const std::size_t answer = first_response_label(first, stop);
    std::size_t last = answer;
    if (answer == stop) {  // no label: the question ends with its mark, or with its first paragraph
      last = first + 1;
      if (!ends_asking(scan_.block_words(first))) {
        const std::size_t k = ends_.first(first + 1, stop, [&](std::size_t at) {
          return ends_asking(scan_.block_words(at)) || is_narrative(scan_.block_words(at));
        });
        if (k < stop && ends_asking(scan_.block_words(k))) last = k + 1;
      }
    } else {
      for (std::size_t k = first + 1; k < answer; ++k) {
        if (is_narrative(scan_.block_words(k))) {
          last = k;
          break;
        }
      }
    }
    Element& q = scan_.add(
        Type::question, unquoted(scan_, {start_of(first), scan_.page.blocks[last - 1].words.end}),
        rule->id, first);
    q.who.name = match.group("asker");  // "Maurice Quin, T.D. and Councillor Ó Ceall" stays whole
    if (match.has("addressee")) q.whom = read_name(scan_.page.flow, match.group("addressee"));
    q.number = !title.label.empty() ? bare(title) : number_of_heading();
    q.supplementary = base::starts_with_folded(scan_.words(title.words), "supplementary");
    const std::uint32_t asked = start_of(first);
    if (asked < q.words.begin) q.marks.push_back({asked, q.words.begin});  // the quotation mark
    if (title.kind != Kind::heading && title.kind != Kind::section) {
      q.marks.push_back(
          {title.label.empty() ? title.words.begin : title.label.begin, title.words.end});
      scan_.claims[i] = Claim::question;
    }
    if (!pending_mark_.empty()) q.marks.push_back(pending_mark_);
    pending_mark_ = {};
    heading_number_ = {};
    const std::uint32_t key = q.words.begin;
    Name responder = q.whom;
    for (std::size_t k = first; k < last; ++k) scan_.claims[k] = Claim::question;
    if (answer < stop) return plain_answer(answer, stop, key, responder);
    if (last < stop &&
        (!is_narrative(scan_.block_words(last)) || replies(scan_.block_words(last))) &&
        speaker_of(scan_, scan_.page.blocks[last].words).stated()) {
      return plain_answer(last, stop, key, {});
    }
    return last;
  }

  std::uint32_t start_of(std::size_t i) const {
    const Block& b = scan_.page.blocks[i];
    return b.label.empty() ? b.words.begin : b.label.begin;
  }

  Range number_of_heading() const {
    if (heading_number_.empty()) return {};
    Range r = heading_number_;
    const std::string_view s = scan_.words(r);
    std::size_t at = s.find_first_of("0123456789");
    if (at == std::string_view::npos) return r;
    std::size_t end = at;
    while (end < s.size() && base::is_ascii_digit(s[end])) ++end;
    return {r.begin + static_cast<std::uint32_t>(at), r.begin + static_cast<std::uint32_t>(end)};
  }

  /// "Notice of Motion submitted by Councillor X": the motion is the text below, to the reply or the decision.
  std::size_t notice_of_motion(std::size_t i, const Match& match, const Rule* rule) {
    const std::size_t stop = std::min(end_of_turn(i), i + 30);
    const std::size_t first = i + 1;
    if (first >= stop || scan_.claims[first] != Claim::none) return i + 1;
    std::size_t last = first;
    bool decided = false;
    const std::string_view opening = scan_.block_words(first);
    const bool quoted = opening.starts_with("\xE2\x80\x98") ||
                        opening.starts_with("\xE2\x80\x9C") || opening.starts_with("'");
    while (last + 1 < stop && !is_response_label(last + 1)) {
      const std::string_view s = scan_.block_words(last + 1);
      if (seconds_notice(s)) {
        ++last;
        decided = true;
        break;
      }
      if (is_narrative(s) || (quoted && closes_quote(scan_.block_words(last)))) break;
      ++last;
    }
    Element& m = scan_.add(Type::motion,
                           unquoted(scan_, {start_of(first), scan_.page.blocks[last].words.end}),
                           rule->id, first);
    m.who = read_name(scan_.page.flow, match.group("mover"));
    for (std::size_t k = first; k < last + (decided ? 0 : 1); ++k) scan_.claims[k] = Claim::motion;
    const std::size_t index = scan_.out.elements.size() - 1;
    if (decided) {
      scan_.claims[last] = Claim::motion;
      Element& moved = scan_.out.elements[index];
      name_movers(scan_, moved, last);
      if (!moved.whom.stated()) {  // "The motion was seconded by Councillor X."
        const Range said = scan_.page.blocks[last].words;
        moved.whom = read_name(scan_.page.flow, seconder_in(scan_.page.flow, said));
      }
    } else {
      find_seconder(scan_, scan_.out.elements[index], last + 1, stop);
    }
    std::size_t k = last + 1;
    if (k < stop && is_response_label(k)) return plain_answer(k, stop, kNone, {});
    return k;
  }

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  Scan& scan_;
  std::vector<std::size_t> stops_;  // of each block: where a turn that begins there ends
  LookAhead labels_, ends_;
  bool in_questions_ = false;
  Range heading_number_;
  Range pending_mark_;
};

}  // namespace

void find_questions(Scan& scan) {
  Finder(scan).run();
  find_letter_questions(scan);
}

}  // namespace minutebook::element
