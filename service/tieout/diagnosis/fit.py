"""How well a repair must make its relation hold."""

from enum import Enum

from tieout.checks import Around
from tieout.figures import Level


class Fit(Enum):
    """At most how loosely its figures are read, and around which days its rates are taken."""

    WRITTEN = (Level.AS_WRITTEN, Around.WEEK)
    ROUND = (Level.ROUNDED, Around.WEEK)
    LOOSE = (Level.LOOSE, Around.YEAR)

    @property
    def loosest(self) -> Level:
        loosest: Level = self.value[0]
        return loosest

    @property
    def around(self) -> Around:
        around: Around = self.value[1]
        return around
