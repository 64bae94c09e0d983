"""Offsets as the caller counts them: Unicode code points, or UTF-16 code units."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal, Self, TypeAlias

Counting: TypeAlias = Literal["codepoints", "utf16"]

_LAST_OF_ONE_UNIT = "\uffff"


@dataclass(frozen=True, slots=True)
class Offsets:
    """The places of a text's characters that take two units in UTF-16; none for code points."""

    wide: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str, counting: Counting) -> Self:
        if counting == "codepoints" or text.isascii():
            return cls()
        return cls(tuple(at for at, it in enumerate(text) if it > _LAST_OF_ONE_UNIT))

    def __call__(self, offset: int) -> int:
        """
        Return an offset in code points in the caller's own counting.

        >>> Offsets.of("𝐀 $5", "utf16")(2)
        3
        """
        return offset + bisect_left(self.wide, offset)
