#pragma once
// The line of src/README.md, one stage at a time, each on what the one before it made.

#include <deque>
#include <string>
#include <vector>

#include "block/block.h"
#include "document/build.h"
#include "document/survey.h"
#include "documents.h"
#include "element/element.h"
#include "element/rule.h"
#include "line/line.h"
#include "minutebook/json.h"
#include "text/read.h"

namespace minutebook::bench {

inline constexpr const char* kStages[] = {"text",     "lines",    "blocks",
                                          "elements", "document", "JSON"};
inline constexpr int kStageCount = 6;

/// What the stages hand on of one input. A text stays where it is, because later products look into it.
struct Products {
  explicit Products(const Input& from) : input(from) {}
  const Input& input;
  text::Text text;
  line::Lines lines;
  block::Blocks blocks;
  element::Elements elements;
  Document document;
  std::string json;
};

inline void run_stage(int stage, const element::RuleSet& rules, Products& of) {
  switch (stage) {
    case 0:
      of.text = text::read(of.input.bytes, {of.input.name, {}, {}});
      break;
    case 1:
      of.lines = line::read_lines(of.text);
      break;
    case 2:
      of.blocks = block::build(of.text, of.lines);
      break;
    case 3:
      of.elements = element::segment(of.text, of.lines, of.blocks, rules, nullptr);
      break;
    case 4: {
      const document::Survey survey = document::survey(of.text, of.lines, of.blocks, of.elements);
      of.document = document::build(of.text, of.lines, std::move(of.blocks), of.elements);
      document::finish(of.document, survey,
                       {of.input.name, of.input.bytes, false, rules.version()});
      break;
    }
    case 5:
      of.json = to_json(of.document);
      break;
  }
}

}  // namespace minutebook::bench
