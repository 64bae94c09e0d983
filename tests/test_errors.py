"""Every way to say no has a code of its own."""

from tieout import errors


def test_every_error_has_a_code_of_its_own() -> None:
    found = [it for it in vars(errors).values() if isinstance(it, type)]
    ours = [it for it in found if issubclass(it, errors.TieoutError)]

    assert ours == found
    assert len({it.code for it in ours}) == len(ours)
