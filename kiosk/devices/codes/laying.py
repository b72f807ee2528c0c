"""Lays grids on what was located in a frame, and reads their modules."""

from collections.abc import Callable, Generator, Iterator

import numpy as np

from kiosk.devices.codes.equaliser import sharpen
from kiosk.devices.codes.grid import Fit, Frame, Quad, fit, glance, refit
from kiosk.devices.codes.locating import Located
from kiosk.devices.codes.memory import Memory
from kiosk.devices.codes.purse import Step
from kiosk.devices.codes.qr_tables import LARGEST
from kiosk.devices.codes.seeing import Sight
from kiosk.devices.codes.symbol_plan import Signs, plan
from kiosk.devices.codes.unfolding import unfold

_GOOD, _FAIR, _FAINT = 0.8, 0.55, 0.2
"""How well known patterns are met: by a grid that lies right, may do, is a guess."""
_SAME = 0.01
"""Corners that differ by less of the code's width are one place."""
_BEST_GUESSES = 2

Guesses = list[Signs]


class Laying:
    """Tries one place after the other, none twice; ``found`` is what was read."""

    def __init__(self, frame: Frame, memory: Memory, found: list[Sight]) -> None:
        self._frame = frame
        self._memory = memory
        self._found = found
        self._tried: list[tuple[Quad, int]] = []

    def sizes(self, one: Located) -> Iterator[Step]:
        """Read what was located by its squares, whose size is nearly known."""
        for version in (one.version, one.version - 1, one.version + 1):
            met = yield from self.read(one.quad, version, inverted=one.inverted)
            if self._found or met > _GOOD:
                return

    def likeliest(self, guesses: list[Located]) -> Iterator[Step]:
        """Read where a symbol's own patterns are met best, of several guesses."""
        told = []
        for one in guesses:
            if self._open(one.quad, one.version):
                yield Step("glance")
                symbol = plan(one.version)
                met = glance(self._frame, one.quad, symbol, inverted=one.inverted)
                told.append((met, one))
        told.sort(key=lambda pair: -pair[0])
        for met, one in told[:_BEST_GUESSES]:
            if met > _FAINT and not self._found:
                yield from self.read(one.quad, one.version, inverted=one.inverted)

    def read(
        self, quad: Quad, version: int, *, inverted: bool
    ) -> Generator[Step, None, float]:
        """Lay a grid and read it; says how well it met what is known of symbols."""
        if not self._open(quad, version):
            return 0.0
        self._tried.append((quad, version))
        yield Step("fit")
        laid = fit(self._frame, quad, plan(version), inverted=inverted)
        if laid.match >= _FAIR:
            self._memory.note(quad)
            yield from self._unfold(laid, quad)
        return laid.match

    def _unfold(self, laid: Fit, quad: Quad) -> Iterator[Step]:
        guesses: Guesses = []
        for kind, way in _WAYS:
            yield Step(kind)
            guesses = way(laid, guesses)
            for guess in guesses:
                yield Step("unfold")
                if text := unfold(guess, laid.plan):
                    self._found.append(Sight(text, quad, laid.plan.version))
                    return

    def _open(self, quad: Quad, version: int) -> bool:
        """Say whether a place may be one, and was not tried."""
        near = float(np.linalg.norm(quad[0] - quad[2])) * _SAME
        return 1 <= version <= LARGEST and not any(
            version == other and np.abs(quad - one).max() < near
            for one, other in self._tried
        )


def _felt(laid: Fit, _: Guesses) -> Guesses:
    return [laid.feel()]


def _sharpened(laid: Fit, _: Guesses) -> Guesses:
    return sharpen(laid)


def _laid_anew(laid: Fit, guesses: Guesses) -> Guesses:
    better = refit(laid, guesses[-1])
    return [better.feel(), *sharpen(better)]


_WAYS: tuple[tuple[str, Callable[[Fit, Guesses], Guesses]], ...] = (
    ("feel", _felt),
    ("sharpen", _sharpened),
    ("refit", _laid_anew),
)
"""From a grid to guesses of its modules, each way from those before."""
