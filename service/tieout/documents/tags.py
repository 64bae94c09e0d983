"""
The tags and texts of HTML, in order, with their offsets.

The standard library's parser needs minutes for 200 kB of ``<a b="`` (it searches the rest of the
page again for each); this one looks for each kind of end at most once in vain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,40})")
ATTRIBUTE_CHARS_MAX = 4000
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
UNREAD = RAW - {"title", "textarea"}


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its name in small letters, whether it closes, or closes itself."""

    name: str
    at: int
    closes: bool = False
    empty: bool = False
    attributes: str = ""


def scan(text: str) -> Iterator[Text | Tag]:
    """
    Yield texts and tags; comments, declarations and the contents of scripts are left out.

    >>> [token.at for token in scan("a<b>c")]
    [0, 1, 4]
    """
    scanner, at = _Scanner(text), 0
    while at < len(text):
        opening = scanner.find("<", at)
        end, tag = scanner.token(opening) if opening < len(text) else (opening, None)
        if opening > at:
            yield Text(text[at:opening], at)
        if tag is not None:
            yield tag
        elif end == opening + 1:
            yield Text("<", opening)
        at = end
        if tag is not None and not tag.closes and not tag.empty and tag.name in UNREAD:
            at = scanner.closing(tag.name, at)


@dataclass(slots=True)
class _Scanner:
    text: str
    missing: set[str] = field(default_factory=set)

    def find(self, what: str, at: int) -> int:
        """Return where *what* comes next, or the text's end; never search twice in vain."""
        if what in self.missing:
            return len(self.text)
        found = self.text.find(what, at)
        if found < 0:
            self.missing.add(what)
            return len(self.text)
        return found

    def token(self, at: int) -> tuple[int, Tag | None]:
        """Return the end of what opens here, and the tag that it is, if it is one."""
        if self.text.startswith("<!--", at):
            return min(self.find("-->", at + 2) + 3, len(self.text)), None
        if self.text.startswith(("<!", "<?"), at):
            return min(self.find(">", at) + 1, len(self.text)), None
        name = NAME.match(self.text, at + 1)
        if name is None:
            return at + 1, None
        end = self._end(name.end())
        if end >= len(self.text):
            return at + 1, None
        inside = self.text[name.end() : end][:ATTRIBUTE_CHARS_MAX]
        closes, empty = name[0].startswith("/"), inside.endswith("/")
        return end + 1, Tag(name[1].lower(), at, closes, empty, inside)

    def _end(self, at: int) -> int:
        """Return where the tag ends; a ``>`` inside a short quoted value does not end it."""
        end = self.find(">", at)
        while end < len(self.text) and end - at < ATTRIBUTE_CHARS_MAX:
            inside = self.text[at:end]
            quote = _open_quote(inside)
            if quote is None:
                return end
            closed = self.text.find(quote, end, at + ATTRIBUTE_CHARS_MAX)
            if closed < 0:
                return end
            end = self.find(">", closed)
        return end

    def closing(self, name: str, at: int) -> int:
        """Return where a raw element ends; without an end it is the rest of the page."""
        for form in (f"</{name}", f"</{name.upper()}", f"</{name.capitalize()}"):
            found = self.find(form, at)
            if found < len(self.text):
                return found
        return len(self.text)


def _open_quote(inside: str) -> str | None:
    """
    Return the quote that stands open at the end of some attributes.

    >>> _open_quote('href="a')
    '"'
    """
    quote: str | None = None
    for mark in re.finditer(r"[\"']", inside):
        if quote is None and inside[: mark.start()].rstrip().endswith("="):
            quote = mark[0]
        elif quote == mark[0]:
            quote = None
    return quote
