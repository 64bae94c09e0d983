"""Long scale: a "billion" of one language is a thousand of another's."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair, scaled
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure

LONG = {"da", "de", "es", "fi", "fr", "hu", "it", "nb", "nl", "no", "pl", "sv"}
SHORT_POWERS = {9, 12}
BILLION = ("bil", "tril", "mrd", "md", "млрд", "трлн")


def repairs(case: Case) -> Iterator[Repair]:
    """Move a billion or a trillion by a thousand, where the language counts by the long scale."""
    for figure in case.suspects:
        if _is_doubtful(figure):
            for power in (3, -3, 6, -6):
                moved = scaled(figure, power)
                if case.near(moved):
                    yield Repair((moved,), words=(("scale", figure.style.scale),))


def _is_doubtful(figure: Figure) -> bool:
    style = figure.style
    long = style.language.partition("-")[0] in LONG
    return long and style.power >= min(SHORT_POWERS) and style.scale.lower().startswith(BILLION)


LONG_SCALE = Suspicion("long_scale", 55, repairs)
