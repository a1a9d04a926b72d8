#include "base/unicode.h"
#include "block/title.h"

namespace minutebook::block {

std::string_view strip_title(std::string_view title) {
  for (bool again = true; again;) {
    again = false;
    title = base::trim(title);
    while (!title.empty()) {
      const base::CodePoint c = base::code_point_before(title, title.size());
      if (c.value != ':' && c.value != '.' && c.value != '-' && c.value != ';' && c.value != ',' &&
          c.value != 0x2013 && c.value != 0x2014 && !base::is_space(c.value)) {
        break;
      }
      title.remove_suffix(c.length);
    }
    // "(Item 3)", "PDF 98 KB"
    if (title.size() > 7 && title.back() == ')') {
      const std::size_t open = title.rfind('(');
      if (open != std::string_view::npos && open > 0 &&
          base::starts_with_folded(title.substr(open + 1), "item ")) {
        title = title.substr(0, open);
        again = true;
      }
    }
    if (title.size() > 8 && (title.ends_with(" KB") || title.ends_with(" MB"))) {
      std::size_t at = title.size() - 3;
      while (at > 0 && (base::is_ascii_digit(title[at - 1]) || title[at - 1] == '.')) --at;
      const std::string_view before = base::trim(title.substr(0, at));
      if (before.size() > 4 &&
          (before.ends_with("PDF") || before.ends_with("DOC") || before.ends_with("XLS"))) {
        title = before.substr(0, before.size() - 3);
        again = true;
      }
    }
  }
  return title;
}

}  // namespace minutebook::block
