"""A frame's time budget is kept: no step is begun that would not fit in the rest."""

from collections.abc import Iterator

from kiosk.devices.qr.time_budget import Step, TimeBudget


class SteppedClock:
    """A clock that advances when a step is done."""

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


def test_steps_run_while_they_fit() -> None:
    clock = SteppedClock()
    budget = TimeBudget(10, clock.clock)
    budget.run(clock.steps(*[("a", 3.0)] * 9))
    assert clock.done == ["a"] * 3
    assert clock.now == 9


def test_the_first_step_runs_whatever_it_costs() -> None:
    clock = SteppedClock()
    budget = TimeBudget(10, clock.clock)
    for _ in range(3):
        budget.run(clock.steps(("dear", 50.0), ("a", 1.0)))
    assert clock.done == ["dear"] * 3


def test_a_step_that_was_slow_once_is_tried_again() -> None:
    clock = SteppedClock()
    budget = TimeBudget(10, clock.clock)
    budget.run(clock.steps(("first", 1.0), ("a", 30.0)))
    clock.done.clear()
    for _ in range(30):
        budget.run(clock.steps(("first", 1.0), ("a", 2.0)))
    assert clock.done.count("a") > 10
