#!/usr/bin/env python3
"""export into OpenSearch and Solr themselves. They are no Debian packages: servers/fetch gets them into a folder, which
MINUTEBOOK_SERVERS names."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request

from exporting import Export
from program import document, element, main

HERE = pathlib.Path(__file__).resolve().parent
SERVERS = os.environ.get("MINUTEBOOK_SERVERS")


def missing():
    """What is not there to run a server with, or None."""
    if not SERVERS or not all(os.path.isdir(f"{SERVERS}/{name}") for name in ("opensearch", "solr")):
        return "MINUTEBOOK_SERVERS names no folder with opensearch and solr (tests/search/servers/fetch makes one)"
    return None if shutil.which("java") else "java is not installed"


class JavaServer:
    def __init__(self, name, source, folder):
        self.process = subprocess.Popen(["java", "-Xmx1g", "-cp", f"{SERVERS}/{name}/*", str(HERE / "servers" / source), str(folder)], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for line in self.process.stdout:
            started = re.search(rb"STARTED (\d+)", line)
            if started:
                self.base = f"http://127.0.0.1:{int(started.group(1))}"
                return
        raise RuntimeError(f"{name} does not start")

    def ask(self, path, body=None, method=None, kind="application/json"):
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": kind}, method=method or ("POST" if data is not None else "GET"))
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.loads(answer.read())
        except urllib.error.HTTPError as error:
            raise AssertionError(error.read().decode()[:1000]) from None

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


class Servers(Export):
    def test_opensearch(self):
        out = self.export("opensearch", *self.inputs())
        server = JavaServer("opensearch", "OpenSearch.java", self.dir / "node")
        self.addCleanup(server.stop)
        server.ask("/_index_template/minutes", (out / "template.json").read_bytes(), "PUT")
        for _ in range(2):  # again changes nothing
            for path in sorted(out.glob("bulk-*.ndjson")):
                answer = server.ask("/_bulk", path.read_bytes(), kind="application/x-ndjson")
                self.assertFalse(answer["errors"], [item for item in answer["items"] if item["index"]["status"] >= 300][:1])
            server.ask("/minutes/_refresh", b"")
            self.assertEqual(server.ask("/minutes/_count")["count"], len(self.bulk_rows(out)))
        found = server.ask("/minutes/_search", {"query": {"multi_match": {"query": "DRÔNE cost", "fields": ["heading^4", "text"], "operator": "and"}}})
        self.assertIn("--question-2", found["hits"]["hits"][0]["_id"])
        against = {"bool": {"filter": [{"match": {"votes.voters.name": "Greaves"}}, {"term": {"votes.voters.option": "no"}}]}}
        found = server.ask("/minutes/_search", {"query": {"nested": {"path": "votes", "query": {"nested": {"path": "votes.voters", "query": against}}}}})
        self.assertEqual({hit["_source"]["body"] for hit in found["hits"]["hits"]} - {None}, {found["hits"]["hits"][0]["_source"]["body"]})
        self.expect_older_rows_to_go(server)
        with self.assertRaisesRegex(AssertionError, "strict_dynamic_mapping_exception"):
            server.ask("/minutes/_doc/x", {"unheard_of": 1})

    def expect_older_rows_to_go(self, server):
        """The request of docs/export.md for a republished document."""
        newer = document("hostile\\.txt", front=[element("paragraph", "front/p", 0, "new")])
        newer["source"]["sha256"] = "1" * 64
        out = self.export("opensearch", self.ndjson("newer.ndjson", [newer]))
        self.assertFalse(server.ask("/_bulk", (out / "bulk-00001.ndjson").read_bytes(), kind="application/x-ndjson")["errors"])
        server.ask("/minutes/_refresh", b"")
        key = next(iter(self.bulk_rows(out).values()))["document"]
        older = {"bool": {"filter": {"term": {"document": key}}, "must_not": {"term": {"sha256": "1" * 64}}}}
        self.assertGreater(server.ask("/minutes/_delete_by_query", {"query": older})["deleted"], 0)
        server.ask("/minutes/_refresh", b"")
        self.assertEqual(server.ask("/minutes/_count", {"query": {"term": {"document": key}}})["count"], 1)

    def test_solr(self):
        out = self.export("solr", *self.inputs())
        shutil.copytree(HERE / "servers/solr", self.dir / "home")
        server = JavaServer("solr", "Solr.java", self.dir / "home")
        self.addCleanup(server.stop)
        self.assertEqual(server.ask("/solr/minutes/schema", (out / "schema.json").read_bytes())["responseHeader"]["status"], 0)
        files = [path.read_bytes() for path in sorted(out.glob("docs-*.json"))]
        for _ in range(2):  # again changes nothing
            for file in files:
                self.assertEqual(server.ask("/solr/minutes/update", file)["responseHeader"]["status"], 0)
            server.ask("/solr/minutes/update?commit=true")
            self.assertEqual(server.ask("/solr/minutes/select?q=*:*&rows=0")["response"]["numFound"], sum(len(json.loads(file)) for file in files))
        found = server.ask("/solr/minutes/select?q=text:drone+AND+text:cost&fl=id,type,date")
        self.assertEqual([hit["type"] for hit in found["response"]["docs"]], ["question"])


if __name__ == "__main__":
    lacking = missing()
    if lacking:
        print(f"SKIPPED: {lacking}")
        sys.exit(77)
    main()
