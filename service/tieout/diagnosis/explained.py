"""Explanations as causes: in words, with the text that would make the figures agree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from tieout.checks import Note
from tieout.diagnosis.case import Case
from tieout.diagnosis.causes import SLIPS
from tieout.diagnosis.finding import Cause, Replacement
from tieout.diagnosis.fit import Fit
from tieout.diagnosis.printing import as_printed, unsigned
from tieout.diagnosis.rank import Explanation
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.saying import say
from tieout.diagnosis.shown import listed, shown
from tieout.diagnosis.words import words
from tieout.figures import Figure, FigureId
from tieout.writing import rewrite, write

REDONE = {it.id for it in SLIPS}
Made: TypeAlias = tuple[tuple[FigureId, Decimal, str | None], ...]


def causes_of(
    ranked: Sequence[Explanation], language: str, told: Mapping[str, str] | None = None
) -> Iterator[Cause]:
    """
    Yield a cause for each explanation; one that ranks as the one before it is tied.

    Other digits that make the very figure of a likelier cause tell nothing new.
    """
    before: Explanation | None = None
    made: set[Made] = set()
    for it in ranked:
        if it.cause in REDONE and _made(it.repair) in made:
            continue
        made.add(_made(it.repair))
        found = list(replacements(it.case, it.repair))
        said = words(it.case, language) if told is None else told
        message = _sentence(it, found, said, language)
        tied = before is not None and before.rank == it.rank
        yield Cause(it.cause, message, replacement=found[0] if found else None, tied=tied)
        before = it


def _made(repair: Repair) -> Made:
    return tuple((it.id, it.value, it.currency) for it in repair.figures)


def replacements(case: Case, repair: Repair) -> Iterator[Replacement]:
    """Yield the texts of the repaired figures, in the style of those printed."""
    for new in repair.figures:
        old = case.figure(new.id)
        same = (old.written, old.currency, old.kind) == (new.written, new.currency, new.kind)
        if old.cell is None and old.upper is None and not same:
            yield Replacement(new.id, _printed(old, new))


def _printed(old: Figure, new: Figure) -> str:
    """Return a repaired figure as its writer prints it; in words of its own where it has them."""
    if new.kind is not old.kind:
        bare = replace(old.style, mark="", mark_space="")
        return rewrite(replace(new, style=bare, text=""), new.middle)
    if new.style != old.style:
        return write(new.middle, unsigned(new.style), kind=new.kind)
    currency = None if new.currency == old.currency else new.currency
    if currency is None and new.written.step != old.written.step:
        digits = len(str(int(abs(new.value) / new.written.step)))
        return as_printed(old, new.middle, digits=digits)
    return as_printed(old, new.middle, currency=currency)


def _sentence(
    it: Explanation, found: Sequence[Replacement], told: Mapping[str, str], language: str
) -> str:
    said = {**told, **dict(it.repair.words)}
    if "way" in said:
        said["way"] = say(f"way.{said['way']}", language)
    if found:
        said["figure"] = shown(it.case.figure(found[0].figure))
        said["replacement"] = found[0].text
        said["replacements"] = listed([new.text for new in found], language)
    elif it.repair.figures:
        said["figure"] = shown(it.case.figure(it.repair.figures[0].id))
    unsaid = bool(it.repair.figures) and not found
    plain = ".unsaid" if not found else ""
    key = f"cause.{it.cause}{plain if unsaid else it.repair.told or plain}"
    sentence = say(Note(key, tuple(said.items())), language)
    loose = it.case.fit is Fit.LOOSE and it.case.pair is not None
    told_year = [say("fits.year", language)] if loose else []
    return say("list.space", language).join([sentence, *told_year])
