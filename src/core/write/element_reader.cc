#include "write/element_reader.h"

#include <deque>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/tree.h"
#include "write/names.h"

namespace minutebook::write {
namespace {

using base::Type;

Person person(const Cursor& parent, const char* key) {
  if (!parent.has(key)) return {};
  const Cursor at = parent.member(key);
  Person person = read_person_parts(at);
  person.span = at.span("span");
  return person;
}

// The lists that hold no elements.

std::vector<Mark> marks(const Cursor& at) {
  std::vector<Mark> marks;
  if (!at.has("marks")) return marks;
  const Cursor list = at.member("marks");
  for (std::size_t i = 0; i < list.size(); ++i) {
    marks.push_back({list[i].member("span").as_span(), list[i].member("text").as_text()});
  }
  return marks;
}

std::vector<std::string_view> texts(const Cursor& list) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < list.size(); ++i) texts.push_back(list[i].as_text());
  return texts;
}

std::vector<Voter> voters(const Cursor& at) {
  std::vector<Voter> voters;
  if (!at.has("voters")) return voters;
  const Cursor list = at.member("voters");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Cursor voter = list[i];
    voters.push_back({voter.member("name").as_text(), voter.member("option").as_word<VoteOption>(),
                      voter.span("span")});
  }
  return voters;
}

std::vector<Table::Row> rows(const Cursor& at) {
  std::vector<Table::Row> rows;
  const Cursor list = at.member("rows");
  for (std::size_t i = 0; i < list.size(); ++i) rows.push_back({texts(list[i]), {}});
  if (!at.has("row_spans")) return rows;
  const Cursor spans = at.member("row_spans");
  if (spans.size() != rows.size()) spans.fail("as many spans as there are rows");
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].span = spans[i].as_span();
  return rows;
}

std::vector<LinkedDocument> linked_documents(const Cursor& at) {
  std::vector<LinkedDocument> documents;
  const Cursor list = at.member("documents");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Cursor one = list[i];
    documents.push_back({one.member("title").as_text(), one.text("href"), one.text("size"),
                         one.text("media_type"), one.span("span")});
  }
  return documents;
}

// The attributes of each type; `heading` of a section is its text.

void fill(const Cursor& at, Paragraph& e) { e.number = at.text("number"); }
void fill(const Cursor&, Preamble&) {}
void fill(const Cursor&, Unclassified&) {}
void fill(const Cursor&, Furniture&) {}
void fill(const Cursor& at, Section& e) { e.extent = at.span("extent"); }
void fill(const Cursor& at, Table& e) { e.rows = rows(at); }
void fill(const Cursor& at, Documents& e) { e.documents = linked_documents(at); }

void fill(const Cursor& at, Question& e) {
  e.number = at.text("number");
  e.asker = person(at, "asker");
  e.addressee = person(at, "addressee");
  e.supplementary = at.flag("supplementary");
}

void fill(const Cursor& at, Response& e) {
  e.responder = person(at, "responder");
  e.bracketed = at.flag("bracketed");
  if (at.has("answers")) e.answers = texts(at.member("answers"));
}

void fill(const Cursor& at, Resolution& e) {
  e.verb = at.member("verb").as_word<Verb>();
  e.unanimous = at.flag("unanimous");
  e.quoted = at.flag("quoted");
  e.duplicate_of = at.text("duplicate_of");
  e.to = at.text("to");
}

void fill(const Cursor& at, Clause& e) {
  e.label = at.text("label");
  e.style = at.word("style", ClauseStyle::none);
}

void fill(const Cursor& at, Motion& e) {
  e.amendment = at.member("type").peek() == "amendment";
  e.mover = person(at, "mover");
  e.seconder = person(at, "seconder");
  e.outcome = at.word("outcome", Outcome::none);
  e.amends = at.text("amends");
}

void fill(const Cursor& at, Vote& e) {
  e.in_favour = at.count("for");
  e.against = at.count("against");
  e.abstain = at.count("abstain");
  e.absent = at.count("absent");
  if (at.has("basis")) {
    e.derived = at.member("basis").peek() == "derived";
    if (!e.derived) at.member("basis").fail("\"derived\"");
  }
  e.method = at.text("method");
  e.result = at.text("result");
  e.on = at.text("on");
  e.voters = voters(at);
}

void fill(const Cursor& at, Declaration& e) {
  e.member = person(at, "member");
  e.kind = at.word("kind", InterestKind::other);
  e.item = at.text("item");
  e.consequence = at.text("consequence");
}

void fill(const Cursor& at, Action& e) {
  e.owner = person(at, "owner");
  e.due = at.text("due");
}

