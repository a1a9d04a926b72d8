// minutebook export: documents as files for search servers, databases and spreadsheets.

#include <filesystem>
#include <map>

#include "command_line.h"
#include "exit_code.h"
#include "message.h"
#include "minutebook/bulk.h"
#include "output.h"
#include "records.h"

namespace minutebook::cli {
namespace {

search::Target target_from(const std::string& name) {
  if (name == "opensearch") return search::Target::opensearch;
  if (name == "solr") return search::Target::solr;
  if (name == "postgres") return search::Target::postgres;
  return search::Target::csv;
}

// The files of one export in a directory. One stays open after another, tables of csv together.
class Files {
 public:
  explicit Files(std::string directory) : directory_(std::move(directory)) {
    std::error_code error;
    std::filesystem::create_directories(directory_, error);
    if (error) throw OutputError(directory_ + ": cannot be made: " + error.message());
  }

  void write(const std::string& name, std::string_view bytes) {
    auto at = files_.find(name);
    if (at == files_.end()) {
      // Numbered chunks come one after another: what is before them is done.
      if (name.find('-') != std::string::npos) finish();
      at = files_.try_emplace(name, (std::filesystem::path(directory_) / name).string()).first;
      ++count_;
    }
    at->second.write(bytes);
  }

  void finish() {
    for (auto& [name, file] : files_) file.finish();
    files_.clear();
  }

  std::size_t count() const { return count_; }

 private:
  std::string directory_;
  std::map<std::string, Output> files_;
  std::size_t count_ = 0;
};

}  // namespace

int run_export(const Command& self, const Arguments& arguments) {
  po::options_description described;
  described.add_options()  //
      ("to", po::value<std::string>()->value_name("opensearch|solr|postgres|csv"),
       "who is to read the files")  //
      ("out,o", po::value<std::string>()->value_name("DIR"),
       "where they go (default: export-TARGET)")  //
      ("name", po::value<std::string>()->value_name("NAME"),
       "of the index (OpenSearch) or schema (PostgreSQL); default minutes");
  const CommandLine line(self, described, arguments);
  if (line.helped()) return kAllWell;
  const std::string to = line.choice("to", {"opensearch", "solr", "postgres", "csv"});
  if (to.empty())
    throw UsageError("say for whom: --to opensearch|solr|postgres|csv", std::string(self.name));
  if (line.free().empty()) throw UsageError("nothing to export", std::string(self.name));
  search::BulkOptions options;
  if (line.has("name")) options.name = line.text("name");

  const std::string directory = line.has("out") ? line.text("out") : "export-" + to;
  Files files(directory);
  search::Bulk bulk(target_from(to), options, [&](const std::string& name, std::string_view bytes) {
    files.write(name, bytes);
  });
  std::size_t documents = 0, passed_over = 0, failed = 0;
  for (const RecordFile& file : list_records(line.free())) {
    std::optional<Failure> failure = file.failure;
    if (!failure) {
      failure = read_records(file.path, [&](const Record& record) {
        try {
          ++(bulk.add_json(record.json) ? documents : passed_over);
        } catch (const search::SearchError& error) {
          if (error.kind() != search::SearchError::Kind::record) throw;
          complain(record.place, {"E_RECORD", error.what()});
          ++failed;
        }
        return true;
      });
    }
    if (!failure) continue;
    complain(file.path, *failure);
    ++failed;
  }
  bulk.finish();
  files.finish();
  print(std::to_string(documents) + " documents, " + std::to_string(bulk.rows()) + " rows in " +
        std::to_string(files.count()) + (files.count() == 1 ? " file in " : " files in ") +
        printable(directory) +
        (passed_over ? "; " + std::to_string(passed_over) + " records of failed inputs passed over"
                     : "") +
        '\n');
  if (documents == 0) return kNothingSucceeded;
  return failed > 0 ? kSomeFailed : kAllWell;
}

}  // namespace minutebook::cli
