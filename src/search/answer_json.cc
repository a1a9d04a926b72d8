#include <initializer_list>
#include <optional>

#include "minutebook/search.h"
#include "search/write_json.h"

namespace minutebook::search {
namespace {

void write_count(JsonOut& out, std::string_view key, const std::optional<std::int64_t>& count) {
  if (count) out.member(key, *count);
}

void write_spans(JsonOut& out, std::string_view key, const std::vector<Span>& spans) {
  out.key(key);
  out.open('[');
  for (const Span& span : spans) out.span(span);
  out.close(']');
}

void write_hit(JsonOut& out, const Hit& hit) {
  out.open('{');
  for (const auto& [key, text] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"id", hit.id},
           {"type", hit.type},
           {"number", hit.number},
           {"heading", hit.heading.text}}) {
    out.stated(key, text);
  }
  out.member("snippet", hit.snippet.text);
  write_spans(out, "found", hit.snippet.found);
  write_spans(out, "heading_found", hit.heading.found);
  for (const auto& [key, text] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"outcome", hit.outcome},
           {"body", hit.body},
           {"organisation", hit.organisation},
           {"date", hit.date},
           {"mover", hit.mover},
           {"seconder", hit.seconder},
           {"asker", hit.asker},
           {"responder", hit.responder},
           {"owner", hit.owner}}) {
    out.stated(key, text);
  }
  write_count(out, "for", hit.in_favour);
  write_count(out, "against", hit.against);
  write_count(out, "abstain", hit.abstain);
  out.key("source");
  out.open('{');
  out.member("document", hit.key);
  out.member("name", hit.source);
  out.member("element", hit.element);
  out.key("span");
  out.span(hit.span);
  out.key("place");
  out.span(hit.place);
  if (hit.line) out.member("line", static_cast<std::int64_t>(hit.line));
  out.close('}');
  out.member("score", hit.score);
  out.close('}');
}

}  // namespace

std::string to_json(const Query& query, const Answer& answer, bool pretty) {
  std::string text;
  JsonOut out(text, pretty);
  out.open('{');
  out.member("query", query.text);
  out.member("total", static_cast<std::int64_t>(answer.total));
  out.member("more", answer.more);
  out.member("offset", static_cast<std::int64_t>(query.offset));
  out.key("hits");
  out.open('[');
  for (const Hit& hit : answer.hits) write_hit(out, hit);
  out.close(']');
  out.close('}');
  return text;
}

std::string to_json(const StoredDocument& document) {
  std::string text;
  JsonOut out(text);
  out.open('{');
  out.member("document", document.key);
  out.member("source", document.source);
  out.stated("sha256", document.sha256);
  out.stated("media_type", document.media_type);
  out.stated("body", document.body);
  out.stated("organisation", document.organisation);
  out.stated("date", document.date);
  out.key("rows");
  out.open('[');
  for (const StoredRow& row : document.rows) {
    out.open('{');
    out.member("element", row.element);
    out.member("type", row.type);
    out.stated("number", row.number);
    out.stated("heading", row.heading);
    out.member("text", row.text);
    out.stated("outcome", row.outcome);
    out.key("span");
    out.span(row.span);
    if (row.line) out.member("line", row.line);
    out.close('}');
  }
  out.close(']');
  out.close('}');
  return text;
}

std::string to_json(const Census& census) {
  std::string text;
  JsonOut out(text);
  out.open('{');
  out.member("documents", census.documents);
  out.member("rows", census.rows);
  out.key("types");
  out.open('{');
  for (const auto& [type, count] : census.types) out.member(type, count);
  out.close('}');
  out.close('}');
  return text;
}

std::string error_json(std::string_view code, std::string_view message) {
  std::string text;
  JsonOut out(text);
  out.open('{');
  out.key("error");
  out.open('{');
  out.member("code", code);
  out.member("message", message);
  out.close('}');
  out.close('}');
  return text;
}

}  // namespace minutebook::search