void fill(const Cursor& at, AttendanceChange& e) {
  e.person = read_person_parts(at);
  e.person.span = at.span("name_span");
  e.change = at.text("change");
  e.at = at.text("at");
}

void fill(const Cursor& at, Exclusion& e) {
  e.statute = at.text("statute");
  e.paragraphs = at.text("paragraphs");
}

int level(const Cursor& at) {
  const std::int64_t level = at.as_integer();
  if (level != int(level)) at.fail("a level, a small number");
  return int(level);
}

void fill(const Cursor& at, AgendaItem& e) {
  e.number = at.text("number");
  const Cursor heading = at.member("heading");
  e.heading = {heading.member("text").as_text(), heading.member("span").as_span()};
  if (at.has("level")) e.level = level(at.member("level"));
  e.extent = at.span("extent");
}

std::uint64_t fingerprint(const Cursor& at) {
  if (!at.has("fingerprint")) return 0;
  const std::string_view digits = at.member("fingerprint").peek();
  std::uint64_t value = 0;
  bool good = digits.size() == 16;
  for (const char c : digits) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(c);
    good = good && digit != std::string_view::npos;
    value = value << 4 | (digit & 15);
  }
  if (!good) at.member("fingerprint").fail("sixteen lower-case hex digits");
  return value;
}

class ElementReader {
 public:
  void read(const Cursor& envelope, Document& document) {
    list(envelope, "front", document.front, 0);
    list(envelope, "items", document.items, 0);
    // Grows while it is walked; a deque, so that the places which the cursors point back to stay.
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      const Task& task = tasks_[i];
      task.fill(*this, task);
    }
  }

 private:
  struct Task {
    Cursor at;
    void* element;  // of the type that `fill` knows, in a vector that has its full size
    std::size_t depth;
    void (*fill)(ElementReader&, const Task&);
  };

  /// Makes the elements of an array and leaves their contents for later.
  template <class T>
  void list(const Cursor& parent, const char* key, std::vector<T>& elements, std::size_t depth) {
    if (!parent.has(key)) return;
    const Cursor& array = arrays_.emplace_back(parent.member(key));
    elements.resize(array.size());
    if (depth >= kDeepestNesting && !elements.empty()) {
      array.fail("elements that nest less than " + std::to_string(kDeepestNesting) + " deep");
    }
    for (std::size_t i = 0; i < elements.size(); ++i) {
      tasks_.push_back({array[i], &elements[i], depth + 1, &ElementReader::begin<T>});
    }
  }

  template <class T>
  static void begin(ElementReader& self, const Task& task) {
    T& slot = *static_cast<T*>(task.element);
    const Cursor type = task.at.member("type");
    const std::string_view name = type.peek();
    if constexpr (std::is_same_v<T, Node>) {
      const auto known = name == "amendment" ? Type::motion : parse<Type>(name);
      if (!known) type.fail("the name of an element type");
      self.emplace(task, slot, *known, std::make_index_sequence<18>());
    } else {
      const std::string_view wanted = spell(base::type_of<T>());
      if (name != wanted) type.fail('"' + std::string(wanted) + '"');
      self.element(task, slot);
    }
  }

  template <std::size_t... kIndices>
  void emplace(const Task& task, Node& node, Type type, std::index_sequence<kIndices...>) {
    ((std::size_t(type) == kIndices ? element(task, node.value.emplace<kIndices>()) : void()), ...);
  }

  template <class T>
  void element(const Task& task, T& e) {
    const Cursor& at = task.at;
    e.id = at.text("id");
    e.span = at.member("span").as_span();
    e.text = at.member("text").as_text();
    e.rule = at.text("rule");
    e.fingerprint = fingerprint(at);
    e.marks = marks(at);
    fill(at, e);
    list(at, "content", e.content, task.depth);
    if constexpr (std::is_same_v<T, AgendaItem>) list(at, "items", e.items, task.depth);
    if constexpr (std::is_same_v<T, Question>) list(at, "responses", e.responses, task.depth);
    if constexpr (std::is_same_v<T, Motion>) list(at, "votes", e.votes, task.depth);
    if constexpr (std::is_same_v<T, Resolution> || std::is_same_v<T, Clause>) {
      list(at, "clauses", e.clauses, task.depth);
    }
  }

  std::deque<Cursor> arrays_;
  std::deque<Task> tasks_;
};

}  // namespace

Person read_person_parts(const Cursor& at) {
  Person person;
  person.name = at.text("name");
  person.honorific = at.text("honorific");
  person.role = at.text("role");
  person.organisation = at.text("organisation");
  return person;
}

void read_elements(const Cursor& envelope, Document& document) {
  ElementReader().read(envelope, document);
}

}  // namespace minutebook::write
