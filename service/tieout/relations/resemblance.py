"""How alike two figures, or two sentences, are when one of them may be misprinted."""

from collections.abc import Set as AbstractSet
from decimal import Decimal

from tieout.figures import Figure
from tieout.relations.sentence import Sentence

DIGITS_MIN = 3
OVERLAP_MIN = 0.5
WORD_CHARS_MIN = 4


def digits(value: Decimal) -> str:
    """
    Return the significant digits of a value.

    >>> digits(Decimal("640000000")), digits(Decimal("2.30"))
    ('64', '23')
    """
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def resembles(one: Figure, other: Figure) -> bool:
    """
    Whether two figures may be one, printed shorter, or slipped: in scale, by a digit, by two.

    >>> _slipped("640", "604"), _slipped("640", "128")
    (True, False)
    """
    first, second = digits(abs(one.value)), digits(abs(other.value))
    if first == second:
        return True
    return _shortened(one, other) or _shortened(other, one) or _slipped(first, second)


def _shortened(coarse: Figure, fine: Figure) -> bool:
    """Whether a figure is another one, rounded to its own last place."""
    return abs(coarse.value - fine.value) <= coarse.written.round_step / 2


def _slipped(one: str, other: str) -> bool:
    """Whether equally many digits differ in one place, or in two neighbours exchanged."""
    width = max(len(one), len(other))
    one, other = one.ljust(width, "0"), other.ljust(width, "0")
    places = [place for place in range(width) if one[place] != other[place]]
    if width < DIGITS_MIN:
        return False
    if len(places) == 1:
        return True
    exchanged = [one[place] for place in places] == [other[place] for place in reversed(places)]
    return len(places) == 2 and places[1] - places[0] == 1 and exchanged  # noqa: PLR2004 - a pair


def tell_the_same(one: Sentence, other: Sentence, *, spaced: bool) -> bool:
    """Whether most words of the shorter of two sentences stand in the other one, too."""
    return overlap(words_of(one, spaced=spaced), words_of(other, spaced=spaced))


def overlap(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether half of the smaller of two sets of words is in the other."""
    smaller = min(len(one), len(other))
    return smaller > 1 and len(one & other) >= OVERLAP_MIN * smaller


def words_of(sentence: Sentence, *, spaced: bool) -> set[str]:
    """Return the words of a sentence without its figures; of a wide script, pairs of letters."""
    text, kept, at = sentence.text, "", sentence.start
    for figure in sentence.figures:
        if figure.span is not None:
            kept += text[at : figure.span.at] + " "
            at = figure.span.at + len(figure.text)
    kept += text[at : sentence.end]
    if spaced:
        plain = "".join(it if it.isalnum() else " " for it in kept.replace("'s", ""))
        return {word for word in plain.split() if len(word) >= WORD_CHARS_MIN}
    return {kept[i : i + 2] for i in range(len(kept) - 1) if kept[i : i + 2].isalpha()}
