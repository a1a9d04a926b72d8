#!/usr/bin/env python3
"""Pages in a real browser: search, click, see the highlighted span; click a question, the source scrolls to it.

    browser_test.py path/to/minutebook [folder for screenshots]
"""

import pathlib
import re
import sys
import unittest

import webdriver

lacking = webdriver.missing()
if lacking:
    print(f"SKIPPED: {lacking} is not installed (tools/install-packages)")
    sys.exit(77)

SHOTS = pathlib.Path(sys.argv.pop(2)) if len(sys.argv) > 2 and not sys.argv[2].startswith("-") else None
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "search"))
from program import SOURCE, InFolder, document, element, extract_corpus, index_corpus, main, run  # noqa: E402
from serve_test import Server  # noqa: E402

# Is the node within what its pane shows?
IN_VIEW = """
  const node = document.querySelector(arguments[0]), pane = node && node.closest(arguments[1]);
  if (!pane) return false;
  const a = node.getBoundingClientRect(), b = pane.getBoundingClientRect();
  return a.bottom > b.top && a.top < b.bottom;
"""
EVIL = "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'><svg onload='window.hacked=1'>"


class Pages(InFolder):
    @classmethod
    def setUpClass(cls):
        cls.browser = webdriver.Browser()
        cls.addClassCleanup(cls.browser.quit)

    def setUp(self):
        super().setUp()
        self.browser.open("about:blank")
        self.browser.log()
        self.browser.requests()

    def shot(self, name):
        if SHOTS:
            SHOTS.mkdir(parents=True, exist_ok=True)
            self.browser.screenshot(SHOTS / f"{name}.png")

    def expect_quiet(self, allowed=()):
        """Nothing was refused, nothing failed, nothing was loaded from elsewhere."""
        loud = [entry["message"] for entry in self.browser.log() if entry["level"] == "SEVERE" and "favicon" not in entry["message"]]
        self.assertEqual(loud, [])
        for address in self.browser.requests():
            self.assertTrue(address.startswith(("file:", "about:", "data:", *allowed)), address)

    def page(self, *arguments):
        path = self.dir / "page.html"
        result = run("view", *arguments, "-o", path)
        self.expect(result, 0)
        return path.as_uri()

    def test_clicking_a_question_scrolls_the_source_to_it(self):
        self.browser.open(self.page("corpus/police-panel-item/source.txt"))
        rows = self.browser.run("return [...document.querySelectorAll('.row.t-question')].map((row) => row.dataset.e)")
        self.assertEqual(len(rows), 4)
        last = rows[-1]
        self.assertFalse(self.browser.run(IN_VIEW, f".source [data-e='{last}']", ".source"))
        self.browser.click(f".row[data-e='{last}']")
        self.assertTrue(self.browser.run(IN_VIEW, f".source [data-e='{last}']", ".source"))
        self.assertEqual(self.browser.run("return document.querySelector('.source .on').textContent"), "Was the Commissioner content with the pace of change?")
        self.assertRegex(self.browser.address(), r"#item-.*question-4$")
        self.shot("view-question")
        self.expect_quiet()

    def test_clicking_the_source_shows_the_element_and_why(self):
        self.browser.open(self.page("corpus/planning-committee/source.txt"))
        i = self.browser.run("return document.querySelector('.source .t-resolution').dataset.e")
        self.browser.run("document.querySelector('.source .t-resolution').scrollIntoView({block: 'center'})")
        self.browser.click(f".source [data-e='{i}']")
        chosen = self.browser.run("return document.querySelector('.tree .on').dataset.e")
        self.assertTrue(self.browser.run(IN_VIEW, f".tree [data-e='{chosen}']", ".tree"))
        why = self.browser.run("return document.querySelector('.why').innerText")
        self.assertRegex(why, r"(?s)place\s+bytes \d+–\d+, line \d+.*why\s+rule \S+ of the pack \S+.*evidence\s+\S")
        self.shot("view-why")
        # A fact leads to the words that say it.
        self.browser.open(self.page("corpus/county-printed/source.txt"))
        self.browser.click(".row.t-motion")
        self.browser.click(".why [data-goto]")
        self.assertIn(self.browser.run("return document.querySelector('.source .lit').textContent"),
                      self.browser.run("return document.querySelector('.why [data-goto]').textContent"))
        self.expect_quiet()

    def test_types_can_be_switched_off(self):
        self.browser.open(self.page("corpus/police-panel-item/source.txt"))
        self.browser.click("[data-type='paragraph']")
        self.assertEqual(self.browser.run("return document.querySelectorAll('.row.t-paragraph:not([hidden])').length"), 0)
        self.assertGreater(self.browser.run("return document.querySelectorAll('.row.t-question:not([hidden])').length"), 0)
        # What is inside a type that is off belongs to the element around it.
        self.browser.click(".source .t-paragraph")
        self.assertNotEqual(self.browser.run("return (document.querySelector('.tree .on b') || {}).textContent"), "paragraph")
        self.browser.click("[data-type='paragraph']")
        self.assertGreater(self.browser.run("return document.querySelectorAll('.row.t-paragraph:not([hidden])').length"), 0)
        self.expect_quiet()

    def test_an_address_names_an_element(self):
        page = self.page("corpus/police-panel-item/source.txt")
        self.browser.open(page)
        self.browser.click(".row.t-resolution")
        address = self.browser.address()
        self.browser.open("about:blank")
        self.browser.open(address)
        self.assertTrue(self.browser.run("return document.querySelector('.row.on').classList.contains('t-resolution')"))
        self.assertTrue(self.browser.run(IN_VIEW, ".source .on", ".source"))

    def test_several_documents_on_one_page(self):
        self.browser.open(self.page("corpus/police-panel-item/source.txt", "corpus/moderngov-meeting/source.html", "corpus/windows-1252/source.txt"))
        self.assertEqual(self.browser.run("return document.querySelectorAll('#chooser option').length"), 3)
        self.browser.run("const c = document.getElementById('chooser'); c.value = 'd1'; c.dispatchEvent(new Event('change', {bubbles: true}))")
        self.assertEqual(self.browser.run("return [...document.querySelectorAll('.document')].map((d) => d.offsetHeight > 0)"), [False, True, False])
        self.browser.click("#d1 .row.t-question")
        self.assertTrue(self.browser.run(IN_VIEW, "#d1 .source .on", ".source"))
        self.shot("view-html")
        self.assertIn("“", self.browser.run("return document.querySelector('#d2 .source').textContent"))
        self.expect_quiet()

    def test_the_source_is_shown_as_it_is(self):
        for source in ("police-panel-item/source.txt", "moderngov-meeting/source.html", "welsh-community/source.txt", "foundation-rst/source.rst"):
            self.browser.open(self.page("corpus/" + source))
            text = (SOURCE / "corpus" / source).read_bytes().decode().replace("\r\n", "\n")
            self.assertEqual(self.browser.run("return document.querySelector('.source').textContent"), text, source)

    def test_nothing_in_a_document_runs(self):
        (self.dir / "evil.html").write_text(f"<html><body><h1>1. {EVIL}</h1><p>RESOLVED: That {EVIL} be noted.</p></body></html>")
        (self.dir / "evil.txt").write_text(f"Minutes of {EVIL} Council\n\n1. {EVIL}\n\nRESOLVED: That {EVIL} be noted.\n")
        records = self.ndjson("evil.ndjson", [document(EVIL, body=EVIL, items=[element("agendaItem", "item-1", 0, EVIL, number=EVIL, rule=EVIL,
                                                                                          heading={"text": EVIL, "span": [0, 1]}, content=[], items=[])])])
        for arguments in ([self.dir / "evil.html", self.dir / "evil.txt"], [records]):
            self.browser.open(self.page(*arguments))
            self.browser.run("document.querySelectorAll('.row').forEach((row) => row.click())")
            self.assertIsNone(self.browser.run("return window.hacked || null"))
            self.expect_quiet()
        run("view", records, "-o", str(self.dir / "pages") + "/")
        self.browser.open((self.dir / "pages/index.html").as_uri())
        self.assertIsNone(self.browser.run("return window.hacked || null"))
        # The policy of the page holds too: what would be put into it does not run.
        self.browser.open(self.page(records))
        self.browser.run("const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)")
        self.assertIsNone(self.browser.run("return window.hacked || null"))

    def test_the_page_of_a_corpus_leads_to_its_documents(self):
        result = run("view", extract_corpus(self.dir), "-o", str(self.dir / "pages") + "/")
        self.expect(result, 0)
        self.browser.open((self.dir / "pages/index.html").as_uri())
        self.assertEqual(self.browser.run("return document.querySelectorAll('svg').length"), 4)
        self.shot("corpus")
        self.assertEqual(self.browser.run("return [...document.querySelectorAll('svg a, td a, li a')].filter((a) => a.getAttribute('href').startsWith('#') && "
                                          "!document.getElementById(a.getAttribute('href').slice(1))).length"), 0)
        address = self.browser.run("return document.querySelector('svg a[href*=\"vote\"]').href.baseVal")
        self.browser.open((self.dir / "pages").as_uri() + "/" + address)
        self.assertTrue(self.browser.run("return document.querySelector('.row.on').classList.contains('t-vote')"))
        self.assertTrue(self.browser.run(IN_VIEW, ".source .on", ".source"))
        self.expect_quiet()

    def submit(self):
        self.follow("form button")

    def follow(self, css):
        self.browser.run("window.before = true")
        self.browser.click(css)
        self.browser.wait("return !window.before && document.readyState === 'complete'")

    def test_search_click_a_result_see_the_span(self):
        server = Server(index_corpus(self.dir))
        self.addCleanup(server.stop)
        self.browser.open(server.address)
        self.shot("serve-start")
        self.browser.type("input[name=q]", "drone cost")
        self.submit()
        self.assertEqual(self.browser.run("return [...document.querySelectorAll('li:first-child .snippet mark')].map((m) => m.textContent)")[:2], ["drone", "cost"])
        self.shot("serve-results")
        self.follow("li:first-child h2 a")
        self.browser.wait("return document.querySelector('.source .lit')")
        self.assertIn("drone unit. What had it cost", self.browser.run("return document.querySelector('.source .lit').textContent"))
        self.assertTrue(self.browser.run(IN_VIEW, ".source .lit", ".source"))
        self.assertTrue(self.browser.run("return document.querySelector('.row.on').classList.contains('t-question')"))
        self.shot("serve-document")
        self.expect_quiet([server.address])

    def test_narrow_and_dark(self):
        server = Server(index_corpus(self.dir))
        self.addCleanup(server.stop)
        run("view", self.dir / "corpus.ndjson", "-o", str(self.dir / "pages") + "/")
        hit = server.json("/api/search?q=drone+cost")[1]["hits"][0]["source"]
        pages = {"start": server.address, "results": server.address + "?q=the", "nothing": server.address + "?q=zzzz",
                 "document": f"{server.address}document/{hit['document']}?at={hit['place'][0]}-{hit['place'][1]}#{hit['element']}",
                 "view": self.page("corpus/police-panel-item/source.txt"), "corpus": (self.dir / "pages/index.html").as_uri()}
        self.addCleanup(self.browser.look)
        for dark in (False, True):
            self.browser.look(390, 844, dark)
            for name, address in pages.items():
                with self.subTest(name, dark=dark):
                    self.browser.open(address)
                    self.shot(f"narrow-{'dark-' if dark else ''}{name}")
                    # Nothing stands beyond the right edge, and letters stand out from the paper.
                    self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 390)
                    ink, paper = self.browser.run("const s = getComputedStyle(document.body); return [s.color, s.backgroundColor]"
                                                  ".map((c) => c.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0))")
                    self.assertGreater((ink - paper) * (1 if dark else -1), 400)

    def test_filters_pages_and_mistakes(self):
        server = Server(index_corpus(self.dir))
        self.addCleanup(server.stop)
        self.browser.open(server.address)
        self.browser.type("input[name=q]", "the")
        self.browser.run("document.querySelector('select[name=type]').value = 'resolution'")
        self.submit()
        self.assertEqual(self.browser.run("return document.querySelectorAll('ol li').length"), 20)
        self.assertEqual(self.browser.run("return document.querySelector('select[name=type]').value"), "resolution")
        first = self.browser.run("return document.querySelector('ol li').innerText")
        self.follow("a[rel=next]")
        self.assertNotEqual(self.browser.run("return document.querySelector('ol li').innerText"), first)
        self.follow("a[rel=prev]")
        self.assertEqual(self.browser.run("return document.querySelector('ol li').innerText"), first)
        self.browser.type("input[name=q]", "-the")
        self.submit()
        self.assertIn("must not occur", self.browser.run("return document.querySelector('[role=alert]').textContent"))
        self.assertEqual(self.browser.run("return document.querySelector('input[name=q]').value"), "-the")


if __name__ == "__main__":
    main()
