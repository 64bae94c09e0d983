"""Numbers in Chinese characters, alone or after digits: 三千万, 3千万, 1兆2000億."""

import re

from tieout.extraction.language.folding import Folded
from tieout.extraction.language.wording import Characters
from tieout.extraction.numbers.digits import read_digits
from tieout.extraction.numbers.numeral import Numeral, decimal_of, trailing_zeros
from tieout.extraction.numbers.sum import Sum

_THOUSAND = 3
_RUN_MAX = 24
_WORD = re.compile(r"\w{1,12}")


def read_characters(text: Folded, at: int, by: Characters) -> Numeral | None:
    """Read a number that starts with digits or characters at *at*."""
    sum_ = Sum()
    plain, place = text.plain, at
    while place < len(plain) and sum_.pieces < _RUN_MAX:
        char = plain[place]
        rank = by.ranks.get(char)
        if rank is not None:
            if plain.startswith(by.words, place) or not sum_.rank(
                rank, place, alone=char in by.alone
            ):
                break
            place += 1
        elif (piece := _piece(text, place, by)) is not None:
            if _is_particle(plain, piece, sum_, by) or not sum_.number(piece):
                break
            place = piece.end
        elif (
            char in by.points
            and sum_.rank_at is not None
            and (run := _run(plain, place + 1, by)) > place + 1
        ):
            if not sum_.decimals("".join(by.numerals[digit] for digit in plain[place + 1 : run])):
                break
            sum_.end = run
            break
        elif _is_passed(text, place, sum_, by):
            place += 1
            continue
        else:
            break
        sum_.end = place
    made = sum_.numeral(at)
    if made is None or not (by.syllables and made.spelled):
        return made
    plainly = made.scale is not None or made.last < 0
    return made if plainly and _opens_a_word(plain, at) else None


def read_syllable(
    text: Folded, at: int, by: Characters, *, endings: tuple[str, ...] = ()
) -> Numeral | None:
    """
    Read one syllable that is a digit and a word by itself, for who knows what follows it.

    Only one of the *endings* may be glued to it.
    """
    if not by.syllables or not _opens_a_word(text.plain, at):
        return None
    word = _WORD.match(text.plain, at)
    if word is None or word[0][1:] not in {"", *endings}:
        return None
    return _piece(text, at, by)


def _opens_a_word(plain: str, at: int) -> bool:
    return at == 0 or not plain[at - 1].isalnum()


def _is_particle(plain: str, piece: Numeral, sum_: "Sum", by: Characters) -> bool:
    """Whether a syllable after a thousand or more is no digit: 3만이 넘는 is 30,000, not 30,002."""
    if not (by.syllables and piece.spelled and sum_.power >= _THOUSAND):
        return False
    return piece.end - piece.start == 1 and plain[piece.end : piece.end + 1] not in by.ranks


def _is_passed(text: Folded, at: int, sum_: Sum, by: Characters) -> bool:
    """Whether "more" stands before a rank (100多亿), or a space before the next (3조 5000억)."""
    char = text.plain[at]
    if char in by.inside:
        return sum_.pieces > 0 and text.plain[at + 1 : at + 2] in by.ranks
    return char == " " and sum_.closed and _goes_on(text, at + 1, by)


def _goes_on(text: Folded, at: int, by: Characters) -> bool:
    """Whether digits with a rank of their own follow ("3조 5000억")."""
    piece = _piece(text, at, by)
    return piece is not None and text.plain[piece.end : piece.end + 1] in by.ranks


def _piece(text: Folded, at: int, by: Characters) -> Numeral | None:
    """Read digits, or a run of digit characters with its spoken decimals."""
    plain = text.plain
    if "0" <= plain[at : at + 1] <= "9":
        return read_digits(plain, at, by.separators)
    end = _run(plain, at, by)
    if end == at:
        return None
    whole = "".join(by.numerals[char] for char in plain[at:end])
    part = ""
    if plain[end : end + 1] in by.points:
        stop = _run(plain, end + 1, by)
        part = "".join(by.numerals[char] for char in plain[end + 1 : stop])
        end = stop if part else end
    zeros = 0 if part else trailing_zeros(whole)
    value = decimal_of(whole + part, -len(part))
    return Numeral(at, end, value, -len(part), zeros - len(part), spelled=True, bare_end=end)


def _run(plain: str, at: int, by: Characters) -> int:
    end = at
    while end < len(plain) and end - at < _RUN_MAX and plain[end] in by.numerals:
        end += 1
    return end
