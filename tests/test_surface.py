"""What `import tieout` offers, and that every way to say no has a code of its own."""

import tieout
from tieout import errors


def test_the_public_names_are_sorted_and_there() -> None:
    assert tieout.__all__ == sorted(tieout.__all__)
    assert all(hasattr(tieout, name) for name in tieout.__all__)


def test_every_error_has_a_code_of_its_own() -> None:
    found = [it for it in vars(errors).values() if isinstance(it, type)]
    ours = [it for it in found if issubclass(it, errors.TieoutError)]

    assert ours == found
    assert len({it.code for it in ours}) == len(ours)
