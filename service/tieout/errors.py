"""
Every way in which Tieout can say no.

::

    TieoutError
    ├── InputError                  what was sent cannot be read
    │   ├── UnreadableFigure        a text that should be one figure is not
    │   ├── UnreadablePeriod        a text that should be one period is not
    │   ├── UnknownCurrency         not an ISO 4217 code, past or present
    │   ├── AmbiguousCurrency       a mark that several currencies share, and nothing decides
    │   ├── ContradictedCurrency    an amount is written in another currency than the named one
    │   ├── UnknownLanguage         no lexicon for it
    │   ├── UnknownRegion           not an ISO 3166 code
    │   ├── UnknownScale            not a scale word of the language
    │   ├── UnknownFigure           a relation names a figure that is not there
    │   ├── DuplicateFigure         two figures carry one id
    │   ├── TooLarge                more than a stated bound
    │   └── TooSlow                 it takes longer than one document may
    └── RateError                   no rate may be given honestly
        ├── RateNotPublished        none before that day, or none for that pair
        ├── RateSuspended           the last print before that day is too old for its series
        └── RateTooOld              older than the caller's own ``max_age``

Each class carries a stable ``code``, which travels to the caller as it is; messages never repeat
what was sent.
"""

from typing import ClassVar


class TieoutError(Exception):
    """
    The root: catch it to catch all of ours.

    ``at`` says where in what was sent it lies, where that is known: a JSON Pointer into a body, or
    the name of a query parameter.
    """

    code: ClassVar[str] = "error"
    at: str = ""


class InputError(TieoutError):
    """What was sent cannot be read."""

    code = "input.invalid"


class UnreadableFigure(InputError):
    """A text that should be one figure is not."""

    code = "figure.unreadable"


class UnreadablePeriod(InputError):
    """A text that should be one period is not."""

    code = "period.unreadable"


class UnknownCurrency(InputError):
    """Not an ISO 4217 code, past or present."""

    code = "currency.unknown"


class AmbiguousCurrency(InputError):
    """A mark that several currencies share, and nothing decides."""

    code = "currency.ambiguous"


class ContradictedCurrency(InputError):
    """An amount is written in another currency than the one that is named for it."""

    code = "currency.contradicted"


class UnknownLanguage(InputError):
    """There is no lexicon for the language."""

    code = "language.unknown"


class UnknownRegion(InputError):
    """Not an ISO 3166-1 code."""

    code = "region.unknown"


class UnknownScale(InputError):
    """Not a scale word of the language."""

    code = "scale.unknown"


class UnknownFigure(InputError):
    """A relation names a figure that is not there."""

    code = "figure.unknown"


class DuplicateFigure(InputError):
    """Two figures carry one id."""

    code = "figure.duplicate"


class RepeatedFigure(InputError):
    """A relation names one figure twice."""

    code = "figure.repeated"


class TooLarge(InputError):
    """More was sent than a stated bound allows."""

    code = "input.too_large"


class TooSlow(InputError):
    """A line of a batch takes longer than one document may."""

    code = "input.too_slow"


class RateError(TieoutError):
    """No rate may be given honestly."""

    code = "rate.unavailable"


class RateNotPublished(RateError):
    """No rate was published before that day, or none for that pair."""

    code = "rate.not_published"


class RateSuspended(RateError):
    """The last print before that day is too old for its series."""

    code = "rate.suspended"


class RateTooOld(RateError):
    """The rate is older than the caller's own ``max_age``."""

    code = "rate.too_old"
