#!/usr/bin/env python3
"""serve: what it answers, what it refuses, and that its answers are as docs/openapi.json says."""

import html
import http.client
import json
import re
import shutil
import signal
import socket
import subprocess
import unittest
import urllib.parse

from program import BINARY, SOURCE, InFolder, document, element, index_corpus, main, run

try:
    import jsonschema
except ImportError:
    jsonschema = None


class Server:
    """A server on a port of its own."""

    def __init__(self, database, *options):
        self.process = subprocess.Popen([BINARY, "serve", "--db", str(database), "--port", "0", *options], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, cwd=SOURCE)
        self.address = self.process.stdout.readline().decode().strip()
        self.port = int(re.search(r":(\d+)/$", self.address).group(1))

    def ask(self, path, method="GET", host=None, body=None, headers=()):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True)
        if host != "":
            connection.putheader("Host", host or f"127.0.0.1:{self.port}")
        for name, value in headers:
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer, text

    def json(self, path):
        answer, text = self.ask(path)
        return answer.status, json.loads(text)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(10)
        self.process.stdout.close()
        self.process.stderr.close()
        return code


class Serving(InFolder):
    def setUp(self):
        super().setUp()
        self.database = index_corpus(self.dir)
        self.server = Server(self.database)
        self.addCleanup(lambda: self.server.process.poll() is None and self.server.stop())

    def test_filters_hold_on_the_next_page(self):
        def form(path):
            page = self.server.ask(path)[1].decode()
            link = re.search(r'rel="next" href="([^"]*)"', page)
            return page, dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(html.unescape(link.group(1))).query)) if link else None

        filters = {"q": "the", "type": "resolution", "outcome": "resolved", "limit": "5", "from": "2000"}
        page, after = form("/?" + urllib.parse.urlencode(filters))
        self.assertEqual(after, filters | {"offset": "5"})
        self.assertIn('name="outcome" maxlength="200" placeholder="carried, lost …" value="resolved"', page)
        # A filter that has no field of its own is shown where it holds; a type by its other name, several types together.
        self.assertNotIn('name="seconder"', page)
        self.assertIn('value="Greaves"', form("/?q=the&seconder=Greaves")[0])
        self.assertIn('<option value="agendaItem" selected>', form("/?q=the&type=item")[0])
        self.assertIn('<option value="motion,amendment" selected>', form("/?type=motion&type=amendment")[0])

    def test_answers_are_as_the_openapi_file_says(self):
        api = json.loads((SOURCE / "docs/openapi.json").read_text())
        self.assertEqual(self.server.json("/openapi.json")[1], api)
        if jsonschema is None:
            self.skipTest("python3-jsonschema is not installed")

        def check(answer, name):
            schema = {"$ref": f"#/components/schemas/{name}", "components": api["components"]}
            jsonschema.Draft202012Validator(schema).validate(answer)

        for path in ("/api/search?q=drone", "/api/search?q=the&limit=100", "/api/search?type=vote&limit=50", "/api/search?q=zzzz",
                     "/api/search?type=motion,amendment&type=question&order=newest", "/api/search"):
            status, answer = self.server.json(path)
            self.assertEqual(status, 200, path)
            check(answer, "Answer")
        hit = self.server.json("/api/search?q=drone")[1]["hits"][0]
        status, answer = self.server.json("/api/documents/" + hit["source"]["document"])
        check(answer, "Document")
        self.assertNotIn(str(SOURCE), json.dumps(answer))
        check(self.server.json("/api/census")[1], "Census")
        for path in ("/api/search?q=-x", "/api/documents/" + "0" * 24, "/nonsense"):
            check(self.server.json(path)[1], "Error")
        named = {p["name"] for p in api["paths"]["/api/search"]["get"]["parameters"]}
        for name in named - {"q", "type", "limit", "offset"}:  # each one is heard
            status, answer = self.server.json(f"/api/search?q=the&{name}=%21%21")
            self.assertTrue(status == 400 or answer["total"] == 0, name)

    def test_the_answer_is_that_of_the_command(self):
        words = "council tax"
        shown = json.loads(run("search", "--db", self.database, "--json", "--limit", 20, *words.split()).stdout)
        self.assertEqual(self.server.json("/api/search?q=" + urllib.parse.quote(words))[1], shown)

    def test_only_our_names_are_hosts(self):
        for host in (None, "localhost", "LOCALHOST:1", "[::1]:80", f"127.0.0.1:{self.server.port}"):
            self.assertEqual(self.server.ask("/", host=host)[0].status, 200, host)
        for host in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8384", "", "127.0.0.1@evil.example", "0.0.0.0"):
            for path in ("/", "/api/search?q=drone", "/assets/page.js", "/nonsense"):
                answer, text = self.server.ask(path, host=host)
                self.assertIn(answer.status, (400, 421), (host, path))
                self.assertNotIn(b"drone", text)

    def test_a_name_can_be_allowed(self):
        other = Server(self.database, "--allow-host", "minutes.example.org")
        self.assertEqual(other.ask("/", host="minutes.example.org")[0].status, 200)
        self.assertEqual(other.ask("/", host="evil.example")[0].status, 421)
        self.assertEqual(other.stop(), 0)

    def test_only_reading(self):
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
            answer, _ = self.server.ask("/api/search?q=drone", method=method, body=b"x" if method in ("POST", "PUT", "PATCH") else None)
            self.assertIn(answer.status, (400, 405), method)
        answer, text = self.server.ask("/", method="HEAD")
        self.assertEqual((answer.status, text), (200, b""))

    def test_limits(self):
        for path, status in (("/api/search?q=" + "a" * 1001, 400), ("/api/search?q=a&body=" + "a" * 201, 400), ("/api/search?q=a&limit=101", 400),
                             ("/api/search?q=a&limit=x", 400), ("/api/search?q=a&limit=-1", 400), ("/api/search?q=a&offset=10001", 400),
                             ("/api/search?q=a&order=random", 400), ("/api/search?q=a&type=nonsense", 400), ("/api/search?q=" + "a" * 20000, 414)):
            self.assertEqual(self.server.ask(path)[0].status, status, path[:60])
        self.assertEqual(self.server.ask("/?q=" + "a" * 1001)[0].status, 400)
        self.assertIn(self.server.ask("/", headers=[("X-Long", "a" * 100_000)])[0].status, (400, 431))

    def test_hostile_queries(self):
        for words in ('"', '" OR 1=1 --', "a\0b", "'; DROP TABLE element; --", "NEAR(a b)", "heading:x", "\u202e", "%00", "*", "(((((", "AND", "a" * 1000,
                      "🚲", "\ud800".encode("utf-8", "surrogatepass")):
            for path in ("/api/search?q=", "/?q=", "/api/search?mover=", "/?body="):
                answer, text = self.server.ask(path + urllib.parse.quote(words)[:4000])
                self.assertIn(answer.status, (200, 400), words)
        self.assertGreater(self.server.json("/api/census")[1]["rows"], 100)

    def test_paths_lead_nowhere_else(self):
        for path in ("/../etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e/x", "/document/../../etc/passwd", "/assets/corpus.db", "/document/" + "z" * 24):
            answer, text = self.server.ask(path)
            self.assertIn(answer.status, (400, 404), path)
            self.assertNotIn(b"root:", text)

    def test_headers_of_every_answer(self):
        for path in ("/", "/?q=drone", "/api/search?q=drone", "/nonsense", "/assets/page.js"):
            answer, _ = self.server.ask(path)
            policy = answer.getheader("Content-Security-Policy")
            for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"):
                self.assertIn(part, policy)
            self.assertEqual(answer.getheader("X-Content-Type-Options"), "nosniff")
            self.assertIsNone(answer.getheader("Access-Control-Allow-Origin"))

    def test_pages_are_escaped(self):
        evil = '"><script>alert(1)</script>'
        path = self.ndjson("evil.ndjson", [document("evil" + evil, body=evil, front=[element("paragraph", "front/p", 0, "needle " + evil)])])
        run("index", "--db", self.database, path)
        _, page = self.server.ask("/?q=" + urllib.parse.quote("needle " + evil))
        self.assertIn(b"needle", page)
        self.assertNotIn(b"<script>alert", page)
        link = re.search(rb'href="(/document/[^"#]+)', page).group(1).decode()
        answer, page = self.server.ask(link.replace("&amp;", "&"))
        self.assertEqual(answer.status, 200)
        self.assertNotIn(b"<script>alert", page)

    def test_slow_and_silent_clients_do_not_stop_the_others(self):
        silent = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(6)]
        for one in silent[:3]:
            one.sendall(b"GET / HTTP/1.1\r\nHo")
        self.assertEqual(self.server.ask("/api/census")[0].status, 200)
        for one in silent:
            one.close()

    def test_an_index_that_is_made_anew_is_seen(self):
        self.assertGreater(self.server.json("/api/search?q=drone")[1]["total"], 1)
        fresh = self.dir / "fresh.db"
        run("index", "--db", fresh, self.ndjson("one.ndjson", [document("x", front=[element("paragraph", "front/p", 0, "drone drone")])]))
        for end in ("-wal", "-shm"):
            self.database.with_name(self.database.name + end).unlink(missing_ok=True)
        shutil.move(fresh, self.database)
        for _ in range(12):  # whichever thread answers
            self.assertEqual(self.server.json("/api/search?q=drone")[1]["hits"][0]["source"]["name"], "x")
        self.database.unlink()
        answer, text = self.server.ask("/api/search?q=drone")
        self.assertEqual(answer.status, 500)
        self.assertNotIn(str(self.dir).encode(), text)

    def test_it_ends_in_good_order(self):
        self.assertEqual(self.server.stop(), 0)
        with self.assertRaises(OSError):
            self.server.ask("/")

    def test_what_cannot_be_served(self):
        self.expect(run("serve", "--db", self.dir / "none.db"), 4, "none.db")
        self.expect(run("serve"), 2, "--db")
        self.expect(run("serve", "--db", self.database, "--port", "70000"), 2, "65535")
        self.expect(run("serve", "--db", self.database, "--port", self.server.port), 4, "cannot listen")
        self.expect(run("serve", "--db", self.database, "--listen", "203.0.113.7", "--port", "0"), 4, "whoever can reach it")


if __name__ == "__main__":
    main()
