// What indexing costs against a bare FTS5 insert of the same rows in the same transactions.
//
//   index_bench FILE.ndjson [ROUNDS] [DIRECTORY]
//
// Both in turn, a new file each time; medians and the spread of the ratio. Bare: the nine columns of the index, already in
// memory, into a plain FTS5 table of the same settings: no JSON is read, no other table is filled, nothing is looked up.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "minutebook/search.h"
#include "search/database.h"
#include "search/record.h"
#include "search/schema.h"

namespace {

using namespace minutebook::search;

constexpr std::size_t kTransactionBytes = std::size_t{32} << 20;

struct Texts {
  std::vector<std::string> columns;
};

std::vector<std::string> read_lines(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Texts> rows_of(const std::vector<std::string>& lines, std::vector<std::string>& good) {
  RecordReader reader;
  std::vector<Texts> all;
  for (const std::string& line : lines) {
    DocumentRows* rows = nullptr;
    try {
      rows = reader.read(line);
    } catch (const SearchError&) {
      continue;
    }
    if (!rows) continue;
    good.push_back(line);
    for (const Row& row : rows->rows) {
      Texts& texts = all.emplace_back();
      for (const std::string_view text :
           {row.heading, row.text, rows->body_line, row.mover, row.seconder, row.asker,
            row.responder, row.owner, row.voters}) {
        texts.columns.emplace_back(text);
      }
    }
  }
  return all;
}

void index_bare(const std::string& path, const std::vector<Texts>& rows) {
  Database database(path, Database::Mode::write, 1000);
  database.run("PRAGMA journal_mode = WAL");
  database.run("PRAGMA synchronous = NORMAL");
  database.run("PRAGMA cache_size = -65536");
  database.run("CREATE VIRTUAL TABLE t USING fts5(" + text_columns() + ", " +
               std::string(kTextSettings) + ")");
  database.run("INSERT INTO t(t, rank) VALUES('hashsize', " + std::to_string(kHashBytes) + ")");
  Statement insert(database, "INSERT INTO t(" + text_columns() + ") VALUES(?,?,?,?,?,?,?,?,?)");
  std::size_t pending = 0;
  database.run("BEGIN IMMEDIATE");
  for (const Texts& row : rows) {
    for (std::size_t i = 0; i < row.columns.size(); ++i) {
      insert.bind_stated(static_cast<int>(i) + 1, row.columns[i]);
      pending += row.columns[i].size();
    }
    insert.run();
    if (pending < kTransactionBytes) continue;
    database.run("COMMIT");
    database.run("BEGIN IMMEDIATE");
    pending = 0;
  }
  database.run("COMMIT");
}

void index_ours(const std::string& path, const std::vector<std::string>& lines) {
  Index index(path, {.transaction_bytes = kTransactionBytes});
  for (const std::string& line : lines) index.add_json(line);
  index.commit();
}

struct Cost {
  double wall = 0, cpu = 0;
};

template <class Work>
Cost measure(const std::string& path, Work work) {
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpu = std::clock();
  work(path);
  const double used = static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  return {wall.count(), used};
}

double part(std::vector<double> values, double at) {
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(at * static_cast<double>(values.size() - 1) + 0.5)];
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: index_bench FILE.ndjson [ROUNDS] [DIRECTORY]\n";
    return 2;
  }
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 7;
  const std::filesystem::path directory =
      argc > 3 ? argv[3] : std::filesystem::temp_directory_path().string();
  std::vector<std::string> good;
  const std::vector<Texts> rows = rows_of(read_lines(argv[1]), good);
  std::size_t bytes = 0;
  for (const Texts& row : rows) {
    for (const std::string& text : row.columns) bytes += text.size();
  }
  std::printf("%zu documents, %zu rows, %.1f MB of text\n", good.size(), rows.size(), bytes / 1e6);
  std::vector<double> bare, ours, wall_ratio, cpu_ratio;
  const std::string path = (directory / "minutebook-index-bench.db").string();
  for (int round = 0; round < rounds; ++round) {
    const Cost a = measure(path, [&](const std::string& p) { index_bare(p, rows); });
    const Cost b = measure(path, [&](const std::string& p) { index_ours(p, good); });
    bare.push_back(a.wall);
    ours.push_back(b.wall);
    wall_ratio.push_back(b.wall / a.wall);
    cpu_ratio.push_back(b.cpu / a.cpu);
  }
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end);
  std::printf("bare FTS5 %.2f s (%.1f MB/s)   minutebook index %.2f s (%.1f MB/s)\n",
              part(bare, 0.5), bytes / 1e6 / part(bare, 0.5), part(ours, 0.5),
              bytes / 1e6 / part(ours, 0.5));
  std::printf(
      "ratio of wall time %.3f (p10 %.3f, p90 %.3f)   of processor time %.3f (p10 %.3f, p90 "
      "%.3f)\n",
      part(wall_ratio, 0.5), part(wall_ratio, 0.1), part(wall_ratio, 0.9), part(cpu_ratio, 0.5),
      part(cpu_ratio, 0.1), part(cpu_ratio, 0.9));
}
