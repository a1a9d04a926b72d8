#include <array>

#include "search/bulk/writer.h"
#include "search/names.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kBlockBytes = 4 << 20;

struct Table {
  std::string_view name, columns;
};

// `n` numbers the documents of this file: of two with the same name the later one counts.
constexpr std::array<Table, 4> kTables = {{
    {"new_document",
     "n, document, source, sha256, media_type, encoding, bytes, status, body, organisation, kind, "
     "date, begins, ends, "
     "venue, chair"},
    {"new_element",
     "n, id, document, element, type, item, number, heading, text, outcome, kind, due, relates_to, "
     "mover, seconder, "
     "asker, addressee, responder, owner, unanimous, quoted, votes_for, votes_against, "
     "votes_abstain, votes_absent, "
     "span_begin, span_end, fingerprint, body, date"},
    {"new_voter", "n, vote, position, name, option"},
    {"new_attendance", "n, document, position, name, honorific, role, organisation, status"},
}};

enum TableNumber { kDocument, kElement, kVoter, kAttendance };

std::string without_number(std::string_view columns) { return std::string(columns.substr(3)); }

// One line of COPY. Every value is escaped, so that no text can end the data or be anything but text.
class CopyLine {
 public:
  explicit CopyLine(std::string& out) : out_(out) {}
  ~CopyLine() { out_ += '\n'; }
  CopyLine(const CopyLine&) = delete;  // ends the line
  CopyLine& operator=(const CopyLine&) = delete;

  CopyLine& text(std::string_view value) {
    separate();
    for (const char c : value) {
      switch (c) {
        case '\\':
          out_ += "\\\\";
          break;
        case '\n':
          out_ += "\\n";
          break;
        case '\r':
          out_ += "\\r";
          break;
        case '\t':
          out_ += "\\t";
          break;
        case '\0':  // PostgreSQL has no such character
          out_ += "\uFFFD";
          break;
        default:
          out_ += c;
      }
    }
    return *this;
  }

  CopyLine& stated(std::string_view value) { return value.empty() ? null() : text(value); }
  CopyLine& number(std::int64_t value) { return text(std::to_string(value)); }
  CopyLine& count(const std::optional<std::int64_t>& value) {
    return value ? number(*value) : null();
  }
  CopyLine& flag(bool value) { return text(value ? "t" : "f"); }
  CopyLine& null() {
    separate();
    out_ += "\\N";
    return *this;
  }

