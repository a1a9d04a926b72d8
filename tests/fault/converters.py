#!/usr/bin/env python3
"""Rows 22-28 and 33 of the fault list: PDF, DOCX, ODT and RTF that are broken, locked, hostile or rich."""

import os
import pathlib
import stat
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from bench import W, Fault, docx, main, minutes, pdf, running, zipped  # noqa: E402

DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>'


def paragraph(text, properties=""):
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}<w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(level, text, number=1):
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def numbering(*levels):
    rows = "".join(f'<w:lvl w:ilvl="{i}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
                   for i, (start, form, text) in enumerate(levels))
    return (f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{rows}</w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')


class Converters(Fault):
    def tool(self, name, script):
        """A program of that name, first on PATH."""
        folder = self.dir / "bin"
        folder.mkdir(exist_ok=True)
        path = folder / name
        path.write_text("#!/bin/sh\n" + script)
        path.chmod(path.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)
        return {"PATH": f"{folder}:{os.environ['PATH']}"}

    def reading(self, name, content):
        """The converter's text of one document."""
        path = self.file(name, content)
        self.batch(path, "--with-text", "--force")
        return self.documents()[0]["reading_text"]

    def test_a_pdf_gives_a_document(self):
        self.file("a.pdf", pdf(minutes("Pdf")))
        self.batch()
        document = self.documents()[0]
        self.assertEqual(document["source"]["media_type"], "application/pdf")
        self.assertEqual(document["source"]["sha256"], self.row("a.pdf")["sha256"])
        self.assertIn("approved as a correct record", self.text(document))
        notes = [d["message"] for d in document["diagnostics"] if d["code"] == "N_CONVERTED"]
        self.assertRegex(notes[0], r"pdftotext \d+\.\d+.* -layout")

    def test_22_broken_pdfs(self):
        self.file("cut.pdf", pdf(minutes())[:120])
        self.file("junk.pdf", b"%PDF-1.4\n" + bytes(range(256)) * 20)
        self.file("noise.pdf", bytes(range(256)) * 20)
        self.file("empty.pdf", b"")
        self.file("good.txt")
        self.batch(code=3)
        for name in ("cut.pdf", "junk.pdf", "noise.pdf"):
            self.expect(name, "failed", "E_PDF", "pdftotext cannot read it: ")
        self.expect("empty.pdf", "failed", "E_EMPTY")
        self.expect("good.txt", "ok")

    def test_23_pdfs_with_passwords(self):
        plain = self.dir / "plain.pdf"
        plain.write_bytes(pdf(minutes("Locked")))
        (self.dir / "in").mkdir()
        for name, user, more in (("locked.pdf", "secret", []), ("restricted.pdf", "", ["--extract=n"])):
            subprocess.run(["qpdf", "--encrypt", user, "owner", "256", *more, "--", plain, self.dir / "in" / name], check=True)
        self.batch(code=3)
        self.expect("locked.pdf", "failed", "E_PDF_PASSWORD", "password")
        self.expect("restricted.pdf", "ok")
        self.assertIn("N_PDF_RESTRICTED", [d["code"] for d in self.documents()[0]["diagnostics"]])

    def test_24_a_scan_needs_ocr(self):
        self.file("scan.pdf", pdf("", blank=True))
        self.file("pages.txt", b"\f\f\f")  # the text that somebody else got out of a scan
        self.batch()
        for name in ("scan.pdf", "pages.txt"):
            self.expect(name, "partial", "needs_ocr")
        self.assertEqual([d["needs_ocr"] for d in self.documents()], [True, True])

    def test_25_a_converter_that_hangs(self):
        env = self.tool("pdftotext", 'case $1 in -v) echo pdftotext version 9.9.9;; *) echo $$ >>"$PIDS"; sleep 1000;; esac\n')
        self.file("a.pdf", pdf("x"))
        self.file("b.txt")
        begun = time.monotonic()
        self.batch("--max-seconds", "0.5", code=3, env={**env, "PIDS": str(self.dir / "pids")})
        self.assertLess(time.monotonic() - begun, 10)
        self.expect("a.pdf", "failed", "E_TIMEOUT", "0.5 seconds")
        self.expect("b.txt", "ok")
        for pid in (self.dir / "pids").read_text().split():
            self.assertFalse(os.path.exists(f"/proc/{pid}"), "it still runs, or is a zombie")
            group = subprocess.run(["pgrep", "-g", pid], capture_output=True).stdout.split()
            self.assertEqual([one for one in group if running(one)], [])

    def test_25_a_converter_that_eats_memory(self):
        env = self.tool("pdftotext", 'case $1 in -v) echo pdftotext version 9.9.9;; *) exec python3 -c "x = bytearray(3 * 10**9)";; esac\n')
        self.file("a.pdf", pdf("x"))
        self.batch("--max-memory", "1G", code=4, env=env)
        self.expect("a.pdf", "failed", "E_MEMORY", "1024 MiB")

    def test_25_a_converter_that_writes_without_end(self):
        env = self.tool("pdftotext", 'case $1 in -v) echo pdftotext version 9.9.9;; *) exec cat /dev/zero;; esac\n')
        self.file("a.pdf", pdf("x"))
        self.batch("--max-text-bytes", "1M", code=4, env=env)
        self.expect("a.pdf", "failed", "E_TEXT_LIMIT", "1048576")

    def test_26_no_converter(self):
        nothing = self.dir / "nothing"
        nothing.mkdir()
        self.file("a.pdf", pdf("x"))
        self.file("b.txt")
        self.file("c.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
        self.batch(code=3, env={"PATH": str(nothing)})
        self.expect("a.pdf", "failed", "E_NO_EXTRACTOR", "poppler-utils")
        self.expect("c.doc", "failed", "E_NO_EXTRACTOR", "antiword")
        self.expect("b.txt", "ok")
        doctor = self.run_program("doctor", env={"PATH": str(nothing)})
        self.assertEqual(doctor.returncode, 3)
        self.assertIn(b"missing  pdftotext", doctor.stdout)

    def test_26_doctor(self):
        self.assertEqual(self.run_program("doctor").returncode, 0)
        env = self.tool("pdftotext", "echo I am something else\n")
        self.assertIn(b"doubtful pdftotext", self.run_program("doctor", env=env).stdout)

    def test_26_another_converter_is_noticed_by_resume(self):
        self.file("a.pdf", pdf("x"))
        self.batch(code=0)
        env = self.tool("pdftotext", "echo pdftotext version 9.9.9\n")
        self.assertIn(b"9.9.9", self.batch("--resume", code=7, env=env).stderr)

    def test_27_xml_with_a_doctype(self):
        body = f"<w:document {W}><w:body>{paragraph('&a;')}</w:body></w:document>"
        self.file("a.docx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": DOCTYPE + body}))
        self.file("b.docx", docx(paragraph("x"), numbering=DOCTYPE + "<w:numbering/>"))
        self.file("c.docx", zipped({"word/document.xml": ("\ufeff" + DOCTYPE + body).encode("utf-16-le")}))
        self.file("d.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": DOCTYPE + "<x/>"}))
        self.batch(code=4)
        for name in ("a.docx", "b.docx", "c.docx", "d.odt"):
            self.expect(name, "failed", "E_XML_DOCTYPE")

    def test_28_everything_in_a_docx(self):
        body = "".join([
            numbered(0, "Apologies"), numbered(1, "Cllr Elm"), numbered(0, "Minutes"), numbered(1, "Accuracy"),
            "<w:p><w:r><w:t>Kept </w:t></w:r><w:ins><w:r><w:t>inserted </w:t></w:r></w:ins><w:del><w:r><w:delText>DELETED</w:delText></w:r></w:del>"
            "<w:fldSimple w:instr='DATE'><w:r><w:t>field</w:t></w:r></w:fldSimple></w:p>",
            "<w:p><w:r><w:t>Before box</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
            "<w:tbl><w:tr><w:tc>" + paragraph("Left") + "</w:tc><w:tc>" + paragraph("Right") + "</w:tc></w:tr></w:tbl>",
            "<w:altChunk xmlns:r='x' r:id='c1'/>",
            paragraph("Heading", '<w:pStyle w:val="H"/>'),
        ])
        content = zipped({
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/numbering.xml": numbering((1, "decimal", "%1."), (1, "lowerLetter", "%1.%2)")),
            "word/styles.xml": f'<w:styles {W}><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>',
            "word/header1.xml": f"<w:hdr {W}><w:tbl><w:tr><w:tc>{paragraph('Header cell')}</w:tc></w:tr></w:tbl></w:hdr>",
            "word/_rels/document.xml.rels": '<Relationships><Relationship Id="c1" Target="chunk.html"/></Relationships>',
            "word/chunk.html": "<p>From a chunk</p>",
        })
        text = self.reading("a.docx", content)
        for words in ("<p>1. Apologies</p>", "<p>1.a) Cllr Elm</p>", "<p>2. Minutes</p>", "<p>2.a) Accuracy</p>", "Kept inserted field",
                      "In the box", "Left", "Right", "From a chunk", "<h2>Heading</h2>", "Header cell"):
            self.assertIn(words, text)
        self.assertLess(text.index("Before box"), text.index("In the box"))
        self.assertNotIn("DELETED", text)
        notes = {d["code"]: d["message"] for d in self.documents()[0]["diagnostics"]}
        self.assertIn("7 bytes", notes["N_DELETED_TEXT"])

    def test_28_a_deep_docx(self):
        deep = "<w:sdt><w:sdtContent>" * 50_000 + paragraph("At the bottom") + "</w:sdtContent></w:sdt>" * 50_000
        self.assertIn("At the bottom", self.reading("a.docx", docx(deep)))

    def test_28_minutes_in_a_docx_are_minutes(self):
        body = paragraph("Minutes of Netherfold Parish Council held on 4 March 2024")
        body += numbered(0, "Apologies") + paragraph("Apologies were received.") + numbered(0, "Accounts") + paragraph("RESOLVED - That they be paid.")
        self.file("a.docx", docx(body, numbering=numbering((7, "decimal", "%1."))))
        self.batch()
        document = self.documents()[0]
        self.assertEqual([i["number"] for i in document["items"]], ["7", "8"])
        self.assertIn("resolution", str(document["items"][1]))

    def test_28_odt(self):
        names = ('xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:table="b" xmlns:dc="d"')
        content = (f'<office:document-content {names}><office:automatic-styles><text:list-style style:name="L">'
                   '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
                   "</office:automatic-styles><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion>"
                   "<text:p>GONE</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                   '<text:h text:outline-level="1">Minutes</text:h><text:list text:style-name="L"><text:list-item><text:p>Apologies</text:p>'
                   "</text:list-item><text:list-item><text:p>Ac<text:span>counts</text:span></text:p></text:list-item></text:list>"
                   "<table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>"
                   "</office:text></office:body></office:document-content>")
        text = self.reading("a.odt", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}))
        for words in ("<h1>Minutes</h1>", "<p>1. Apologies</p>", "<p>2. Accounts</p>", "<td>\n<p>Cell</p>"):
            self.assertIn(words, text)
        self.assertNotIn("GONE", text)

    def test_29_a_docx_that_is_a_bomb(self):
        self.file("a.docx", docx(paragraph("x" * 100_000_000)))
        self.batch(code=4)
        self.expect("a.docx", "failed", "E_ARCHIVE_LIMIT", "67108864")

    def test_31_a_cut_docx(self):
        self.file("a.docx", docx(paragraph("x" * 5000))[:300])
        self.batch(code=4)
        self.assertEqual([(r["status"], r["code"]) for r in self.manifest()], [("failed", "E_ARCHIVE_TRUNCATED")])

    def test_33_rtf(self):
        rtf = (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator X;}\pard First \b bold\b0\par"
               r" caf\'e9 \u8217?s \u-10179?\u-8704?{\deleted GONE}\par 1.\tab Item\par\cell a\cell b\row {\field{\*\fldinst X}{\fldrslt shown}}}")
        text = self.reading("a.rtf", rtf)
        self.assertIn("First bold\ncafé ’s \U0001f600\n1.\tItem\n", text)
        self.assertIn("shown", text)
        for gone in ("Arial", "GONE", "generator", "fldinst"):
            self.assertNotIn(gone, text)

    def test_33_hostile_rtf(self):
        for name, rtf in {
            "unbalanced": r"{\rtf1 Kept }}}}} too {{{{",
            "bin": r"{\rtf1 Kept \bin999999999999 too}",
            "lone": r"{\rtf1 Kept \u-10179? too\par}",
            "deep": r"{\rtf1 " + "{" * 100_000 + "Kept too" + "}" * 100_000 + "}",
            "cut": r"{\rtf1 Kept too \'e",
        }.items():
            text = self.reading(f"{name}.rtf", rtf)
            self.assertIn("Kept", text, name)
            self.assertIn("too", text, name)

    def test_word_through_a_converter(self):
        env = self.tool("antiword", "cat >/dev/null\necho 1. Apologies\n")
        self.file("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
        self.batch(env=env)
        self.assertEqual(self.documents()[0]["source"]["media_type"], "application/msword")
        self.assertIn("Apologies", self.text(self.documents()[0]))

    def test_html_under_the_name_of_a_pdf(self):
        self.file("a.pdf", "<html><body>" + "".join(f"<p>{line}</p>" for line in minutes().splitlines()) + "</body></html>")
        self.batch()
        self.assertEqual(self.documents()[0]["source"]["media_type"], "text/html")


if __name__ == "__main__":
    main()
