#include <catch2/catch.hpp>
#include <string>

#include "minutebook/json.h"
#include "sample.h"

using namespace minutebook;
using sample::add;
using sample::make;

namespace {

/// The JSON of one element of `front`, compact.
template <class T>
std::string json_of(T element) {
  Document document;
  add(document.front, std::move(element));
  const std::string json = to_json(document);
  const std::string begin = "\"front\":[", end = "],\"items\":[]";
  const auto from = json.find(begin) + begin.size();
  return json.substr(from, json.find(end) - from);
}

const std::string kFingerprint = R"j("fingerprint":"0123456789abcdef")j";

}  // namespace

TEST_CASE("the JSON of an empty document has every member of the envelope", "[write]") {
  CHECK(
      to_json(Document()) ==
      R"j({"schema":"minutebook/document/1","generator":{"name":"minutebook","version":"0.1.0"},)j"
      R"j("source":{"bytes":0,"replacements":0},"status":null,)j"
      R"j("meeting":{"body":null,"date":null,"start":null,"end":null,"venue":null,"evidence":{}},)j"
      R"j("attendance":[],"front":[],"items":[],"style":{},)j"
      R"j("coverage":{"total":0,"understood":0,"unclassified":0,"furniture":0},"diagnostics":[]})j");
}

TEST_CASE("the JSON of the envelope", "[write]") {
  Document document = sample::document();
  document.front.clear();
  document.items.clear();
  CHECK(
      to_json(document) ==
      R"j({"schema":"minutebook/document/1",)j"
      R"j("generator":{"name":"minutebook","version":"0.1.0","rules":"base@sha256:0000"},)j"
      R"j("source":{"name":"mudford.txt","media_type":"text/plain","encoding":"UTF-8","bytes":1000,)j"
      R"j("sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",)j"
      R"j("replacements":2},"status":"draft",)j"
      R"j("meeting":{"body":"Mudford Parish Council","date":"2020-06-19","start":"19:30",)j"
      R"j("end":null,"venue":null,"chair":"Cllr Pool","evidence":{"body":[0,19],"date":[20,32]}},)j"
      R"j("attendance":[{"name":"Cllr Pool","honorific":"Cllr","role":"Chairman",)j"
      R"j("status":"present","span":[40,60],"name_span":[40,49]},)j"
      R"j({"name":"Mr T Gale","organisation":"Met Office","status":"in_attendance","span":[61,70]}],)j"
      R"j("front":[],"items":[],)j"
      R"j("style":{"item_numbering":"39/20","heading_marks":"line","decisions":"RESOLVED"},)j"
      R"j("coverage":{"total":800,"understood":700,"unclassified":50,"furniture":50},)j"
      R"j("diagnostics":[{"code":"W_CHARSET_CONFLICT","severity":"warning",)j"
      R"j("message":"declared as UTF-16; say which","span":[12,14]},)j"
      R"j({"code":"N_RAIN","severity":"note","message":"wet"}]})j");
}

TEST_CASE("the JSON of a paragraph, with and without what is optional", "[write]") {
  CHECK(json_of(make<Paragraph>("p", {1, 2}, "x")) ==
        R"j({"type":"paragraph","id":"p","span":[1,2],"text":"x",)j" + kFingerprint + "}");
  Paragraph full = make<Paragraph>("p", {1, 18446744073709551615u}, "x", "paragraph.plain");
  full.number = "8.4";
  full.marks = {{{0, 1}, "8.4"}, {{3, 4}, "]"}};
  add(full.content, make<Furniture>("p/f", {1, 1}, ""));
  CHECK(
      json_of(full) ==
      R"j({"type":"paragraph","id":"p","span":[1,18446744073709551615],"text":"x","number":"8.4",)j"
      R"j("rule":"paragraph.plain",)j" +
          kFingerprint +
          R"j(,"marks":[{"span":[0,1],"text":"8.4"},{"span":[3,4],"text":"]"}],)j"
          R"j("content":[{"type":"furniture","id":"p/f","span":[1,1],"text":"",)j" +
          kFingerprint + "}]}");
}

