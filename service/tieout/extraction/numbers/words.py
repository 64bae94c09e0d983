"""Numbers in words, and the scale words after digits."""

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.table import is_letter
from tieout.extraction.language.wording import Wording
from tieout.extraction.numbers.numeral import Numeral
from tieout.extraction.numbers.reader import Reader
from tieout.extraction.numbers.tally import Tally


def read_words(
    text: Folded, at: int, wording: Wording, *, alone: bool = False, bent: bool = False
) -> Numeral | None:
    """
    Read the longest number in words that starts at *at*; *alone*, with a scale word, too.

    *bent*, its last word may have an ending. A glued word that is but the head of another is left
    out: "dieci centesimi" is ten cents, not ten hundred of something.
    """
    reader = Reader(text, wording, Tally.of(wording), at)
    reader.run(alone=alone)
    if _splits_a_word(text.low, reader.end) and not (bent and reader.is_bent()):
        stop = _word_start(text.low, reader.end)
        reader = Reader(text, wording, Tally.of(wording), at)
        reader.run(alone=alone, stop=stop)
    if reader.idle or (
        reader.scale_at is None and 0 < reader.tally.value < 1 and reader.spoken is None
    ):
        return None
    return reader.numeral(Numeral(at, reader.end, reader.tally.value, 0, 0, spelled=True))


def _word_start(low: str, at: int) -> int:
    while at and is_letter(low[at - 1]):
        at -= 1
    return at


def _splits_a_word(low: str, end: int) -> bool:
    """Whether a glued number goes on as another word: acht, but not Achtung."""
    return end < len(low) and is_letter(low[end]) and is_letter(low[end - 1])
