"""A finding's name across answers, wherever its text moves."""

from collections.abc import Iterable
from hashlib import sha256

LENGTH = 16


def fingerprint(rule: str, texts: Iterable[str]) -> str:
    """
    Hash a rule and the figures as printed, blind to offsets, ids, case and spacing.

    >>> one = fingerprint("share.inconsistent", ["US$710 million", "2.3%"])
    >>> one == fingerprint("share.inconsistent", ["US$710  Million", "2.3%"])
    True
    """
    told = [rule, *(" ".join(text.split()).casefold() for text in texts)]
    return sha256("\x1f".join(told).encode()).hexdigest()[:LENGTH]
