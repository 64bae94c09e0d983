"""Long scale: a "billion" of one language is a thousand of another's."""

from collections.abc import Iterator

from tieout.diagnosis.case import Case
from tieout.diagnosis.repair import Repair
from tieout.diagnosis.suspicion import Suspicion

LONG = {"b": 12, "t": 18}
"""The power at which a word for billions or trillions is of the long scale, by its first letter."""


def repairs(case: Case) -> Iterator[Repair]:
    """Read "Billion" as a thousand million and "Trillion" as a million million, as English does."""
    for figure in case.suspects:
        scale, power = figure.style.scale, figure.style.power
        if LONG.get(scale[:1].casefold()) == power:
            for _, moved in case.moved(figure, (-power // 2 + 3,)):
                yield Repair((moved,), words=(("scale", scale),))


LONG_SCALE = Suspicion("long_scale", 55, repairs)
