"""Long scale: a "billion" of one language is a thousand of another's."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion

LONG = {"da", "de", "es", "fi", "fr", "hu", "it", "nb", "nl", "no", "pl", "sv"}
BILLION = 12


def repairs(case: Case) -> Iterator[Repair]:
    """Read "Billion" as a thousand million and "Trillion" as a million million, as English does."""
    for figure in case.suspects:
        long = figure.style.language.partition("-")[0] in LONG
        if long and figure.style.power >= BILLION:
            moved = case.moved(figure, -figure.style.power // 2 + 3)
            if moved is not None:
                yield Repair((moved,), words=(("scale", figure.style.scale),))


LONG_SCALE = Suspicion("long_scale", 55, repairs)
