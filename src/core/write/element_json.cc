#include "write/element_json.h"

#include <optional>
#include <string_view>
#include <vector>

#include "minutebook/document.h"
#include "write/names.h"

namespace minutebook::write {
namespace {

using base::List;
using base::Ref;
using base::Type;

template <bool kPretty>
class ElementWriter {
 public:
  explicit ElementWriter(JsonWriter<kPretty>& out) : out_(out) {}

  void write(const List& roots) {
    out_.open_array();
    stack_.push_back({{}, roots, 0, Stage::typed});
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      if (frame.next < frame.list.size()) {
        const Ref child = frame.list[frame.next++];
        out_.next();
        open(child);  // may move `frame`
      } else {
        out_.close_array();
        const Frame done = frame;
        stack_.pop_back();
        if (done.owner.element != nullptr) go_on(done.owner, done.stage);
      }
    }
  }

 private:
  enum class Stage { start, content, typed };
  struct Frame {
    Ref owner;
    List list;
    std::size_t next;
    Stage stage;
  };

  /// Writes the element up to its first list of elements, or all of it.
  void open(Ref ref) {
    out_.open_object();
    const Element& element = *ref.element;
    write_head(ref, element);
    write_attributes(ref);
    if (!element.rule.empty()) out_.field("\"rule\":", element.rule);
    out_.key("\"fingerprint\":");
    out_.hex(element.fingerprint);
    if (!element.marks.empty()) write_marks(element.marks);
    go_on(ref, Stage::start);
  }

  void go_on(Ref ref, Stage done) {
    const bool always = ref.type == Type::agenda_item;
    if (done == Stage::start && (always || !ref.element->content.empty())) {
      out_.key("\"content\":");
      return push(ref, List(ref.element->content), Stage::content);
    }
    if (done != Stage::typed) {
      const List typed = base::typed_children(ref);
      if (always || !typed.empty()) {
        out_.key(typed_children_name(ref.type));
        return push(ref, typed, Stage::typed);
      }
    }
    write_rows(ref);
    out_.close_object();
  }

  void push(Ref owner, const List& list, Stage stage) {
    out_.open_array();
    stack_.push_back({owner, list, 0, stage});
  }

  void write_head(Ref ref, const Element& element) {
    out_.key("\"type\":");
    out_.byte('"');
    const bool amendment = ref.type == Type::motion && ref.as<Motion>().amendment;
    out_.raw(amendment ? "amendment" : spell(ref.type));
    out_.byte('"');
    out_.field("\"id\":", element.id);
    out_.field("\"span\":", element.span);
    out_.field("\"text\":", element.text);
  }

  void write_marks(const std::vector<Mark>& marks) {
    out_.key("\"marks\":");
    out_.open_array();
    for (const Mark& mark : marks) {
      out_.next();
      out_.open_flat_object();
      out_.field("\"span\":", mark.span);
      out_.field("\"text\":", mark.text);
      out_.close_flat_object();
    }
    out_.close_array();
  }

  void write_attributes(Ref ref) {
    switch (ref.type) {
      case Type::paragraph:
        return attributes(ref.as<Paragraph>());
      case Type::section:
        return attributes(ref.as<Section>());
      case Type::question:
        return attributes(ref.as<Question>());
      case Type::response:
        return attributes(ref.as<Response>());
      case Type::resolution:
        return attributes(ref.as<Resolution>());
      case Type::clause:
        return attributes(ref.as<Clause>());
      case Type::motion:
        return attributes(ref.as<Motion>());
      case Type::vote:
        return attributes(ref.as<Vote>());
      case Type::declaration:
        return attributes(ref.as<Declaration>());
      case Type::action:
        return attributes(ref.as<Action>());
      case Type::attendance_change:
        return attributes(ref.as<AttendanceChange>());
      case Type::exclusion:
        return attributes(ref.as<Exclusion>());
      case Type::agenda_item:
        return attributes(ref.as<AgendaItem>());
      case Type::preamble:
      case Type::unclassified:
      case Type::furniture:
      case Type::table:
      case Type::documents:
        return;
    }
  }

  void attributes(const Paragraph& e) { stated("\"number\":", e.number); }

  void attributes(const Section& e) {
    out_.field("\"heading\":", e.text);
    out_.field("\"extent\":", e.extent);
  }

  void attributes(const Question& e) {
    nullable("\"number\":", e.number);
    nullable("\"asker\":", e.asker);
    stated("\"addressee\":", e.addressee);
    flag("\"supplementary\":", e.supplementary);
  }

  void attributes(const Response& e) {
    stated("\"responder\":", e.responder);
    flag("\"bracketed\":", e.bracketed);
    if (e.answers.empty()) return;
    out_.key("\"answers\":");
    out_.open_flat_array();
    for (const std::string_view id : e.answers) out_.value(id);
    out_.close_flat_array();
  }

  void attributes(const Resolution& e) {
    out_.key("\"verb\":");
    word(spell(e.verb));
    flag("\"unanimous\":", e.unanimous);
    if (e.quoted) flag("\"quoted\":", true);
    stated("\"duplicate_of\":", e.duplicate_of);
    stated("\"to\":", e.to);
  }

  void attributes(const Clause& e) {
    stated("\"label\":", e.label);
    stated("\"style\":", spell(e.style));
  }

  void attributes(const Motion& e) {
    nullable("\"mover\":", e.mover);
    nullable("\"seconder\":", e.seconder);
    nullable("\"outcome\":", spell(e.outcome));
    stated("\"amends\":", e.amends);
  }

