"""What the fault tests share: a program to run, a folder to run it in, and makers of inputs."""

import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

BINARY = sys.argv.pop(1) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else ""
# Sanitizers reserve terabytes: a process of theirs has no limit of memory.
SANITIZED = bool(BINARY) and any(name in pathlib.Path(BINARY).read_bytes() for name in (b"__asan_init", b"__tsan_init"))
SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent

MINUTES = """Minutes of the meeting of {name} Parish Council held on 4 March 2024

Present: Cllr A Ashdown (Chairman), Cllr B Birch

1. Apologies
Apologies were received from Cllr Elm.

2. Minutes of the last meeting
RESOLVED - That the minutes be approved as a correct record.
"""


def minutes(name="Netherfold"):
    return MINUTES.format(name=name)


def pdf(text, blank=False):
    """A small whole PDF of one page; with `blank` it draws a box, as a scan would."""
    lines = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T*\n" for line in text.splitlines())
    stream = "0 0 100 100 re f" if blank else f"BT /F1 10 Tf 14 TL 50 800 Td {lines} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, at = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        at.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in at)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{out.index('xref')}\n%%EOF\n"
    return out.encode("latin-1")


def zipped(members, **options):
    """A zip: {name: bytes or text}."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body, **parts):
    """A DOCX with this body, and parts given as numbering="…", styles="…"."""
    members = {"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    for name, content in parts.items():
        members[f"word/{name}.xml"] = content
    return zipped(members)


def running(pid):
    """Is it alive? One that is dead and not yet buried by its new parent is not."""
    try:
        return pathlib.Path(f"/proc/{int(pid)}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


class Fault(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-fault-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.out = self.dir / "out"

    def file(self, name, content=None):
        path = self.dir / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        content = minutes() if content is None else content
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def binary_for_all(self):
        """A copy of the program that anybody may run: the build may stand where only its owner may look, as under /root."""
        copy = self.dir / "program"
        shutil.copy(BINARY, copy)
        copy.chmod(0o755)
        return copy

    def run_program(self, *arguments, stdin=b"", env=None, timeout=120, binary=None, **options):
        return subprocess.run([binary or BINARY, *map(str, arguments)], input=stdin, capture_output=True, timeout=timeout,
                              env={**os.environ, **(env or {})}, **options)

    def batch(self, *arguments, code=0, out=None, env=None, **options):
        """Runs a batch; checks the exit code and that every input is accounted for. Gives the run."""
        out = out or self.out
        inputs = arguments if any(not str(a).startswith("-") for a in arguments[:1]) else (self.dir / "in", *arguments)
        run = self.run_program("batch", *inputs, "--out", out, env=env, **options)
        message = run.stderr.decode(errors="replace")
        self.assertEqual(run.returncode, code, message + run.stdout.decode())
        if code in (0, 3, 4):
            self.account(out, run.stdout.decode())
        return run

    def account(self, out, summary):
        counts = {}
        for line in self.manifest(out):
            counts[line["status"]] = counts.get(line["status"], 0) + 1
        ok, partial, failed, skipped = (counts.get(s, 0) for s in ("ok", "partial", "failed", "skipped"))
        total = sum(counts.values())
        self.assertIn(f"inputs {total} == ok {ok} + partial {partial} + failed {failed} + skipped {skipped}", summary)
        self.assertEqual(len(self.documents(out)), ok + partial)

    def manifest(self, out=None):
        return [json.loads(line) for line in ((out or self.out) / "manifest.ndjson").read_bytes().splitlines()]

    def lines(self, out=None):
        out = out or self.out
        parts = sorted(out.glob("part-*.ndjson")) + sorted(out.glob("part-*.ndjson.tmp"))
        content = b"".join(part.read_bytes() for part in parts)
        for part in sorted(out.glob("part-*.zst")):
            content += subprocess.run(["zstd", "-dc", part], capture_output=True, check=True).stdout
        self.assertTrue(content == b"" or content.endswith(b"\n"), "a torn line")
        return content.splitlines(keepends=True)

    def documents(self, out=None):
        return [json.loads(line) for line in self.lines(out)]

    def row(self, name, out=None):
        """The manifest's only line whose name ends so."""
        rows = [line for line in self.manifest(out) if line["name"].endswith(name)]
        self.assertEqual(len(rows), 1, f"{name}: {rows}")
        return rows[0]

    def expect(self, name, status, code=None, message=None):
        row = self.row(name)
        self.assertEqual((row["status"], row.get("code")), (status, code), row)
        if message:
            self.assertIn(message, row.get("message", ""))
        return row

    def text(self, document):
        """All words of a document, in order."""
        words = []

        def walk(node):
            if isinstance(node, dict):
                for key in ("text", "number", "label"):
                    if isinstance(node.get(key), str):
                        words.append(node[key])
                for value in node.values():
                    walk(value)
            elif isinstance(node, list):
                for value in node:
                    walk(value)

        walk([document["front"], document["items"], document["attendance"]])
        return " ".join(words)


def main():
    if not BINARY:
        sys.exit(f"usage: {sys.argv[0]} path/to/minutebook [unittest options]")
    unittest.main()
