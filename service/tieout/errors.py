"""
Every way in which Tieout can say no.

::

    TieoutError
    ├── InputError                  what was sent cannot be read
    │   ├── UnreadableFigure        a text that should be one figure is not
    │   ├── UnreadablePeriod        a text that should be one period is not
    │   ├── UnknownCurrency         not an ISO 4217 code, past or present
    │   ├── UnknownLanguage         no lexicon for it
    │   ├── UnknownRegion           not an ISO 3166 code
    │   ├── UnknownFigure           a relation names a figure that is not there
    │   ├── DuplicateFigure         two figures carry one id
    │   └── TooLarge                more than a stated bound
    └── RateError                   no rate may be given honestly
        ├── RateNotPublished        none before that day, or none for that pair
        ├── RateSuspended           the last print before that day is too old for its series
        └── RateTooOld              older than the caller's own ``max_age``

Each class carries a stable ``code``, which travels to the caller as it is; messages never repeat
what was sent.
"""

from typing import ClassVar


class TieoutError(Exception):
    """The root: catch it to catch all of ours."""

    code: ClassVar[str] = "error"


class InputError(TieoutError):
    code = "input.invalid"


class UnreadableFigure(InputError):
    code = "figure.unreadable"


class UnreadablePeriod(InputError):
    code = "period.unreadable"


class UnknownCurrency(InputError):
    code = "currency.unknown"


class UnknownLanguage(InputError):
    code = "language.unknown"


class UnknownRegion(InputError):
    code = "region.unknown"


class UnknownFigure(InputError):
    code = "figure.unknown"


class DuplicateFigure(InputError):
    code = "figure.duplicate"


class TooLarge(InputError):
    code = "input.too_large"


class RateError(TieoutError):
    code = "rate.unavailable"


class RateNotPublished(RateError):
    code = "rate.not_published"


class RateSuspended(RateError):
    code = "rate.suspended"


class RateTooOld(RateError):
    code = "rate.too_old"
