#pragma once
// SQLite, as far as the index needs it: errors are thrown, statements close themselves.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "minutebook/search.h"

struct sqlite3;
struct sqlite3_stmt;

namespace minutebook::search {

class Database {
 public:
  /// fixed: to be read where nothing may be written, not even a lock. Only for a file that nobody writes.
  enum class Mode { read, write, fixed };

  /// Opens an existing file, or with Mode::write makes it. `patience_ms`: how long to wait for another writer.
  Database(const std::string& path, Mode mode, int patience_ms);
  ~Database();
  Database(const Database&) = delete;  // owns the connection
  Database& operator=(const Database&) = delete;

  void run(const std::string& sql);
  std::int64_t number(const std::string& sql);
  std::int64_t last_row() const;
  bool in_transaction() const;

  /// After so many milliseconds the statement that runs stops with SearchError::slow; 0: never.
  void limit_time(int milliseconds);

  sqlite3* handle() const { return handle_; }
  const std::string& path() const { return path_; }

  /// Throws what SQLite's code means.
  [[noreturn]] void fail(int code) const;

 private:
  std::string path_;
  sqlite3* handle_ = nullptr;
  int patience_ms_;
  std::int64_t deadline_ = 0;  // milliseconds of the steady clock

  static int on_busy(void* self, int times);
  static int on_progress(void* self);
};

class Statement {
 public:
  Statement(Database& database, std::string_view sql);
  ~Statement();
  Statement(const Statement&) = delete;  // owns the statement
  Statement& operator=(const Statement&) = delete;

  /// Parameters count from 1. A view must live until the next reset().
  void bind(int index, std::string_view text);
  void bind(int index, std::int64_t value);
  void bind_blob(int index, std::span<const char> bytes);
  void bind_null(int index);
  void bind_stated(int index, std::string_view text);  ///< NULL for an empty text

  /// True while there is a row.
  bool step();
  void reset();
  void run();  ///< step to the end and reset

  std::string_view text(int column);  ///< until the next step
  std::string string(int column) { return std::string(text(column)); }
  std::int64_t number(int column);
  double real(int column);
  bool is_null(int column);

 private:
  Database& database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace minutebook::search
