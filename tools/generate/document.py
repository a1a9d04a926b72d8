"""A written document before the marks are taken out."""

import dataclasses


@dataclasses.dataclass
class Document:
    """`source` is the file; where it is not its own reading text (html, another encoding) `reading` holds the marks."""

    suffix: str
    source: str
    reading: str | None = None
    encoding: str = "utf-8"
    media_type: str = "text/plain"
    raw: bytes | None = None
