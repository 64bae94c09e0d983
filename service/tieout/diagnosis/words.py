"""The words of a finding: figures as printed, what they should be, the rate, its source and day."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from tieout.checks.fits import shown as shown_rate
from tieout.checks.labels import labelled
from tieout.diagnosis.case import Case
from tieout.diagnosis.printing import computed_text, worded
from tieout.diagnosis.saying import FALLBACK
from tieout.diagnosis.shown import listed, shown
from tieout.diagnosis.turns import turns
from tieout.diagnosis.units import in_units_of
from tieout.figures import Figure, FigureId, Kind, Rate
from tieout.relations import Change, Equivalence, PeriodLabel, Share

PERCENT = Fraction(100)
THOUSAND, MILLION = 1_000, 1_000_000


def words(case: Case, language: str = FALLBACK) -> Mapping[str, str]:
    """Return all words that a message on this case may use, looked for once."""
    if language not in case.words:
        case.words[language] = _words(case, language)
    return case.words[language]


def _words(case: Case, language: str) -> dict[str, str]:
    check, figures = case.check, case.figures
    *given, last = (in_units_of(language, it) for it in figures)
    texts = [shown(it) for it in given]
    named = {it.id: shown(it) for it in (*given, last)}
    roles = ((role, id_) for role, id_ in case.relation.operands() if id_ is not None)
    found = {role: named[id_] for role, id_ in roles} | {
        "figures": listed([*texts, shown(last)], language),
        "given": listed(texts, language),
        "factors": " × ".join(texts),
        "last": shown(last),
        "gap": percentage(check.gap),
    }
    value = case.expected.printed(last.id)
    if value is not None:
        found["computed"] = computed_text(_readable(last, value, given), value)
    match case.relation:
        case Equivalence(rate=None):
            found |= _rate(check.rates)
        case Equivalence(b=str(b), rate=str(rate)):
            found |= _at_stated_rate(case, b, rate)
        case Share() as share:
            found |= _part(case, share)
        case Change() as change:
            found |= turns(case, change, language)
        case PeriodLabel() as relation:
            found["labels"] = " / ".join(it.label for it in labelled(relation, case.basis))
        case _:
            pass
    return found


def _readable(figure: Figure, value: Fraction, others: Sequence[Figure]) -> Figure:
    """Give a bare figure a scale word where what it should be would have many more digits."""
    bare = figure.kind is Kind.MONEY and not figure.style.power and figure.cell is None
    more = abs(value) >= MILLION and abs(value) >= THOUSAND * abs(Fraction(figure.value))
    return worded(figure, others) if bare and more else figure


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


def _at_stated_rate(case: Case, b: FigureId, rate: FigureId) -> dict[str, str]:
    figure, value = case.figure(rate), case.expected.printed(b)
    found = {"rate": shown(figure) if figure.per is None else f"{shown(figure)} = 1 {figure.per}"}
    return found if value is None else found | {"computed": computed_text(case.figure(b), value)}


def _part(case: Case, share: Share) -> dict[str, str]:
    """Say what the part would be, were the percentage right."""
    value = None if share.part is None else case.expected.printed(share.part)
    if share.part is None or value is None:
        return {}
    return {"right_part": computed_text(case.figure(share.part), value)}


def _rate(rates: tuple[Rate, ...]) -> dict[str, str]:
    if not rates:
        return {}
    rate = rates[0]
    found = {"base": rate.base, "quote": rate.quote, "rate": shown_rate(rate.value)}
    found |= {"source": rate.source.upper().replace("+", " + "), "day": str(rate.day)}
    return found
