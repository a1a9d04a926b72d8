#include "search/database.h"

#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <thread>

namespace minutebook::search {
namespace {

constexpr int kOpcodesBetweenLooks = 20'000;
constexpr int kMaxTextBytes = 1 << 30;

std::int64_t now_ms() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

SearchError::Kind kind_of(int code) {
  using Kind = SearchError::Kind;
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Kind::busy;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Kind::full;
    case SQLITE_CANTOPEN:
      return Kind::not_found;
    case SQLITE_NOTADB:
      return Kind::foreign;
    case SQLITE_CORRUPT:
      return Kind::damaged;
    case SQLITE_INTERRUPT:
      return Kind::slow;
    default:
      return Kind::internal;
  }
}

std::string escaped(const std::string& path) {
  std::string out;
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      out += '%';
      out += "0123456789ABCDEF"[c >> 4];
      out += "0123456789ABCDEF"[c & 15];
    } else {
      out += c;
    }
  }
  return out;
}

const char* cure_of(SearchError::Kind kind) {
  using Kind = SearchError::Kind;
  switch (kind) {
    case Kind::busy:
      return " (another process writes it: try again when it is done)";
    case Kind::full:
      return " (make room or allow writing, then index again: what is committed stays)";
    case Kind::not_found:
      return " (check the path; 'minutebook index' makes an index)";
    case Kind::foreign:
      return " (name a file that 'minutebook index' made)";
    case Kind::damaged:
      return " (remove it and index again)";
    default:
      return "";
  }
}

}  // namespace

Database::Database(const std::string& path, Mode mode, int patience_ms)
    : path_(path), patience_ms_(patience_ms) {
  // SQLite would speak of an error of the disk.
  if (std::error_code error; std::filesystem::is_directory(path, error)) {
    throw SearchError(SearchError::Kind::foreign,
                      path + ": is a directory" + cure_of(SearchError::Kind::foreign));
  }
  const bool fixed = mode == Mode::fixed;
  // Else not as a URI: "?" and "%" in a path are characters.
  const std::string name = fixed ? "file:" + escaped(path) + "?immutable=1" : path;
  const int access =
      mode == Mode::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  const int flags =
      access | (fixed ? SQLITE_OPEN_URI : 0) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr);
  if (code != SQLITE_OK) {
    const std::string what = path + ": " + (handle_ ? sqlite3_errmsg(handle_) : "no memory");
    sqlite3_close(handle_);
    throw SearchError(kind_of(code), what + cure_of(kind_of(code)));
  }
  sqlite3_busy_handler(handle_, on_busy, this);
  // A file from elsewhere may hold a schema made to harm its readers.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, kMaxTextBytes);
}

Database::~Database() { sqlite3_close_v2(handle_); }

void Database::fail(int code) const {
  const SearchError::Kind kind = kind_of(code);
  throw SearchError(kind, path_ + ": " + sqlite3_errmsg(handle_) + cure_of(kind));
}

void Database::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

// SQLite's own handler sleeps up to 100 ms between looks and so never meets the moment between two transactions of a busy
// writer; this one looks each millisecond.
int Database::on_busy(void* self, int times) {
  if (times >= static_cast<Database*>(self)->patience_ms_) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return 1;
}

int Database::on_progress(void* self) { return now_ms() > static_cast<Database*>(self)->deadline_; }

void Database::limit_time(int milliseconds) {
  deadline_ = now_ms() + milliseconds;
  sqlite3_progress_handler(handle_, milliseconds > 0 ? kOpcodesBetweenLooks : 0,
                           milliseconds > 0 ? on_progress : nullptr, this);
}

Statement::Statement(Database& database, std::string_view sql) : database_(database) {
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                      &statement_, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::bind(int index, std::string_view text) {
  const char* data = text.data() ? text.data() : "";  // a null pointer would be NULL
  const int code =
      sqlite3_bind_text64(statement_, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_.fail(code);
}

void Statement::bind(int index, std::int64_t value) {
  const int code = sqlite3_bind_int64(statement_, index, value);
  if (code != SQLITE_OK) database_.fail(code);
}

void Statement::bind_blob(int index, std::span<const char> bytes) {
  const int code =
      sqlite3_bind_blob64(statement_, index, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) database_.fail(code);
}

void Statement::bind_null(int index) { sqlite3_bind_null(statement_, index); }

void Statement::bind_stated(int index, std::string_view text) {
  text.empty() ? bind_null(index) : bind(index, text);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  sqlite3_reset(statement_);
  database_.fail(code);
}

void Statement::reset() { sqlite3_reset(statement_); }

void Statement::run() {
  while (step()) {
  }
  reset();
}

std::string_view Statement::text(int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_blob(statement_, column));
  return text ? std::string_view(text, sqlite3_column_bytes(statement_, column))
              : std::string_view();
}

std::int64_t Statement::number(int column) { return sqlite3_column_int64(statement_, column); }
double Statement::real(int column) { return sqlite3_column_double(statement_, column); }
bool Statement::is_null(int column) {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

}  // namespace minutebook::search
