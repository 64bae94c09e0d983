"""While a source fails, callers get answers; afterwards they can see that it did."""

import asyncio
from collections import Counter

import pytest
from rates.live.faults import FAULTS, Seen, over_http
from rates.live.misbehaving import Reply
from rates.live.tables import MONDAY

REQUESTS = 40
"""``benchmarks/faults_over_http.py`` sends 1,000 at a time."""


@pytest.mark.parametrize(("fault", "code"), FAULTS.values(), ids=list(FAULTS))
def test_callers_are_answered_while_a_source_fails(fault: Reply, code: str) -> None:
    seen = asyncio.run(over_http(fault, requests=REQUESTS))

    assert seen == Seen(Counter({200: REQUESTS}), frozenset({f"{MONDAY}"}), code, "warn")
