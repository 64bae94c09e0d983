"""Figures as a reader sees them, and lists of them as a reader says them."""

import re
from collections.abc import Sequence
from html import unescape

from tieout.checks import Note
from tieout.diagnosis.saying import say
from tieout.figures import Figure, Kind

LISTED_MAX = 6
FIRST = 3
MARKUP = re.compile(r"<[^<>]{0,200}>|[*`]")
JOINED = {"zh", "ja", "th"}


def shown(figure: Figure) -> str:
    """
    Return a figure without the marks of HTML or Markdown, with the noun that it counts.

    "five" are "five years"; "&euro;2.15&nbsp;billion" is "€2.15 billion".
    """
    text = " ".join(unescape(MARKUP.sub("", figure.text)).split())
    if figure.kind is not Kind.COUNT or not figure.noun or figure.noun in text:
        return text
    space = "" if figure.style.language.partition("-")[0] in JOINED else " "
    return f"{text}{space}{figure.noun}"


def listed(texts: Sequence[str], language: str) -> str:
    """
    Return a list as a sentence has it; of a long one, its beginning and its end.

    >>> listed(["$1", "$2", "$3"], "en")
    '$1, $2 and $3'
    """
    if len(texts) < 2:  # noqa: PLR2004 - one or none is no list
        return "".join(texts)
    if len(texts) > LISTED_MAX:
        first = say("list.comma", language).join(texts[:FIRST])
        words = (("first", first), ("last", texts[-1]), ("count", str(len(texts))))
        return say(Note("list.long", words), language)
    first = say("list.comma", language).join(texts[:-1])
    return say(Note("list.and", (("first", first), ("last", texts[-1]))), language)