TEST_CASE("the JSON of a question and its response", "[write]") {
  CHECK(
      json_of(sample::question()) ==
      R"j({"type":"question","id":"item-1/question-1","span":[130,160],"text":"Why \"rain\"?",)j"
      R"j("number":"1","asker":{"name":"Cllr Ann Dray","honorific":"Cllr","organisation":"Mudford PC",)j"
      R"j("span":[125,129]},"addressee":{"role":"Chairman"},"supplementary":true,)j"
      R"j("rule":"question.numbered",)j" +
          kFingerprint +
          R"j(,"marks":[{"span":[121,124],"text":"(1)"}],"responses":[)j"
          R"j({"type":"response","id":"item-1/question-1/response-1","span":[170,200],"text":"It was wet.",)j"
          R"j("responder":{"name":"The Clerk","span":[165,169]},"bracketed":true,)j"
          R"j("answers":["item-1/question-1"],)j" +
          kFingerprint + "}]}");
  CHECK(json_of(Question()) ==
        R"j({"type":"question","id":"","span":[0,0],"text":"","number":null,)j"
        R"j("asker":null,"supplementary":false,"fingerprint":"0000000000000000"})j");
}

TEST_CASE("the JSON of a resolution and its clauses", "[write]") {
  CHECK(json_of(sample::resolution()) ==
        R"j({"type":"resolution","id":"item-1/resolution-1","span":[300,380],)j"
        R"j("text":"RESOLVED that\n\n(a) the fête be held; and\n\n(b) no rain fall.",)j"
        R"j("verb":"resolved","unanimous":true,"to":"the Weather Committee",)j"
        R"j("rule":"resolution.resolved-that",)j" +
            kFingerprint +
            R"j(,"clauses":[)j"
            R"j({"type":"clause","id":"item-1/resolution-1/clause-a","span":[314,340],)j"
            R"j("text":"the fête be held; and","label":"(a)","style":"alpha",)j" +
            kFingerprint +
            R"j(,"marks":[{"span":[310,313],"text":"(a)"}],"clauses":[)j"
            R"j({"type":"clause","id":"item-1/resolution-1/clause-a/clause-i","span":[330,340],)j"
            R"j("text":"held","label":"•","style":"bullet",)j" +
            kFingerprint +
            "}]},"
            R"j({"type":"clause","id":"item-1/resolution-1/clause-b","span":[350,380],)j"
            R"j("text":"no rain fall.",)j" +
            kFingerprint + "}]}");
  Resolution quoted = make<Resolution>("r", {1, 2}, "AGREED");
  quoted.verb = Verb::agreed;
  quoted.quoted = true;
  quoted.duplicate_of = "q";
  CHECK(json_of(quoted) ==
        R"j({"type":"resolution","id":"r","span":[1,2],"text":"AGREED",)j"
        R"j("verb":"agreed","unanimous":false,"quoted":true,"duplicate_of":"q",)j" +
            kFingerprint + "}");
}

TEST_CASE("the JSON of a motion, an amendment and a vote", "[write]") {
  CHECK(
      json_of(sample::motion()) ==
      R"j({"type":"motion","id":"item-1/motion-1","span":[400,440],)j"
      R"j("text":"Cllr Dray moved that it stop raining.","mover":{"name":"Cllr Dray"},)j"
      R"j("seconder":null,"outcome":"lost",)j" +
          kFingerprint +
          R"j(,"votes":[)j"
          R"j({"type":"vote","id":"item-1/motion-1/vote-1","span":[450,500],"text":"For 1, against 2",)j"
          R"j("for":1,"against":2,"abstain":null,"absent":0,"basis":"derived","method":"roll call",)j"
          R"j("result":"lost","on":"item-1/motion-1",)j" +
          kFingerprint +
          R"j(,"voters":[)j"
          R"j({"name":"Cllr Dray","option":"yes","span":[451,460]},)j"
          R"j({"name":"Cllr Fenn","option":"not voting"}]}]})j");
  CHECK(
      json_of(sample::amendment()) ==
      R"j({"type":"amendment","id":"item-1/amendment-1","span":[510,520],"text":"Insert \"soon\".",)j"
      R"j("mover":null,"seconder":{"name":"Cllr Fenn"},"outcome":null,"amends":"item-1/motion-1",)j" +
          kFingerprint + "}");
}

