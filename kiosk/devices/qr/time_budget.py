"""The time budget of one frame: no pass is begun that would not fit in the rest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

_RISE_RATE, _FALL_RATE = 0.6, 0.03
"""How fast a step's expected cost follows a higher cost, and a lower one."""
_DECAY = 0.9
"""The factor on a refused step's expected cost: one slow run must not rule it out."""
_DEFAULT_COST = 3e-3
"""Seconds expected of a kind of step that never ran before."""


@dataclass(frozen=True, slots=True)
class Step:
    """The next step: its kind, and the number of its pixels if they count."""

    kind: str
    size: int = 1


class TimeBudget:
    """A budget in seconds for each frame, with the learnt cost of each kind of step."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._clock = clock
        self._costs: dict[str, float] = {}

    def run(self, steps: Iterator[Step]) -> None:
        """Run steps while they fit, and the first in any case.

        ``steps`` yields each step before it does it.
        """
        started = last_started = self._clock()
        previous: Step | None = None
        for step in steps:
            now = self._clock()
            if previous is not None:
                self._record_cost(previous, now - last_started)
            over_budget = now - started + self._expected_cost(step) > self._seconds
            if previous is not None and over_budget:
                self._decay(step)
                return
            previous, last_started = step, now
        if previous is not None:
            self._record_cost(previous, self._clock() - last_started)

    def _expected_cost(self, step: Step) -> float:
        cost = self._costs.get(step.kind)
        return _DEFAULT_COST if cost is None else cost * step.size

    def _record_cost(self, step: Step, elapsed: float) -> None:
        unit_cost = elapsed / step.size
        cost = self._costs.get(step.kind, unit_cost)
        rate = _RISE_RATE if unit_cost > cost else _FALL_RATE
        self._costs[step.kind] = cost + (unit_cost - cost) * rate

    def _decay(self, step: Step) -> None:
        if step.kind in self._costs:
            self._costs[step.kind] *= _DECAY
