"""A web page and its reading text, written side by side."""

import html
import textwrap

from mark import strip


class Page:
    """Writes the page and its reading text side by side."""

    def __init__(self):
        self.html, self.text = [], []

    def raw(self, markup):
        self.html.append(markup)

    def line(self, markup, text):
        self.html.append(markup)
        self.text += [text, ""]

    def paragraph(self, w, text, bold=""):
        """One Word paragraph, wrapped in the source at another width than it is shown."""
        body = html.escape(strip(text), quote=False)
        for a, b in (("’", "&rsquo;"), ("–", "&ndash;"), ("£", "&pound;")):
            body = body.replace(a, b)
        if bold and body.startswith(bold):
            body = f"<b>{bold}</b>" + body[len(bold) :]
        if w.chance(0.2):
            body = f'<span lang="EN-GB" style="color:black">{body}</span>'
        if w.chance(0.5):
            body = "\n".join(textwrap.wrap(body, 68, break_long_words=False, break_on_hyphens=False))
        self.html.append(f'<p class="MsoNormal">{body}{w.pick(("", "", "&nbsp;"))}</p>')
        self.text += [" ".join(text.split()), ""]
        if w.chance(0.3):
            self.html.append('<p class="MsoNormal"><span style="">&nbsp;</span></p>')

    def listed(self, w, name, text):
        body = html.escape(strip(text), quote=False).replace("£", "&pound;")
        self.html.append(
            '<p class="MsoListParagraphCxSpMiddle" style="text-indent:-18.0pt"><span style=""><span'
            f' style="">{name}<span style="font:7.0pt &quot;Times New'
            f' Roman&quot;">&nbsp;&nbsp;&nbsp;</span></span></span>\n{body}</p>'
        )
        self.text += [f"{name}    {text}", ""]

    def label(self, name):
        self.line(f'<p class="mgSubItemTitleTxt">{name}:</p>', f"{name}:")

    def open_words(self):
        self.raw('<div class="mgWordPara"><div class="WordSection1">')

    def close_words(self):
        self.raw("</div>\n</div> ")
