from typing import Literal

ReadFiguresOffsets = Literal["codepoints", "utf16"]

READ_FIGURES_OFFSETS_VALUES: set[ReadFiguresOffsets] = {
    "codepoints",
    "utf16",
}


def check_read_figures_offsets(value: str) -> ReadFiguresOffsets:
    if value in READ_FIGURES_OFFSETS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {READ_FIGURES_OFFSETS_VALUES!r}")
