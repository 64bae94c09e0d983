"""What stands before a Markdown text: fields for programs, of which the title is read."""

import re
from collections.abc import Iterator, Sequence

from tieout.documents.document import Block, BlockKind
from tieout.documents.lines import Line
from tieout.documents.weave import Weave

FENCES = {"---": ("---", "..."), "+++": ("+++",)}
LINES_MAX = 200
FIELD = re.compile(r"[\w-]{1,60}\s{0,8}[:=]")
MORE = re.compile(r"[\s#\-\[\]{}]")
TITLE = re.compile(r"(?:title|headline)\s{0,8}[:=]\s{0,8}([\"']?)(\S.{0,500}?)\1\s{0,8}\Z")


def split_front_matter(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """
    Return the front matter, and what follows it; nothing where there is none.

    It begins with the first line and holds fields only: a rule above a text is no front matter.
    """
    ends = FENCES.get(lines[0].text.strip(), ()) if lines else ()
    for number, line in enumerate(lines[1:LINES_MAX], start=1) if ends else ():
        if line.text.strip() in ends:
            return lines[1:number], lines[number + 1 :]
        if not (FIELD.match(line.text) or (number > 1 and MORE.match(line.text))):
            break
    return (), lines


def titles(front: Sequence[Line]) -> Iterator[Block]:
    """Yield the title that front matter gives to a text."""
    weave = Weave()
    for line in front:
        found = TITLE.match(line.text.rstrip())
        if found is not None:
            weave.add(found[2], line.at + found.start(2))
            yield from weave.woven(BlockKind.TITLE)