 private:
  void separate() {
    if (!first_) out_ += '\t';
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

class PostgresWriter : public BulkWriter {
 public:
  PostgresWriter(const BulkOptions& options, const Bulk::Sink& sink)
      : name_(options.name), sink_(sink) {}

  void begin() override {
    std::string text =
        "-- psql -f minutebook.sql: makes the tables where they are missing, puts these documents "
        "in the place of their\n"
        "-- older versions. All or nothing.\n"
        "\\set ON_ERROR_STOP on\n"
        "BEGIN;\n"
        "SET LOCAL client_encoding = 'UTF8';\n"
        "SET LOCAL client_min_messages = warning;\n";
    std::string tables(postgres_tables());
    for (std::size_t at; (at = tables.find("NAME")) != std::string::npos;)
      tables.replace(at, 4, name_);
    text += tables + '\n';
    for (const Table& table : kTables) {
      const std::string plain(table.name.substr(4));
      text += "CREATE TEMP TABLE " + std::string(table.name) +
              " ON COMMIT DROP AS SELECT 0::bigint AS n, t.* FROM " + plain + " t WITH NO DATA;\n";
    }
    write(text);
  }

  void add(const DocumentRows& document) override {
    ++number_;
    add_document(document);
    for (const Row& row : document.rows) add_row(document, row);
    for (std::size_t i = 0; i < document.attendance.size(); ++i) {
      const AttendeeRow& attendee = document.attendance[i];
      CopyLine(blocks_[kAttendance])
          .number(number_)
          .text(document.key)
          .number(static_cast<std::int64_t>(i))
          .stated(attendee.name)
          .stated(attendee.honorific)
          .stated(attendee.role)
          .stated(attendee.organisation)
          .stated(attendee.status);
    }
    std::size_t size = 0;
    for (const std::string& block : blocks_) size += block.size();
    if (size >= kBlockBytes) flush();
  }

  void finish() override {
    flush();
    std::string text =
        "\nDELETE FROM new_document a USING new_document b WHERE a.document = b.document AND a.n < "
        "b.n;\n"
        "DELETE FROM document d USING new_document n WHERE d.document = n.document;\n";
    for (const Table& table : kTables) {
      const std::string columns = without_number(table.columns);
      text += "INSERT INTO " + std::string(table.name.substr(4)) + " (" + columns + ") SELECT " +
              columns + " FROM " + std::string(table.name) +
              " t WHERE EXISTS (SELECT FROM new_document d WHERE d.n = t.n);\n";
    }
    write(text + "COMMIT;\n");
  }

 private:
  void add_document(const DocumentRows& document) {
    CopyLine line(blocks_[kDocument]);
    line.number(number_).text(document.key).text(document.source).stated(document.sha256);
    line.stated(document.media_type)
        .stated(document.encoding)
        .number(static_cast<std::int64_t>(document.bytes));
    line.stated(document.status)
        .stated(document.body)
        .stated(document.organisation)
        .stated(document.kind);
    line.stated(calendar_date(document.date)).stated(document.start).stated(document.end);
    line.stated(document.venue).stated(document.chair);
  }

  void add_row(const DocumentRows& document, const Row& row) {
    const std::string id = bulk_id(document.key, row.element);
    {
      CopyLine line(blocks_[kElement]);
      line.number(number_).text(id).text(document.key).text(row.element).text(name_of(row.type));
      row.item >= 0 ? line.text(bulk_id(document.key, document.rows[row.item].element))
                    : line.null();
      line.stated(row.number)
          .stated(row.heading)
          .text(row.text)
          .stated(row.outcome)
          .stated(row.kind)
          .stated(row.due);
      line.stated(row.relates_to)
          .stated(row.mover)
          .stated(row.seconder)
          .stated(row.asker)
          .stated(row.addressee);
      line.stated(row.responder).stated(row.owner);
      row.type == RowType::resolution ? line.flag(row.unanimous) : line.null();
      row.type == RowType::resolution ? line.flag(row.quoted) : line.null();
      line.count(row.in_favour).count(row.against).count(row.abstain).count(row.absent);
      line.number(static_cast<std::int64_t>(row.span.begin))
          .number(static_cast<std::int64_t>(row.span.end));
      line.stated(row.fingerprint).stated(document.body_line).stated(calendar_date(document.date));
    }
    for (std::size_t i = 0; i < row.voter_rows.size(); ++i) {
      const VoterRow& voter = row.voter_rows[i];
      CopyLine(blocks_[kVoter])
          .number(number_)
          .text(id)
          .number(static_cast<std::int64_t>(i))
          .text(voter.name)
          .stated(voter.option);
    }
  }

  void flush() {
    for (std::size_t i = 0; i < kTables.size(); ++i) {
      if (blocks_[i].empty()) continue;
      write("\nCOPY " + std::string(kTables[i].name) + " (" + std::string(kTables[i].columns) +
            ") FROM stdin;\n");
      write(blocks_[i]);
      write("\\.\n");
      blocks_[i].clear();
    }
  }

  void write(std::string_view text) { sink_("minutebook.sql", text); }

  std::string name_;
  const Bulk::Sink& sink_;
  std::array<std::string, kTables.size()> blocks_;
  std::int64_t number_ = 0;
};

}  // namespace

std::unique_ptr<BulkWriter> postgres_writer(const BulkOptions& options, const Bulk::Sink& sink) {
  return std::make_unique<PostgresWriter>(options, sink);
}

}  // namespace minutebook::search
