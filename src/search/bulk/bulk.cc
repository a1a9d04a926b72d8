#include "minutebook/bulk.h"

#include "search/bulk/writer.h"
#include "search/digest.h"
#include "search/record.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kLongestElement = 400;
constexpr std::size_t kDigits = 40;

bool is_name(std::string_view name) {
  if (name.empty() || name.size() > 60 || name.front() < 'a' || name.front() > 'z') return false;
  return name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

std::unique_ptr<BulkWriter> writer_for(Target target, const BulkOptions& options,
                                       const Bulk::Sink& sink) {
  switch (target) {
    case Target::opensearch:
      return opensearch_writer(options, sink);
    case Target::solr:
      return solr_writer(options, sink);
    case Target::postgres:
      return postgres_writer(options, sink);
    case Target::csv:
      break;
  }
  return csv_writer(options, sink);
}

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

}  // namespace

std::string_view calendar_date(std::string_view date) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  if (date.size() != kForm.size()) return {};
  for (std::size_t i = 0; i < date.size(); ++i) {
    if (kForm[i] == 'd' ? date[i] < '0' || date[i] > '9' : date[i] != '-') return {};
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(date.substr(at, size)));
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return {};
  return date;
}

std::string bulk_id(std::string_view key, std::string_view element) {
  std::string id(key);
  id += '_';
  const bool plain = element.size() <= kLongestElement / 2 &&
                     element.find("--") == std::string_view::npos &&
                     element.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-/") ==
                         std::string_view::npos;
  // A hash has no hyphen, so it is no element's own id.
  if (!plain) return id + "h" + sha256_hex(element).substr(0, kDigits);
  for (const char c : element) c == '/' ? id += "--" : id += c;
  return id;
}

struct Bulk::Engine {
  Sink sink;
  std::unique_ptr<BulkWriter> writer;
  RecordReader reader;
  std::uint64_t rows = 0;
};

Bulk::Bulk(Target target, BulkOptions options, Sink sink) : engine_(std::make_unique<Engine>()) {
  if (!is_name(options.name)) {
    throw SearchError(
        SearchError::Kind::query,
        "'" + options.name + "' is no name: a letter, then letters, digits and _, all lower case");
  }
  engine_->sink = std::move(sink);
  engine_->writer = writer_for(target, options, engine_->sink);
  engine_->writer->begin();
}

Bulk::~Bulk() = default;

bool Bulk::add_json(std::string_view json) {
  const DocumentRows* rows = engine_->reader.read(json);
  if (!rows) return false;
  engine_->writer->add(*rows);
  engine_->rows += rows->rows.size();
  return true;
}

void Bulk::finish() { engine_->writer->finish(); }

std::uint64_t Bulk::rows() const { return engine_->rows; }

}  // namespace minutebook::search
