"""Fits grids to what was located in a frame, and has their modules decoded."""

from collections.abc import Callable, Generator, Iterator

import numpy as np

from kiosk.devices.qr.equaliser import equalise
from kiosk.devices.qr.grid_sampling import FittedGrid, Frame, Quad, fit, refit, score
from kiosk.devices.qr.qr_tables import LARGEST
from kiosk.devices.qr.symbol_decoder import decode
from kiosk.devices.qr.symbol_locator import SymbolCandidate
from kiosk.devices.qr.symbol_plan import Modules, symbol_plan
from kiosk.devices.qr.time_budget import Step
from kiosk.devices.qr.tracker import CodeTracker
from kiosk.devices.qr.zxing import Detection

_GOOD_MATCH, _FAIR_MATCH, _FAINT_MATCH = 0.8, 0.55, 0.2
"""The match from which on a grid fits, may fit, or is worth trying."""
_SAME_PLACE = 0.01
"""The share of a code's width within which two quads count as the same."""
_MAX_GUESSES = 2

ModuleGuesses = list[Modules]


class GridFitter:
    """Fits a grid at one place after the other, none twice; ``found`` grows."""

    def __init__(
        self, frame: Frame, tracker: CodeTracker, found: list[Detection]
    ) -> None:
        self._frame = frame
        self._tracker = tracker
        self._found = found
        self._tried: list[tuple[Quad, int]] = []

    def fit_versions(self, candidate: SymbolCandidate) -> Iterator[Step]:
        """Decode a symbol located by three finders: its size is nearly known."""
        for version in (
            candidate.version,
            candidate.version - 1,
            candidate.version + 1,
        ):
            match = yield from self.fit_and_decode(
                candidate.quad, version, inverted=candidate.inverted
            )
            if self._found or match > _GOOD_MATCH:
                return

    def fit_best(self, candidates: list[SymbolCandidate]) -> Iterator[Step]:
        """Decode where the known patterns match best, of several candidates."""
        scored = []
        for candidate in candidates:
            if self._is_untried(candidate.quad, candidate.version):
                yield Step("score")
                symbol = symbol_plan(candidate.version)
                match = score(
                    self._frame, candidate.quad, symbol, inverted=candidate.inverted
                )
                scored.append((match, candidate))
        scored.sort(key=lambda scored_candidate: -scored_candidate[0])
        for match, candidate in scored[:_MAX_GUESSES]:
            if match > _FAINT_MATCH and not self._found:
                yield from self.fit_and_decode(
                    candidate.quad, candidate.version, inverted=candidate.inverted
                )

    def fit_and_decode(
        self, quad: Quad, version: int, *, inverted: bool
    ) -> Generator[Step, None, float]:
        """Fit a grid and decode it; return the match from -1 to 1."""
        if not self._is_untried(quad, version):
            return 0.0
        self._tried.append((quad, version))
        yield Step("fit")
        fitted = fit(self._frame, quad, symbol_plan(version), inverted=inverted)
        if fitted.match >= _FAIR_MATCH:
            self._tracker.record(quad)
            yield from self._decode(fitted, quad)
        return fitted.match

    def _decode(self, fitted: FittedGrid, quad: Quad) -> Iterator[Step]:
        guesses: ModuleGuesses = []
        for name, method in _METHODS:
            yield Step(name)
            guesses = method(fitted, guesses)
            for guess in guesses:
                yield Step("unfold")
                if text := decode(guess, fitted.plan):
                    self._found.append(Detection(text, quad, fitted.plan.version))
                    return

    def _is_untried(self, quad: Quad, version: int) -> bool:
        """Return whether a version exists here and this place was not tried yet."""
        tolerance = float(np.linalg.norm(quad[0] - quad[2])) * _SAME_PLACE
        return 1 <= version <= LARGEST and not any(
            version == tried_version and np.abs(quad - tried_quad).max() < tolerance
            for tried_quad, tried_version in self._tried
        )


def _sample(fitted: FittedGrid, _: ModuleGuesses) -> ModuleGuesses:
    return [fitted.sample()]


def _equalise(fitted: FittedGrid, _: ModuleGuesses) -> ModuleGuesses:
    return equalise(fitted)


def _refit(fitted: FittedGrid, guesses: ModuleGuesses) -> ModuleGuesses:
    better = refit(fitted, guesses[-1])
    return [better.sample(), *equalise(better)]


_METHODS: tuple[
    tuple[str, Callable[[FittedGrid, ModuleGuesses], ModuleGuesses]], ...
] = (
    ("feel", _sample),
    ("sharpen", _equalise),
    ("refit", _refit),
)
"""The methods from a grid to guesses of its modules, each using those before."""
