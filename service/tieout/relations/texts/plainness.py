"""Whether a measure stands under its plain name: "revenue", not "cloud revenue"."""

import re
from collections.abc import Iterator

from tieout.figures import FigureId
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text, is_figure
from tieout.relations.wording.lexer import Token

BEFORE_CHARS, WORDS_MAX = 40, 6
WORD = re.compile(r"[^\W\d_]+(?:['’]s)?")
OWNER = "\0"
OF_OWNER = re.compile(r"\0(?:['’]s?(?!\w))?")
CLAUSE_ENDS = re.compile(r"[,;:，；：。、()（）]|\.(?=\s|\Z)")
CLAUSE = re.compile(r"(?:[^,;:.，；：。、()（）]|(?<=[0-9])[.,](?=[0-9])){0,80}\Z")


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
    if _is_of_a_place(text, home, span.until):
        return False
    return is_plain_at(text, home, measure, owner, known=known) and says_nothing(
        text, home, (measure.end, span.at), owner if known else None, known=known
    )


def _is_of_a_place(text: Text, home: Sentence, at: int) -> bool:
    """Whether "in Europe", "at its consumer arm" follows, and not "in the quarter"."""
    opens = text.cues.within.match(home.text, at + 1, home.end)
    if opens is None:
        return False
    ends = CLAUSE_ENDS.search(home.text, opens.end(), home.end)
    figures = (it.start for it in home.tokens if is_figure(it) and it.start > at)
    stop = min(ends.start() if ends else home.end, next(figures, home.end))
    return not says_nothing(text, home, (opens.end(), stop), None)


def is_plain_at(
    text: Text, home: Sentence, measure: Token, owner: str | None = None, *, known: bool = False
) -> bool:
    """Whether nothing before a measure narrows it: not "cloud margin", nor "Cloud: margin"."""
    start = max(home.start, measure.start - BEFORE_CHARS)
    clause = CLAUSE.search(home.text, start, measure.start)
    start = clause.start() if clause else start
    earlier = _measure_before_a_figure(home, start, measure)
    if earlier is not None:
        between = (earlier.end, measure.start)
        return is_plain_at(text, home, earlier, owner, known=known) and says_nothing(
            text, home, between, owner, known=known
        )
    return (
        says_nothing(text, home, (start, measure.start), owner, known=known)
        and not _is_labelled(text, home, measure.start, owner)
        and not _opens_elsewhere(text, home, measure.start)
    )


def _opens_elsewhere(text: Text, home: Sentence, at: int) -> bool:
    """Whether the sentence of a place begins with "In Europe,": not with "In the quarter,"."""
    begins = home.start + len(home.text[home.start : at]) - len(home.text[home.start : at].lstrip())
    opens = text.cues.within.match(home.text, begins, at)
    comma = None if opens is None else CLAUSE_ENDS.search(home.text, opens.end(), at)
    if opens is None or comma is None:
        return False
    return not says_nothing(text, home, (opens.end(), comma.start()), None)


def _measure_before_a_figure(home: Sentence, start: int, measure: Token) -> Token | None:
    """Return the measure of a level that stands before another: "revenue was 5bn and profit"."""
    seen = False
    for token in reversed([it for it in home.tokens if start <= it.start < measure.start]):
        seen = seen or is_figure(token)
        if token.name == "measure":
            return token if seen else None
    return None


def _is_labelled(text: Text, home: Sentence, at: int, owner: str | None) -> bool:
    """Whether the sentence of a place begins with a name and a colon."""
    colon = next((it for it in home.tokens if it.name == "colon" and it.start < at), None)
    if colon is None:
        return False
    label = (max(home.start, colon.start - BEFORE_CHARS), colon.start)
    return not says_nothing(text, home, label, owner, known=True)


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
