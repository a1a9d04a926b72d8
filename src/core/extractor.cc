#include "minutebook/extractor.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/hash.h"
#include "block/block.h"
#include "document/build.h"
#include "document/survey.h"
#include "element/element.h"
#include "element/rule.h"
#include "line/line.h"
#include "text/read.h"

namespace minutebook {

struct Extractor::Engine {
  explicit Engine(Options o)
      : options(std::move(o)), rules(options.user_rules, options.disabled_rules) {}

  /// The line that a page of minutes goes: bytes → Text → Lines → Blocks → Elements → Document.
  Document run(std::string_view bytes, const Source& source, element::Witness* witness,
               std::vector<document::Trial>* trials, std::vector<std::string>* notes) const {
    const std::string_view input = bytes.substr(0, options.max_input_bytes);
    const text::Text text = text::read(input, {source.name, source.media_type, source.charset});
    const line::Lines lines = line::read_lines(text);
    block::Blocks blocks = block::build(text, lines);
    const element::Elements elements = element::segment(text, lines, blocks, rules, witness);
    const document::Survey survey = document::survey(text, lines, blocks, elements);
    if (notes != nullptr) *notes = document::describe(blocks);
    if (trials != nullptr) *trials = document::locate_trials(text, blocks, witness);
    Document out = document::build(text, lines, std::move(blocks), elements);
    document::finish(
        out, survey,
        {source.name, bytes, input.size() < bytes.size(), rules.version(), source.sha256});
    return out;
  }

  Options options;
  element::RuleSet rules;
};

Extractor::Extractor(Options options)
    : engine_(std::make_unique<const Engine>(std::move(options))) {}
Extractor::~Extractor() = default;

Result Extractor::extract(std::string_view bytes, const Source& source) const {
  Document document = engine_->run(bytes, source, nullptr, nullptr, nullptr);
  std::vector<Diagnostic> diagnostics = document.diagnostics;
  return {std::move(document), std::move(diagnostics)};
}

Result Extractor::extract_file(const std::string& path) const {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (!file || !(bytes << file.rdbuf()).good()) {
    if (file.is_open() && file.peek() == std::ifstream::traits_type::eof() && !file.bad() &&
        bytes.str().empty()) {
      return extract({}, {path, {}, {}});
    }
    throw FileError(path + ": cannot be read: " + std::strerror(errno) +
                    " (is it a file that you may read?)");
  }
  return extract(bytes.str(), {path, {}, {}});
}

Explanation Extractor::explain(std::string_view bytes, const Source& source) const {
  Explanation out;
  element::Witness witness;
  std::vector<document::Trial> trials;
  out.document = engine_->run(bytes, source, &witness, &trials, &out.notes);
  out.trials = document::judge(out.document, trials);
  return out;
}

std::string Extractor::rules_version() const { return engine_->rules.version(); }

}  // namespace minutebook
