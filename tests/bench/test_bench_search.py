"""How fast people are found while their names are typed, and how many are.

Run with ``.venv/bin/pytest tests/bench/test_bench_search.py -o addopts= -p no:xdist
--import-mode=importlib -s`` on a machine that has nothing else to do. The processor's
time counts, and of every text the quickest of five goes, so that a moment in which the
machine did something else does not.
"""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import insert

from kiosk.domain.people.folding import collapse_umlauts, fold, split_parts
from kiosk.domain.people.registration import Registration
from kiosk.store import rows, search
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.tables import RegistrationRow
from tests.bench.many_people import people
from tests.sample_event import sample_event

SIZES = (1_000, 10_000, 100_000)
SHOWN = 20
SLIPS = 5
"""From so many letters on one slip is forgiven."""


class Typed(NamedTuple):
    """A text, and the beginnings of a name that it stands for."""

    text: str
    wanted: Sequence[str]


@pytest.fixture(scope="module", params=SIZES, ids="{:,}".format)
def book(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[SqliteStore, list[Registration]]]:
    store = SqliteStore(tmp_path_factory.mktemp("book") / "kiosk.db")
    known = list(people("evening", request.param))
    with store.transaction() as tx:
        tx.events.put(sample_event())
        tx.people.put(known)
    yield store, known
    store.close()


def letters(_person: Registration, _chance: Random) -> Iterator[Typed]:
    yield from (Typed(letter, [letter]) for letter in "abdegjkmnrstvz")


def keystrokes(person: Registration, _chance: Random) -> Iterator[Typed]:
    for end in range(1, len(person.name) + 1):
        begun = person.name[:end]
        yield Typed(
            begun.lower(), [collapse_umlauts(part) for part in split_parts(begun)]
        )


def folded(person: Registration, _chance: Random) -> Iterator[Typed]:
    family = [collapse_umlauts(part) for part in split_parts(person.family_name)]
    for end in range(1, len(" ".join(family)) + 1):
        begun = " ".join(family)[:end]
        yield Typed(begun, begun.split())


def two_words(person: Registration, chance: Random) -> Iterator[Typed]:
    given, family = (fold(name) for name in (person.given_name, person.family_name))
    begun = [given[: chance.randint(1, 3)], family[: chance.randint(2, 4)]]
    yield Typed(" ".join(begun), " ".join(begun).split())


def slips(person: Registration, chance: Random) -> Iterator[Typed]:
    word = max(map(collapse_umlauts, split_parts(person.family_name)), key=len)
    if len(word) >= SLIPS:
        yield Typed(slip(word, chance), [word])
        begun = word[: chance.randint(SLIPS, len(word))]
        yield Typed(slip(begun, chance, "insert replace swap"), [begun])
        given = collapse_umlauts(split_parts(person.given_name)[0])
        yield Typed(f"{given} {slip(word, chance)}", [given, word])


def slip(word: str, chance: Random, kinds: str = "drop insert replace swap") -> str:
    """Make one typing error."""
    at, letter = chance.randrange(len(word) - 1), chance.choice("abdeghiklmnorstuvz")
    before, own, after = word[:at], word[at], word[at + 1 :]
    match chance.choice(kinds.split()):
        case "drop":
            return before + after
        case "insert":
            return before + letter + own + after
        case "replace":
            return before + letter + after
        case _:
            return before + after[0] + own + after[1:]


@pytest.mark.parametrize(
    ("types", "slowest", "found"),
    [
        (letters, 2, 100),
        (keystrokes, 2, 99),
        (folded, 2, 99),
        (two_words, 2, 99),
        (slips, 5, 95),
    ],
)
def test_looking_for_people(
    benchmark: BenchmarkFixture,
    book: tuple[SqliteStore, list[Registration]],
    types: Callable[[Registration, Random], Iterator[Typed]],
    slowest: float,
    found: float,
) -> None:
    store, known = book
    chance = Random(7)  # noqa: S311  the same texts in every run
    typed = [
        text for person in chance.sample(known, 100) for text in types(person, chance)
    ]
    names = {person.id: search_words(person) for person in known}
    taken: list[list[float]] = [[] for _ in typed]
    hits: list[Sequence[str]] = [()] * len(typed)

    def search_all() -> None:
        with store.reading() as reader:
            for at, (text, _) in enumerate(typed):
                begun = time.thread_time()
                hits[at] = search.search_people(
                    reader.connection, "evening", text, SHOWN
                )
                taken[at].append(1000 * (time.thread_time() - begun))

    benchmark.pedantic(search_all, rounds=5)  # type: ignore[no-untyped-call]  # has no types
    best = sorted(map(min, taken))
    p50, p99 = statistics.median(best), best[int(len(best) * 0.99)]
    there = [
        any(all(f" {part}" in names[person] for part in text.wanted) for person in ids)
        for text, ids in zip(typed, hits, strict=True)
    ]
    share = 100 * sum(there) / len(there)
    print(
        f"\n{len(known):>7,} {types.__name__:<10} {len(typed):>5} texts: "
        f"median {p50:.2f} ms, p99 {p99:.2f} ms, {share:.1f} % found"
    )
    assert share >= found
    assert p99 <= slowest


def search_words(person: Registration) -> str:
    """Give all that a name may be found by, each after a blank."""
    parts = split_parts(person.name)
    runs = ["".join(parts[at:]) for at in range(len(parts))]
    return " " + " ".join(collapse_umlauts(text) for text in (*parts, *runs))


@pytest.mark.parametrize("count", SIZES, ids="{:,}".format)
def test_learning_a_roster(
    benchmark: BenchmarkFixture, tmp_path: Path, count: int
) -> None:
    known = list(people("evening", count))
    taken: list[float] = []

    def learn() -> None:
        path = tmp_path / f"{len(taken)}.db"
        store = SqliteStore(path)
        with store.transaction() as tx:
            tx.events.put(sample_event())
            values = [rows.values(person) for person in known]
            tx.connection.execute(insert(RegistrationRow), values)
            begun = time.thread_time()
            search.index_people(tx.connection, known)
            taken.append(time.thread_time() - begun)
        store.close()

    before = resident()
    benchmark.pedantic(learn, rounds=3)  # type: ignore[no-untyped-call]  # has no types
    size = (tmp_path / "0.db").stat().st_size / 1e6
    print(
        f"\n{count:>7,} learnt in {min(taken):.2f} s, {count / min(taken):,.0f}/s"
        f"; {size:.0f} MB on disk in all, {resident() - before:.0f} MB of memory more"
    )
    assert min(taken) <= max(3 * count / 100_000, 0.1)


def resident() -> float:
    """Megabytes of memory in use."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * 4096 / 1e6
