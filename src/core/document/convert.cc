#include "document/convert.h"

#include <algorithm>
#include <array>
#include <functional>

#include "base/unicode.h"

namespace minutebook::document {
namespace {

using element::Type;

/// With every run of white space as one space.
std::string collapsed(std::string_view text) {
  text = base::trim(text);
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::code_point_at(text, i);
    if (!base::is_space(c.value)) {
      out.append(text, i, c.length);
    } else if (out.back() != ' ') {
      out += ' ';
    }
    i += c.length;
  }
  return out;
}

void sort_marks(std::vector<Mark>& marks) {
  if (marks.size() < 2) return;
  std::sort(marks.begin(), marks.end(),
            [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
}

}  // namespace

Person Converter::person(const element::Name& name) const {
  Person p;
  if (name.name.empty()) return p;
  p.name = words(name.name);
  p.honorific = words(name.honorific);
  p.role = words(name.role);
  p.organisation = words(name.organisation);
  p.span = span(name.name);
  return p;
}

std::string_view Converter::rule(const char* id) {
  const auto at = std::lower_bound(
      rules_.begin(), rules_.end(), id,
      [](const auto& known, const char* wanted) { return std::less<>()(known.first, wanted); });
  if (at != rules_.end() && at->first == id) return at->second;
  return rules_.insert(at, {id, storage_.keep(id)})->second;
}

/// The words of a range without the furniture that a user's rule has found in it.
std::string_view Converter::words_without_holes(Range flow) {
  if (holes_.empty()) return words(flow);
  auto hole = std::lower_bound(holes_.begin(), holes_.end(), flow.begin,
                               [](Range h, std::uint32_t v) { return h.begin < v; });
  if (hole == holes_.end() || hole->begin >= flow.end) return words(flow);
  std::string text;
  const auto add = [&](Range piece) {
    const std::string_view s = words(piece);
    if (!s.empty()) text.append(text.empty() ? "" : " ").append(s);
  };
  std::uint32_t at = flow.begin;
  for (; hole != holes_.end() && hole->begin < flow.end; ++hole) {
    add({at, std::max(at, hole->begin)});
    at = std::max(at, hole->end);
  }
  add({at, flow.end});
  return storage_.keep(text);
}

void Converter::common(Element& out, Range flow, const std::vector<Range>& marks, const char* rule,
                       std::string_view id) {
  out.id = id;
  out.span = span(flow);
  out.text = words_without_holes(flow);
  out.rule = this->rule(rule);
  out.marks.reserve(marks.size());
  for (const Range m : marks) {
    if (!m.empty()) out.marks.push_back({span(m), words(m)});
  }
  sort_marks(out.marks);
}

std::string_view Converter::words_in(const Draft& draft, Range flow) const {
  const bool inside = draft.words.begin <= flow.begin && flow.end <= draft.words.end;
  return inside ? words(flow) : std::string_view();
}

void Converter::rows(const Draft& draft, Table& out) const {
  const std::string_view s = words(draft.words);
  for (std::size_t at = 0; at < s.size();) {
    std::size_t end = s.find("\n\n", at);
    if (end == std::string_view::npos) end = s.size();
    Table::Row row;
    row.span = span({draft.words.begin + static_cast<std::uint32_t>(at),
                     draft.words.begin + static_cast<std::uint32_t>(end)});
    const std::string_view line = s.substr(at, end - at);
    for (std::size_t cell = 0; cell <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', cell), line.size());
      row.cells.push_back(base::trim(line.substr(cell, tab - cell)));
      cell = tab + 1;
    }
    out.rows.push_back(std::move(row));
    at = end + 2;
  }
}

void Converter::aside(const Draft& draft, Ids& ids, Node& out) {
  const bool furniture = draft.kind == Draft::Kind::furniture;
  Element& e = furniture ? static_cast<Element&>(out.value.emplace<Furniture>())
                         : out.value.emplace<Unclassified>();
  const Range r = draft.reading;
  e.id = ids.next(furniture ? Type::furniture : Type::unclassified);
  e.span = text_.span(r, near_input_);
  e.text = storage_.keep(collapsed(text_.reading.substr(r.begin, r.size())));
  e.rule = rule(draft.rule);
}

void Converter::convert(const Draft& draft, Ids& ids, Nodes& to) {
  Node& out = to.emplace_back();
  switch (draft.kind) {
    case Draft::Kind::furniture:
    case Draft::Kind::note:
      return aside(draft, ids, out);
    case Draft::Kind::paragraph: {
      auto& p = out.value.emplace<Paragraph>();
      common(p, draft.words, draft.marks, draft.rule, ids.next_paragraph());
      p.number = words(draft.number);
      while (!p.number.empty() && (p.number.back() == '.' || p.number.back() == ')'))
        p.number.remove_suffix(1);
      while (!p.number.empty() && p.number.front() == '(') p.number.remove_prefix(1);
      return take_children(draft, p);
    }
    case Draft::Kind::table: {
      auto& t = out.value.emplace<Table>();
      rows(draft, t);
      common(t, draft.words, draft.marks, "table.rows", ids.next(Type::table));
      return take_children(draft, t);
    }
    case Draft::Kind::element: {
      const std::string_view id = ids.next(draft.element->type);
      if (draft.element->type == Type::clause)
        return clause(draft, id, out.value.emplace<Clause>());
      return fill(draft, id, out);
    }
  }
}

/// An element that is no clause.
void Converter::fill(const Draft& draft, std::string_view id, Node& out) {
  typed(draft, id, out);
  Element& e = out.element();
  common(e, draft.words, draft.marks, draft.rule, id);
  if (draft.element->type == Type::furniture) {  // it is itself the hole
    e.text = words(draft.words);
  }
  for (const Range note : draft.element->margin) {
    e.marks.push_back({text_.span(note, near_input_),
                       storage_.keep(text_.reading.substr(note.begin, note.size()))});
  }
  sort_marks(e.marks);
  if (draft.children.empty()) return;
  auto* const resolution = std::get_if<Resolution>(&out.value);
  auto* const motion = std::get_if<Motion>(&out.value);
  Ids inner(storage_, id);
  for (const Draft& child : draft.children) {
    const bool typed_child = child.kind == Draft::Kind::element;
    if (typed_child && child.element->type == Type::clause && resolution != nullptr) {
      clause(child, inner.next(Type::clause), resolution->clauses.emplace_back());
      continue;
    }
    convert(child, inner, e.content);
    if (typed_child && child.element->type == Type::vote && motion != nullptr) {
      motion->votes.push_back(std::move(std::get<Vote>(e.content.back().value)));
      motion->votes.back().on = e.id;
      e.content.pop_back();
    }
  }
}

void Converter::take_children(const Draft& draft, Element& to) {
  if (draft.children.empty()) return;
  Ids inner(storage_, to.id);
  for (const Draft& child : draft.children) convert(child, inner, to.content);
}

void Converter::clause(const Draft& draft, std::string_view id, Clause& out) {
  common(out, draft.words, draft.marks, draft.rule, id);
  out.label = words(draft.element->label);
  out.style = draft.element->style;
  if (draft.children.empty()) return;
  Ids inner(storage_, id);
  for (const Draft& child : draft.children) {
    if (child.kind == Draft::Kind::element && child.element->type == Type::clause) {
      clause(child, inner.next(Type::clause), out.clauses.emplace_back());
    } else {
      convert(child, inner, out.content);
    }
  }
}

void Converter::vote(const element::Element& from, Vote& out) const {
  out.in_favour = from.in_favour;
  out.against = from.against;
  out.abstain = from.abstain;
  out.absent = from.absent;
  out.derived = from.derived;
  out.method = from.word;
  out.voters.reserve(from.ballots.size());
  for (const element::Ballot& b : from.ballots)
    out.voters.push_back({words(b.name), b.option, span(b.name)});
}

void Converter::action(const element::Element& from, const Draft& draft, Action& out) const {
  out.owner = person(from.who);
  if (!out.owner.stated() && !from.margin.empty()) {
    out.owner.name = storage_.keep(from.value);
    out.owner.span = text_.span({from.margin.front().begin, from.margin.back().end}, near_input_);
  }
  out.due = words_in(draft, from.detail);
}

void Converter::typed(const Draft& draft, std::string_view id, Node& out) {
  const element::Element& e = *draft.element;
  switch (e.type) {
    case Type::preamble:
      out.value.emplace<Preamble>();
      return;
    case Type::question: {
      auto& q = out.value.emplace<Question>();
      q.number = words(e.number);
      q.asker = person(e.who);
      q.addressee = person(e.whom);
      q.supplementary = e.supplementary;
      question_ids[e.words.begin] = id;
      return;
    }
    case Type::response: {
      auto& r = out.value.emplace<Response>();
      r.responder = person(e.who);
      r.bracketed = e.bracketed;
      for (const std::uint32_t at : e.answers) {
        if (const auto it = question_ids.find(at); it != question_ids.end())
          r.answers.push_back(it->second);
      }
      return;
    }
    case Type::resolution: {
      auto& r = out.value.emplace<Resolution>();
      r.verb = e.verb;
      r.unanimous = e.unanimous;
      r.quoted = e.quoted;
      r.to = words_in(draft, e.detail);
      return;
    }
    case Type::motion: {
      auto& m = out.value.emplace<Motion>();
      m.amendment = e.amendment;
      m.mover = person(e.who);
      m.seconder = person(e.whom);
      m.outcome = e.outcome;
      return;
    }
    case Type::vote:
      return vote(e, out.value.emplace<Vote>());
    case Type::declaration: {
      auto& d = out.value.emplace<Declaration>();
      d.member = person(e.who);
      d.kind = e.interest;
      d.item = words_in(draft, e.detail);
      d.consequence = e.word;
      return;
    }
    case Type::action:
      return action(e, draft, out.value.emplace<Action>());
    case Type::attendance_change: {
      auto& c = out.value.emplace<AttendanceChange>();
      c.person = person(e.who);
      c.change = e.word;
      c.at = storage_.keep(e.value);
      return;
    }
    case Type::exclusion: {
      auto& x = out.value.emplace<Exclusion>();
      x.statute = words_in(draft, e.detail);
      x.paragraphs = words_in(draft, e.detail2);
      return;
    }
    case Type::documents:
      out.value.emplace<Documents>();
      return;
    case Type::furniture:
      out.value.emplace<Furniture>();
      return;
    default:
      out.value.emplace<Unclassified>();
      return;
  }
}

}  // namespace minutebook::document
