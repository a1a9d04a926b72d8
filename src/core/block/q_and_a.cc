#include "block/q_and_a.h"

namespace minutebook::block {
namespace {

void take_back(Block& b) {
  if (b.label.empty()) return;
  b.words.begin = b.label.begin;
  b.label = {};
  b.number = {};
}

}  // namespace

void join_question_letters(Blocks& blocks) {
  for (std::size_t i = 1; i < blocks.blocks.size(); ++i) {
    Block& answer = blocks.blocks[i];
    Block& question = blocks.blocks[i - 1];
    if (answer.label.empty() || answer.number.core != "A" || answer.number.dress != Dress::dot)
      continue;
    const Range above{question.label.empty() ? question.words.begin : question.label.begin,
                      question.words.end};
    if (!blocks.text(above).starts_with("Q. ")) continue;
    take_back(question);
    take_back(answer);
  }
}

}  // namespace minutebook::block
