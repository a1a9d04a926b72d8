#pragma once
// The tables of the index.

#include <array>
#include <string>
#include <string_view>

#include "search/database.h"

namespace minutebook::search {

/// The columns of the full-text index, in its order. Each is a column of `element` of the same name.
struct TextColumn {
  std::string_view name;
  double weight;  // of bm25
};

inline constexpr std::array<TextColumn, 9> kTextColumns = {{
    {"heading", 4.0},
    {"text", 1.0},
    {"body", 0.5},
    {"mover", 2.0},
    {"seconder", 2.0},
    {"asker", 2.0},
    {"responder", 2.0},
    {"owner", 2.0},
    {"voters", 0.5},
}};

/// Words are letters and digits, folded. Beginnings of two letters have lists of their own: without them "co*" would read the
/// lists of a thousand words; with longer ones indexing would cost half as much again.
inline constexpr std::string_view kTextSettings =
    "prefix='2', tokenize='unicode61 remove_diacritics 2'";

/// Bytes of words that wait for their commit. 1 MB, SQLite's own, makes many small parts and costs twice the time.
inline constexpr int kHashBytes = 64 << 20;

/// "heading, text, body …", each name with `prefix` before it.
std::string text_columns(std::string_view prefix = "");

/// Makes the tables in an empty file and sets the file up for writing. Throws SearchError::foreign for a file that holds
/// something else.
void prepare_for_writing(Database& database);

/// Throws SearchError::foreign for a file that is no index of this version.
void expect_index(Database& database);

}  // namespace minutebook::search
