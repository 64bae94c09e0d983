"""
Short forms written out: an unordered group and alternatives stand for several plain forms.

``[a & b]`` is ``a b`` or ``b a``; ``(a / b)`` is ``a`` or ``b``; ``$name`` is the phrase of that
name. Phrases and groups may hold each other; a form may stand for ``FORMS_MAX`` at most.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import permutations

FORMS_MAX = 48
PHRASE = re.compile(r"\$([a-z_]{1,20})")
# An innermost group: nothing of its kind inside it.
UNORDERED = re.compile(r"\[([^\[\]]{1,400})\]")
CHOICE = re.compile(r"\(([^()]{1,400} / [^()]{1,400})\)")


def expanded(form: str, phrases: Mapping[str, str]) -> tuple[str, ...]:
    """
    Return the plain forms that a form stands for, in order.

    >>> expanded("rise [by {percent} & to {new}]", {})
    ('rise by {percent} to {new}', 'rise to {new} by {percent}')
    >>> expanded("$rise (by / of) {percent}", {"rise": "rise|fall"})
    ('rise|fall by {percent}', 'rise|fall of {percent}')
    """
    found = tuple(dict.fromkeys(_expanded(form, phrases)))
    if len(found) > FORMS_MAX:
        raise ValueError(f"a form stands for {len(found)} forms, at most {FORMS_MAX}: {form}")
    return found


def _expanded(form: str, phrases: Mapping[str, str]) -> Iterator[str]:
    phrase = PHRASE.search(form)
    if phrase:
        yield from _expanded(_with(form, phrase, phrases[phrase[1]]), phrases)
        return
    choice = CHOICE.search(form)
    if choice:
        for one in choice[1].split(" / "):
            yield from _expanded(_with(form, choice, one), phrases)
        return
    group = UNORDERED.search(form)
    if group is None:
        yield " ".join(form.split())
        return
    for order in permutations(group[1].split(" & ")):
        yield from _expanded(_with(form, group, " ".join(order)), phrases)


def _with(form: str, found: re.Match[str], text: str) -> str:
    return f"{form[: found.start()]}{text}{form[found.end() :]}"
