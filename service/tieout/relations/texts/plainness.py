"""Whether a measure stands under its plain name: "revenue", not "cloud revenue"."""

import re
from collections.abc import Iterator

from tieout.figures import FigureId
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text

BEFORE_CHARS, WORDS_MAX = 40, 6
WORD = re.compile(r"[^\W\d_]+(?:['’]s)?")
OWNER = "\0"
OF_OWNER = re.compile(r"\0(?:['’]s?(?!\w))?")
CLAUSE_ENDS = re.compile(r"[,;:，；：。、()（）]|\.(?=\s|\Z)")
CLAUSE = re.compile(r"[^,;:.，；：。、()（）]{0,80}\Z")


def is_plain(text: Text, figure: FigureId, owner: str | None, *, known: bool = False) -> bool:
    """
    Whether nothing narrows the measure of a level: "cloud revenue", "sales in Europe".

    The owner is *known* where the caller names it: "Bolt revenue" then is the revenue of Bolt.
    """
    home, at = text.home[figure], text.index[figure]
    span = text.figures[figure].span
    measure = next((it for it in reversed(home.tokens[:at]) if it.name == "measure"), None)
    if span is None:
        return False
    if measure is None:
        return known and _is_plain_before(text, figure, owner)
    start = max(home.start, measure.start - BEFORE_CHARS)
    clause = CLAUSE.search(home.text, start, measure.start)
    before = (clause.start() if clause else start, measure.start)
    return says_nothing(text, home, before, owner, known=known) and says_nothing(
        text, home, (measure.end, span.at), owner if known else None, known=known
    )


def _is_plain_before(text: Text, figure: FigureId, owner: str | None) -> bool:
    """Whether a level that its measure follows is all of it: "Acme has 11,000 employees"."""
    home, at, span = text.home[figure], text.index[figure], text.figures[figure].span
    measure = next((it for it in home.tokens[at + 1 :] if it.name == "measure"), None)
    if measure is None or span is None:
        return False
    start = max(home.start, span.at - BEFORE_CHARS)
    opens = CLAUSE.search(home.text, start, span.at)
    closes = CLAUSE_ENDS.search(home.text, measure.end, home.end)
    stretches = (
        (opens.start() if opens else start, span.at),
        (span.until, measure.start),
        (measure.end, closes.start() if closes else home.end),
    )
    return all(says_nothing(text, home, it, owner, known=True) for it in stretches)


def says_nothing(
    text: Text, home: Sentence, span: tuple[int, int], owner: str | None, *, known: bool = False
) -> bool:
    """Whether a stretch holds cues, times, the owner and words without weight only."""
    start, end = span
    plain = home.text[start:end]
    for token in home.tokens:
        if start <= token.start and token.end <= end:
            if token.name == "measure":
                return False
            plain = _blanked(plain, token.start - start, token.end - start)
    if owner and not known and plain.rstrip().endswith(owner.lower()):
        return False  # "Cloud revenue" is not the revenue of Cloud
    if owner:
        plain = OF_OWNER.sub(" ", plain.replace(owner.lower(), OWNER))
    if any(it in home.text[start:end] for it in text.cues.narrow):
        return False
    words = [it.removesuffix("'s") for it in WORD.findall(plain)]
    if not text.cues.spaced:
        words = [it for word in words for it in _rest(word, text.cues.light)]
    return len(words) <= WORDS_MAX and all(it in text.cues.light for it in words)


def _blanked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _rest(word: str, light: frozenset[str]) -> Iterator[str]:
    """Yield what is left of a run of characters without the words that say nothing."""
    for one in sorted(light, key=len, reverse=True):
        word = word.replace(one, "")
    if word:
        yield word
