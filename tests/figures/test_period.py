"""A period runs forwards."""

from datetime import date

import pytest
from tieout.figures import Period


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        Period("2024", date(2024, 12, 31), date(2024, 1, 1))