TEST_CASE("the JSON of the smaller elements", "[write]") {
  Document document;
  sample::add_small_elements(document.front);
  const std::string json = to_json(document);
  for (const std::string& part :
       {std::string(R"j("text":"Cllr Fenn owns a cloud.","member":{"name":"Cllr Fenn"},)j"
                    R"j("kind":"disclosable pecuniary","item":"7","consequence":"left",)j"),
        std::string(R"j("text":"buy umbrellas","owner":{"name":"Clerk"},"due":"Friday",)j"),
        std::string(
            R"j({"type":"attendanceChange","id":"item-1/attendancechange-1","span":[551,560],)j"
            R"j("text":"Cllr Pool left.","name":"Cllr Pool","honorific":"Cllr",)j"
            R"j("name_span":[551,555],"change":"took the chair","at":"19:45",)j"),
        std::string(
            R"j("text":"The press left.","statute":"Weather Act 1901","paragraphs":"1 and 3",)j"),
        R"j("text":"Supporting documents",)j" + kFingerprint +
            R"j(,"documents":[{"title":"Map","href":"map.pdf","size":"98 KB",)j"
            R"j("media_type":"PDF","span":[575,578]},{"title":"Plan"}]})j",
        kFingerprint + R"j(,"rows":[["Jan","12"],["Feb",""]],"row_spans":[[581,585],[586,590]]})j",
        R"j({"type":"unclassified","id":"item-1/unclassified-1","span":[591,600],"text":"%%%",)j" +
            kFingerprint + "}"}) {
    CAPTURE(part);
    CHECK(json.find(part) != std::string::npos);
  }
}

TEST_CASE("the JSON of items and sections; an item always has both lists", "[write]") {
  Document document;
  document.items.push_back(sample::item("item-1", "39/20", "Rain"));
  Section section = make<Section>("item-1/section-1", {125, 129}, "Questions");
  section.extent = {125, 200};
  add(document.items[0].content, section);
  AgendaItem sub = sample::item("item-1/item-1", "", "Hail");
  sub.level = 2;
  document.items[0].items.push_back(sub);
  const std::string json = to_json(document);
  CHECK(json.find(
            R"j("items":[{"type":"agendaItem","id":"item-1","span":[100,120],"text":"Rain",)j"
            R"j("number":"39/20","heading":{"text":"Rain","span":[104,120]},"level":1,)j"
            R"j("extent":[100,900],"rule":"heading.numbered",)j" +
            kFingerprint +
            R"j(,"content":[)j"
            R"j({"type":"section","id":"item-1/section-1","span":[125,129],"text":"Questions",)j"
            R"j("heading":"Questions","extent":[125,200],)j" +
            kFingerprint +
            R"j(}],"items":[)j"
            R"j({"type":"agendaItem","id":"item-1/item-1","span":[100,120],"text":"Hail",)j"
            R"j("number":null,"heading":{"text":"Hail","span":[104,120]},"level":2,)j"
            R"j("extent":[100,900],"rule":"heading.numbered",)j" +
            kFingerprint + R"j(,"content":[],"items":[]}]}],"style")j") != std::string::npos);
}

TEST_CASE("append_json appends, and a used buffer gives the same bytes", "[write]") {
  const Document document = sample::document();
  const std::string json = to_json(document);
  std::string out = "before";
  append_json(document, {}, out);
  CHECK(out == "before" + json);
  out.clear();
  append_json(document, {}, out);
  CHECK(out == json);
  append_json(document, {}, out);
  CHECK(out == json + json);
}

TEST_CASE("the pretty form puts an element's members on lines and small objects on one",
          "[write]") {
  Document document;
  document.meeting.evidence = {{"date", {1, 2}}};
  Paragraph paragraph = make<Paragraph>("p", {1, 2}, "x");
  paragraph.marks = {{{0, 1}, "8.4"}};
  add(document.front, paragraph);
  CHECK(to_json(document, {.pretty = true}) == R"j({
  "schema": "minutebook/document/1",
  "generator": {"name": "minutebook", "version": "0.1.0"},
  "source": {
    "bytes": 0,
    "replacements": 0
  },
  "status": null,
  "meeting": {
    "body": null,
    "date": null,
    "start": null,
    "end": null,
    "venue": null,
    "evidence": {
      "date": [1, 2]
    }
  },
  "attendance": [],
  "front": [
    {
      "type": "paragraph",
      "id": "p",
      "span": [1, 2],
      "text": "x",
      "fingerprint": "0123456789abcdef",
      "marks": [
        {"span": [0, 1], "text": "8.4"}
      ]
    }
  ],
  "items": [],
  "style": {},
  "coverage": {"total": 0, "understood": 0, "unclassified": 0, "furniture": 0},
  "diagnostics": []
})j");
}
