"""What each operation on texts and lists answers; the command line asks here, too."""

from collections.abc import Sequence
from datetime import date

from tieout.api.answers.own_rates import cautions, with_own
from tieout.api.fault_place import FaultAt
from tieout.api.requests.amounts import read_whole
from tieout.api.requests.check import CheckRequest, StatedFigure
from tieout.api.requests.figures import FiguresRequest
from tieout.api.requests.operands import operands
from tieout.api.requests.review import Fact, ReviewRequest
from tieout.documents import Document, read_document
from tieout.errors import DuplicateFigure, RepeatedFigure, UnknownFigure, UnreadablePeriod
from tieout.extraction import read_period
from tieout.figures import Enough, Figure, Patience, Period, never
from tieout.lexicon import Lexicon, load
from tieout.rates import Book
from tieout.relations import Fact as KnownFact
from tieout.report import Counting, Reading, Report, reading_of, report_of
from tieout.review import OUT_OF_TIME, check_stated, lexicon_of, read, review

LANGUAGE = "en"
"""Lists of figures are read as English where their caller names no language."""


def answer_figures(
    asked: FiguresRequest, counting: Counting = "codepoints", *, enough: Enough = never
) -> Reading:
    """Read the figures of a text; when it is *enough*, those read so far, with a warning."""
    patience = Patience(enough)
    document = read_document(
        asked.text,
        form=asked.input,
        on=asked.on,
        language=asked.language,
        region=asked.region,
    )
    figures = read([document], enough=patience)
    found = reading_of(figures, document, lexicon_of(document).language, counting)
    return found.model_copy(update={"warnings": [OUT_OF_TIME]}) if patience.ended else found


def answer_review(
    asked: ReviewRequest,
    book: Book,
    counting: Counting = "codepoints",
    *,
    enough: Enough = never,
) -> Report:
    """Tie out a text, or several documents together."""
    documents = _documents(asked)
    lexicon = lexicon_of(documents[0])
    found = review(
        documents,
        rates=with_own(book, asked.rates),
        facts=[_known(fact, number, lexicon, asked) for number, fact in enumerate(asked.facts)],
        ignore=frozenset(asked.ignore),
        enough=enough,
    )
    strange = tuple(cautions(book, asked.rates))
    return report_of(found, archive=book.version, on=asked.on, counting=counting, cautions=strange)


def answer_check(asked: CheckRequest, book: Book, *, enough: Enough = never) -> Report:
    """Tie out figures whose relations the caller states."""
    language = asked.language or LANGUAGE
    lexicon = load(language)
    _named_well(asked)
    found = check_stated(
        [_stated(it, number, lexicon, asked) for number, it in enumerate(asked.figures)],
        [it.read() for it in asked.relations],
        rates=with_own(book, asked.rates),
        on=asked.on,
        language=language,
        enough=enough,
    )
    strange = tuple(cautions(book, asked.rates))
    return report_of(found, archive=book.version, on=asked.on, cautions=strange)


def _documents(asked: ReviewRequest) -> Sequence[Document]:
    if asked.text is not None:
        return [
            read_document(
                asked.text,
                form=asked.input,
                on=asked.on,
                language=asked.language,
                region=asked.region,
            )
        ]
    return [
        read_document(
            it.text,
            form=it.input or asked.input,
            id=it.id,
            on=it.on or asked.on,
            language=it.language or asked.language,
            region=asked.region,
        )
        for it in asked.documents
    ]


def _known(fact: Fact, number: int, lexicon: Lexicon, asked: ReviewRequest) -> KnownFact:
    with FaultAt(f"/facts/{number}/figure"):
        figure = _written(fact.figure, lexicon.language, asked.region)
    with FaultAt(f"/facts/{number}/period"):
        period = _period(fact.period, lexicon, asked.on)
    figure = figure.apart(f"fact-{number + 1}", figure.noun, period)
    return KnownFact(fact.label, figure, period)


def _named_well(asked: CheckRequest) -> None:
    """Refuse an id that two figures carry, and one that a relation names in vain, or twice."""
    ids = set[str]()
    for number, figure in enumerate(asked.figures):
        if figure.id in ids:
            with FaultAt(f"/figures/{number}/id"):
                raise DuplicateFigure("two figures carry one id")
        ids.add(figure.id)
    for number, relation in enumerate(asked.relations):
        named = set[str]()
        for role, name in operands(relation):
            if name not in ids or name in named:
                with FaultAt(f"/relations/{number}/{role}"):
                    if name in named:
                        raise RepeatedFigure("a relation names one figure twice")
                    raise UnknownFigure("a relation names a figure that is not in the list")
            named.add(name)


def _stated(stated: StatedFigure, number: int, lexicon: Lexicon, asked: CheckRequest) -> Figure:
    with FaultAt(f"/figures/{number}/figure"):
        figure = _written(stated.figure, asked.language, asked.region)
    with FaultAt(f"/figures/{number}/period"):
        period = _period(stated.period, lexicon, asked.on)
    return figure.apart(stated.id, stated.label or figure.noun, period)


def _written(figure: str, language: str | None, region: str | None) -> Figure:
    """Read a figure as a text may state it, with the things that it counts."""
    return read_whole(figure, language=language, region=region, counted=True)


def _period(label: str | None, lexicon: Lexicon, on: date | None) -> Period | None:
    if label is None:
        return None
    period = read_period(label, lexicon, on)
    if period is None:
        raise UnreadablePeriod(
            "a period such as 2023, Q1 2024 or October–December 2023 is expected"
        )
    return period
