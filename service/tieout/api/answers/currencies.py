"""Which currencies there are, and who quotes them."""

from datetime import date
from typing import Self

from pydantic import Field

from tieout.figures.currency import Currency, currencies
from tieout.rates import Book
from tieout.rates.units import Covered
from tieout.report import Wire


class Coverage(Wire):
    """A source's prints of a currency."""

    source: str = Field(description="Who quotes it, or did.", examples=["ecb"])
    first: date = Field(description="Day of the first print.", examples=["1999-01-04"])
    last: date = Field(description="Day of the newest print.", examples=["2026-10-30"])
    prints: int = Field(description="How many there are.", examples=[7123])

    @classmethod
    def of(cls, it: Covered) -> Self:
        return cls(source=it.source, first=it.first, last=it.last, prints=it.prints)


class CurrencyEntry(Wire):
    """A currency, past or present."""

    code: str = Field(description="ISO 4217 code.", examples=["HKD"])
    name: str = Field(description="Its English name.", examples=["Hong Kong Dollar"])
    minor_units: int | None = Field(
        description="Decimals of its prices; null where nobody pays in it.", examples=[2]
    )
    first: date | None = Field(description="First day in use, where known.", examples=[None])
    last: date | None = Field(
        description="Last day in use; null while it is in force.", examples=[None]
    )
    successor: str | None = Field(
        description="The code that replaced it; null where none did.", examples=[None]
    )
    sources: list[str] = Field(description="Who quotes it, or did.", examples=[["ecb", "nbp"]])
    coverage: list[Coverage] = Field(description="From when to when each of them quotes it.")

    @classmethod
    def of(cls, it: Currency, book: Book) -> Self:
        covered = book.coverage(it.code)
        return cls(
            code=it.code,
            name=it.name,
            minor_units=it.minor_units,
            first=it.first,
            last=it.last,
            successor=book.successor(it.code),
            sources=[by.source for by in covered],
            coverage=[Coverage.of(by) for by in covered],
        )


class CurrencyList(Wire):
    """All currencies."""

    currencies: list[CurrencyEntry] = Field(description="By code.")
    archive: str = Field(description="Version of the rates.", examples=["3f1c9b7e2a40"])


def answer_currencies(book: Book) -> CurrencyList:
    """Return all currencies, with the sources that quote them or did."""
    entries = [CurrencyEntry.of(it, book) for _, it in sorted(currencies().items())]
    return CurrencyList(currencies=entries, archive=book.version)
