"""A source reads its documented answer exactly, digit for digit, and anything else loudly."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tieout.figures import Leg
from tieout.rates.live.sources import (
    EuropeanCentralBank,
    FawazAhmed,
    Frankfurter,
    NarodowyBankPolski,
    OpenExchangeRates,
    Source,
    SourceUnreadable,
)

RECORDED = Path(__file__).parents[3] / "recorded"

ECB = EuropeanCentralBank()
TABLE_A = NarodowyBankPolski("A")
TABLE_B = NarodowyBankPolski("B")
FRANKFURTER = Frankfurter()
FAWAZ_AHMED = FawazAhmed()
OPEN_EXCHANGE_RATES = OpenExchangeRates("secret")


def leg(pair: str, value: str, day: str, source: str) -> Leg:
    base, _, quote = pair.partition("/")
    return Leg(base, quote, Decimal(value), date.fromisoformat(day), source)


@pytest.mark.parametrize(
    ("source", "file", "legs"),
    [
        pytest.param(
            ECB,
            "ecb/daily.xml",
            [
                leg("EUR/USD", "1.1180", "2026-11-02", "ecb"),
                leg("EUR/JPY", "175.51", "2026-11-02", "ecb"),
                leg("EUR/ISK", "136.20", "2026-11-02", "ecb"),
            ],
            id="ecb, one day",
        ),
        pytest.param(
            ECB,
            "ecb/ninety-days.xml",
            [
                leg("EUR/USD", "1.1157", "2026-11-03", "ecb"),
                leg("EUR/JPY", "175.9", "2026-11-03", "ecb"),
                leg("EUR/USD", "1.1180", "2026-11-02", "ecb"),
                leg("EUR/JPY", "175.51", "2026-11-02", "ecb"),
            ],
            id="ecb, ninety days",
        ),
        pytest.param(
            TABLE_A,
            "nbp/table-a.json",
            [
                leg("THB/PLN", "0.1165", "2026-10-30", "nbp"),
                leg("USD/PLN", "3.9420", "2026-10-30", "nbp"),
                leg("THB/PLN", "0.1164", "2026-11-02", "nbp"),
                leg("USD/PLN", "3.9391", "2026-11-02", "nbp"),
            ],
            id="nbp, table A",
        ),
        pytest.param(
            TABLE_B,
            "nbp/table-b.json",
            [
                leg("AFN/PLN", "0.059810", "2026-11-04", "nbp"),
                leg("LBP/PLN", "0.000043", "2026-11-04", "nbp"),
            ],
            id="nbp, table B",
        ),
        pytest.param(
            FRANKFURTER,
            "frankfurter/rates.json",
            [
                leg("EUR/USD", "1.1181", "2026-11-02", "frankfurter"),
                leg("EUR/USD", "1.1159", "2026-11-03", "frankfurter"),
            ],
            id="frankfurter, gold left out",
        ),
        pytest.param(
            FAWAZ_AHMED,
            "fawazahmed/eur.json",
            [
                leg("EUR/USD", "1.11593471", "2026-11-03", "fawazahmed"),
                leg("EUR/IRR", "2076500.5", "2026-11-03", "fawazahmed"),
                leg("EUR/KWD", "0.34821", "2026-11-03", "fawazahmed"),
            ],
            id="fawazahmed, coins left out",
        ),
        pytest.param(
            OPEN_EXCHANGE_RATES,
            "openexchangerates/historical.json",
            [
                leg("USD/AED", "3.6725", "2026-11-03", "openexchangerates"),
                leg("USD/EUR", "0.896123", "2026-11-03", "openexchangerates"),
            ],
            id="openexchangerates, its own base left out",
        ),
    ],
)
def test_a_documented_answer_is_read_digit_for_digit(
    source: Source, file: str, legs: list[Leg]
) -> None:
    read = source.parse((RECORDED / file).read_bytes())

    assert [(it, str(it.value)) for it in read] == [(it, str(it.value)) for it in legs]


CUBE = b'<E xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>%s</Cube></E>'


@pytest.mark.parametrize(
    ("source", "body"),
    [
        pytest.param(ECB, b"<!doctype html><p>Down for maintenance", id="a page"),
        pytest.param(ECB, b"", id="nothing at all"),
        pytest.param(ECB, CUBE % b"<Cube time='2026-11-02'><Cube curr", id="cut off"),
        pytest.param(ECB, CUBE % b"", id="no day"),
        pytest.param(ECB, CUBE % b"<Cube time='2026-11-02'/>", id="a day without rates"),
        pytest.param(
            ECB,
            CUBE % b"<Cube time='2026-11-02'><Cube currency='USD'/></Cube>",
            id="no rate",
        ),
        pytest.param(
            ECB,
            CUBE % b"<Cube time='2026-02-30'><Cube currency='USD' rate='1.1'/></Cube>",
            id="no such day",
        ),
        pytest.param(
            ECB,
            CUBE % b"<Cube time='2026-11-02'><Cube currency='USD' rate='1,1'/></Cube>",
            id="a comma",
        ),
        pytest.param(
            ECB,
            CUBE % b"<Cube time='2026-11-02'><Cube currency='US$' rate='1.1'/></Cube>",
            id="no such code",
        ),
        pytest.param(
            ECB,
            b'<!DOCTYPE x [<!ENTITY a "1"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>',
            id="entities that grow",
        ),
        pytest.param(
            ECB,
            b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
            id="an entity from outside",
        ),
        pytest.param(
            ECB,
            CUBE
            % (
                b"<Cube time='2026-11-02'>%s</Cube>" % (b"<Cube currency='USD' rate='1'/>" * 20_001)
            ),
            id="far too many rates",
        ),
        pytest.param(ECB, b"<a>" * 100_000 + b"</a>" * 100_000, id="a tower of elements"),
        pytest.param(TABLE_A, b"[]", id="no table"),
        pytest.param(TABLE_A, b'{"message": "no"}', id="another shape"),
        pytest.param(TABLE_A, b"[" * 100_000, id="a tower of brackets"),
        pytest.param(TABLE_B, b'[{"table":"A","rates":[]}]', id="the other table"),
        pytest.param(FAWAZ_AHMED, b'{"date":"2026-11-03","eur":{"usd":NaN}}', id="not a number"),
        pytest.param(FAWAZ_AHMED, b'{"date":"2026-11-03","eur":{"usd":-1.1}}', id="negative"),
        pytest.param(FAWAZ_AHMED, b'{"date":"2026-11-03","eur":{"usd":"1.1"}}', id="a text"),
        pytest.param(FAWAZ_AHMED, b'{"date":"2026-11-03","eur":{"usd":1e999}}', id="no exponent"),
        pytest.param(FAWAZ_AHMED, b'{"date":"2026-11-03","eur":{}}', id="an empty table"),
        pytest.param(FAWAZ_AHMED, b'{"date":"3.11.2026","eur":{"usd":1}}', id="a local day"),
        pytest.param(FAWAZ_AHMED, b'{"date":20261103,"eur":{"usd":1}}', id="a day as a number"),
        pytest.param(
            FAWAZ_AHMED, b'{"date":"2026-11-03","eur":{"usd":1,"usd":2}}', id="a key twice"
        ),
        pytest.param(
            OPEN_EXCHANGE_RATES, b'{"timestamp":9e99,"base":"USD","rates":{}}', id="no such time"
        ),
        pytest.param(FRANKFURTER, b"\xff\xfe[]", id="not UTF-8"),
        pytest.param(
            OPEN_EXCHANGE_RATES,
            b'{"error":true,"status":401,"message":"invalid_app_id"}',
            id="an error as JSON",
        ),
    ],
)
def test_any_other_answer_is_refused_whole(source: Source, body: bytes) -> None:
    with pytest.raises(SourceUnreadable):
        source.parse(body)
