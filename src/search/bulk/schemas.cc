// What the servers are told of the fields before the rows come.

#include "search/bulk/writer.h"

namespace minutebook::search {

// A name longer than `ignore_above` is kept but not indexed as one word: Lucene refuses a word of more than 32,766 bytes, and
// the row with it.
std::string_view opensearch_template() {
  return R"json({
  "index_patterns": ["NAME", "NAME-*"],
  "template": {
    "settings": {
      "number_of_shards": 1,
      "analysis": {
        "analyzer": {
          "minutes": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]}
        }
      }
    },
    "mappings": {
      "dynamic": "strict",
      "properties": {
        "document": {"type": "keyword"},
        "source": {"type": "keyword", "ignore_above": 4096},
        "sha256": {"type": "keyword"},
        "body": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "organisation": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "date": {"type": "date", "format": "yyyy-MM-dd"},
        "status": {"type": "keyword"},
        "element": {"type": "keyword", "ignore_above": 4096},
        "type": {"type": "keyword"},
        "number": {"type": "keyword", "ignore_above": 512},
        "heading": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "text": {"type": "text", "analyzer": "minutes"},
        "outcome": {"type": "keyword", "ignore_above": 512},
        "kind": {"type": "keyword", "ignore_above": 512},
        "due": {"type": "text", "analyzer": "minutes"},
        "relates_to": {"type": "keyword", "ignore_above": 4096},
        "mover": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "seconder": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "asker": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "addressee": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "responder": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "owner": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
        "unanimous": {"type": "boolean"},
        "quoted": {"type": "boolean"},
        "supplementary": {"type": "boolean"},
        "item": {"type": "keyword"},
        "span_begin": {"type": "long"},
        "span_end": {"type": "long"},
        "fingerprint": {"type": "keyword"},
        "votes": {
          "type": "nested",
          "properties": {
            "for": {"type": "long"},
            "against": {"type": "long"},
            "abstain": {"type": "long"},
            "absent": {"type": "long"},
            "method": {"type": "keyword", "ignore_above": 512},
            "result": {"type": "keyword", "ignore_above": 512},
            "voters": {
              "type": "nested",
              "properties": {
                "name": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
                "option": {"type": "keyword"}
              }
            }
          }
        },
        "attendance": {
          "type": "nested",
          "properties": {
            "name": {"type": "text", "analyzer": "minutes", "fields": {"exact": {"type": "keyword", "ignore_above": 512}}},
            "honorific": {"type": "keyword", "ignore_above": 512},
            "role": {"type": "text", "analyzer": "minutes"},
            "organisation": {"type": "text", "analyzer": "minutes"},
            "status": {"type": "keyword"}
          }
        }
      }
    }
  }
}
)json";
}

std::string_view solr_schema() {
  return R"json({
  "add-field": [
    {"name": "document", "type": "string"},
    {"name": "source", "type": "string", "indexed": false},
    {"name": "element", "type": "string", "indexed": false},
    {"name": "type", "type": "string"},
    {"name": "date", "type": "pdate"},
    {"name": "body", "type": "text_general", "multiValued": false},
    {"name": "organisation", "type": "text_general", "multiValued": false},
    {"name": "number", "type": "text_general", "multiValued": false},
    {"name": "heading", "type": "text_general", "multiValued": false},
    {"name": "text", "type": "text_general", "multiValued": false},
    {"name": "outcome", "type": "text_general", "multiValued": false},
    {"name": "mover", "type": "text_general", "multiValued": false},
    {"name": "seconder", "type": "text_general", "multiValued": false},
    {"name": "asker", "type": "text_general", "multiValued": false},
    {"name": "addressee", "type": "text_general", "multiValued": false},
    {"name": "responder", "type": "text_general", "multiValued": false},
    {"name": "owner", "type": "text_general", "multiValued": false},
    {"name": "votes_for", "type": "plong"},
    {"name": "votes_against", "type": "plong"},
    {"name": "votes_abstain", "type": "plong"},
    {"name": "voters", "type": "text_general", "multiValued": true},
    {"name": "attendance", "type": "text_general", "multiValued": true},
    {"name": "span_begin", "type": "plong"},
    {"name": "span_end", "type": "plong"}
  ]
}
)json";
}

// left(…): a tsvector holds less than a megabyte. "simple": names and Welsh words are not stemmed as English.
std::string_view postgres_tables() {
  return R"sql(CREATE SCHEMA IF NOT EXISTS NAME;
SET LOCAL search_path = NAME, pg_catalog;

CREATE TABLE IF NOT EXISTS document (
  document text PRIMARY KEY, source text NOT NULL, sha256 text, media_type text, encoding text, bytes bigint,
  status text, body text, organisation text, kind text, date date, begins time, ends time, venue text, chair text);

CREATE TABLE IF NOT EXISTS element (
  id text PRIMARY KEY, document text NOT NULL REFERENCES document ON DELETE CASCADE, element text NOT NULL,
  type text NOT NULL, item text, number text, heading text, text text NOT NULL, outcome text, kind text, due text,
  relates_to text, mover text, seconder text, asker text, addressee text, responder text, owner text,
  unanimous boolean, quoted boolean, votes_for bigint, votes_against bigint, votes_abstain bigint, votes_absent bigint,
  span_begin bigint NOT NULL, span_end bigint NOT NULL, fingerprint text, body text, date date,
  words tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('simple', left(coalesce(heading, ''), 100000)), 'A') ||
    setweight(to_tsvector('simple', left(coalesce(mover, '') || ' ' || coalesce(seconder, '') || ' ' ||
      coalesce(asker, '') || ' ' || coalesce(responder, '') || ' ' || coalesce(owner, ''), 20000)), 'B') ||
    setweight(to_tsvector('simple', left(text, 100000)), 'C') ||
    setweight(to_tsvector('simple', left(coalesce(body, ''), 20000)), 'D')) STORED);

CREATE TABLE IF NOT EXISTS voter (
  vote text NOT NULL REFERENCES element ON DELETE CASCADE, position integer NOT NULL, name text NOT NULL, option text,
  PRIMARY KEY (vote, position));

CREATE TABLE IF NOT EXISTS attendance (
  document text NOT NULL REFERENCES document ON DELETE CASCADE, position integer NOT NULL, name text, honorific text,
  role text, organisation text, status text, PRIMARY KEY (document, position));

CREATE INDEX IF NOT EXISTS element_words ON element USING gin (words);
CREATE INDEX IF NOT EXISTS element_document ON element (document);
CREATE INDEX IF NOT EXISTS element_type_date ON element (type, date);
)sql";
}

}  // namespace minutebook::search
