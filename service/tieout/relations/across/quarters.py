"""Names of quarters: "the third quarter" and "October to December" of one document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tieout.figures import Figure, Kind, Period
from tieout.relations.evidence import Evidence
from tieout.relations.relation import PeriodLabel
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.wording.cues import Cues

MONTHS, QUARTER_MONTHS = 12, 3
BLOCKS_APART_MAX = 3
YEAR_BEHIND = re.compile(r"\W{0,6}(?:of|in|年)?\W{0,3}(?:quarter\s(?:of\s)?)?((?:19|20)[0-9]{2})")
YEAR_BEFORE = re.compile(r"((?:19|20)[0-9]{2})\s?年?的?\s?\Z")


@dataclass(frozen=True, slots=True)
class Quarter:
    """A named quarter: by its *ordinal*, or by its *first* month; its year where one is said."""

    sentence: Sentence
    text: str
    ordinal: int | None = None
    first: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Alias:
    """An ordinal and a span of months for one quarter: the fiscal reading that makes them one."""

    ordinal: Quarter
    span: Quarter

    @property
    def year(self) -> int | None:
        return self.ordinal.year or self.span.year

    @property
    def number(self) -> int:
        return self.ordinal.ordinal or 0

    @property
    def month(self) -> int:
        """The month in which that company's year starts."""
        return start_of_year(self.number, self.span.first or 0)


def start_of_year(ordinal: int, first: int) -> int:
    """
    Return the month in which a year starts whose quarter *ordinal* begins in month *first*.

    >>> start_of_year(3, 10)
    4
    """
    return (first - QUARTER_MONTHS * (ordinal - 1) - 1) % MONTHS + 1


def quarters(text: Text) -> Iterator[Quarter]:
    """Yield the quarters that a document names, in order."""
    for sentence in text.sentences:
        if not sentence.names.isdisjoint(("quarter", "month")):
            yield from quarters_in(sentence, text.cues)


def quarters_in(sentence: Sentence, cues: Cues) -> Iterator[Quarter]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.name == "quarter":
            fiscal = any(it.name == "fiscal" for it in tokens[max(0, index - 1) : index + 2])
            if not fiscal:
                yield _named(sentence, token.start, token.end, ordinal=int(token.value))
        elif token.name == "month" and index + 1 < len(tokens):
            after = next((it for it in tokens[index + 1 : index + 3] if it.name == "month"), None)
            if after is None or not _is_span(sentence, token.end, after.start, cues):
                continue
            if (int(after.value) - int(token.value)) % MONTHS == QUARTER_MONTHS - 1:
                yield _named(sentence, token.start, after.end, first=int(token.value))


def _is_span(sentence: Sentence, end: int, start: int, cues: Cues) -> bool:
    return sentence.text[end:start].strip() in cues.joints


def _named(
    sentence: Sentence,
    start: int,
    end: int,
    *,
    ordinal: int | None = None,
    first: int | None = None,
) -> Quarter:
    text = sentence.text
    year = YEAR_BEHIND.match(text, end) or YEAR_BEFORE.search(text, max(0, start - 8), start)
    number = int(year[1]) if year else None
    return Quarter(sentence, sentence.block.text[start:end], ordinal, first, number)


def alias(text: Text) -> Alias | None:
    """
    Return the two names of one quarter that only a fiscal year reconciles, if there are any.

    A document that names one ordinal and one span of months, close together and without two
    different years, means one quarter by both; with more names nobody can tell.
    """
    named = list(quarters(text))
    ordinals = [it for it in named if it.ordinal is not None]
    spans = [it for it in named if it.first is not None]
    if len({it.ordinal for it in ordinals}) != 1 or len({it.first for it in spans}) != 1:
        return None
    years = {it.year for it in named if it.year is not None}
    apart = abs(ordinals[0].sentence.number - spans[0].sentence.number)
    found = Alias(ordinals[0], spans[0])
    if len(years) > 1 or apart > BLOCKS_APART_MAX or found.month == 1:
        return None
    return found


def period_labels(text: Text, found: Alias | None) -> Iterator[PeriodLabel]:
    """Yield the note that a document's two names for one quarter need a fiscal year."""
    if found is None:
        return
    dated = {it: _figure_of(it.sentence) for it in (found.ordinal, found.span)}
    members = tuple(dict.fromkeys(it.id for it in dated.values() if it is not None))
    if members:
        named = tuple(_period(it, found.year) for it in dated if not _carries(dated[it], it))
        evidence = Evidence(cue=found.span.text, note=_note(text.cues, found))
        yield PeriodLabel(members=members, named=named, evidence=evidence)


def _carries(figure: Figure | None, quarter: Quarter) -> bool:
    """Whether the figure's own period bears the quarter's name."""
    return figure is not None and figure.period is not None and quarter.text in figure.period.label


def _period(quarter: Quarter, year: int | None) -> Period:
    """Return the quarter's days by the calendar; without a year nobody knows them."""
    if year is None:
        return Period(quarter.text)
    first = quarter.first or QUARTER_MONTHS * ((quarter.ordinal or 1) - 1) + 1
    last = first + QUARTER_MONTHS - 1
    end = date(year + last // MONTHS, last % MONTHS + 1, 1) - timedelta(days=1)
    return Period(quarter.text, date(year, first, 1), end)


def _figure_of(sentence: Sentence) -> Figure | None:
    """Return the figure that a label dates first of all: an amount, else whatever there is."""
    money = (it for it in sentence.figures if it.kind is Kind.MONEY)
    others = (it for it in sentence.figures if it.kind is not Kind.COUNT)
    return next(money, None) or next(others, None)


def _note(cues: Cues, found: Alias) -> str | None:
    wording = cues.notes.get("fiscal_quarter")
    if wording is None:
        return None
    calendar = ((found.span.first or 1) - 1) // QUARTER_MONTHS + 1
    return wording.format(
        span=found.span.text,
        calendar=ordinal(cues, calendar),
        fiscal=ordinal(cues, found.number),
        month=month(cues, found.month),
    )


def ordinal(cues: Cues, number: int) -> str:
    return cues.notes["ordinals"].split(",")[number - 1]


def month(cues: Cues, number: int) -> str:
    return cues.notes["months"].split(",")[number - 1]
