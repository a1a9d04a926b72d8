#pragma once
// The words of a text exactly as the index sees them.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "search/database.h"

struct fts5_tokenizer;
struct Fts5Tokenizer;

namespace minutebook::search {

struct Word {
  std::string folded;
  std::size_t begin = 0, end = 0;  // bytes of the text
};

class WordReader {
 public:
  explicit WordReader(Database& database);
  ~WordReader();
  WordReader(const WordReader&) = delete;  // owns a tokenizer
  WordReader& operator=(const WordReader&) = delete;

  std::vector<Word> read(std::string_view text) const;

 private:
  std::unique_ptr<fts5_tokenizer> methods_;
  Fts5Tokenizer* tokenizer_ = nullptr;
};

}  // namespace minutebook::search
