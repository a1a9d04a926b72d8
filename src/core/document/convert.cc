#include "document/convert.h"

#include <algorithm>

#include "base/hash.h"
#include "base/unicode.h"

namespace minutebook::document {
namespace {

using element::Type;

const char* type_name(Type type) {
  switch (type) {
    case Type::item: return "item";
    case Type::section: return "section";
    case Type::preamble: return "preamble";
    case Type::question: return "question";
    case Type::response: return "response";
    case Type::resolution: return "resolution";
    case Type::clause: return "clause";
    case Type::motion: return "motion";
    case Type::vote: return "vote";
    case Type::declaration: return "declaration";
    case Type::action: return "action";
    case Type::attendance_change: return "change";
    case Type::exclusion: return "exclusion";
    case Type::documents: return "documents";
    case Type::table: return "table";
    case Type::unclassified: return "unclassified";
    case Type::furniture: return "furniture";
  }
  return "element";
}

std::uint64_t fingerprint(std::string_view text) {
  base::Fingerprint hash;
  bool gap = false;
  for (const char c : text) {
    const char l = base::ascii_lower(c);
    if (base::is_ascii_lower(l) || base::is_ascii_digit(l) || (l & 0x80) != 0) {
      if (gap) hash.add(' ');
      hash.add(l);
      gap = false;
    } else {
      gap = true;
    }
  }
  return hash.value();
}

/// Spans of things that take part in nesting, by begin.
void sort_marks(std::vector<Mark>& marks) {
  std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
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

void Converter::common(Element& out, Range flow, const std::vector<Range>& marks, const char* rule, std::string id) {
  out.id = storage_.keep(id);
  out.span = span(flow);
  out.text = words(flow);
  out.rule = rule;
  out.fingerprint = fingerprint(out.text);
  for (const Range m : marks) {
    if (!m.empty()) out.marks.push_back({span(m), words(m)});
  }
  sort_marks(out.marks);
}

Table Converter::table(const Draft& draft) const {
  Table t;
  const std::string_view s = words(draft.words);
  for (std::size_t at = 0; at < s.size();) {
    std::size_t end = s.find("\n\n", at);
    if (end == std::string_view::npos) end = s.size();
    Table::Row row;
    row.span = span({draft.words.begin + static_cast<std::uint32_t>(at), draft.words.begin + static_cast<std::uint32_t>(end)});
    const std::string_view line = s.substr(at, end - at);
    for (std::size_t cell = 0; cell <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', cell), line.size());
      row.cells.push_back(base::trim(line.substr(cell, tab - cell)));
      cell = tab + 1;
    }
    t.rows.push_back(std::move(row));
    at = end + 2;
  }
  return t;
}

Node Converter::aside(const Draft& draft, Ids& ids) {
  const Range r = draft.reading;
  std::string text;
  for (const char c : text_.reading.substr(r.begin, r.size())) {
    const char mapped = base::is_ascii_space(c) ? ' ' : c;
    if (mapped != ' ' || (!text.empty() && text.back() != ' ')) text += mapped;
  }
  const auto fill = [&](Element& e, const char* type) {
    e.id = storage_.keep(ids.next(type));
    e.span = text_.span(r);
    e.text = storage_.keep(text);
    e.rule = draft.rule;
    e.fingerprint = fingerprint(e.text);
  };
  if (draft.kind == Draft::Kind::furniture) {
    Furniture f;
    fill(f, "furniture");
    return {f};
  }
  Unclassified u;
  fill(u, "unclassified");
  return {u};
}

Node Converter::convert(const Draft& draft, Ids& ids) {
  switch (draft.kind) {
    case Draft::Kind::furniture:
    case Draft::Kind::unclassified:
      return aside(draft, ids);
    case Draft::Kind::paragraph: {
      Paragraph p;
      common(p, draft.words, draft.marks, draft.rule, ids.next("paragraph"));
      p.number = words(draft.number);
      while (!p.number.empty() && (p.number.back() == '.' || p.number.back() == ')')) p.number.remove_suffix(1);
      while (!p.number.empty() && p.number.front() == '(') p.number.remove_prefix(1);
      return {p};
    }
    case Draft::Kind::table: {
      Table t = table(draft);
      common(t, draft.words, draft.marks, "table.rows", ids.next("table"));
      return {t};
    }
    case Draft::Kind::element:
      break;
  }
  const std::string id = ids.next(type_name(draft.element->type));
  Node node = typed(draft, id);
  Element& e = node.element();
  common(e, draft.words, draft.marks, draft.rule, id);
  if (!draft.element->margin.empty()) {
    e.marks.push_back({text_.span(draft.element->margin), storage_.keep(draft.element->value)});
    sort_marks(e.marks);
  }
  Ids inner(id + "/");
  for (const Draft& child : draft.children) {
    if (child.kind == Draft::Kind::element && child.element->type == Type::clause &&
        (draft.element->type == Type::resolution || draft.element->type == Type::clause)) {
      Clause c = clause(child, inner.next("clause"));
      if (draft.element->type == Type::resolution) std::get<Resolution>(node.value).clauses.push_back(std::move(c));
      else std::get<Clause>(node.value).clauses.push_back(std::move(c));
      continue;
    }
    Node made = convert(child, inner);
    if (auto* v = std::get_if<Vote>(&made.value); v != nullptr && draft.element->type == Type::motion) {
      v->on = e.id;
      std::get<Motion>(node.value).votes.push_back(std::move(*v));
    } else {
      e.content.push_back(std::move(made));
    }
  }
  return node;
}

Clause Converter::clause(const Draft& draft, const std::string& id) {
  Clause c;
  common(c, draft.words, {}, draft.rule, id);
  c.label = words(draft.element->label);
  if (c.label.empty()) c.label = storage_.keep(draft.element->value);
  c.style = draft.element->style;
  Ids inner(id + "/");
  for (const Draft& child : draft.children) {
    if (child.kind == Draft::Kind::element && child.element->type == Type::clause) {
      c.clauses.push_back(clause(child, inner.next("clause")));
    } else {
      c.content.push_back(convert(child, inner));
    }
  }
  return c;
}

Vote Converter::vote(const Draft& draft) const {
  const element::Element& e = *draft.element;
  Vote v;
  v.in_favour = e.in_favour;
  v.against = e.against;
  v.abstain = e.abstain;
  v.absent = e.absent;
  v.derived = e.derived;
  v.method = e.word;
  for (const element::Ballot& b : e.ballots) v.voters.push_back({words(b.name), b.option, span(b.name)});
  return v;
}

Node Converter::typed(const Draft& draft, const std::string& id) {
  const element::Element& e = *draft.element;
  switch (e.type) {
    case Type::preamble:
      return {Preamble{}};
    case Type::question: {
      Question q;
      q.number = words(e.number);
      q.asker = person(e.who);
      q.addressee = person(e.whom);
      q.supplementary = e.supplementary;
      question_ids[e.words.begin] = storage_.keep(id);
      return {q};
    }
    case Type::response: {
      Response r;
      r.responder = person(e.who);
      r.bracketed = e.bracketed;
      for (const std::uint32_t at : e.answers) {
        if (const auto it = question_ids.find(at); it != question_ids.end()) r.answers.push_back(it->second);
      }
      return {r};
    }
    case Type::resolution: {
      Resolution r;
      r.verb = e.verb;
      r.unanimous = e.unanimous;
      r.quoted = e.quoted;
      r.to = words(e.detail);
      return {r};
    }
    case Type::clause: {
      Clause c;
      c.label = words(e.label);
      c.style = e.style;
      return {c};
    }
    case Type::motion: {
      Motion m;
      m.amendment = e.amendment;
      m.mover = person(e.who);
      m.seconder = person(e.whom);
      m.outcome = e.outcome;
      return {m};
    }
    case Type::vote:
      return {vote(draft)};
    case Type::declaration: {
      Declaration d;
      d.member = person(e.who);
      d.kind = e.interest;
      d.item = words(e.detail);
      d.consequence = e.word;
      return {d};
    }
    case Type::action: {
      Action a;
      a.owner = person(e.who);
      if (!a.owner.stated() && !e.value.empty()) {
        a.owner.name = storage_.keep(e.value);
        a.owner.span = text_.span(e.margin);
      }
      a.due = words(e.detail);
      return {a};
    }
    case Type::attendance_change: {
      AttendanceChange c;
      c.person = person(e.who);
      c.change = e.word;
      c.at = storage_.keep(e.value);
      return {c};
    }
    case Type::exclusion: {
      Exclusion x;
      x.statute = words(e.detail);
      x.paragraphs = words(e.detail2);
      return {x};
    }
    case Type::documents:
      return {Documents{}};
    case Type::furniture:
      return {Furniture{}};
    default:
      return {Unclassified{}};
  }
}

}  // namespace minutebook::document
