"""How alike two figures, or two sentences, are when one of them may be misprinted."""

from collections.abc import Set as AbstractSet
from decimal import Decimal

from tieout.figures import Figure
from tieout.relations.texts.sentence import Sentence

DIGITS_MIN = 3
OVERLAP_MIN = 0.5
OVERLAP_CLOSE = 0.75
WORD_CHARS_MIN = 4


def digits(value: Decimal) -> str:
    """
    Return the significant digits of a value.

    >>> digits(Decimal("640000000")), digits(Decimal("2.30"))
    ('64', '23')
    """
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def resembles(one: Figure, other: Figure, *, close: bool = False) -> bool:
    """
    Whether two figures may be one, printed shorter, or slipped: in scale, by a digit, by two.

    Of two digits one may be wrong only where the sentences are *close* in all else.

    >>> _slipped("645", "654", least=3), _slipped("645", "128", least=3)
    (True, False)
    """
    first, second = digits(abs(one.value)), digits(abs(other.value))
    if first == second:
        return True
    return (
        _shortened(one, other)
        or _shortened(other, one)
        or _slipped(first, second, least=DIGITS_MIN - close)
    )


def misprinted(one: Decimal, other: Decimal, *, least: int = DIGITS_MIN) -> bool:
    """
    Whether a digit, two exchanged or the scale make a number of *least* digits another.

    >>> misprinted(Decimal(69), Decimal(96), least=2), misprinted(Decimal(5), Decimal(6), least=2)
    (True, False)
    """
    first, second = digits(abs(one)), digits(abs(other))
    if min(len(first), len(second)) < least:
        return False
    return first == second or _slipped(first, second, least=least)


def _shortened(coarse: Figure, fine: Figure) -> bool:
    """Whether a figure is another one, rounded to its own last place."""
    return abs(coarse.value - fine.value) <= coarse.written.round_step / 2


def _slipped(one: str, other: str, *, least: int) -> bool:
    """Whether equally many digits differ in one place, or in two neighbours exchanged."""
    width = max(len(one), len(other), DIGITS_MIN - 1)
    one, other = one.ljust(width, "0"), other.ljust(width, "0")
    places = [place for place in range(width) if one[place] != other[place]]
    if width < least:
        return False
    if len(places) == 1:
        return True
    exchanged = [one[place] for place in places] == [other[place] for place in reversed(places)]
    return len(places) == 2 and places[1] - places[0] == 1 and exchanged  # noqa: PLR2004 - a pair


def overlap(one: AbstractSet[str], other: AbstractSet[str], least: float = OVERLAP_MIN) -> bool:
    """Whether half of the smaller of two sets of words is in the other."""
    smaller = min(len(one), len(other))
    return smaller > 1 and len(one & other) >= least * smaller


def words_of(sentence: Sentence, *, spaced: bool) -> set[str]:
    """Return the words of a sentence without its figures; of a wide script, pairs of letters."""
    text, kept, at = sentence.text, "", sentence.start
    for figure in sentence.figures:
        if figure.span is not None:
            kept += text[at : figure.span.at] + " "
            at = figure.span.until
    kept += text[at : sentence.end]
    if spaced:
        plain = "".join(it if it.isalnum() else " " for it in kept.replace("'s", ""))
        return {word for word in plain.split() if len(word) >= WORD_CHARS_MIN}
    return {kept[i : i + 2] for i in range(len(kept) - 1) if kept[i : i + 2].isalpha()}
