#!/usr/bin/env python3
"""export: PostgreSQL for real where it is installed; OpenSearch and Solr by the rules of their mapping (servers_test.py has
them for real)."""

import contextlib
import csv
import glob
import json
import os
import pathlib
import pwd
import shutil
import subprocess
import tempfile
import unittest

from exporting import HOSTILE, Export
from program import document, element, extract_corpus, main, run


class Postgres:
    """A server of our own: in a folder of its own, on a socket in it, gone at the end."""

    @staticmethod
    def programs():
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        return pathlib.Path(found[-1]).parent if found else None

    def __init__(self):
        self.dir = tempfile.mkdtemp(prefix="minutebook-pg-")
        self.user = None
        if os.geteuid() == 0:  # PostgreSQL does not run as root
            self.user = pwd.getpwnam("postgres")
            os.chown(self.dir, self.user.pw_uid, self.user.pw_gid)
        self.call("initdb", "-D", f"{self.dir}/data", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres")
        self.call("pg_ctl", "-D", f"{self.dir}/data", "-w", "-l", f"{self.dir}/log", "-o", f"-k {self.dir} -c listen_addresses= -c fsync=off", "start")

    def call(self, program, *arguments, **options):
        def become():
            if self.user:
                os.setgid(self.user.pw_gid)
                os.setuid(self.user.pw_uid)

        return subprocess.run([str(self.programs() / program), *arguments], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=become,
                              cwd="/", **options)

    def load(self, path):
        with open(path, "rb") as script:
            return self.call("psql", "-h", self.dir, "-U", "postgres", "-d", "postgres", "-q", "-f", "-", stdin=script)

    def rows(self, query):
        out = self.call("psql", "-h", self.dir, "-U", "postgres", "-d", "postgres", "-q", "-A", "-t", "-c", f"SELECT json_agg(t) FROM ({query}) t").stdout
        return json.loads(out.strip() or b"null") or []

    def stop(self):
        with contextlib.suppress(subprocess.CalledProcessError):
            self.call("pg_ctl", "-D", f"{self.dir}/data", "-m", "immediate", "stop")
        shutil.rmtree(self.dir, ignore_errors=True)


class ExportTest(Export):
    def test_opensearch_by_the_rules_of_its_mapping(self):
        out = self.export("opensearch", *self.inputs(), name="council")
        mapping = json.loads((out / "template.json").read_text())["template"]["mappings"]
        self.assertEqual(mapping["dynamic"], "strict")
        rows = self.bulk_rows(out)
        self.assertGreater(len(rows), 400)
        for path in out.glob("bulk-*"):
            self.assertLess(path.stat().st_size, 10_000_000)

        def check(value, properties):
            for key, part in value.items():
                self.assertIn(key, properties)
                field = properties[key]
                for one in part if isinstance(part, list) else [part]:
                    if field["type"] == "nested":
                        check(one, field["properties"])
                    elif field["type"] == "long":
                        self.assertTrue(isinstance(one, int) and -2**63 <= one < 2**63)
                    elif field["type"] == "boolean":
                        self.assertIsInstance(one, bool)
                    elif field["type"] == "date":
                        self.assertRegex(one, r"^\d{4}-\d\d-\d\d$")
                    else:
                        self.assertIsInstance(one, str)
                        if field["type"] == "keyword" and "ignore_above" not in field:
                            self.assertLess(len(one.encode()), 32_766)

        for id, row in rows.items():
            self.assertRegex(id, r"^[a-z0-9_-]{1,512}$")
            check(row, mapping["properties"])
        self.assertEqual(len({(row["document"], row["element"]) for row in rows.values()}), len(rows))

    def test_solr_by_the_fields_of_its_schema(self):
        out = self.export("solr", *self.inputs())
        fields = {field["name"]: field for field in json.loads((out / "schema.json").read_text())["add-field"]} | {"id": {}}
        for path in out.glob("docs-*.json"):
            self.assertLess(path.stat().st_size, 10_000_000)
            for row in json.loads(path.read_text(encoding="utf-8")):
                for name, value in row.items():
                    self.assertIn(name, fields)
                    self.assertEqual(isinstance(value, list), fields[name].get("multiValued", False), name)

    @unittest.skipUnless(Postgres.programs(), "no PostgreSQL (tools/install-packages)")
    def test_postgres_for_real(self):
        server = Postgres()
        self.addCleanup(server.stop)
        corpus, extra = self.inputs()
        script = self.export("postgres", corpus, extra) / "minutebook.sql"
        expected = self.bulk_rows(self.export("opensearch", corpus, extra))
        for _ in range(2):  # again changes nothing
            server.load(script)
            rows = server.rows("SELECT id, type, heading, text, body, date, votes_for, mover FROM minutes.element")
            self.assertEqual({row["id"] for row in rows}, set(expected))
        for row in rows:
            same = expected[row["id"]]
            self.assertEqual((row["type"], row["text"].replace("\ufffd", "\0"), row["date"]), (same["type"], same["text"], same.get("date")))
            self.assertEqual(row["votes_for"], (same.get("votes") or [{}])[0].get("for") if row["type"] == "vote" else None)
        found = server.rows("SELECT id FROM minutes.element, websearch_to_tsquery('simple', 'drone cost') q WHERE words @@ q ORDER BY ts_rank(words, q) DESC")
        self.assertIn("--question-2", found[0]["id"])
        self.assertEqual(len(server.rows("SELECT id FROM minutes.element WHERE words @@ to_tsquery('simple', 'w77')")), 1)
        self.assertIn("GIN", server.rows("SELECT upper(indexdef) AS d FROM pg_indexes WHERE indexname = 'element_words'")[0]["d"].split("USING ")[1])
        self.assertEqual(server.rows("SELECT name FROM minutes.voter WHERE name LIKE '%Greaves%' AND option = 'no'")[:1], [{"name": "Mr Greaves"}])
        self.assertGreater(len(server.rows("SELECT * FROM minutes.attendance")), 50)
        # A republished document takes the place of its older version, of two in one file the later one.
        newer = [document("hostile\\.txt", front=[element("paragraph", "front/p", 0, "first")]),
                 document("hostile\\.txt", front=[element("paragraph", "front/p", 0, "second")])]
        server.load(self.export("postgres", self.ndjson("newer.ndjson", newer)) / "minutebook.sql")
        self.assertEqual(server.rows("SELECT text FROM minutes.element e JOIN minutes.document d USING (document) WHERE d.source LIKE 'hostile%'"), [{"text": "second"}])
        self.assertEqual(server.rows("SELECT count(*) AS n FROM minutes.document")[0]["n"], len({row["document"] for row in expected.values()}))

    @unittest.skipUnless(Postgres.programs(), "no PostgreSQL (tools/install-packages)")
    def test_postgres_takes_all_or_nothing(self):
        server = Postgres()
        self.addCleanup(server.stop)
        script = self.export("postgres", extract_corpus(self.dir), name="council") / "minutebook.sql"
        broken = self.dir / "broken.sql"
        broken.write_text(script.read_text().replace("INSERT INTO voter", "INSERT INTO no_such_table"))
        with self.assertRaises(subprocess.CalledProcessError):
            server.load(broken)
        self.assertEqual(server.rows("SELECT schema_name FROM information_schema.schemata WHERE schema_name = 'council'"), [])
        server.load(script)
        self.assertGreater(server.rows("SELECT count(*) AS n FROM council.element")[0]["n"], 400)

    def test_csv_is_what_other_programs_read(self):
        out = self.export("csv", *self.inputs())
        tables = {}
        for path in out.glob("*.csv"):
            with path.open(newline="", encoding="utf-8") as file:
                reader = csv.DictReader(file, strict=True)
                tables[path.stem] = list(reader)
                for row in tables[path.stem]:
                    self.assertNotIn(None, row, path)
                    self.assertNotIn(None, row.values(), path)
        self.assertEqual(set(tables), {"meetings", "attendance", "items", "questions", "resolutions", "motions", "votes", "voters", "actions"})
        hostile = [row for row in tables["motions"] if row["body"].startswith("Tab")]
        self.assertEqual(hostile[0]["text"], HOSTILE)
        self.assertEqual(hostile[0]["item"], next(row["id"] for row in tables["items"] if row["body"].startswith("Tab")))
        drone = [row for row in tables["questions"] if "drone" in row["question"]]
        self.assertIn("£61,400", drone[0]["answer"])
        votes = {row["id"] for row in tables["votes"]}
        self.assertTrue(all(row["vote"] in votes for row in tables["voters"]))
        self.assertTrue(any(row["for"] == "12" and row["against"] == "5" for row in tables["votes"]))

    def test_the_same_input_gives_the_same_bytes(self):
        for target in ("opensearch", "solr", "postgres", "csv"):
            files = [{path.name: path.read_bytes() for path in self.export(target, *self.inputs()).iterdir()} for _ in range(2)]
            self.assertEqual(files[0], files[1])

    def test_mistakes(self):
        path = self.ndjson("one.ndjson", [document("a")])
        self.expect(run("export", path), 2, "--to")
        self.expect(run("export", "--to", "excel", path), 2, "excel")
        self.expect(run("export", "--to", "csv"), 2, "nothing to export")
        self.expect(run("export", "--to", "postgres", "--name", "x; DROP", "-o", self.dir / "o", path), 2, "is no name")
        self.expect(run("export", "--to", "csv", "-o", "/proc/nowhere", path), 5, "/proc/nowhere")
        self.expect(run("export", "--to", "csv", "-o", self.dir / "o", self.dir / "none.ndjson"), 4, "none.ndjson")
        broken = self.dir / "broken.ndjson"
        broken.write_text(path.read_text() + "{\n" + path.read_text())
        self.export("csv", broken, code=3)


if __name__ == "__main__":
    main()
