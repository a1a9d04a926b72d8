#include "search/words.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <new>

#include "search/fts5.h"

namespace minutebook::search {
namespace {

int add_word(void* words, int, const char* token, int size, int begin, int end) {
  try {
    static_cast<std::vector<Word>*>(words)->push_back(
        {std::string(token, size), static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
    return SQLITE_OK;
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
}

}  // namespace

WordReader::WordReader(Database& database) : methods_(std::make_unique<fts5_tokenizer>()) {
  fts5_api& api = fts5_of(database);
  void* user = nullptr;
  std::array<const char*, 2> settings = {"remove_diacritics", "2"};  // as kTextSettings
  int code = api.xFindTokenizer(&api, "unicode61", &user, methods_.get());
  if (code == SQLITE_OK)
    code = methods_->xCreate(user, settings.data(), settings.size(), &tokenizer_);
  if (code != SQLITE_OK) database.fail(code);
}

WordReader::~WordReader() {
  if (tokenizer_) methods_->xDelete(tokenizer_);
}

std::vector<Word> WordReader::read(std::string_view text) const {
  std::vector<Word> words;
  const int size = static_cast<int>(std::min<std::size_t>(text.size(), 1 << 30));
  if (size > 0) {
    methods_->xTokenize(tokenizer_, &words, FTS5_TOKENIZE_DOCUMENT, text.data(), size, add_word);
  }
  return words;
}

}  // namespace minutebook::search
