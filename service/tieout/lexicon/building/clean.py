"""Take out of CLDR's text what is there for layout only."""

_INVISIBLE = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u00ad"))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009"), " ")


def clean(text: str) -> str:
    """
    Return *text* with plain spaces and without marks of direction.

    >>> clean(" Mrd. ")
    'Mrd.'
    """
    return text.translate(_INVISIBLE | _SPACES).strip()
