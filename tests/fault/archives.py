#!/usr/bin/env python3
"""Rows 29-32 of the fault list: zips, tarballs and crawls that lie, are cut off or are bombs."""

import bz2
import ctypes
import ctypes.util
import gzip
import io
import json
import lzma
import pathlib
import struct
import subprocess
import sys
import tarfile
import warnings
import zipfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from bench import Fault, main, minutes, zipped  # noqa: E402


def tarred(members, mode="w"):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content.encode() if isinstance(content, str) else content))
    return file.getvalue()


def seven_zipped(path, members):
    """A 7z by the library that reads it, which is there wherever the program runs."""
    c = ctypes.CDLL(ctypes.util.find_library("archive") or "libarchive.so.13")
    for call in ("archive_write_new", "archive_entry_new"):
        getattr(c, call).restype = ctypes.c_void_p
    pointer = ctypes.c_void_p
    archive = pointer(c.archive_write_new())
    c.archive_write_set_format_7zip(archive)
    c.archive_write_open_filename(archive, str(path).encode())
    for name, content in members.items():
        content = content.encode()
        entry = pointer(c.archive_entry_new())
        c.archive_entry_set_pathname(entry, name.encode())
        c.archive_entry_set_size(entry, ctypes.c_int64(len(content)))
        c.archive_entry_set_filetype(entry, 0o100000)
        c.archive_entry_set_perm(entry, 0o644)
        c.archive_write_header(archive, entry)
        c.archive_write_data(archive, content, ctypes.c_size_t(len(content)))
        c.archive_entry_free(entry)
    c.archive_write_close(archive)
    c.archive_write_free(archive)


def record(kind, body, uri="http://council.example/1", content_type="application/http; msgtype=response", length=None, version="1.0"):
    body = body.encode() if isinstance(body, str) else body
    head = (f"WARC/{version}\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nContent-Type: {content_type}\r\n"
            f"Content-Length: {len(body) if length is None else length}\r\n\r\n")
    return head.encode() + body + b"\r\n\r\n"


def http(body, status="200 OK", **headers):
    body = body.encode() if isinstance(body, str) else body
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in {"Content_Type": "text/html", **headers}.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def page(name):
    return f"<html><body><h1>{name}</h1>" + "".join(f"<p>{line}</p>" for line in minutes(name).splitlines() if line) + "</body></html>"


