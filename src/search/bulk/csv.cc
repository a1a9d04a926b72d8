#include <array>

#include "search/bulk/writer.h"
#include "search/names.h"

namespace minutebook::search {
namespace {

struct Table {
  const char* file;
  const char* head;
};

constexpr std::array<Table, 9> kTables = {{
    {"meetings.csv",
     "document,source,sha256,media_type,bytes,status,body,organisation,kind,date,start,end,venue,"
     "chair,items"},
    {"attendance.csv", "document,body,date,name,honorific,role,organisation,status"},
    {"items.csv", "id,document,body,date,number,heading,level,text,span_begin,span_end"},
    {"questions.csv",
     "id,document,body,date,item,number,asker,addressee,supplementary,responder,question,answer,"
     "span_begin,span_end"},
    {"resolutions.csv",
     "id,document,body,date,item,heading,verb,unanimous,quoted,duplicate_of,recommended_to,text,"
     "span_begin,span_end"},
    {"motions.csv",
     "id,document,body,date,item,heading,type,mover,seconder,outcome,amends,text,span_begin,span_"
     "end"},
    {"votes.csv",
     "id,document,body,date,item,heading,on,for,against,abstain,absent,method,result,text,span_"
     "begin,span_end"},
    {"voters.csv", "vote,document,body,date,name,option"},
    {"actions.csv",
     "id,document,body,date,item,heading,type,person,due,kind,consequence,text,span_begin,span_"
     "end"},
}};

enum TableNumber {
  kMeetings,
  kAttendance,
  kItems,
  kQuestions,
  kResolutions,
  kMotions,
  kVotes,
  kVoters,
  kActions
};

// One line after RFC 4180: quotes where they are needed, doubled inside.
class CsvLine {
 public:
  explicit CsvLine(std::string& out) : out_(out) {}
  ~CsvLine() { out_ += "\r\n"; }
  CsvLine(const CsvLine&) = delete;  // ends the line
  CsvLine& operator=(const CsvLine&) = delete;

  CsvLine& text(std::string_view value) {
    if (!first_) out_ += ',';
    first_ = false;
    if (value.find_first_of("\",\r\n") == std::string_view::npos) {
      out_ += value;
      return *this;
    }
    out_ += '"';
    for (const char c : value) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
    return *this;
  }

  template <class... Texts>
  CsvLine& texts(const Texts&... values) {
    (text(values), ...);
    return *this;
  }

  CsvLine& number(std::uint64_t value) { return text(std::to_string(value)); }
  CsvLine& count(const std::optional<std::int64_t>& value) {
    return text(value ? std::to_string(*value) : "");
  }
  CsvLine& flag(bool value) { return text(value ? "true" : "false"); }

 private:
  std::string& out_;
  bool first_ = true;
};

class CsvWriter : public BulkWriter {
 public:
  CsvWriter(const BulkOptions&, const Bulk::Sink& sink) : sink_(sink) {}

  void begin() override {
    for (const Table& table : kTables) sink_(table.file, std::string(table.head) + "\r\n");
  }

  void add(const DocumentRows& d) override {
    std::uint64_t items = 0;
    for (std::size_t i = 0; i < d.rows.size(); ++i) {
      if (d.rows[i].type == RowType::item) ++items;
      add_row(d, i);
    }
    CsvLine(lines_[kMeetings])
        .texts(d.key, d.source, d.sha256, d.media_type, std::to_string(d.bytes), d.status, d.body,
               d.organisation, d.kind, d.date, d.start, d.end, d.venue, d.chair)
        .number(items);
    for (const AttendeeRow& a : d.attendance) {
      CsvLine(lines_[kAttendance])
          .texts(d.key, d.body_line, d.date, a.name, a.honorific, a.role, a.organisation, a.status);
    }
    for (std::size_t i = 0; i < kTables.size(); ++i) {
      if (lines_[i].empty()) continue;
      sink_(kTables[i].file, lines_[i]);
      lines_[i].clear();
    }
  }

  void finish() override {}

