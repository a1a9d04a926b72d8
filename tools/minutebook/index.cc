// minutebook index: documents into a file that can be searched.

#include <filesystem>
#include <fstream>

#include "command_line.h"
#include "exit_code.h"
#include "input.h"
#include "message.h"
#include "minutebook/search.h"
#include "output.h"
#include "records.h"
#include "stop_signal.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kMaxSourceBytes = std::size_t{64} << 20;

struct Count {
  std::size_t added = 0, replaced = 0, unchanged = 0, no_document = 0, failed = 0;
  std::size_t documents() const { return added + replaced + unchanged; }
};

po::options_description described() {
  po::options_description options;
  options.add_options()                                                                           //
      ("db", po::value<std::string>()->value_name("FILE"), "the index; made when there is none")  //
      ("source-root", po::value<std::string>()->value_name("DIR"),
       "where the sources' names start from (default: here). A source that is found gives its "
       "elements "
       "their lines")  //
      ("remove", po::value<std::vector<std::string>>()->value_name("SOURCE"),
       "take the document of this source out; may be given several times")                 //
      ("optimize", po::bool_switch(), "merge the index into its fastest form afterwards")  //
      ("transaction-bytes", po::value<int>()->value_name("N"),
       "commit when so much text is indexed (default 32 MB)")  //
      ("wait", po::value<int>()->value_name("SECONDS"),
       "how long to wait for another process that writes the index (default 60)");
  return options;
}

// Reads a source where it can be read; a name may also be a URL or a member of an archive.
class Sources {
 public:
  explicit Sources(std::string root) : root_(std::move(root)), reader_(kMaxSourceBytes) {}

  std::optional<search::SourceFile> find(const std::string& name) {
    if (name == "-" || name.find('\0') != std::string::npos) return std::nullopt;
    const std::filesystem::path path = std::filesystem::path(root_) / name;
    std::string_view bytes;
    if (reader_.read(path.string(), bytes) || bytes.size() > kMaxSourceBytes) return std::nullopt;
    std::error_code error;
    const auto absolute = std::filesystem::absolute(path, error);
    return search::SourceFile{std::string(bytes),
                              error ? path.string() : absolute.lexically_normal().string()};
  }

 private:
  std::string root_;
  Reader reader_;
};

void count(search::Added added, Count& count) {
  switch (added) {
    case search::Added::added:
      ++count.added;
      break;
    case search::Added::replaced:
      ++count.replaced;
      break;
    case search::Added::unchanged:
      ++count.unchanged;
      break;
    case search::Added::no_document:
      ++count.no_document;
      break;
  }
}

void index_file(const RecordFile& file, search::Index& index, Count& tally) {
  std::optional<Failure> failure = file.failure;
  if (!failure) {
    failure = read_records(file.path, [&](const Record& record) {
      try {
        count(index.add_json(record.json), tally);
      } catch (const search::SearchError& error) {
        if (error.kind() != search::SearchError::Kind::record) throw;
        complain(record.place, {"E_RECORD", error.what()});
        ++tally.failed;
      }
      return !stop_asked();
    });
  }
  if (!failure) return;
  complain(file.path, *failure);
  ++tally.failed;
}

std::string summary(const Count& tally, std::uint64_t rows) {
  std::string text = std::to_string(tally.documents()) +
                     (tally.documents() == 1 ? " document: " : " documents: ") +
                     std::to_string(tally.added) + " added, " + std::to_string(tally.replaced) +
                     " replaced, " + std::to_string(tally.unchanged) + " unchanged; " +
                     std::to_string(rows) + " rows written";
  if (tally.no_document)
    text += "; " + std::to_string(tally.no_document) + " records of failed inputs passed over";
  if (tally.failed) text += "; " + std::to_string(tally.failed) + " failed";
  return text + '\n';
}

int remove_all(search::Index& index, const std::vector<std::string>& names) {
  std::size_t missing = 0;
  for (const std::string& name : names) {
    if (index.remove(name)) continue;
    complain(name, {"E_NOT_FOUND", "there is no document of this source in the index"});
    ++missing;
  }
  index.commit();
  return missing == 0 ? kAllWell : missing == names.size() ? kNothingSucceeded : kSomeFailed;
}

}  // namespace

int run_index(const Command& self, const Arguments& arguments) {
  const CommandLine line(self, described(), arguments);
  if (line.helped()) return kAllWell;
  if (!line.has("db"))
    throw UsageError("say where the index is: --db FILE", std::string(self.name));
  const auto removed = line.texts("remove");
  if (line.free().empty() && removed.empty())
    throw UsageError("nothing to index", std::string(self.name));

  Sources sources(line.text("source-root"));
  search::IndexOptions options;
  if (line.has("wait")) options.patience_ms = 1000 * std::max(0, line.number("wait"));
  if (line.has("transaction-bytes")) {
    options.transaction_bytes =
        static_cast<std::size_t>(std::max(1, line.number("transaction-bytes")));
  }
  options.source = [&](const std::string& name) { return sources.find(name); };
  watch_for_stop();
  search::Index index(line.text("db"), std::move(options));
  const int removal = remove_all(index, removed);
  Count tally;
  const std::vector<RecordFile> files = list_records(line.free());
  for (const RecordFile& file : files) {
    if (!stop_asked()) index_file(file, index, tally);
  }
  index.commit();
  if (line.flag("optimize") && !stop_asked()) index.optimize();
  if (!line.free().empty()) print(summary(tally, index.rows()));
  if (stop_asked()) die_of_stop();
  if (files.empty() && !line.free().empty())
    complain("no input: there is no .ndjson or .json file in it");
  if (tally.documents() == 0 && !line.free().empty()) return kNothingSucceeded;
  return tally.failed > 0 ? kSomeFailed : removal;
}

}  // namespace minutebook::cli
