#pragma once
// The files beside this one that are compiled in (see CMakeLists.txt).

#include <string_view>

namespace minutebook::search {

std::string_view page_style();    // page.css
std::string_view page_script();   // page.js
std::string_view corpus_style();  // corpus.css
std::string_view search_style();  // search.css

}  // namespace minutebook::search
