"""How words lie on a page: wrapping, columns, page furniture. Marks have no width."""

import re

from mark import MARKS

VOWEL_BREAK = re.compile(r"(?<=[aeiou][bcdfglmnprstv])(?=[bcdfglmnprstv][aeiouy])")


def width(text):
    return len(text) if text.isascii() else len(MARKS.sub("", text))


def hyphen_point(word, room):
    """Where a plain lower-case word may be broken so that its first part and a hyphen fit into `room`; 0 for nowhere."""
    if len(word) < 8 or not word.isascii() or not word.isalpha() or not word.islower():
        return 0
    best = 0
    for m in VOWEL_BREAK.finditer(word):
        if 3 <= m.start() <= len(word) - 3 and m.start() + 1 <= room:
            best = m.start()
    return best


def wrap(text, columns, first="", rest=None, hyphenate=False):
    """One paragraph as lines of at most `columns` characters; `first` leads the first line, `rest` the others."""
    rest = " " * width(first) if rest is None else rest
    lines, line, used = [], [], width(first)
    lead = first
    for word in text.split():
        size = width(word)
        gap = 1 if line else 0
        if line and used + gap + size > columns:
            cut = hyphen_point(word, columns - used - gap) if hyphenate else 0
            if cut:
                line.append(word[:cut] + "-")
                word = word[cut:]
                size = len(word)
            lines.append(lead + " ".join(line))
            lead, line, used, gap = rest, [], width(rest), 0
        line.append(word)
        used += gap + size
    lines.append((lead + " ".join(line)).rstrip() if line else lead.rstrip())
    return lines


def centre(text, columns):
    return " " * max(0, (columns - width(text)) // 2) + text


def right(text, columns):
    return " " * max(0, columns - width(text)) + text


def pad(text, columns):
    return text + " " * max(0, columns - width(text))


def indent(lines, by):
    lead = " " * by
    return [lead + line if line.strip() else line for line in lines]


def beside(lines, tags, column):
    """`tags` at the right margin of the last lines of a block."""
    out = list(lines)
    start = max(0, len(out) - len(tags))
    for n, tag in enumerate(tags):
        if start + n < len(out):
            out[start + n] = pad(out[start + n], column) + " " + tag
        else:
            out.append(pad("", column) + " " + tag)
    return out


def in_columns(cells, count, columns):
    """Names across a page in `count` columns."""
    return ["".join(pad(c, columns) for c in cells[i : i + count]).rstrip() for i in range(0, len(cells), count)]


def table(rows, columns, gap=2):
    """Rows of a table as pdftotext -layout prints them; a long cell runs on below itself."""
    out = []
    for row in rows:
        cells = [wrap(cell, size) if cell else [""] for cell, size in zip(row, columns)]
        for n in range(max(len(c) for c in cells)):
            line = "".join(pad(c[n] if n < len(c) else "", size + gap) for c, size in zip(cells, columns))
            out.append(line.rstrip())
    return out


def paginate(lines, per_page, top=None, bottom=None, feed=False):
    """Cuts a document into pages. `top` and `bottom` make the furniture of page n; page 1 has no top unless asked."""
    out, page = [], 1
    for start in range(0, len(lines), per_page):
        chunk = lines[start : start + per_page]
        if page > 1 and feed:
            chunk = ["\f" + chunk[0]] + chunk[1:] if not top else chunk
        if top:
            head = top(page)
            if head and page > 1 and feed:
                head = ["\f" + head[0]] + head[1:]
            out += head
        out += chunk
        if bottom:
            out += bottom(page)
        page += 1
    return out


def plain(lines):
    """Lines as one text, without blanks at the ends of lines."""
    return "\n".join(line.rstrip(" ") for line in lines).rstrip("\n") + "\n"


def shorter(text, limit):
    """True where a text without its marks is at most `limit` long."""
    return width(text) <= limit
