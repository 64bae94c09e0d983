"""Explanations as causes: in words, with the text that would make the figures agree."""

from collections.abc import Iterator, Mapping, Sequence

from tieout.checks import Note
from tieout.checks.measure import middle
from tieout.diagnosis.case import Case
from tieout.diagnosis.finding import Cause, Replacement
from tieout.diagnosis.printing import as_printed, unsigned
from tieout.diagnosis.rank import Explanation
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.saying import say
from tieout.diagnosis.words import listed
from tieout.figures import Figure
from tieout.writing import write


def causes_of(
    case: Case, ranked: Sequence[Explanation], told: Mapping[str, str], language: str
) -> Iterator[Cause]:
    """Yield a cause for each explanation; one that ranks as the one before it is tied."""
    before: Explanation | None = None
    for it in ranked:
        found = list(replacements(case, it.repair))
        message = _sentence(case, it, found, told, language)
        tied = before is not None and before.rank == it.rank
        yield Cause(it.cause, message, replacement=found[0] if found else None, tied=tied)
        before = it


def replacements(case: Case, repair: Repair) -> Iterator[Replacement]:
    """Yield the texts of the repaired figures, in the style of those printed."""
    for new in repair.figures:
        old = case.figure(new.id)
        same = (old.written, old.currency) == (new.written, new.currency)
        if old.cell is None and old.upper is None and not same:
            yield Replacement(new.id, _printed(old, new))


def _printed(old: Figure, new: Figure) -> str:
    """Return a repaired figure as its writer prints it; in words of its own where it has them."""
    if new.style != old.style:
        return write(middle(new), unsigned(new.style), kind=new.kind)
    currency = None if new.currency == old.currency else new.currency
    if currency is None and new.written.step != old.written.step:
        digits = len(str(int(abs(new.value) / new.written.step)))
        return write(middle(new), unsigned(old.style), kind=old.kind, digits=digits)
    return as_printed(old, middle(new), currency=currency)


def _sentence(
    case: Case,
    it: Explanation,
    found: Sequence[Replacement],
    told: Mapping[str, str],
    language: str,
) -> str:
    words = {**told, **dict(it.repair.words)}
    if "way" in words:
        words["way"] = say(f"way.{words['way']}", language)
    if found:
        words["figure"] = case.figure(found[0].figure).text
        words["replacement"] = found[0].text
        words["replacements"] = listed([new.text for new in found])
    elif it.repair.figures:
        words["figure"] = case.figure(it.repair.figures[0].id).text
    unsaid = bool(it.repair.figures) and not found
    plain = ".unsaid" if not found else ""
    key = f"cause.{it.cause}{plain if unsaid else it.repair.told or plain}"
    return say(Note(key, tuple(words.items())), language)
