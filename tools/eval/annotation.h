#pragma once
// What is compared: the elements that a careful reader marked in a document, and those that were extracted from it.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading.h"

namespace minutebook::eval {

/// The rows of the table. Elements first; attendance and meeting are facts of the whole document.
enum class Type : std::uint8_t {
  heading,
  question,
  response,
  resolution,
  clause,
  motion,
  vote,
  declaration,
  action,
  attendance,
  meeting,
};

inline constexpr std::array<std::string_view, 11> kTypeNames = {
    "heading", "question",    "response", "resolution", "clause", "motion",
    "vote",    "declaration", "action",   "attendance", "meeting"};
inline constexpr std::size_t kElementTypes = 9;

inline std::string_view name_of(Type type) { return kTypeNames[static_cast<std::size_t>(type)]; }
std::optional<Type> type_of(std::string_view name);

/// How two values of an attribute are compared.
enum class Likeness : std::uint8_t { name, label, value, labels, answers };

struct AttributeKind {
  std::string_view name;
  Likeness likeness;
};

/// The attributes that are scored on elements of a type, in the order of the table.
std::vector<AttributeKind> attributes_of(Type type);

struct Attribute {
  std::string_view name;             // of an AttributeKind
  std::optional<std::string> value;  // none: stated to be not stated
};

struct Marked {
  Type type = Type::heading;
  std::vector<Attribute> attributes;
  std::vector<std::string> labels;   // resolution: of its clauses at any depth
  std::vector<std::size_t> answers;  // response: which elements of the document are its questions
  std::optional<WordRange> at;

  const Attribute* attribute(std::string_view name) const;
};

struct GoldElement : Marked {
  std::string id;
  std::vector<std::string> answered;  // response: ids
  Quote quote;
  bool optional = false;   // neither rewarded nor punished
  bool is_clause = false;  // stands after its resolution
};

struct ExtractedElement : Marked {
  std::string text;
  std::string rule;
  std::optional<ByteSpan> span;
};

/// Name and status of somebody, as printed.
using Presence = std::pair<std::string, std::string>;

inline constexpr std::array<std::string_view, 4> kMeetingFields = {"body", "date", "start",
                                                                   "venue"};

/// In the order of kMeetingFields; empty: not stated.
using MeetingFields = std::array<std::string, 4>;

struct GoldDocument {
  std::vector<GoldElement> elements;  // reading order
  std::optional<std::vector<Presence>> attendance;
  MeetingFields meeting;
};

struct ExtractedDocument {
  std::vector<ExtractedElement> elements;  // reading order
  std::vector<Presence> attendance;
  MeetingFields meeting;
};

}  // namespace minutebook::eval
