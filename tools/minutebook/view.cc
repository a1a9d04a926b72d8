// minutebook view: documents as pages for a browser.

#include <sys/stat.h>

#include <filesystem>

#include "command_line.h"
#include "exit_code.h"
#include "input.h"
#include "message.h"
#include "minutebook/extractor.h"
#include "minutebook/json.h"
#include "minutebook/view.h"
#include "output.h"
#include "records.h"
#include "refusal.h"

namespace minutebook::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxSourceBytes = std::size_t{64} << 20;

bool is_directory(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool holds_records(const std::string& path) {
  return path.ends_with(".ndjson") || path.ends_with(".jsonl") || path.ends_with(".json") ||
         path.ends_with(".zst");
}

// Documents one after another, from minutes or from what was extracted of them.
class Documents {
 public:
  explicit Documents(std::string root) : root_(std::move(root)), reader_(kMaxSourceBytes) {}

  // Calls take(json, source) for each; counts and names what fails.
  template <class Take>
  void read(const std::vector<std::string>& arguments, Take take) {
    for (const std::string& argument : arguments) {
      const std::vector<RecordFile> files = is_directory(argument) || holds_records(argument)
                                                ? list_records({argument})
                                                : std::vector<RecordFile>();
      for (const RecordFile& file : files) read_records_of(file, take);
      if (files.empty()) extract_all(argument, take);
    }
  }

  std::size_t failed() const { return failed_; }

 private:
  void fail(const std::string& place, const Failure& failure) {
    complain(place, failure);
    ++failed_;
  }

  template <class Take>
  void read_records_of(const RecordFile& file, Take take) {
    std::optional<Failure> failure = file.failure;
    if (!failure) {
      failure = read_records(file.path, [&](const Record& record) {
        if (record.json.starts_with("{\"error\"")) return true;
        try {
          take(record.json, source_of(record.json));
        } catch (const search::SearchError& error) {
          if (error.kind() != search::SearchError::Kind::record) throw;
          fail(record.place, {"E_RECORD", error.what()});
        }
        return true;
      });
    }
    if (failure) fail(file.path, *failure);
  }

  template <class Take>
  void extract_all(const std::string& argument, Take take) {
    const InputList list = list_inputs({argument});
    report_skipped(list);
    for (const Input& input : list.inputs) {
      std::string_view bytes;
      std::optional<Failure> failure = input.failure;
      if (!failure) failure = reader_.read(input.path, bytes);
      if (!failure) failure = refuse_foreign(bytes);
      if (!failure) {
        if (!extractor_) extractor_.emplace();
        const auto [document, diagnostics] = extractor_->extract(bytes, {.name = input.path});
        failure = first_error(diagnostics);
        if (!failure || !gives_no_document(*failure)) {
          take(minutebook::to_json(document), std::optional<std::string_view>(bytes));
          continue;
        }
      }
      fail(input.path, *failure);
    }
  }

  // The source of a record, if it stands where the record says.
  std::optional<std::string_view> source_of(std::string_view json) {
    const std::string name = search::source_name(json);
    std::string_view bytes;
    if (name.empty() || name == "-" || reader_.read((fs::path(root_) / name).string(), bytes))
      return std::nullopt;
    return bytes;
  }

  std::string root_;
  Reader reader_;
  std::optional<Extractor> extractor_;
  std::size_t failed_ = 0;
};

struct Kept {
  std::string json;
  std::optional<std::string> source;
};

int view_one_page(const CommandLine& line, Documents& documents) {
  std::vector<Kept> kept;
  documents.read(line.free(), [&](std::string_view json, std::optional<std::string_view> source) {
    kept.push_back(
        {std::string(json), source ? std::optional<std::string>(*source) : std::nullopt});
  });
  if (kept.empty()) return kNothingSucceeded;
  std::vector<search::ViewedDocument> viewed;
  for (const Kept& one : kept) viewed.push_back({one.json, one.source});
  const std::string page = search::view_page(viewed);
  Output output(line.text("output"));
  output.write(page);
  output.finish();
  return documents.failed() > 0 ? kSomeFailed : kAllWell;
}

void write_file(const fs::path& path, std::string_view bytes) {
  Output output(path.string());
  output.write(bytes);
  output.finish();
}

int view_corpus(const CommandLine& line, Documents& documents) {
  const fs::path top = line.text("output");
  std::error_code error;
  fs::create_directories(top / "documents", error);
  if (error) throw OutputError(top.string() + ": cannot be made: " + error.message());
  search::CorpusView corpus;
  std::size_t pages = 0;
  documents.read(line.free(), [&](std::string_view json, std::optional<std::string_view> source) {
    const std::string link =
        "documents/" + search::document_key(search::source_name(json)) + ".html";
    if (!corpus.add_json(json, link)) return;
    write_file(top / link, search::view_page({{json, source}}));
    ++pages;
  });
  if (pages == 0) {
    print("0 documents: there is nothing to show\n");
    return kNothingSucceeded;
  }
  write_file(top / "index.html", corpus.page());
  print(std::to_string(pages) + (pages == 1 ? " document: " : " documents: ") +
        printable((top / "index.html").string()) + '\n');
  return documents.failed() > 0 ? kSomeFailed : kAllWell;
}

}  // namespace

int run_view(const Command& self, const Arguments& arguments) {
  po::options_description described;
  described.add_options()  //
      ("output,o", po::value<std::string>()->value_name("FILE|DIR"),
       "the page (default: standard output); of a directory of documents: where index.html and the "
       "pages go")  //
      ("source-root", po::value<std::string>()->value_name("DIR"),
       "where the sources' names start from (default: here)");
  const CommandLine line(self, described, arguments);
  if (line.helped()) return kAllWell;
  if (line.free().empty()) throw UsageError("nothing to view", std::string(self.name));
  const std::string output = line.text("output");
  bool corpus = output.ends_with('/') || is_directory(output);
  for (const std::string& argument : line.free()) corpus = corpus || is_directory(argument);
  if (corpus && output.empty())
    throw UsageError("a corpus has many pages: say where with -o DIR", std::string(self.name));
  Documents documents(line.text("source-root"));
  return corpus ? view_corpus(line, documents) : view_one_page(line, documents);
}

}  // namespace minutebook::cli
