"""Levels that the prose of a document tells and a table of it lists: one fact, said twice."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tieout.figures import Figure, FigureId, Level
from tieout.relations.evidence import Evidence
from tieout.relations.layout import Grid, grids
from tieout.relations.relation import Change, Relation, Restatement
from tieout.relations.texts.likeness import alike, may_be_one_time
from tieout.relations.texts.plainness import is_plain
from tieout.relations.texts.resemblance import resembles
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text

Row = Mapping[int, Figure]


@dataclass(frozen=True, slots=True)
class _Tie:
    """A figure of the prose, and the cell of a row that lists it."""

    told: FigureId
    cell: FigureId
    row: Row


def tabled(
    text: Text, levels: Mapping[FigureId, Subject], known: Sequence[Relation]
) -> Iterator[Restatement]:
    """
    Yield what prose and tables say alike, or nearly so, of one measure.

    The measure stands under its plain name on both sides, in one row of all tables and of one owner
    in the prose. A cell of another time is another fact; of those that are left, one must be the
    same amount, or look like a misprint of it.
    """
    rows = _rows(text)
    told = _told(text, {it: one for it, one in levels.items() if one.measure in rows})
    ties = [tie for it, measure in told.items() for tie in _tie(text, it, rows[measure])]
    ties += [tie for one in known if isinstance(one, Change) for tie in _before(text, one, ties)]
    for it in ties:
        yield Restatement(members=(it.told, it.cell), evidence=Evidence())


def _rows(text: Text) -> dict[str, Row]:
    """Return the rows of tables by the measure that they are labelled with, if just one is."""
    found: dict[str, list[Row]] = {}
    for grid in grids(text):
        for number, label in grid.labels.items():
            measure = _measure(grid, label)
            if measure is not None and grid.row(number):
                found.setdefault(measure, []).append(grid.row(number))
    return {measure: rows[0] for measure, rows in found.items() if len(rows) == 1}


def _measure(grid: Grid, label: str) -> str | None:
    """Return what a label names, where it names nothing else: "Total revenue ($m)"."""
    plain = label.partition("(")[0]
    tokens = [it for it in grid.cues.lexer.tokens(plain, 0, len(plain)) if it.name == "measure"]
    if len(tokens) != 1:
        return None
    rest = f"{plain[: tokens[0].start]} {plain[tokens[0].end :]}".split()
    return tokens[0].value if all(it in grid.cues.light for it in rest) else None


def _told(text: Text, levels: Mapping[FigureId, Subject]) -> dict[FigureId, str]:
    """Return the plain levels of a measure that only one owner in the prose has."""
    plain = {
        it: subject
        for it, subject in levels.items()
        if text.home[it].block.cell is None and subject.group is None
        if is_plain(text, it, subject.owner) and not text.is_outlook(text.home[it])
    }
    named = {(it.measure, it.owner) for it in levels.values() if it.owner is not None}
    owners = Counter(measure for measure, _ in named)
    return {it: one.measure for it, one in plain.items() if owners[one.measure] <= 1}


def _tie(text: Text, told: FigureId, row: Row) -> Iterator[_Tie]:
    """Yield the one cell that lists a figure: of its time, and the same or nearly so."""
    figure = text.figures[told]
    cells = [it for it in row.values() if alike((figure, it)) and may_be_one_time(figure, it)]
    dated = [it for it in cells if figure.period is not None and it.period is not None]
    near = _same(figure, cells) or _misprinted(text, figure, row, dated or cells)
    if len({it.value for it in near}) == 1:
        yield _Tie(told, near[0].id, row)


def _before(text: Text, change: Change, ties: Sequence[_Tie]) -> Iterator[_Tie]:
    """Yield the cell of the level before, in the row that lists the level after."""
    tie = next((it for it in ties if it.told == change.new), None)
    if tie is None or change.old is None or change.old not in text.figures:
        return
    old = text.figures[change.old]
    cells = [it for it in tie.row.values() if it.id != tie.cell and alike((old, it))]
    near = _same(old, cells) or [it for it in cells if resembles(old, it, close=True)]
    if len(near) == 1:
        yield _Tie(old.id, near[0].id, tie.row)


def _same(figure: Figure, cells: Sequence[Figure]) -> list[Figure]:
    stated = figure.read(Level.AS_WRITTEN)
    return [it for it in cells if it.read(Level.AS_WRITTEN).meets(stated)]


def _misprinted(text: Text, figure: Figure, row: Row, cells: Sequence[Figure]) -> list[Figure]:
    """Return the cells that a figure may be misprinted of; more readily where its sentence fits."""
    others = (it for it in text.home[figure.id].figures if it.id != figure.id)
    fits = any(alike((it, cell)) and _same(it, [cell]) for it in others for cell in row.values())
    dated = figure.period is not None
    return [it for it in cells if resembles(figure, it, close=fits or dated)]
