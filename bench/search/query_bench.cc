// How long a warm query takes, in time of the processor (other programs do not count) and on the wall.
//
//   query_bench INDEX [WORDS_FILE]
//
// Without a file of queries (one a line) they are made from the index itself: one to three words that stand beside each
// other in a title or a text, and beginnings of two to five letters of such words. Each runs once cold and three times warm.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "minutebook/search.h"
#include "search/database.h"
#include "search/words.h"

namespace {

using namespace minutebook::search;

constexpr int kQueries = 200;

struct Workload {
  std::string name;
  std::vector<Query> queries;
};

// Words of rows anywhere in the index; very common ones are left as they come.
std::vector<Workload> made_from(const std::string& path) {
  Database database(path, Database::Mode::read, 1000);
  const WordReader reader(database);
  const std::int64_t rows = database.number("SELECT max(id) FROM element");
  Statement row(
      database,
      "SELECT CASE WHEN id % 2 THEN coalesce(heading, text) ELSE coalesce(text, heading) END "
      "FROM element WHERE id >= ?1 LIMIT 1");
  std::mt19937_64 random(4);
  Workload words{"words", {}}, prefixes{"beginnings", {}}, filtered{"words of resolutions", {}};
  while (words.queries.size() < kQueries) {
    row.bind(1, static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(rows)));
    std::vector<Word> found;
    if (row.step()) found = reader.read(row.text(0));
    row.reset();
    std::erase_if(found, [](const Word& word) { return word.folded.size() < 4; });
    if (found.empty()) continue;
    const std::size_t first = random() % found.size();
    std::string text;
    for (std::size_t i = first; i < std::min(found.size(), first + 1 + random() % 3); ++i)
      text += found[i].folded + ' ';
    words.queries.push_back({.text = text});
    filtered.queries.push_back({.text = text, .types = {"resolution"}});
    prefixes.queries.push_back({.text = found[first].folded.substr(0, 2 + random() % 4) + '*'});
  }
  return {words, prefixes, filtered};
}

std::vector<Workload> read_from(const std::string& path) {
  std::ifstream in(path);
  Workload workload{path, {}};
  for (std::string line; std::getline(in, line);) workload.queries.push_back({.text = line});
  return {workload};
}

double part(std::vector<double> values, double at) {
  std::sort(values.begin(), values.end());
  return values.empty()
             ? 0
             : values[static_cast<std::size_t>(at * static_cast<double>(values.size() - 1) + 0.5)];
}

void measure(const Searcher& searcher, const Workload& workload) {
  std::vector<double> processor, wall;
  std::string slowest;
  double most = 0;
  for (const Query& query : workload.queries) {
    std::vector<double> cpu, time;
    for (int round = 0; round < 4; ++round) {
      const auto start = std::chrono::steady_clock::now();
      const std::clock_t used = std::clock();
      searcher.search(query);
      if (round == 0) continue;  // cold
      cpu.push_back(1000.0 * static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC);
      time.push_back(
          std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
              .count());
    }
    processor.push_back(part(cpu, 0.5));
    wall.push_back(part(time, 0.5));
    if (processor.back() > most) {
      most = processor.back();
      slowest = query.text;
    }
  }
  std::printf(
      "%-22s processor median %6.1f ms, p90 %6.1f, most %6.1f (%s)   wall median %6.1f ms, p90 "
      "%6.1f\n",
      workload.name.c_str(), part(processor, 0.5), part(processor, 0.9), most, slowest.c_str(),
      part(wall, 0.5), part(wall, 0.9));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: query_bench INDEX [WORDS_FILE]\n";
    return 2;
  }
  try {
    const Searcher searcher(argv[1]);
    const Census census = searcher.census();
    std::printf("%llu documents, %llu rows\n", static_cast<unsigned long long>(census.documents),
                static_cast<unsigned long long>(census.rows));
    for (const Workload& workload : argc > 2 ? read_from(argv[2]) : made_from(argv[1]))
      measure(searcher, workload);
  } catch (const SearchError& error) {
    std::cerr << "query_bench: " << error.what() << '\n';
    return 1;
  }
}
