// One line an element: the form in which people read a document and tests state what they expect.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/printable.h"
#include "base/tree.h"
#include "minutebook/document.h"
#include "minutebook/json.h"
#include "write/names.h"

namespace minutebook {
namespace write {
namespace {

using base::Ref;
using base::Type;

constexpr std::size_t kShownText = 60;      // code points
constexpr std::size_t kDeepestIndent = 64;  // else the size is quadratic in the depth
constexpr std::string_view kNewLine = "⏎";

/// Nothing in it would be taken for the end of the word or for a key.
bool is_plain(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](unsigned char c) {
    return c > ' ' && c != 0x7F && c != '"' && c != '=' && c != '\\';
  });
}

class OutlineWriter {
 public:
  explicit OutlineWriter(std::string& out) : out_(out) {}

  void write(const Document& document) {
    meeting(document);
    for (const Attendee& attendee : document.attendance) {
      start(0, "attendance");
      quoted(attendee.person.name);
      word(spell(attendee.status));
      named("role", attendee.person.role);
      named("organisation", attendee.person.organisation);
      out_ += '\n';
    }
    base::walk(document, [&](const base::Visit& at) { element(at); });
  }

 private:
  void meeting(const Document& document) {
    const Meeting& meeting = document.meeting;
    const std::size_t before = out_.size();
    start(0, "meeting");
    const std::size_t bare = out_.size();
    for (const MeetingField& field : kMeetingFields) {
      const bool time = field.name == "date" || field.name == "start" || field.name == "end";
      time ? plain(field.name, meeting.*field.member) : named(field.name, meeting.*field.member);
    }
    plain("status", spell(document.status));
    if (out_.size() == bare) return out_.resize(before);
    out_ += '\n';
  }

  void element(const base::Visit& at) {
    const bool amendment = at.ref.type == Type::motion && at.ref.as<Motion>().amendment;
    start(at.depth, amendment                          ? "amendment"
                    : at.ref.type == Type::agenda_item ? "item"
                                                       : spell(at.ref.type));
    attributes(at);
    text(at.ref.type == Type::agenda_item ? at.ref.as<AgendaItem>().heading.text
                                          : at.ref.element->text);
    out_ += '\n';
    rows(at);
  }

  void attributes(const base::Visit& at) {
    switch (at.ref.type) {
      case Type::agenda_item:
        return label(at.ref.as<AgendaItem>().number);
      case Type::paragraph:
        return label(at.ref.as<Paragraph>().number);
      case Type::clause:
        return label(at.ref.as<Clause>().label);
      case Type::question:
        return attributes(at.ref.as<Question>());
      case Type::response:
        return attributes(at.ref.as<Response>(), at.parent);
      case Type::resolution:
        return attributes(at.ref.as<Resolution>());
      case Type::motion:
        return attributes(at.ref.as<Motion>());
      case Type::vote:
        return attributes(at.ref.as<Vote>());
      case Type::declaration:
        return attributes(at.ref.as<Declaration>());
      case Type::action:
        named("owner", at.ref.as<Action>().owner);
        return named("due", at.ref.as<Action>().due);
      case Type::attendance_change:
        return attributes(at.ref.as<AttendanceChange>());
      case Type::exclusion:
        named("statute", at.ref.as<Exclusion>().statute);
        return named("paragraphs", at.ref.as<Exclusion>().paragraphs);
      default:
        return;
    }
  }

  void attributes(const Question& e) {
    label(e.number);
    if (e.supplementary) word("supplementary");
    by(e.asker);
    named("to", e.addressee);
  }

  void attributes(const Response& e, Ref parent) {
    if (e.bracketed) word("bracketed");
    by(e.responder);
    const bool to_parent = parent.element != nullptr && e.answers.size() == 1 &&
                           e.answers.front() == parent.element->id;
    if (to_parent) return;
    for (const std::string_view id : e.answers) plain("answers", id);
  }

  void attributes(const Resolution& e) {
    word(spell(e.verb));
    if (e.unanimous) word("unanimous");
    if (e.quoted) word("quoted");
    plain("duplicate_of", e.duplicate_of);
    named("to", e.to);
  }

  void attributes(const Motion& e) {
    named("mover", e.mover);
    named("seconder", e.seconder);
    if (e.outcome != Outcome::none) word(spell(e.outcome));
    plain("amends", e.amends);
  }

  void attributes(const Vote& e) {
    count("for", e.in_favour);
    count("against", e.against);
    count("abstain", e.abstain);
    count("absent", e.absent);
    if (e.derived) word("derived");
    named("method", e.method);
    named("result", e.result);
    plain("on", e.on);
  }

  void attributes(const Declaration& e) {
    if (!e.member.name.empty()) quoted(e.member.name);
    if (e.kind != InterestKind::other) plain("kind", spell(e.kind));
    named("item", e.item);
    plain("consequence", e.consequence);
  }

  void attributes(const AttendanceChange& e) {
    quoted(e.person.name);
    named("change", e.change);
    plain("at", e.at);
  }

  /// Lines for what an element lists beside elements.
  void rows(const base::Visit& at) {
    if (at.ref.type == Type::vote) {
      for (const Voter& voter : at.ref.as<Vote>().voters) {
        start(at.depth + 1, "voter");
        quoted(voter.name);
        word(spell(voter.option));
        out_ += '\n';
      }
    } else if (at.ref.type == Type::table) {
      for (const Table::Row& row : at.ref.as<Table>().rows) {
        start(at.depth + 1, "row");
        for (const std::string_view cell : row.cells) text(cell);
        out_ += '\n';
      }
    } else if (at.ref.type == Type::documents) {
      for (const LinkedDocument& linked : at.ref.as<Documents>().documents) {
        start(at.depth + 1, "document");
        quoted(linked.title);
        named("href", linked.href);
        named("size", linked.size);
        named("media_type", linked.media_type);
        out_ += '\n';
      }
    }
  }

  // Pieces of a line.

  void start(std::size_t depth, std::string_view name) {
    out_.append(2 * std::min(depth, kDeepestIndent), ' ').append(name);
  }
  void word(std::string_view value) { out_.append(" ").append(value); }
  void quoted(std::string_view value) {
    out_ += ' ';
    base::append_quoted(value, out_, kNewLine);
  }
  void text(std::string_view value) {
    out_ += ' ';
    base::append_quoted(value, out_, kNewLine, kShownText);
  }
  void named(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.append(" ").append(name).append("=");
    base::append_quoted(value, out_, kNewLine);
  }
  void named(std::string_view name, const Person& person) {
    named(name, person.name.empty() ? person.role : person.name);
  }
  void plain(std::string_view name, std::string_view value) {
    if (!is_plain(value)) return named(name, value);
    if (value.empty()) return;
    out_.append(" ").append(name).append("=");
    base::append_printable(value, out_);
  }
  void label(std::string_view value) {
    if (value.empty()) return;
    if (!is_plain(value)) return named("number", value);
    out_ += ' ';
    base::append_printable(value, out_);
  }
  void by(const Person& person) {
    const std::string_view name = person.name.empty() ? person.role : person.name;
    if (name.empty()) return;
    out_ += " by";
    quoted(name);
  }
  void count(std::string_view name, std::optional<std::int64_t> value) {
    if (value) out_.append(" ").append(name).append("=").append(std::to_string(*value));
  }

  std::string& out_;
};

}  // namespace
}  // namespace write

std::string to_outline(const Document& document) {
  std::string out;
  write::OutlineWriter(out).write(document);
  return out;
}

}  // namespace minutebook
