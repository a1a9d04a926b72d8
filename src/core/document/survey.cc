#include "document/survey.h"

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "base/unicode.h"
#include "document/storage.h"

namespace minutebook::document {
namespace {

/// The commonest of a few strings; the earlier one of two that are as common.
std::string commonest(const std::map<std::string, int>& counts) {
  std::string best;
  int most = 0;
  for (const auto& [key, n] : counts) {
    if (n > most) {
      most = n;
      best = key;
    }
  }
  return best;
}

/// "12" → "1", "b" → "a", "xiv" → "i": the shape of a label, with its dress.
std::string label_shape(std::string_view label, const block::Label& number) {
  std::string shape;
  for (const char c : label) {
    if (base::is_ascii_digit(c)) {
      if (shape.empty() || shape.back() != '1') shape += '1';
    } else {
      shape += c;
    }
  }
  if (number.style == block::LabelStyle::alpha) shape = number.upper ? "A" : "a";
  if (number.style == block::LabelStyle::roman) shape = number.upper ? "I" : "i";
  return shape;
}

std::string marks_of(const block::Blocks& blocks) {
  std::map<std::string, int> counts;
  for (const block::Block& b : blocks.blocks) {
    if (b.kind != block::Kind::heading) continue;
    const std::string_view rule = b.rule;
    if (b.cue != nullptr && b.cue->cue == text::Cue::heading)
      ++counts["markup"];
    else if (rule == "heading.run-in" || b.printed.end > b.words.end + 3)
      ++counts["run-in"];
    else if (b.bold)
      ++counts["bold"];
    else
      ++counts["line"];
  }
  return commonest(counts);
}

}  // namespace

Survey survey(const text::Text& text, const line::Lines& lines, const block::Blocks& blocks,
              const element::Elements& elements) {
  Survey s;
  s.media_type = text.format == text::Format::html       ? "text/html"
                 : text.format == text::Format::markdown ? "text/markdown"
                                                         : "text/plain";
  s.encoding = text.encoding;
  s.replacements = text.replacements;
  s.blank = lines.lines.empty();
  std::map<std::string, int> numbering, decisions;
  for (const block::Block& b : blocks.blocks) {
    if (b.kind == block::Kind::heading && b.level == 1 && !b.label.empty())
      ++numbering[label_shape(blocks.text(b.label), b.number)];
  }
  for (const element::Element& e : elements.elements) {
    if (e.type != element::Type::resolution) continue;
    base::Words walk(blocks.text(e.words));
    std::string lead;
    for (int n = 0; n < 3; ++n) {
      const std::string_view w = walk.next();
      if (w.empty()) break;
      lead.append(lead.empty() ? "" : " ").append(w);
      if (n == 0 &&
          base::is_one_of(w, "resolved agreed decided recommended motion passed decision carried"))
        break;
    }
    ++decisions[lead];
  }
  s.item_numbering = numbering.empty() ? "none" : commonest(numbering);
  s.heading_marks = marks_of(blocks);
  s.decisions = commonest(decisions);
  const bool long_lines = std::any_of(lines.lines.begin(), lines.lines.end(),
                                      [](const line::Line& l) { return l.width > 220; });
  s.line_spacing = lines.double_spaced ? "double" : long_lines ? "long" : "wrapped";
  return s;
}

namespace {

void add(Document& d, const char* code, Severity severity, std::string message) {
  d.diagnostics.push_back({code, severity, std::move(message), {}});
}

}  // namespace

void finish(Document& document, const Survey& survey, const Input& input) {
  // What is said of the whole has its own characters: the flow belongs to the elements.
  struct Kept {
    std::shared_ptr<const void> before;
    Storage own;
  };
  auto kept = std::make_shared<Kept>();
  kept->before = document.storage;
  const auto keep = [&](std::string_view s) { return kept->own.keep(s); };
  document.source.name = keep(input.name);
  document.source.media_type = keep(survey.media_type);
  document.source.encoding = keep(survey.encoding);
  document.source.bytes = input.bytes.size();
  document.source.replacements = survey.replacements;
  document.source.sha256 =
      keep(input.sha256.empty() ? base::sha256_hex(input.bytes) : input.sha256);
  document.rules = keep(input.rules);
  document.style = {keep(survey.item_numbering), keep(survey.heading_marks), keep(survey.decisions),
                    keep(survey.line_spacing)};
  document.storage = kept;
  if (input.bytes.empty())
    add(document, "E_EMPTY", Severity::error, "the input is empty (is it the right file?)");
  else if (survey.blank)
    add(document, "E_EMPTY_TEXT", Severity::error,
        "the input holds no text, only white space or markup");
  if (input.cut) {
    add(document, "E_INPUT_LIMIT", Severity::error,
        "the input has " + std::to_string(input.bytes.size()) +
            " bytes and was cut at the limit (raise max_input_bytes or split it)");
  }
}

std::vector<Trial> locate_trials(const text::Text& text, const block::Blocks& blocks,
                                 const element::Witness* witness) {
  std::vector<Trial> out;
  if (witness == nullptr) return out;
  out.reserve(witness->size());
  for (const element::Trial& t : *witness)
    out.push_back({t.rule, text.span(blocks.reading.source(t.at)), t.matched});
  return out;
}

std::vector<RuleTrial> judge(const Document& document, const std::vector<Trial>& trials) {
  const std::vector<const Element*> all = elements(document);
  std::vector<RuleTrial> out;
  for (const Trial& t : trials) {
    RuleTrial r{t.rule, t.span, t.matched, false, t.matched ? "" : "no match"};
    if (t.matched) {
      const Element* cover = nullptr;
      for (const Element* e : all) {
        if (e->span.begin >= t.span.end || e->span.end <= t.span.begin) continue;
        if (e->rule == t.rule) r.won = true;
        cover = e;
      }
      if (r.won)
        r.reason = "made an element";
      else
        r.reason = cover == nullptr ? "its text became no element"
                                    : "covered by " + std::string(cover->rule);
    }
    out.push_back(std::move(r));
  }
  return out;
}

std::vector<std::string> describe(const block::Blocks& blocks) {
  std::vector<std::string> notes;
  for (const block::Chain& chain : blocks.chains) {
    if (chain.members.empty()) continue;
    const block::Block& first = blocks.blocks[chain.members.front()];
    const block::Block& last = blocks.blocks[chain.members.back()];
    notes.push_back("labels " + std::string(blocks.text(first.label)) + " to " +
                    std::string(blocks.text(last.label)) + " (" +
                    std::to_string(chain.members.size()) +
                    "): " + (chain.headings ? "titles" : "text") + ", because " + chain.why);
  }
  return notes;
}

}  // namespace minutebook::document
