"""A frame's time is kept: no step is begun that would not fit in what is left."""

from collections.abc import Iterator

from kiosk.devices.codes.purse import Purse, Step


class Day:
    """A clock that goes on when something is done."""

    def __init__(self) -> None:
        self.now = 0.0
        self.done: list[str] = []

    def clock(self) -> float:
        return self.now

    def steps(self, *costs: tuple[str, float]) -> Iterator[Step]:
        for kind, cost in costs:
            yield Step(kind)
            self.done.append(kind)
            self.now += cost


def test_steps_are_taken_while_they_fit() -> None:
    day = Day()
    purse = Purse(10, day.clock)
    purse.spend(day.steps(*[("a", 3.0)] * 9))
    assert day.done == ["a"] * 3
    assert day.now == 9


def test_the_first_step_is_taken_whatever_it_costs() -> None:
    day = Day()
    purse = Purse(10, day.clock)
    for _ in range(3):
        purse.spend(day.steps(("dear", 50.0), ("a", 1.0)))
    assert day.done == ["dear"] * 3


def test_a_step_that_was_dear_once_is_not_banned_for_ever() -> None:
    day = Day()
    purse = Purse(10, day.clock)
    purse.spend(day.steps(("first", 1.0), ("a", 30.0)))
    day.done.clear()
    for _ in range(30):
        purse.spend(day.steps(("first", 1.0), ("a", 2.0)))
    assert day.done.count("a") > 10
