"""A frame's time, spent step by step: none is begun that would not fit in the rest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

_RISE, _FALL = 0.6, 0.03
"""How fast what is kept for a step follows a dearer one, and a cheaper one."""
_PARDON = 0.9
"""A step that was refused is kept less for, or one hiccup would ban it for ever."""
_UNKNOWN = 3e-3
"""Seconds that are kept for a kind of step never taken before."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is done next: its kind, and over how many pixels, if they count."""

    kind: str
    size: int = 1


class Purse:
    """Knows what steps usually cost, by a clock in seconds."""

    def __init__(self, budget: float, clock: Callable[[], float]) -> None:
        self._budget = budget
        self._clock = clock
        self._costs: dict[str, float] = {}

    def spend(self, steps: Iterator[Step]) -> None:
        """Take steps while they fit, and the first in any case.

        ``steps`` tells each step before it does it.
        """
        begun = last = self._clock()
        before: Step | None = None
        for step in steps:
            now = self._clock()
            if before is not None:
                self._learn(before, now - last)
            late = now - begun + self._usual(step) > self._budget
            if before is not None and late:
                self._pardon(step)
                return
            before, last = step, now
        if before is not None:
            self._learn(before, self._clock() - last)

    def _usual(self, step: Step) -> float:
        known = self._costs.get(step.kind)
        return _UNKNOWN if known is None else known * step.size

    def _learn(self, step: Step, took: float) -> None:
        each = took / step.size
        known = self._costs.get(step.kind, each)
        pace = _RISE if each > known else _FALL
        self._costs[step.kind] = known + (each - known) * pace

    def _pardon(self, step: Step) -> None:
        if step.kind in self._costs:
            self._costs[step.kind] *= _PARDON
