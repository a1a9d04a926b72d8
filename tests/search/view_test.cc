// Pages: escaped, closed to the network, spans where they belong.

#include "minutebook/view.h"

#include <catch2/catch.hpp>

#include "sample.h"
#include "search/digest.h"
#include "search/view/charset.h"

using namespace minutebook;
using namespace minutebook::search;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + part.size()))
    ++found;
  return found;
}

// A document with these elements over this source.
std::string over(const std::string& source, const std::string& front,
                 const std::string& encoding = "UTF-8",
                 const std::string& media_type = "text/plain") {
  DocumentSample sample;
  sample.front = front;
  sample.bytes = source.size();
  sample.sha256 = sha256_hex(source);
  std::string json = sample.json();
  json.replace(json.find("UTF-8"), 5, encoding);
  json.replace(json.find("text/plain"), 10, media_type);
  return json;
}

std::string pane_of(const std::string& page) {
  const std::size_t begin = page.find("<pre class=\"source\"");
  return page.substr(begin, page.find("</pre>", begin) - begin);
}

}  // namespace

TEST_CASE("the source is whole, escaped, and each element has its span") {
  const std::string source = "A <b>bold</b> & \"quoted\" line.\nResolved.";
  const std::string json =
      over(source, element("paragraph", "front/p", 0, "A <b>bold</b> & 'q'") + "," +
                       element("resolution", "front/r", 31, "Resolved."));
  const std::string page = view_page({{json, source}});
  const std::string pane = pane_of(page);
  CHECK(pane.find("&lt;b&gt;bold&lt;/b&gt; &amp; ") != std::string::npos);
  CHECK(pane.find("<span class=\"e t-resolution\" data-e=\"1\">Resolved.</span>") !=
        std::string::npos);
  CHECK(page.find("<b>bold") == std::string::npos);
}

TEST_CASE("nothing that a document says becomes markup or script") {
  const std::string evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>";
  DocumentSample sample = town();
  sample.name = evil;
  sample.body = evil;
  sample.items = item("item-1", 60, evil,
                      element("paragraph", "\\\"'><i>", 100, evil, ",\"number\":\"" + evil + "\"") +
                          "," + "{\"type\":\"" + evil +
                          "\",\"id\":\"x\",\"span\":[0,5],\"text\":\"t\",\"" + evil + "\":\"v\"}");
  const std::string json = sample.json();
  CorpusView corpus;
  corpus.add_json(json, "documents/\"><script>");
  StoredDocument stored;
  stored.source = stored.body = evil;
  stored.rows.push_back({evil, evil, evil, evil, evil, evil, {0, 5}, 1});
  Answer answer;
  Hit& hit = answer.hits.emplace_back();
  hit.heading.text = hit.snippet.text = hit.type = hit.body = hit.source = hit.element = hit.key =
      hit.outcome = evil;
  hit.snippet.found = {{0, 9}};
  const std::string pages[] = {
      view_page({{json, std::nullopt}}), corpus.page(),
      ServerPages::document(stored, std::nullopt, {0, 3}),
      ServerPages::search({.text = evil, .types = {evil}, .body = evil}, &answer, evil)};
  for (const std::string& page : pages) {
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("\"><script>") == std::string::npos);
    CHECK(count(page, "<script") <= 2);
    CHECK(count(page, "<script") == count(page, "</script>"));
  }
}

TEST_CASE("a page loads nothing and allows only its own style and script") {
  const std::string json = town().json();
  CorpusView corpus;
  corpus.add_json(json, "documents/a.html");
  for (const std::string& page : {view_page({{json, std::nullopt}}), corpus.page()}) {
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("style-src 'sha256-") != std::string::npos);
    for (const char* part : {"http:", "https:", "src=", "@import", "url(", "<link"}) {
      INFO(part);
      CHECK(page.find(part) == std::string::npos);
    }
  }
}

TEST_CASE("spans that do not nest are cut, those beyond the end are left out") {
  const std::string source = "0123456789";
  const std::string json =
      over(source, R"({"type":"paragraph","id":"a","span":[0,6],"text":"012345"},)"
                   R"({"type":"question","id":"b","span":[4,9],"text":"45678"},)"
                   R"({"type":"vote","id":"c","span":[50,90],"text":"x"},)"
                   R"({"type":"action","id":"d","span":[9,99],"text":"9"})");
  const std::string pane = pane_of(view_page({{json, source}}));
  CHECK(count(pane, "<span") == count(pane, "</span>"));
  CHECK(pane.find("0123<span class=\"e t-question\" data-e=\"1\">45</span></span>678") !=
        std::string::npos);
  CHECK(pane.find("data-e=\"2\"") == std::string::npos);
  CHECK(pane.find("data-e=\"3\">9</span>") != std::string::npos);
}

