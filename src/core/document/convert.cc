#include "document/convert.h"

#include <algorithm>
#include <array>

#include "base/hash.h"
#include "base/unicode.h"

namespace minutebook::document {
namespace {

using element::Type;

const char* type_name(Type type) {
  switch (type) {
    case Type::item:
      return "item";
    case Type::section:
      return "section";
    case Type::preamble:
      return "preamble";
    case Type::question:
      return "question";
    case Type::response:
      return "response";
    case Type::resolution:
      return "resolution";
    case Type::clause:
      return "clause";
    case Type::motion:
      return "motion";
    case Type::vote:
      return "vote";
    case Type::declaration:
      return "declaration";
    case Type::action:
      return "action";
    case Type::attendance_change:
      return "change";
    case Type::exclusion:
      return "exclusion";
    case Type::documents:
      return "documents";
    case Type::table:
      return "table";
    case Type::unclassified:
      return "unclassified";
    case Type::furniture:
      return "furniture";
  }
  return "element";
}

/// What a byte counts as: itself in lower case, or 0 where it only parts words.
constexpr auto kCounted = [] {
  std::array<char, 256> counted{};
  for (unsigned b = 0; b < 256; ++b) {
    const char l = base::ascii_lower(static_cast<char>(b));
    if (base::is_ascii_lower(l) || base::is_ascii_digit(l) || b >= 0x80) counted[b] = l;
  }
  return counted;
}();

std::uint64_t fingerprint(std::string_view text) {
  base::Fingerprint hash;
  bool gap = false;
  for (const char c : text) {
    const char l = kCounted[static_cast<unsigned char>(c)];
    if (l == 0) {
      gap = true;
      continue;
    }
    if (gap) hash.add(' ');
    hash.add(l);
    gap = false;
  }
  return hash.value();
}

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
  const auto [it, fresh] = rules_.emplace(id, std::string_view());
  if (fresh) it->second = storage_.keep(id);
  return it->second;
}

/// The words of a range without the furniture that a user's rule has found in it.
std::string_view Converter::words_without_holes(Range flow) {
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
                       const std::string& id) {
  out.id = storage_.keep(id);
  out.span = span(flow);
  out.text = words_without_holes(flow);
  out.rule = this->rule(rule);
  out.fingerprint = fingerprint(out.text);
  for (const Range m : marks) {
    if (!m.empty()) out.marks.push_back({span(m), words(m)});
  }
  sort_marks(out.marks);
}

std::string_view Converter::words_in(const Draft& draft, Range flow) const {
  const bool inside = draft.words.begin <= flow.begin && flow.end <= draft.words.end;
  return inside ? words(flow) : std::string_view();
}

Table Converter::table(const Draft& draft) const {
  Table t;
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
    t.rows.push_back(std::move(row));
    at = end + 2;
  }
  return t;
}

Node Converter::aside(const Draft& draft, Ids& ids) {
  const Range r = draft.reading;
  const std::string text = collapsed(text_.reading.substr(r.begin, r.size()));
  const auto fill = [&](Element& e, const char* type) {
    e.id = storage_.keep(ids.next(type));
    e.span = text_.span(r);
    e.text = storage_.keep(text);
    e.rule = rule(draft.rule);
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
    case Draft::Kind::note:
      return aside(draft, ids);
    case Draft::Kind::paragraph: {
      Paragraph p;
      common(p, draft.words, draft.marks, draft.rule, ids.next("paragraph"));
      p.number = words(draft.number);
      while (!p.number.empty() && (p.number.back() == '.' || p.number.back() == ')'))
        p.number.remove_suffix(1);
      while (!p.number.empty() && p.number.front() == '(') p.number.remove_prefix(1);
      take_children(draft, p);
      return {std::move(p)};
    }
    case Draft::Kind::table: {
      Table t = table(draft);
      common(t, draft.words, draft.marks, "table.rows", ids.next("table"));
      take_children(draft, t);
      return {std::move(t)};
    }
    case Draft::Kind::element:
      break;
  }
  const std::string id = ids.next(type_name(draft.element->type));
  if (draft.element->type == Type::clause) return {clause(draft, id)};
  Node node = typed(draft, id);
  Element& e = node.element();
  common(e, draft.words, draft.marks, draft.rule, id);
  if (draft.element->type == Type::furniture) {  // it is itself the hole
    e.text = words(draft.words);
    e.fingerprint = fingerprint(e.text);
  }
  for (const Range note : draft.element->margin) {
    e.marks.push_back({text_.span(note), text_.reading.substr(note.begin, note.size())});
    e.marks.back().text = storage_.keep(e.marks.back().text);
  }
  sort_marks(e.marks);
  Ids inner(id + "/");
  for (const Draft& child : draft.children) {
    if (child.kind == Draft::Kind::element && child.element->type == Type::clause &&
        draft.element->type == Type::resolution) {
      std::get<Resolution>(node.value).clauses.push_back(clause(child, inner.next("clause")));
      continue;
    }
    Node made = convert(child, inner);
    if (auto* v = std::get_if<Vote>(&made.value);
        v != nullptr && draft.element->type == Type::motion) {
      v->on = e.id;
      std::get<Motion>(node.value).votes.push_back(std::move(*v));
    } else {
      e.content.push_back(std::move(made));
    }
  }
  return node;
}

void Converter::take_children(const Draft& draft, Element& to) {
  Ids inner(std::string(to.id) + "/");
  for (const Draft& child : draft.children) to.content.push_back(convert(child, inner));
}

Clause Converter::clause(const Draft& draft, const std::string& id) {
  Clause c;
  common(c, draft.words, draft.marks, draft.rule, id);
  c.label = words(draft.element->label);
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
  for (const element::Ballot& b : e.ballots)
    v.voters.push_back({words(b.name), b.option, span(b.name)});
  return v;
}

Action Converter::action(const Draft& draft) const {
  const element::Element& e = *draft.element;
  Action a;
  a.owner = person(e.who);
  if (!a.owner.stated() && !e.margin.empty()) {
    a.owner.name = storage_.keep(e.value);
    a.owner.span = text_.span({e.margin.front().begin, e.margin.back().end});
  }
  a.due = words_in(draft, e.detail);
  return a;
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
        if (const auto it = question_ids.find(at); it != question_ids.end())
          r.answers.push_back(it->second);
      }
      return {r};
    }
    case Type::resolution: {
      Resolution r;
      r.verb = e.verb;
      r.unanimous = e.unanimous;
      r.quoted = e.quoted;
      r.to = words_in(draft, e.detail);
      return {r};
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
      d.item = words_in(draft, e.detail);
      d.consequence = e.word;
      return {d};
    }
    case Type::action:
      return {action(draft)};
    case Type::attendance_change: {
      AttendanceChange c;
      c.person = person(e.who);
      c.change = e.word;
      c.at = storage_.keep(e.value);
      return {c};
    }
    case Type::exclusion: {
      Exclusion x;
      x.statute = words_in(draft, e.detail);
      x.paragraphs = words_in(draft, e.detail2);
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
