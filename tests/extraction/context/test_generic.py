"""元 is a yuan on the mainland; in traditional Chinese it may be a dollar, and rivals are kept."""

import pytest
from tieout.documents import read_document
from tieout.extraction import extract, read_amount
from tieout.figures import Kind, ResolvedBy
from tieout.lexicon import load


@pytest.mark.parametrize(
    ("text", "region", "currency", "by"),
    [
        ("騰訊股價報372.4元，市值35,000億港元。", None, "HKD", ResolvedBy.SENTENCE),
        ("騰訊股價報372.4元。市值35,000億港元。", None, "HKD", ResolvedBy.DOCUMENT),
        ("台積電營收5926億元。", "TW", "TWD", ResolvedBy.REGION),
        ("台積電營收5926億元。", None, "CNY", ResolvedBy.LANGUAGE),
        ("腾讯营收5926亿元，市值35,000亿港元。", None, "CNY", None),
        ("總額為港幣100元。", None, "HKD", None),
    ],
)
def test_a_bare_yuan(text: str, region: str | None, currency: str, by: ResolvedBy | None) -> None:
    document = read_document(text, language="zh", region=region)
    first = next(it for it in extract(document, load("zh")) if it.kind is Kind.MONEY)

    assert (first.currency, first.resolved_by) == (currency, by)


@pytest.mark.parametrize(
    ("text", "region", "currency"),
    [("372.4元", "HK", "HKD"), ("5926億元", "TW", "TWD"), ("5亿元", None, "CNY")],
)
def test_an_amount_of_a_region(text: str, region: str | None, currency: str) -> None:
    assert read_amount(text, load("zh"), region=region).currency == currency