 private:
  void add_row(const DocumentRows& d, std::size_t index) {
    const Row& row = d.rows[index];
    switch (row.type) {
      case RowType::item:
        return add_item(d, row);
      case RowType::question:
        return add_question(d, index);
      case RowType::resolution: {
        CsvLine line(lines_[kResolutions]);
        begin_row(line, d, row)
            .texts(row.heading, row.outcome)
            .flag(row.unanimous)
            .flag(row.quoted);
        line.texts(row.relates_to, row.due, row.text).number(row.span.begin).number(row.span.end);
        return;
      }
      case RowType::motion:
      case RowType::amendment: {
        CsvLine line(lines_[kMotions]);
        begin_row(line, d, row)
            .texts(row.heading, name_of(row.type), row.mover, row.seconder, row.outcome);
        line.texts(row.relates_to, row.text).number(row.span.begin).number(row.span.end);
        return;
      }
      case RowType::vote:
        return add_vote(d, row);
      case RowType::action:
      case RowType::declaration: {
        CsvLine line(lines_[kActions]);
        begin_row(line, d, row)
            .texts(row.heading, name_of(row.type), row.owner, row.due, row.kind, row.outcome);
        line.text(row.text).number(row.span.begin).number(row.span.end);
        return;
      }
      case RowType::meeting:
      case RowType::response:
      case RowType::clause:
        return;  // in the row of the meeting, the question, the resolution
    }
  }

  static std::string item_id(const DocumentRows& d, const Row& row) {
    return row.item < 0 ? std::string() : bulk_id(d.key, d.rows[row.item].element);
  }

  static CsvLine& begin_row(CsvLine& line, const DocumentRows& d, const Row& row) {
    return line.texts(bulk_id(d.key, row.element), d.key, d.body_line, d.date, item_id(d, row));
  }

  void add_item(const DocumentRows& d, const Row& row) {
    CsvLine(lines_[kItems])
        .texts(bulk_id(d.key, row.element), d.key, d.body_line, d.date, row.number, row.heading)
        .number(static_cast<std::uint64_t>(row.level))
        .text(row.text)
        .number(row.span.begin)
        .number(row.span.end);
  }

  void add_question(const DocumentRows& d, std::size_t index) {
    const Row& row = d.rows[index];
    std::string responder, answer;
    for (std::size_t i = index + 1; i < d.rows.size(); ++i) {
      const Row& inner = d.rows[i];
      if (inner.parent < static_cast<std::int64_t>(index)) break;
      if (inner.type != RowType::response || inner.parent != static_cast<std::int64_t>(index))
        continue;
      if (!inner.responder.empty())
        responder += (responder.empty() ? "" : "; ") + std::string(inner.responder);
      answer += (answer.empty() ? "" : "\n\n") + std::string(inner.text);
    }
    const std::string_view question = row.pieces.empty() ? row.text : row.pieces.front().text;
    CsvLine line(lines_[kQuestions]);
    begin_row(line, d, row).texts(row.number, row.asker, row.addressee).flag(row.supplementary);
    line.texts(responder, question, answer).number(row.span.begin).number(row.span.end);
  }

  void add_vote(const DocumentRows& d, const Row& row) {
    CsvLine line(lines_[kVotes]);
    begin_row(line, d, row)
        .texts(row.heading, row.relates_to)
        .count(row.in_favour)
        .count(row.against);
    line.count(row.abstain).count(row.absent).texts(row.kind, row.outcome, row.text);
    line.number(row.span.begin).number(row.span.end);
    const std::string id = bulk_id(d.key, row.element);
    for (const VoterRow& voter : row.voter_rows) {
      CsvLine(lines_[kVoters]).texts(id, d.key, d.body_line, d.date, voter.name, voter.option);
    }
  }

  const Bulk::Sink& sink_;
  std::array<std::string, kTables.size()> lines_;
};

}  // namespace

std::unique_ptr<BulkWriter> csv_writer(const BulkOptions& options, const Bulk::Sink& sink) {
  return std::make_unique<CsvWriter>(options, sink);
}

}  // namespace minutebook::search
