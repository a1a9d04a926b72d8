#include "batch/frame.h"

#include <cstring>

namespace minutebook::archive {
namespace {

void put(std::string_view text, std::string& to) {
  const std::uint64_t size = text.size();
  to.append(reinterpret_cast<const char*>(&size), sizeof size);
  to += text;
}

std::string take(std::string_view& from) {
  std::uint64_t size = 0;
  if (from.size() < sizeof size) return {};
  std::memcpy(&size, from.data(), sizeof size);
  from.remove_prefix(sizeof size);
  std::string text(from.substr(0, size));
  from.remove_prefix(text.size());
  return text;
}

}  // namespace

std::string pack_head(const Entry& entry) {
  std::string head;
  for (const std::string* one :
       {&entry.id, &entry.name, &entry.media_type, &entry.charset, &entry.sha256})
    put(*one, head);
  return head;
}

void unpack_head(std::string_view head, Entry& entry) {
  for (std::string* one :
       {&entry.id, &entry.name, &entry.media_type, &entry.charset, &entry.sha256})
    *one = take(head);
}

std::string pack_head(const Outcome& outcome) {
  std::string head = {static_cast<char>(outcome.status), static_cast<char>(outcome.needs_ocr)};
  for (const std::string* one : {&outcome.code, &outcome.message, &outcome.media_type})
    put(*one, head);
  return head;
}

void unpack_head(std::string_view head, Outcome& outcome) {
  if (head.size() < 2) return;
  outcome.status = static_cast<Status>(head[0]);
  outcome.needs_ocr = head[1] != 0;
  head.remove_prefix(2);
  for (std::string* one : {&outcome.code, &outcome.message, &outcome.media_type}) *one = take(head);
}

}  // namespace minutebook::archive
