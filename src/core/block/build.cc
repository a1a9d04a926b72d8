#include "block/block.h"
#include "block/chain.h"
#include "block/flow.h"
#include "block/heading.h"
#include "block/join.h"
#include "block/q_and_a.h"
#include "block/run_on.h"

namespace minutebook::block {

Blocks build(const text::Text& text, const line::Lines& lines) {
  Blocks out;
  write_flow(text, lines, group_lines(text, lines), out);
  split_run_on(out);
  join_question_letters(out);
  find_chains(out);
  find_headings(text, lines, out);
  return out;
}

}  // namespace minutebook::block