  void attributes(const Vote& e) {
    count("\"for\":", e.in_favour);
    count("\"against\":", e.against);
    count("\"abstain\":", e.abstain);
    if (e.absent) count("\"absent\":", e.absent);
    if (e.derived) out_.field("\"basis\":", "derived");
    stated("\"method\":", e.method);
    stated("\"result\":", e.result);
    stated("\"on\":", e.on);
  }

  void attributes(const Declaration& e) {
    stated("\"member\":", e.member);
    out_.key("\"kind\":");
    word(spell(e.kind));
    stated("\"item\":", e.item);
    stated("\"consequence\":", e.consequence);
  }

  void attributes(const Action& e) {
    stated("\"owner\":", e.owner);
    stated("\"due\":", e.due);
  }

  void attributes(const AttendanceChange& e) {
    write_person_parts(out_, e.person);
    if (e.person.span != Span{}) out_.field("\"name_span\":", e.person.span);
    stated("\"change\":", e.change);
    stated("\"at\":", e.at);
  }

  void attributes(const Exclusion& e) {
    stated("\"statute\":", e.statute);
    stated("\"paragraphs\":", e.paragraphs);
  }

  void attributes(const AgendaItem& e) {
    nullable("\"number\":", e.number);
    out_.key("\"heading\":");
    out_.open_flat_object();
    out_.field("\"text\":", e.heading.text);
    out_.field("\"span\":", e.heading.span);
    out_.close_flat_object();
    out_.key("\"level\":");
    out_.number(e.level);
    out_.field("\"extent\":", e.extent);
  }

  /// The lists that hold no elements.
  void write_rows(Ref ref) {
    switch (ref.type) {
      case Type::vote:
        return voters(ref.as<Vote>().voters);
      case Type::table:
        return rows(ref.as<Table>().rows);
      case Type::documents:
        return documents(ref.as<Documents>().documents);
      default:
        return;
    }
  }

  void voters(const std::vector<Voter>& voters) {
    if (voters.empty()) return;
    out_.key("\"voters\":");
    out_.open_array();
    for (const Voter& voter : voters) {
      out_.next();
      out_.open_flat_object();
      out_.field("\"name\":", voter.name);
      out_.key("\"option\":");
      word(spell(voter.option));
      if (voter.span != Span{}) out_.field("\"span\":", voter.span);
      out_.close_flat_object();
    }
    out_.close_array();
  }

  void rows(const std::vector<Table::Row>& rows) {
    out_.key("\"rows\":");
    out_.open_array();
    for (const Table::Row& row : rows) {
      out_.next();
      out_.open_flat_array();
      for (const std::string_view cell : row.cells) out_.value(cell);
      out_.close_flat_array();
    }
    out_.close_array();
    out_.key("\"row_spans\":");
    out_.open_flat_array();
    for (const Table::Row& row : rows) out_.value(row.span);
    out_.close_flat_array();
  }

  void documents(const std::vector<LinkedDocument>& documents) {
    out_.key("\"documents\":");
    out_.open_array();
    for (const LinkedDocument& linked : documents) {
      out_.next();
      out_.open_flat_object();
      out_.field("\"title\":", linked.title);
      stated("\"href\":", linked.href);
      stated("\"size\":", linked.size);
      stated("\"media_type\":", linked.media_type);
      if (linked.span != Span{}) out_.field("\"span\":", linked.span);
      out_.close_flat_object();
    }
    out_.close_array();
  }

  // One member each. "stated": left out when the document does not say it; "nullable": null then.

  template <std::size_t kSize>
  void stated(const char (&key)[kSize], std::string_view value) {
    if (!value.empty()) out_.field(key, value);
  }
  template <std::size_t kSize>
  void stated(const char (&key)[kSize], const Person& value) {
    if (!is_stated(value)) return;
    out_.key(key);
    person(value);
  }
  template <std::size_t kSize>
  void nullable(const char (&key)[kSize], std::string_view value) {
    out_.key(key);
    value.empty() ? out_.literal("null") : out_.string(value);
  }
  template <std::size_t kSize>
  void nullable(const char (&key)[kSize], const Person& value) {
    out_.key(key);
    is_stated(value) ? person(value) : out_.literal("null");
  }
  template <std::size_t kSize>
  void count(const char (&key)[kSize], std::optional<std::int64_t> value) {
    out_.key(key);
    value ? out_.number(*value) : out_.literal("null");
  }
  template <std::size_t kSize>
  void flag(const char (&key)[kSize], bool value) {
    out_.key(key);
    value ? out_.literal("true") : out_.literal("false");
  }
  void word(std::string_view name) {
    out_.byte('"');
    out_.raw(name);
    out_.byte('"');
  }

  // "The Chairman asked …" states a role and no name.
  static bool is_stated(const Person& person) {
    return person.stated() || !person.role.empty() || !person.organisation.empty() ||
           !person.honorific.empty();
  }

  void person(const Person& person) {
    out_.open_flat_object();
    write_person_parts(out_, person);
    if (person.span != Span{}) out_.field("\"span\":", person.span);
    out_.close_flat_object();
  }

  JsonWriter<kPretty>& out_;
  std::vector<Frame> stack_;
};

}  // namespace

template <bool kPretty>
void write_elements(JsonWriter<kPretty>& out, const List& roots) {
  ElementWriter<kPretty>(out).write(roots);
}

template void write_elements<false>(JsonWriter<false>&, const List&);
template void write_elements<true>(JsonWriter<true>&, const List&);

}  // namespace minutebook::write