TEST_CASE("a source in another encoding is shown in characters") {
  const std::string western = "caf\xE9 \x93quoted\x94";
  CHECK(pane_of(view_page({{over(western, element("paragraph", "p", 0, "cafe"), "windows-1252"),
                            western}}))
            .find("café</span> “quoted”") != std::string::npos);
  const std::string wide("h\0i\0", 4);
  CHECK(pane_of(view_page({{over(wide, element("paragraph", "p", 2, "ab"), "UTF-16LE"), wide}}))
            .find("h<span class=\"e t-paragraph\" data-e=\"0\">i</span>") != std::string::npos);
  CHECK(to_utf8("x\xE9", "no-such-charset") == "x\xE9");
}

TEST_CASE("tags of HTML are pale, text of HTML is text") {
  const std::string html = "<p class='a'>Text &amp; more</p>";
  const std::string pane = pane_of(view_page(
      {{over(html, element("paragraph", "p", 13, "Text &amp; more"), "UTF-8", "text/html"),
        html}}));
  CHECK(pane.find("<span class=\"g\">&lt;p class=&#39;a&#39;&gt;</span>") != std::string::npos);
  CHECK(pane.find("data-e=\"0\">Text &amp;amp; more</span><span class=\"g\">&lt;/p&gt;</span>") !=
        std::string::npos);
}

TEST_CASE("without its source, or with another one, a page shows the words of the elements") {
  const std::string json = town().json();
  for (const auto& source :
       {std::optional<std::string_view>(), std::optional<std::string_view>("other bytes")}) {
    const std::string page = view_page({{json, source}});
    CHECK(page.find("class=\"note\"") != std::string::npos);
    // Places are those in the source all the same.
    CHECK(page.find(R"("id":"item-1/question-1","rule":"r","span":[200,240])") !=
          std::string::npos);
    const std::string pane = pane_of(page);
    CHECK(pane.find("When does the café in Mill Street open?") != std::string::npos);
    CHECK(pane.find("a cycle lane be built") != std::string::npos);
    CHECK(pane.find("other bytes") == std::string::npos);
    CHECK(count(pane, "<span") == count(pane, "</span>"));
    CHECK(count(pane, "data-e=") >= 12);
  }
}

TEST_CASE("controls and characters that turn the direction are shown by number") {
  CHECK(html_text("a\x01"
                  "b") == "a‹U+0001›b");
  CHECK(html_text("a\u202Eb\u2066c") == "a‹U+202E›b‹U+2066›c");
  CHECK(html_text("\xFFx\r\ny\rz") == "\uFFFDx\ny\nz");
}

TEST_CASE("deep and broad documents make a page") {
  std::string deep;
  for (int i = 0; i < 5000; ++i) {
    deep += R"({"type":"clause","id":"i","span":[)" + std::to_string(i) + "," +
            std::to_string(20'000 - i) + R"(],"text":"t","clauses":[)";
  }
  for (int i = 0; i < 5000; ++i) deep += "]}";
  const std::string source(20'000, 'x');
  const std::string pane = pane_of(view_page({{over(source, deep), source}}));
  CHECK(count(pane, "<span") == count(pane, "</span>"));
  CHECK(count(pane, "<span") <= 400);
  CHECK_THROWS_AS(view_page({{"{}", std::nullopt}}), SearchError);
}

TEST_CASE("the page of a corpus counts and links") {
  CorpusView corpus;
  DocumentSample undated = town();
  undated.name = "b";
  undated.date = "";
  CHECK(corpus.add_json(town().json(), "documents/a.html"));
  CHECK(corpus.add_json(undated.json(), "documents/b.html"));
  CHECK_FALSE(corpus.add_json(R"({"error":{}})", ""));
  const std::string page = corpus.page();
  CHECK(page.find("<h1>2 sets of minutes</h1>") != std::string::npos);
  CHECK(count(page, "href=\"documents/a.html\"") == 1);
  CHECK(page.find("href=\"documents/a.html#item-1/motion-1/vote-1\"") != std::string::npos);
  CHECK(page.find("href=\"#y-2024\"") != std::string::npos);
  CHECK(page.find("id=\"y-none\"") != std::string::npos);
  CHECK(page.find("5 : 0 : 3") != std::string::npos);
}
