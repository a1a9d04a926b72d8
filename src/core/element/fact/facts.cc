#include "base/unicode.h"
#include "element/fact/interest.h"
#include "element/meeting/dates.h"
#include "element/people/people.h"
#include "element/people/person_words.h"
#include "element/scan.h"

namespace minutebook::element {

InterestKind interest_kind(std::string_view s) {
  if (base::contains_folded(s, "disclosable pecuniary") || base::contains_folded(s, " DPI"))
    return InterestKind::disclosable_pecuniary;
  if (base::contains_folded(s, "prejudicial")) return InterestKind::prejudicial;
  if (base::contains_folded(s, "personal")) return InterestKind::personal;
  return InterestKind::other;
}

namespace {

std::string_view consequence_of(std::string_view s) {
  if (base::contains_folded(s, "left the") || base::contains_folded(s, "leave the") ||
      base::contains_folded(s, "withdrew"))
    return "left";
  if (base::contains_folded(s, "remained") || base::contains_folded(s, "stayed in"))
    return "remained";
  return {};
}

/// "Cllr A declared on item 4; Cllr B declared on item 5": one declaration each.
std::vector<Range> cut_at_semicolons(const Scan& scan, Range sentence) {
  std::vector<Range> out;
  const std::string_view s = scan.words(sentence);
  std::size_t begin = 0;
  for (std::size_t at = s.find("; "); at != std::string_view::npos; at = s.find("; ", at + 1)) {
    if (!base::contains_folded(s.substr(at), "declared")) break;
    out.push_back({sentence.begin + static_cast<std::uint32_t>(begin),
                   sentence.begin + static_cast<std::uint32_t>(at)});
    begin = at + 2;
  }
  out.push_back({sentence.begin + static_cast<std::uint32_t>(begin), sentence.end});
  return out;
}

bool is_under_interests(const Scan& scan, std::size_t block) {
  for (std::size_t k = block; k-- > 0 && k + 12 > block;) {
    if (scan.is_heading(k)) return base::contains_folded(scan.block_words(k), "interest");
  }
  return false;
}

/// "Members declared interests as follows:" names nobody, nor does "Having declared an interest, …".
bool is_somebody(std::string_view member) {
  const std::string_view word = member.substr(0, member.find(' '));
  if (base::is_one_of(word, "having both each")) return false;
  if (member == "NO") return true;  // initials, among AS and KD
  return word.size() < member.size() || (word_kinds(word) & (kGroupWord | kCrowdWord)) == 0;
}

/// "The Deputation", "She": who came or went has no name.
bool is_named(std::string_view who) {
  if (base::starts_with_folded(who, "the ")) who.remove_prefix(4);
  const std::string_view word = base::Words(who).next();
  if (word.size() == who.size() && (word_kinds(word) & kBodyWord) != 0)
    return false;  // "The Board"
  return (word_kinds(word) & (kPlainWord | kCrowdWord | kGroupWord)) == 0 &&
         !base::is_one_of(word, "deputation delegation delegates delegations group team party");
}

/// The "24/037(b)" of "in item 24/037(b)".
Range item_in(const Scan& scan, Range part) {
  const std::string_view s = scan.words(part);
  std::size_t at = s.find("Item ");
  if (at == std::string_view::npos) at = s.find("item ");
  if (at == std::string_view::npos) return {};
  at += 5;
  std::size_t end = at;
  bool open = false;
  for (; end < s.size(); ++end) {
    const char c = s[end];
    if (c == ' ' || c == '\t' || c == ',' || c == ';' || c == ':' || (c == ')' && !open)) break;
    open = c == '(' || (open && c != ')');
  }
  while (end > at && s[end - 1] == '.') --end;
  if (end == at || !base::is_ascii_digit(s[at])) return {};
  return {part.begin + static_cast<std::uint32_t>(at),
          part.begin + static_cast<std::uint32_t>(end)};
}

void declare(Scan& scan, Range part, const Match& match, const Rule* rule, std::size_t block) {
  const std::string_view s = scan.words(part);
  // "No interest was declared", but "NO declared an interest": initials.
  const bool initials = s.starts_with("NO ") && base::starts_with_folded(s.substr(3), "declared");
  if ((base::starts_with_folded(s, "no ") && !initials) || base::contains_folded(s, "declared no "))
    return;
  // "Dr Hart declared that she was a governor." says of what only by the title that it stands under.
  const bool interest =
      base::contains_folded(s, "interest") || base::contains_folded(s, "conflict") ||
      base::contains_folded(s, "declared on") || is_under_interests(scan, block) ||
      std::string_view(rule->id) == "declaration.line";
  // "The group had expressed interest in the hut": that it would like to have it.
  const bool wishes = base::contains_folded(s, " expressed ") && !is_under_interests(scan, block) &&
                      interest_kind(s) == InterestKind::other;
  if (!interest || wishes || !is_somebody(scan.words(match.group("member")))) return;
  Element& e = scan.add(Type::declaration, part, rule->id, block);
  e.who = read_name(scan.page.flow, match.group("member"));
  e.interest = interest_kind(s);
  e.word = consequence_of(s);
  e.detail = item_in(scan, part);
}

/// "…, and Alderman Speers in item 7": the second of whom a sentence tells; the first ends before.
void declare_second(Scan& scan, Range part, std::size_t block) {
  const std::string_view s = scan.words(part);
  const std::size_t joint = s.rfind(", and ");
  if (joint == std::string_view::npos) return;
  const std::string_view rest = s.substr(joint + 6);
  const std::size_t lead = std::min(rest.find(" in item "), rest.find(" in Item "));
  if (lead == std::string_view::npos || lead > 60 || !looks_like_name(rest.substr(0, lead)) ||
      (word_kinds(base::Words(rest).next()) & kTitleWord) == 0)
    return;
  const auto begin = part.begin + static_cast<std::uint32_t>(joint);
  const std::uint32_t from = begin + 6;
  Element& first = scan.out.elements.back();
  first.words.end = begin;
  Element second = first;
  if (second.detail.begin >= begin) first.detail = {};
  Element& e = scan.add(Type::declaration, {from, part.end}, "declaration.second", block);
  e.who = read_name(scan.page.flow, {from, from + static_cast<std::uint32_t>(lead)});
  e.interest = second.interest;
  e.detail = item_in(scan, {from, part.end});
  e.marks.push_back({begin, begin + 5});  // ", and"
}

void take_fact(Scan& scan, Range sentence, Stems stems, std::size_t block) {
  for (const Range part : cut_at_semicolons(scan, sentence)) {
    Match match;
    const Rule* rule =
        scan.rules.first(fact_rules(), scan.page.flow, part, stems, match, scan.witness);
    if (rule == nullptr) continue;
    const std::string_view makes = rule->makes;
    if (makes == "declaration") {
      const std::size_t before = scan.out.elements.size();
      declare(scan, part, match, rule, block);
      if (scan.out.elements.size() > before) declare_second(scan, part, block);
    } else if (makes == "attendanceChange") {
      if (!is_named(scan.words(match.group("who")))) continue;
      Element& e = scan.add(Type::attendance_change, part, rule->id, block);
      e.who = read_name(scan.page.flow, match.group("who"));
      const std::string_view change = scan.words(match.group("change"));
      if (const auto hour = find_time(scan.words(part)); hour && !hour->bare) e.value = hour->value;
      e.word = base::is_one_of(change, "left exited departed withdrew") ? "left" : "arrived";
    } else {
      const std::string_view said = scan.words(match.whole());
      if (base::contains_folded(said, "not excluded") ||
          base::contains_folded(said, "not be excluded"))
        continue;
      Element& e = scan.add(Type::exclusion, part, rule->id, block);
      const std::string_view s = scan.words(part);
      const std::size_t act = s.find(" Act ");
      if (act != std::string_view::npos) {
        std::size_t begin = s.rfind("the ", act);
        begin = begin == std::string_view::npos ? 0 : begin + 4;
        const std::size_t end = std::min(act + 9, s.size());
        e.detail = {part.begin + static_cast<std::uint32_t>(begin),
                    part.begin + static_cast<std::uint32_t>(end)};
      }
    }
  }
}

}  // namespace

void find_facts(Scan& scan) {
  for (std::size_t b = 0; b < scan.size(); ++b) {
    const Claim claim = scan.claims[b];
    if (claim == Claim::heading || claim == Claim::section || claim == Claim::attendance ||
        claim == Claim::ballot)
      continue;
    for (std::uint32_t s = scan.first_sentence[b]; s < scan.first_sentence[b + 1]; ++s) {
      const Stems stems = scan.stems[s];
      if ((stems & (kDeclar | kLeft | kExclu)) != 0) take_fact(scan, scan.sentences[s], stems, b);
    }
  }
  find_interest_lines(scan);
}

}  // namespace minutebook::element
