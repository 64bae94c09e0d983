"""The European Central Bank: units of a currency for 1 euro, every business day about 16:00."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from tieout.figures import Leg
from tieout.rates.live.sources.about import About, about
from tieout.rates.live.sources.failures import SourceUnreadable
from tieout.rates.live.sources.reading import read_day, read_number, whole
from tieout.rates.live.sources.source import Answer, Asked, Http

HOST = "https://www.ecb.europa.eu"
DAILY = "/stats/eurofxref/eurofxref-daily.xml"
NINETY_DAYS = "/stats/eurofxref/eurofxref-hist-90d.xml"
CUBE = "{http://www.ecb.int/vocabulary/2002-08-01/eurofxref}Cube"


@dataclass(frozen=True, slots=True)
class EuropeanCentralBank:
    """One day's table, or, where days were missed, that of the last 90 days."""

    host: str = HOST
    about: ClassVar[About] = about("ecb")

    async def fetch(self, http: Http, asked: Asked) -> Answer:
        one_day = asked.since is not None and asked.today - asked.since <= timedelta(days=1)
        path = DAILY if one_day else NINETY_DAYS
        return await http.get(self.host + path, accept=("text/xml", "application/xml"))

    def parse(self, body: bytes) -> tuple[Leg, ...]:
        try:
            envelope = fromstring(body, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError):
            raise SourceUnreadable("not well-formed XML, or more than plain XML") from None
        days = envelope.iterfind(f"{CUBE}/{CUBE}[@time]")
        return whole(tuple(_leg(day, cube) for day in days for cube in day.iterfind(CUBE)))


def _leg(day: Element, cube: Element) -> Leg:
    try:
        code, rate, on = cube.attrib["currency"], cube.attrib["rate"], day.attrib["time"]
    except KeyError:
        raise SourceUnreadable("a Cube without currency or rate") from None
    return Leg("EUR", code, read_number(rate), read_day(on), "ecb")
