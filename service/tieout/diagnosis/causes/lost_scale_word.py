"""Lost scale word: "US$640" where "US$640 million" was meant."""

from collections.abc import Iterator
from dataclasses import replace

from tieout.diagnosis.case import Case
from tieout.diagnosis.causes.scale_slip import strangeness
from tieout.diagnosis.repair import Repair, scaled
from tieout.diagnosis.suspicion import Suspicion
from tieout.figures import Figure, Kind
from tieout.writing import house_style

POWERS = (3, 6, 9, 12)
EAST_ASIAN = (4, 8, 12)
BARE_BELOW = 10_000


def repairs(case: Case) -> Iterator[Repair]:
    """Give a bare figure a scale word, where another figure of the relation carries one."""
    if not any(figure.style.power for figure in case.figures):
        return
    for figure in case.suspects:
        if _is_bare(figure):
            for power in _powers(figure):
                moved = scaled(figure, power)
                if case.near(moved):
                    yield Repair((_worded(moved),), distance=strangeness(case, moved))


def _worded(moved: Figure) -> Figure:
    """Give the figure the scale words of its language's press."""
    house = house_style(moved.currency or "", moved.style.language)
    style = replace(
        moved.style, scale=house.scale, scale_space=house.scale_space, power=house.power
    )
    return replace(moved, style=style)


def _is_bare(figure: Figure) -> bool:
    return figure.kind is Kind.MONEY and not figure.style.power and abs(figure.value) < BARE_BELOW


def _powers(figure: Figure) -> tuple[int, ...]:
    return EAST_ASIAN if figure.style.language[:2] in {"zh", "ja", "ko"} else POWERS


LOST_SCALE_WORD = Suspicion("lost_scale_word", 52, repairs)