class Archives(Fault):
    def two(self):
        return {"2019/a.txt": minutes("Alder"), "b.txt": minutes("Birch")}

    def plain(self):
        """The documents that the folder itself gives."""
        for name, content in self.two().items():
            self.file(name, content)
        self.batch(out=self.dir / "plain")
        return sorted(self.text(d) for d in self.documents(self.dir / "plain"))

    def test_each_container_gives_what_the_folder_gives(self):
        plain = self.plain()
        tar = tarred(self.two())
        made = {
            "x.zip": zipped(self.two()),
            "x.tar": tar,
            "x.tar.gz": gzip.compress(tar),
            "x.tar.bz2": bz2.compress(tar),
            "x.tar.xz": lzma.compress(tar),
            "x.tar.zst": subprocess.run(["zstd", "-c"], input=tar, capture_output=True, check=True).stdout,
            "nested.tar": tarred({"inner.zip": zipped(self.two())}),
            "nameless": tar,
            "records.ndjson": "".join(json.dumps({"id": i, "name": n, "text": t}) + "\n" for i, (n, t) in enumerate(self.two().items())),
        }
        for name, content in made.items():
            path = self.dir / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
            self.batch(path, out=self.dir / "out" / name)
            self.assertEqual(sorted(self.text(d) for d in self.documents(self.dir / "out" / name)), plain, name)

    def test_7z(self):
        plain = self.plain()
        seven = self.dir / "x.7z"
        seven_zipped(seven, self.two())
        self.batch(seven)
        self.assertEqual(sorted(self.text(d) for d in self.documents()), plain)
        seven.write_bytes(seven.read_bytes()[:-40])
        self.batch(seven, "--force", code=4)
        self.assertEqual([r["status"] for r in self.manifest()], ["failed"])

    def test_29_zip_bombs(self):
        archive = {"zeros.txt": b"\0" * 200_000_000, "good.txt": minutes()}
        self.file("bomb.zip", zipped(archive))
        nest = zipped({"deep.txt": minutes("Deep")})
        for level in range(5):
            nest = zipped({f"level{level}.zip": nest})
        self.file("nest.zip", nest)
        self.batch(code=3)
        self.expect("zeros.txt", "failed", "E_ARCHIVE_LIMIT", "67108864")
        self.expect("bomb.zip!/good.txt", "ok")
        rows = [r for r in self.manifest() if "nest.zip" in r["id"]]
        self.assertEqual([r["code"] for r in rows], ["E_ARCHIVE_DEPTH"])

    def test_29_an_archive_that_unpacks_to_too_much_in_many_members(self):
        members = {"a.txt": minutes()}
        members.update({f"z{n}.txt": b"z" * 900_000 for n in range(30)})
        self.file("x.zip", zipped(members))
        self.batch("--max-archive-bytes", "5M", "--max-archive-ratio", "2", code=3)
        self.expect("a.txt", "ok")
        codes = {r.get("code") for r in self.manifest() if r["status"] == "failed"}
        self.assertEqual(codes, {"E_ARCHIVE_LIMIT"})
        self.assertEqual(len(self.manifest()), 31)

    def test_29_claimed_size(self):
        data = bytearray(zipped({"a.txt": minutes(), "b.txt": minutes("B")}))
        at = data.index(b"PK\x01\x02")
        data[at + 24:at + 28] = struct.pack("<I", 0xFFFFFFF0)  # says 4 GB in the directory
        self.file("x.zip", bytes(data))
        self.batch()  # nothing is allocated or skipped on the word of the directory: what is there counts
        self.expect("a.txt", "ok")
        self.expect("b.txt", "ok")

    def test_30_names_are_labels(self):
        names = ["../../slip.txt", "/absolute.txt", "C:\\windows.txt", "same.txt", "Ŵyl.txt"]
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for i, name in enumerate([*names, "same.txt"]):
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    archive.writestr(name, minutes(f"Place{i}"))
            link = zipfile.ZipInfo("link.txt")
            link.external_attr = 0o120777 << 16
            link.create_system = 3
            archive.writestr(link, "/etc/passwd")
        self.file("x.zip", file.getvalue())
        before = sorted(self.dir.rglob("*"))
        self.batch(env={"LC_ALL": "C"})
        found = [r["name"].split("!/")[1] for r in self.manifest()]
        self.assertEqual(found, ["../../slip.txt", "/absolute.txt", "C:\\windows.txt", "same.txt", "Ŵyl.txt", "same.txt", "link.txt"])
        self.expect("link.txt", "skipped", "link")
        after = [p for p in sorted(self.dir.rglob("*")) if self.out not in (p, *p.parents)]
        self.assertEqual(before, after)
        self.assertFalse((self.dir.parent / "slip.txt").exists())

    def test_30_cp437_and_latin1_names(self):
        data = zipped({"caf_.txt": minutes()}).replace(b"caf_.txt", b"caf\x82.txt")
        self.file("x.zip", data)
        tar = tarred({"caf_.txt": minutes("Tar")}).replace(b"caf_.txt", b"caf\xe9.txt")
        header = bytearray(tar[:512])
        header[148:156] = b" " * 8
        header[148:156] = f"{sum(header):06o}\0 ".encode()
        self.file("y.tar", bytes(header) + tar[512:])
        self.batch(env={"LC_ALL": "C"})
        self.expect("x.zip!/café.txt", "ok")
        row = [r for r in self.manifest() if "y.tar" in r["id"]][0]
        self.assertIn(b"caf\xe9.txt", bytes.fromhex(row["name_hex"]))

    def test_30_links_and_devices_in_a_tar(self):
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w") as archive:
            for name, kind in (("soft.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("fifo.txt", tarfile.FIFOTYPE)):
                entry = tarfile.TarInfo(name)
                entry.type = kind
                entry.linkname = "/etc/passwd"
                archive.addfile(entry)
            entry = tarfile.TarInfo("../slip.txt")
            entry.size = len(minutes())
            archive.addfile(entry, io.BytesIO(minutes().encode()))
        self.file("x.tar", file.getvalue())
        self.batch()
        self.expect("soft.txt", "skipped", "link")
        self.expect("hard.txt", "skipped", "link")
        self.expect("fifo.txt", "skipped", "special-file")
        self.expect("../slip.txt", "ok")

    def test_31_cut_and_damaged_zips(self):
        # Stored, so that a flipped byte is no error of deflate but of the checksum.
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for name in ("a", "b", "c"):
                archive.writestr(f"{name}.txt", minutes(name * 3))
        data = file.getvalue()
        self.file("cut-in-member.zip", data[: data.index(b"c.txt") + 60])
        self.file("no-directory.zip", data[: data.index(b"PK\x01\x02")])
        self.file("flipped.zip", data.replace(b"bbb Parish", b"bbx Parish"))
        self.batch(code=3)
        rows = {r["id"].split("/in/")[1]: (r["status"], r.get("code")) for r in self.manifest()}
        self.assertEqual(rows["flipped.zip!/b.txt"], ("failed", "E_CRC"))
        self.assertEqual(rows["flipped.zip!/c.txt"], ("ok", None))
        for name in ("cut-in-member.zip", "no-directory.zip"):
            self.assertEqual(rows[name], ("failed", "E_ARCHIVE_TRUNCATED"))
            self.assertIn(rows[f"{name}!/a.txt"][0], ("ok", "skipped"))

    def test_31_cut_tarballs(self):
        tar = tarred({"a.txt": minutes("A"), "b.txt": minutes("B") * 2000, "c.txt": minutes("C")})
        self.file("x.tar", tar[:20_000])
        self.file("y.tar.gz", gzip.compress(tar)[:-300])
        self.batch(code=3)
        for name in ("x.tar", "y.tar.gz"):
            rows = [r for r in self.manifest() if name in r["id"]]
            self.assertIn(rows[0]["status"], ("ok", "skipped"))
            self.assertIn("failed", [r["status"] for r in rows], name)

    def test_31_encrypted_zip(self):
        # The flag alone: what is behind it does not matter to who has no password.
        data = bytearray(zipped({"a.txt": minutes(), "b.txt": minutes("B")}))
        local, central = data.index(b"PK\x03\x04"), data.index(b"PK\x01\x02")
        data[local + 6] |= 1
        data[central + 8] |= 1
        self.file("x.zip", bytes(data))
        self.batch(code=3)
        self.expect("a.txt", "failed", "E_ARCHIVE_PASSWORD")
        self.expect("b.txt", "ok")

    def test_32_warc(self):
        chunked = "".join(f"{len(c):x}\r\n{c}\r\n" for c in (page("Chunky")[:100], page("Chunky")[100:])) + "0\r\n\r\n"
        warc = b"".join([
            record("warcinfo", "software: x", content_type="application/warc-fields"),
            record("request", "GET / HTTP/1.1\r\n\r\n"),
            record("response", http(page("Plain")), "http://council.example/plain"),
            record("response", http(chunked, Transfer_Encoding="chunked"), "http://council.example/chunked"),
            record("response", http(gzip.compress(page("Zipped").encode()), Content_Encoding="gzip"), "http://council.example/gzip"),
            record("response", http(zlib.compress(page("Flat").encode()), Content_Encoding="deflate"), "http://council.example/deflate", version="1.1"),
            record("response", http(gzip.compress(page("Cut").encode())[:-40], Content_Encoding="gzip"), "http://council.example/cut"),
            record("response", http(b"??", Content_Encoding="br"), "http://council.example/brotli"),
            record("response", http("gone", "404 Not Found"), "http://council.example/404"),
            record("response", http(b"\x89PNG", Content_Type="image/png"), "http://council.example/crest.png"),
            record("response", http(page("Long")), "http://council.example/too-short", length=50),
            record("conversion", minutes("Wet"), "http://council.example/wet", "text/plain"),
            record("response", http(page("Number")), "http://council.example/nan", length="many"),
            record("response", http(page("Last")), "http://council.example/last"),
            record("response", http(page("Torn")), "http://council.example/torn")[:-200],
        ])
        for name, data in (("x.warc", warc), ("y.warc.gz", gzip.compress(warc))):
            self.batch(self.file(name, data), code=3, out=self.dir / name)
            rows = self.manifest(self.dir / name)
            self.assertEqual(len(rows), 15, name)  # every record is accounted for
            got = {r["id"].rsplit("/", 1)[1]: (r["status"], r.get("code")) for r in rows}
            for good in ("plain", "chunked", "gzip", "deflate", "wet", "last"):
                self.assertEqual(got[good], ("ok", None), good)
            self.assertEqual(got["cut"], ("failed", "E_TRUNCATED"))
            self.assertEqual(got["brotli"], ("failed", "E_ENCODING"))
            self.assertEqual(got["404"], ("skipped", "http-404"))
            self.assertEqual(got["crest.png"], ("skipped", "media-type"))
            self.assertEqual(got["too-short"], ("failed", "E_WARC_LENGTH"))
            self.assertEqual(got["nan"], ("failed", "E_WARC_LENGTH"))
            self.assertEqual(got["torn"], ("failed", "E_ARCHIVE_TRUNCATED"))

    def test_32_a_gzip_member_for_each_record_the_last_one_cut(self):
        members = [gzip.compress(record("response", http(page(f"Member{n}")), f"http://council.example/{n}")) for n in range(4)]
        self.file("x.warc.gz", b"".join(members)[:-60])
        self.batch(code=3)
        self.assertEqual([r["status"] for r in self.manifest()][:3], ["ok"] * 3)
        self.assertEqual(self.manifest()[-1]["status"], "failed")

    def test_records_that_are_wrong(self):
        path = self.file("x.ndjson", "\n".join([
            json.dumps({"id": "good", "text": minutes()}),
            "{not json",
            json.dumps({"id": "none"}),
            json.dumps({"id": "two", "text": "a", "html": "b"}),
            json.dumps({"id": "page", "html": page("Html")}),
            json.dumps({"id": "file", "path": "other.txt"}),
            "[" * 100_000,
        ]))
        self.file("other.txt", minutes("Other"))
        self.batch(path, code=3)
        got = [(r["id"].split("!/")[1], r["status"], r.get("code")) for r in self.manifest()]
        self.assertEqual(got, [("good", "ok", None), ("line-2", "failed", "E_JSON"), ("none", "failed", "E_RECORD"),
                               ("two", "failed", "E_RECORD"), ("page", "ok", None), ("file", "ok", None), ("line-7", "failed", "E_JSON")])

    def test_records_in_an_archive_may_not_name_files(self):
        secret = self.file("secret.txt", minutes("Secret"))
        self.batch(self.file("x.zip", zipped({"r.ndjson": json.dumps({"id": "a", "path": str(secret)}) + "\n"})), code=4)
        self.expect("a", "failed", "E_RECORD_PATH")


if __name__ == "__main__":
    main()
