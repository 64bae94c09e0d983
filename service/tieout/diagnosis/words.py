"""The words of a finding: figures as printed, what they should be, the rate, its source and day."""

from fractions import Fraction

from tieout.checks.fits import shown
from tieout.checks.labels import labelled
from tieout.diagnosis.case import Case
from tieout.diagnosis.printing import computed_text
from tieout.diagnosis.saying import FALLBACK
from tieout.diagnosis.turns import turns
from tieout.figures import Rate
from tieout.relations import Change, Equivalence, PeriodLabel, Share

PERCENT = Fraction(100)


def words(case: Case, language: str = FALLBACK) -> dict[str, str]:
    """Return all words that a message on this case may use."""
    check, figures = case.check, case.figures
    *given, last = figures
    found = {
        "figures": listed([it.text for it in figures]),
        "given": listed([it.text for it in given]),
        "last": last.text,
        "gap": percentage(check.gap),
    }
    value = case.printed(last.id)
    if value is not None:
        found["computed"] = computed_text(last, value)
    found |= {role: case.figure(id_).text for role, id_ in case.relation.operands() if id_}
    match case.relation:
        case Equivalence():
            found |= _rate(check.rates)
        case Share() as share:
            found |= _part(case, share)
        case Change() as change:
            found |= turns(case, change, language)
        case PeriodLabel() as relation:
            found["labels"] = " / ".join(it.label for it in labelled(relation, case.basis))
        case _:
            pass
    return found


def listed(texts: list[str]) -> str:
    return ", ".join(texts)


def percentage(gap: Fraction | None) -> str:
    """
    Return a gap for a reader: per cent while that is small, else as a factor.

    >>> percentage(Fraction(12, 100)), percentage(Fraction(9))
    ('12%', '10 times')
    """
    if gap is None:
        return "any measure"
    if gap >= 1:
        return f"{float(gap + 1):.3g} times"
    return f"{float(gap * PERCENT):.2g}%"


def _part(case: Case, share: Share) -> dict[str, str]:
    """Say what the part would be, were the percentage right."""
    value = None if share.part is None else case.printed(share.part)
    if share.part is None or value is None:
        return {}
    return {"right_part": computed_text(case.figure(share.part), value)}


def _rate(rates: tuple[Rate, ...]) -> dict[str, str]:
    if not rates:
        return {}
    rate = rates[0]
    found = {"base": rate.base, "quote": rate.quote, "rate": shown(rate.value)}
    found |= {"source": rate.source.upper().replace("+", " + "), "day": str(rate.day)}
    return found
