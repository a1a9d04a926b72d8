#include "search/bulk/chunks.h"
#include "search/bulk/writer.h"
#include "search/names.h"
#include "search/write_json.h"

namespace minutebook::search {
namespace {

void write_count(JsonOut& out, std::string_view key, const std::optional<std::int64_t>& count) {
  if (count) out.member(key, *count);
}

void write_names(JsonOut& out, const DocumentRows& document, const Row& row) {
  if (!row.voter_rows.empty()) {
    out.key("voters");
    out.open('[');
    for (const VoterRow& voter : row.voter_rows) {
      out.value(std::string(voter.name) + " (" + std::string(voter.option) + ')');
    }
    out.close(']');
  }
  if (row.type != RowType::meeting || document.attendance.empty()) return;
  out.key("attendance");
  out.open('[');
  for (const AttendeeRow& attendee : document.attendance) {
    out.value(std::string(attendee.name) + " (" + std::string(attendee.status) + ')');
  }
  out.close(']');
}

void write_row(JsonOut& out, const DocumentRows& document, const Row& row) {
  out.open('{');
  out.member("id", bulk_id(document.key, row.element));
  out.member("document", document.key);
  out.member("source", document.source);
  out.member("element", row.element);
  out.member("type", name_of(row.type));
  const std::string_view date = calendar_date(document.date);
  if (!date.empty()) out.member("date", std::string(date) + "T00:00:00Z");
  for (const auto& [key, text] :
       std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"body", document.body},
           {"organisation", document.organisation},
           {"number", row.number},
           {"heading", row.heading},
           {"text", row.text},
           {"outcome", row.outcome},
           {"mover", row.mover},
           {"seconder", row.seconder},
           {"asker", row.asker},
           {"addressee", row.addressee},
           {"responder", row.responder},
           {"owner", row.owner}}) {
    out.stated(key, text);
  }
  write_count(out, "votes_for", row.in_favour);
  write_count(out, "votes_against", row.against);
  write_count(out, "votes_abstain", row.abstain);
  write_names(out, document, row);
  out.member("span_begin", row.span.begin);
  out.member("span_end", row.span.end);
  out.close('}');
}

class SolrWriter : public BulkWriter {
 public:
  SolrWriter(const BulkOptions& options, const Bulk::Sink& sink)
      : chunks_("docs", ".json", options.chunk_bytes, sink), sink_(sink) {
    chunks_.frame("[\n", ",\n", "\n]\n");
  }

  void begin() override { sink_("schema.json", solr_schema()); }

  void add(const DocumentRows& document) override {
    for (const Row& row : document.rows) {
      record_.clear();
      JsonOut out(record_);
      write_row(out, document, row);
      chunks_.add(record_);
    }
  }

  void finish() override { chunks_.flush(); }

 private:
  std::string record_;
  Chunks chunks_;
  const Bulk::Sink& sink_;
};

}  // namespace

std::unique_ptr<BulkWriter> solr_writer(const BulkOptions& options, const Bulk::Sink& sink) {
  return std::make_unique<SolrWriter>(options, sink);
}

}  // namespace minutebook::search
