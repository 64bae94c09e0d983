"""Short forms of the tests here: texts in, (text, value, unit) out."""

from tieout.documents import read_document
from tieout.extraction import extract
from tieout.figures import Figure, Kind
from tieout.lexicon import load

UNITS = {
    Kind.PERCENT: "%",
    Kind.POINTS: "pp",
    Kind.BASIS_POINTS: "bp",
    Kind.MULTIPLE: "x",
    Kind.COUNT: "#",
}


def figures(text: str, language: str = "en", region: str | None = None) -> tuple[Figure, ...]:
    return extract(read_document(text, language=language, region=region), load(language))


def only(text: str, language: str = "en", region: str | None = None) -> Figure:
    (figure,) = figures(text, language, region)
    return figure


def short(figure: Figure) -> str:
    """Write a figure as "text = value..upper unit"."""
    upper = "" if figure.upper is None else f"..{figure.upper.normalize():f}"
    unit = figure.currency or UNITS.get(figure.kind, "?")
    return f"{figure.text} = {figure.value.normalize():f}{upper} {unit}"


def read(text: str, language: str = "en") -> list[str]:
    return [short(figure) for figure in figures(text, language)]
