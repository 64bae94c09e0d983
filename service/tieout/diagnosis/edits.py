"""How much a writer must have done wrong to print a figure some powers of ten away."""

from tieout.figures import Figure

WORDS = (3, 6, 9, 12)
INDIAN = (3, 5, 7, 9)
EAST_ASIAN = (4, 8, 12)


def edits(figure: Figure, by: int) -> int:
    """
    Count the slips that undo a figure: a scale word exchanged, a zero or a point out of place.

    US$640 million is two slips from US$6.4 billion, HK$50 billion is one from HK$5 billion.
    """
    return min(bool(word) + _places(figure, by - word) for word in _exchanged(figure))


def counts_in_myriads(figure: Figure) -> bool:
    return figure.style.language.partition("-")[0] in {"zh", "ja", "ko"}


def is_indian(figure: Figure) -> bool:
    return figure.style.power in {5, 7} or figure.style.language == "hi"


def _exchanged(figure: Figure) -> tuple[int, ...]:
    """By how many powers of ten another scale word would differ; 0 for the one that is there."""
    power = figure.style.power
    if not power:
        return (0, 3, -3, 6, -6)
    words = EAST_ASIAN if counts_in_myriads(figure) else INDIAN if is_indian(figure) else WORDS
    return tuple(dict.fromkeys((0, *(it - power for it in words))))


def _places(figure: Figure, by: int) -> int:
    """Count the places that the digits move; one more for digits that nobody would write so."""
    if not by:
        return 0
    digits = abs(float(figure.middle) / 10**figure.style.power) * 10.0**by
    most = 10_000 if counts_in_myriads(figure) else 1_000
    odd = digits < 1 or (bool(figure.style.power) and digits >= most)
    return abs(by) + odd
