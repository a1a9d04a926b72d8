#include "search/row_element.h"

#include <utility>

namespace minutebook::search {
namespace {

struct TypeName {
  std::string_view name;
  RowType type;
};

constexpr std::array<TypeName, 10> kTypes = {{
    {"agendaItem", RowType::item},
    {"question", RowType::question},
    {"response", RowType::response},
    {"resolution", RowType::resolution},
    {"clause", RowType::clause},
    {"motion", RowType::motion},
    {"amendment", RowType::amendment},
    {"vote", RowType::vote},
    {"declaration", RowType::declaration},
    {"action", RowType::action},
}};

// "Cllr Ann Dray, Leader, Netherfold Society"
std::string_view person(JsonValue value, DocumentRows& out) {
  const auto object = as_object(value);
  if (!object) return as_text(value);
  std::string_view name, rest[2];
  for (const auto& [key, part] : *object) {
    if (key == "name") name = as_text(part);
    if (key == "role") rest[0] = as_text(part);
    if (key == "organisation") rest[1] = as_text(part);
  }
  if (rest[0].empty() && rest[1].empty()) return name;
  std::string& line = out.kept.emplace_back(name);
  for (const std::string_view part : rest) {
    if (part.empty()) continue;
    if (!line.empty()) line += ", ";
    line += part;
  }
  return line;
}

void read_voters(JsonValue value, Row& row, DocumentRows& out) {
  const auto array = as_array(value);
  if (!array) return;
  std::string& names = out.kept.emplace_back();
  for (const JsonValue one : *array) {
    const auto object = as_object(one);
    if (!object) continue;
    VoterRow& voter = row.voter_rows.emplace_back();
    for (const auto& [key, part] : *object) {
      if (key == "name") voter.name = as_text(part);
      if (key == "option") voter.option = as_text(part);
    }
    if (!names.empty()) names += '\n';
    names += voter.name;
  }
  row.voters = names;
}

using Reader = void (*)(JsonValue value, ElementParts& parts, DocumentRows& out);

struct Member {
  std::string_view key;
  Reader read;
};

template <std::string_view Row::*kMember>
void text_member(JsonValue value, ElementParts& parts, DocumentRows&) {
  const std::string_view text = as_text(value);
  if (!text.empty()) parts.row.*kMember = text;
}

template <std::string_view Row::*kMember>
void person_member(JsonValue value, ElementParts& parts, DocumentRows& out) {
  parts.row.*kMember = person(value, out);
}

template <std::optional<std::int64_t> Row::*kMember>
void count_member(JsonValue value, ElementParts& parts, DocumentRows&) {
  parts.row.*kMember = as_integer(value);
}

template <bool Row::*kMember>
void flag_member(JsonValue value, ElementParts& parts, DocumentRows&) {
  parts.row.*kMember = as_flag(value);
}

template <std::size_t kList>
void list_member(JsonValue value, ElementParts& parts, DocumentRows&) {
  parts.lists[kList] = as_array(value);
}

void heading_member(JsonValue value, ElementParts& parts, DocumentRows&) {
  const auto object = as_object(value);
  if (!object) return;  // of a section: its text again
  for (const auto& [key, part] : *object) {
    if (key == "text") parts.row.heading = as_text(part);
  }
}

void type_member(JsonValue value, ElementParts& parts, DocumentRows&) {
  const std::string_view name = as_text(value);
  parts.furniture = name == "furniture";
  for (const TypeName& type : kTypes) {
    if (type.name != name) continue;
    parts.has_row = true;
    parts.row.type = type.type;
    return;
  }
}

constexpr Member kMembers[] = {
    {"type", type_member},
    {"id", text_member<&Row::element>},
    {"span",
     [](JsonValue value, ElementParts& parts, DocumentRows&) { parts.row.span = as_span(value); }},
    {"text",
     [](JsonValue value, ElementParts& parts, DocumentRows&) { parts.text = as_text(value); }},
    {"number", text_member<&Row::number>},
    {"label", text_member<&Row::number>},
    {"heading", heading_member},
    {"fingerprint", text_member<&Row::fingerprint>},
    {"content", list_member<0>},
    {"items", list_member<1>},
    {"responses", list_member<2>},
    {"clauses", list_member<3>},
    {"votes", list_member<4>},
    {"asker", person_member<&Row::asker>},
    {"addressee", person_member<&Row::addressee>},
    {"responder", person_member<&Row::responder>},
    {"mover", person_member<&Row::mover>},
    {"seconder", person_member<&Row::seconder>},
    {"owner", person_member<&Row::owner>},
    {"member", person_member<&Row::owner>},
    {"verb", text_member<&Row::outcome>},
    {"outcome", text_member<&Row::outcome>},
    {"result", text_member<&Row::outcome>},
    {"consequence", text_member<&Row::outcome>},
    {"kind", text_member<&Row::kind>},
    {"method", text_member<&Row::kind>},
    {"due", text_member<&Row::due>},
    {"to", text_member<&Row::due>},
    {"duplicate_of", text_member<&Row::relates_to>},
    {"amends", text_member<&Row::relates_to>},
    {"on", text_member<&Row::relates_to>},
    {"unanimous", flag_member<&Row::unanimous>},
    {"quoted", flag_member<&Row::quoted>},
    {"supplementary", flag_member<&Row::supplementary>},
    {"for", count_member<&Row::in_favour>},
    {"against", count_member<&Row::against>},
    {"abstain", count_member<&Row::abstain>},
    {"absent", count_member<&Row::absent>},
    {"voters", [](JsonValue value, ElementParts& parts,
                  DocumentRows& out) { read_voters(value, parts.row, out); }},
    {"level", [](JsonValue value, ElementParts& parts,
                 DocumentRows&) { parts.row.level = as_integer(value).value_or(0); }},
};

// The common members of the hundred thousands of paragraphs are the first of the table.
Reader reader_of(std::string_view key) {
  if (key.empty()) return nullptr;
  for (const Member& member : kMembers) {
    if (member.key.front() == key.front() && member.key == key) return member.read;
  }
  return nullptr;
}

}  // namespace

ElementParts read_element(JsonObject object, DocumentRows& out) {
  ElementParts parts;
  for (const auto& [key, value] : object) {
    if (const Reader read = reader_of(key)) read(value, parts, out);
  }
  return parts;
}

}  // namespace minutebook::search
