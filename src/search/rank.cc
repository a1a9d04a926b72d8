#include "search/rank.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <new>
#include <vector>

#include "search/fts5.h"
#include "search/schema.h"

namespace minutebook::search {
namespace {

// The constants of bm25 that everybody uses.
constexpr double kSaturation = 1.2;
constexpr double kLengthPart = 0.75;
constexpr double kLeastRarity = 1e-6;

// What one statement keeps from row to row.
struct Ranking {
  double mean_words = 1;
  std::vector<double> rarity;  // of each phrase
};

int count_one(const Fts5ExtensionApi*, Fts5Context*, void* count) {
  auto& rows = *static_cast<std::uint64_t*>(count);
  return ++rows < kMostRanked ? SQLITE_OK : SQLITE_DONE;
}

int prepare(const Fts5ExtensionApi& api, Fts5Context* fts, Ranking& ranking) {
  const int phrases = api.xPhraseCount(fts);
  ranking.rarity.assign(phrases, 1.0);
  sqlite3_int64 rows = 0, words = 0;
  if (const int code = api.xRowCount(fts, &rows)) return code;
  if (const int code = api.xColumnTotalSize(fts, -1, &words)) return code;
  ranking.mean_words = std::max(
      1.0, static_cast<double>(words) / static_cast<double>(std::max<sqlite3_int64>(rows, 1)));
  for (int i = 0; phrases > 1 && i < phrases; ++i) {
    std::uint64_t hits = 0;
    const int code = api.xQueryPhrase(fts, i, &hits, count_one);
    if (code != SQLITE_OK && code != SQLITE_DONE) return code;
    const auto with = static_cast<double>(hits), all = static_cast<double>(rows);
    ranking.rarity[i] = std::max(kLeastRarity, std::log((all - with + 0.5) / (with + 0.5)));
  }
  return SQLITE_OK;
}

int ranking_of(const Fts5ExtensionApi& api, Fts5Context* fts, Ranking*& ranking) {
  ranking = static_cast<Ranking*>(api.xGetAuxdata(fts, 0));
  if (ranking) return SQLITE_OK;
  auto fresh = std::make_unique<Ranking>();
  if (const int code = prepare(api, fts, *fresh)) return code;
  ranking = fresh.get();
  return api.xSetAuxdata(fts, fresh.release(),
                         [](void* old) { delete static_cast<Ranking*>(old); });
}

int score_of(const Fts5ExtensionApi& api, Fts5Context* fts, double& score) {
  Ranking* ranking = nullptr;
  if (const int code = ranking_of(api, fts, ranking)) return code;
  int words = 0;
  if (const int code = api.xColumnSize(fts, -1, &words)) return code;
  const double length = kSaturation * (1 - kLengthPart + kLengthPart * words / ranking->mean_words);
  score = 0;
  for (std::size_t i = 0; i < ranking->rarity.size(); ++i) {
    Fts5PhraseIter at;
    int column = 0, offset = 0;
    double weight = 0;
    if (const int code = api.xPhraseFirst(fts, static_cast<int>(i), &at, &column, &offset))
      return code;
    for (; column >= 0; api.xPhraseNext(fts, &at, &column, &offset)) {
      weight += kTextColumns[std::min<std::size_t>(column, kTextColumns.size() - 1)].weight;
    }
    score += ranking->rarity[i] * weight * (kSaturation + 1) / (weight + length);
  }
  return SQLITE_OK;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* result, int,
          sqlite3_value**) {
  double score = 0;
  int code = SQLITE_NOMEM;
  try {
    code = score_of(*api, fts, score);
  } catch (const std::bad_alloc&) {
    // No exception may pass through SQLite.
  }
  if (code != SQLITE_OK) return sqlite3_result_error_code(result, code);
  sqlite3_result_double(result, score);
}

}  // namespace

void add_rank(Database& database) {
  fts5_api& api = fts5_of(database);
  const int code = api.xCreateFunction(&api, "words_rank", nullptr, rank, nullptr);
  if (code != SQLITE_OK) database.fail(code);
}

}  // namespace minutebook::search
