"""A memory keeps what was used last, up to a bound, and keeps no failure."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import count

import pytest
from rates.books import book
from tieout.rates import Book
from tieout.rates.lookup.memory import Memory


def test_a_memory_makes_an_answer_once() -> None:
    numbers = count()
    memory: Memory[str, int] = Memory(2)
    answers = [memory.recall(key, lambda: next(numbers)) for key in ("a", "a", "b", "a")]

    assert answers == [0, 0, 1, 0]


def test_a_memory_is_bounded_and_forgets_what_is_longest_unused() -> None:
    memory: Memory[str, str] = Memory(2)
    for key in ("a", "b", "a", "c"):
        memory.recall(key, lambda: "made")
    memory.recall("a", lambda: pytest.fail("a was used last but one"))

    assert memory.recall("b", lambda: "again") == "again"


def test_a_failure_is_not_kept() -> None:
    memory: Memory[str, int] = Memory(2)
    with pytest.raises(ZeroDivisionError):
        memory.recall("a", lambda: 1 // 0)

    assert memory.recall("a", lambda: 1) == 1


def test_many_threads_get_one_answer() -> None:
    fresh = Book.embedded()
    days = [date(2024, 5, 1 + n % 28) for n in range(400)]
    with ThreadPoolExecutor(8) as threads:
        rates = list(threads.map(lambda day: fresh.rate("USD", "HKD", day), days))

    assert rates == [book().rate("USD", "HKD", day) for day in days]


def test_a_memory_of_weighed_answers_keeps_as_many_as_fit_and_none_too_large() -> None:
    memory: Memory[str, str] = Memory(8, weigh=len)
    for answer in ("one", "four", "too much for eight"):
        memory.keep(answer, answer)

    assert [memory.get(it) for it in ("one", "four", "too much for eight")] == [None, "four", None]
