// Questions to an index.

#include <catch2/catch.hpp>

#include "minutebook/search.h"
#include "sample.h"

using namespace minutebook;
using namespace minutebook::search;

namespace {

// town() of 2024 and of 2019, and a parish without a date.
class Towns {
 public:
  Towns() {
    Index index(scratch_.file());
    index.add_json(town().json());
    DocumentSample older = town();
    older.name = "old.txt";
    older.date = "2019-11-30";
    older.body = "Licensing Board";
    index.add_json(older.json());
    DocumentSample parish;
    parish.name = "parish.txt";
    parish.date = "";
    parish.body = "Upper Mudford Parish Council";
    parish.items =
        item("item-1", 60, "Lane",
             element("paragraph", "item-1/paragraph-1", 100, "A cycle was found in the lane."));
    index.add_json(parish.json());
    index.commit();
    searcher_.emplace(scratch_.file());
  }

  Answer ask(const Query& query) const { return searcher_->search(query); }
  std::vector<std::string> ids(const Query& query) const {
    std::vector<std::string> found;
    for (const Hit& hit : ask(query).hits) found.push_back(hit.source + " " + hit.element);
    return found;
  }
  const Searcher& searcher() const { return *searcher_; }

 private:
  Scratch scratch_;
  std::optional<Searcher> searcher_;
};

std::string found_in(const Snippet& snippet) {
  std::string words;
  for (const Span& span : snippet.found)
    words += snippet.text.substr(span.begin, span.size()) + "|";
  return words;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("words, phrases, beginnings and diacritics") {
  const Towns towns;
  CHECK(towns.ask({.text = "cycle lane"}).total == 5);
  CHECK(towns.ask({.text = "\"cycle lane\""}).total == 4);
  CHECK(towns.ask({.text = "cycle lane -trees"}).total == 3);
  CHECK(towns.ask({.text = "gull*"}).total == 2);
  CHECK(towns.ask({.text = "gull"}).total == 0);
  CHECK(towns.ask({.text = "\"mill str\"*"}).total > 2);
  CHECK(towns.ask({.text = "CAFE"}).total == 2);
  CHECK(towns.ask({.text = "elodie"}).total == 2);
  CHECK(towns.ask({.text = "gullies OR hedge"}).total == 4);
}

TEST_CASE("the title of an item counts more than its text") {
  const Towns towns;
  CHECK(towns.ids({.text = "lane", .limit = 1}) == Ids{"parish.txt item-1"});
}

TEST_CASE("filters") {
  const Towns towns;
  CHECK(towns.ids({.text = "cycle", .types = {"decisions"}, .from = "2020"}) ==
        Ids{"a.txt item-1/resolution-1"});
  CHECK(towns.ids({.text = "cycle", .types = {"resolution"}, .to = "2019"}) ==
        Ids{"old.txt item-1/resolution-1"});
  CHECK(towns.ids({.text = "cycle", .types = {"resolution"}, .body = "planning"}) ==
        Ids{"a.txt item-1/resolution-1"});
  CHECK(towns.ids({.text = "cycle", .types = {"resolution"}, .body = "Plan*"}) ==
        Ids{"a.txt item-1/resolution-1"});
  CHECK(towns.ask({.text = "closed", .mover = "Dray"}).total == 2);
  CHECK(towns.ask({.text = "closed", .mover = "Tarn"}).total == 0);
  CHECK(towns.ask({.text = "closed", .seconder = "tarn"}).total == 2);
  CHECK(towns.ask({.types = {"vote"}, .person = "Tarn"}).total == 2);
  CHECK(towns.ask({.text = "closed", .outcome = "lost"}).total == 2);
  CHECK(towns.ask({.text = "closed", .outcome = "carried"}).total == 0);
  CHECK(towns.ask({.text = "cycle", .document = document_key("parish.txt")}).total == 1);
  CHECK(towns.ask({.types = {"motion", "vote"}}).total == 4);
  CHECK(towns.ask({.text = "cycle", .from = "2024-03-04", .to = "2024-03"}).total == 2);
}

TEST_CASE("without words the newest come first, with them when asked for") {
  const Towns towns;
  CHECK(towns.ids({.types = {"resolution"}}) ==
        Ids{"a.txt item-1/resolution-1", "old.txt item-1/resolution-1"});
  CHECK(towns.ids({.text = "trees", .order = Order::oldest}) ==
        Ids{"old.txt item-1/resolution-1", "a.txt item-1/resolution-1"});
  CHECK(towns.ids({.text = "trees", .order = Order::newest, .limit = 1}) ==
        Ids{"a.txt item-1/resolution-1"});
  CHECK(towns.ids({.text = "trees", .order = Order::newest, .limit = 1, .offset = 1}) ==
        Ids{"old.txt item-1/resolution-1"});
}

TEST_CASE("a hit says what, when, who and where") {
  const Towns towns;
  const Hit hit = towns.ask({.text = "café", .from = "2020"}).hits.at(0);
  CHECK(hit.type == "question");
  CHECK(hit.number == "1");
  CHECK(hit.heading.text == "Mill Street");
  CHECK(hit.body == "Planning Committee");
  CHECK(hit.date == "2024-03-04");
  CHECK(hit.asker == "Cllr Élodie Pool, Leader");
  CHECK(hit.source == "a.txt");
  CHECK(hit.id == document_key("a.txt") + "/item-1/question-1");
  CHECK(hit.span == Span{200, 240});
  CHECK(found_in(hit.snippet) == "café|");
  CHECK(hit.score > 0);
  const Hit vote = towns.ask({.text = "against", .types = {"vote"}}).hits.at(0);
  CHECK(vote.in_favour == 5);
  CHECK(vote.against == 3);
  CHECK_FALSE(vote.abstain);
}

TEST_CASE("of a row with several paragraphs the place is the one with the word") {
  const Towns towns;
  const Hit hedge = towns.ask({.text = "hedge", .from = "2020"}).hits.at(0);
  CHECK(hedge.element == "item-1");
  CHECK(hedge.span == Span{60, 71});
  CHECK(hedge.place == Span{150, 176});
  CHECK(towns.ask({.text = "footpaths", .from = "2020"}).hits.at(0).place == Span{100, 131});
  const Hit answer = towns.ask({.text = "May", .types = {"question"}, .from = "2020"}).hits.at(0);
  CHECK(answer.place == Span{300, 316});
}

TEST_CASE("phrases and titles are marked as they were found") {
  const Towns towns;
  const Answer answer = towns.ask({.text = "\"cycle lane\" mill", .types = {"resolution"}});
  CHECK(found_in(answer.hits.at(0).snippet) == "cycle lane|");
  CHECK(found_in(answer.hits.at(0).heading) == "Mill|");
}

TEST_CASE("a query that cannot be answered says why") {
  const Towns towns;
  const auto refused = [&](const Query& query) {
    try {
      towns.ask(query);
    } catch (const SearchError& error) {
      return error.kind() == SearchError::Kind::query;
    }
    return false;
  };
  CHECK(refused({.text = "\"\""}));
  CHECK(refused({.text = "x", .types = {"nonsense"}}));
  CHECK(refused({.text = "x", .from = "yesterday"}));
  CHECK(refused({.text = "x", .to = "2019-1"}));
  CHECK(refused({.text = "x", .to = "2019-13"}));
  CHECK(refused({.text = "x", .to = "2019-00-10"}));
  CHECK(refused({.text = "x", .to = "2019-12-32"}));
  CHECK(refused({.text = "x", .mover = "***"}));
  CHECK(refused({.text = "x", .limit = 5000}));
  CHECK(refused({.text = "x", .offset = 1'000'000}));
}

TEST_CASE("a long text shows the part with the words, and cuts no character") {
  const Scratch scratch;
  Index index(scratch.file());
  std::string words;
  for (int i = 0; i < 500; ++i) words += "ŵyŷ ";
  DocumentSample sample;
  sample.items = item("item-1", 0, "T",
                      element("paragraph", "item-1/paragraph-1", 100, words + "needle " + words)) +
                 "," +
                 item("item-2", 9000, "U",
                      element("paragraph", "item-2/paragraph-1", 9100,
                              "needle " + std::string(5000, 'x') + "é"));
  index.add_json(sample.json());
  index.commit();
  const Answer answer = Searcher(scratch.file()).search({.text = "needle"});
  REQUIRE(answer.hits.size() == 2);
  for (const Hit& hit : answer.hits) {
    CHECK(hit.snippet.text.size() < 1300);
    CHECK(found_in(hit.snippet) == "needle|");
    CHECK((static_cast<unsigned char>(hit.snippet.text.back()) & 0xC0) ==
          0x80);  // the ellipsis, whole
  }
}

TEST_CASE("a document is given back in reading order") {
  const Towns towns;
  const auto document = towns.searcher().document(document_key("a.txt"));
  REQUIRE(document);
  CHECK(document->source == "a.txt");
  REQUIRE(document->rows.size() == 9);
  CHECK(document->rows[1].element == "item-1");
  CHECK_FALSE(towns.searcher().document("000000000000000000000000"));
}

TEST_CASE("the types are known by the words that people use") {
  CHECK(row_type("item") == "agendaItem");
  CHECK(row_type("Decisions") == "resolution");
  CHECK(row_type("answers") == "response");
  CHECK(row_type("vote") == "vote");
  CHECK(row_type("").empty());
  CHECK(row_type("s").empty());
  for (const std::string_view type : row_types()) CHECK(row_type(type) == type);
}

TEST_CASE("the answer as JSON holds whatever the texts hold") {
  Answer answer;
  answer.total = 1;
  Hit& hit = answer.hits.emplace_back();
  hit.type = "vote";
  hit.snippet.text = "a\"<\x02\xFF\u2028\\";
  hit.in_favour = 5;
  const std::string json = to_json({.text = "q"}, answer);
  CHECK(json.find("a\\\"\\u003c\\u0002\uFFFD\\u2028\\\\") != std::string::npos);
  CHECK(json.find("\"for\":5") != std::string::npos);
}
