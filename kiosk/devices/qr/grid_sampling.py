"""Fits a grid to a symbol's image, bent as the symbol is bent, and samples it."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.qr.symbol_plan import Modules, SymbolPlan

Frame = NDArray[np.uint8]
Floats = NDArray[np.float32]
Quad = Floats
"""Four corners by x and y, clockwise from the symbol's top left."""
_MODULE_PX = 4
"""Pixels of a module in the rectified symbol."""
_RIM_MODULES = 3
"""Modules of the surroundings that are rectified, too."""
_WINDOW_MODULES = 7
"""Modules across the window for local contrast normalisation."""
_MIN_SPREAD = 3.0
"""Grey levels: what varies less is the sensor's noise."""
_ITERATIONS = 7


@dataclass(frozen=True, slots=True)
class FittedGrid:
    """A fitted grid, and how well the known patterns match, from -1 to 1."""

    plan: SymbolPlan
    match: float
    rectified: Floats
    x: Floats
    y: Floats

    def sample(self) -> Modules:
        """Return how dark each module is: 1 dark, -1 bright."""
        return _sample(self.rectified, self.x, self.y)

    def sample_neighbourhood(self, step: float, radius: int) -> Floats:
        """Sample each module and its surroundings, in steps of a module's width."""
        offsets = np.arange(-radius, radius + 1, dtype=np.float32) * step * _MODULE_PX
        down, across = np.meshgrid(offsets, offsets, indexing="ij")
        x = self.x[None] + across.reshape(-1, 1, 1)
        y = self.y[None] + down.reshape(-1, 1, 1)
        return _sample(self.rectified, x, y)


def fit(frame: Frame, quad: Quad, plan: SymbolPlan, *, inverted: bool) -> FittedGrid:
    """Fit a symbol's grid to the image within four corners."""
    rectified = _rectify(frame, quad, plan.size)
    if inverted:
        rectified = -rectified
    x, y, _ = _initial_grid(plan.size)
    return _optimise(rectified, x, y, plan, plan.known, _MODULE_PX * 0.6)


def refit(fitted: FittedGrid, guess: Modules) -> FittedGrid:
    """Fit the grid again with all modules guessed, not the known patterns alone."""
    confident = np.clip(guess, -1, 1) * np.float32(0.7)
    expected = np.where(fitted.plan.known != 0, fitted.plan.known, confident)
    return _optimise(
        fitted.rectified, fitted.x, fitted.y, fitted.plan, expected, _MODULE_PX * 0.35
    )


def score(frame: Frame, quad: Quad, plan: SymbolPlan, *, inverted: bool) -> float:
    """Return the known patterns' match without fitting, from -1 to 1."""
    rectified = _rectify(frame, quad, plan.size)
    x, y, _ = _initial_grid(plan.size)
    return _match(_sample(-rectified if inverted else rectified, x, y), plan)


def _match(sampled: Modules, plan: SymbolPlan) -> float:
    known = plan.known
    total = float((np.abs(sampled) * np.abs(known)).sum())
    return float((sampled * known).sum()) / max(total, 1e-6)


def _optimise(
    rectified: Floats,
    x: Floats,
    y: Floats,
    plan: SymbolPlan,
    expected: Modules,
    step_size: float,
) -> FittedGrid:
    """Shift and bend a grid until the expected modules match best."""
    fields = _initial_grid(plan.size)[2]
    step = np.full(len(fields) * 2, step_size, np.float32)
    best_score = float(_scores(_sample(rectified, x, y)[None], expected)[0])
    for _ in range(_ITERATIONS):
        xs, ys = _perturb(x, y, fields, step)
        scores = _scores(_sample(rectified, xs, ys), expected)
        dx, dy = np.split(_parabola_peak(best_score, scores, step), 2)
        for scale in (1.0, 0.4):
            next_x = x + np.einsum("k,kij->ij", dx * scale, fields)
            next_y = y + np.einsum("k,kij->ij", dy * scale, fields)
            new_score = float(
                _scores(_sample(rectified, next_x, next_y)[None], expected)[0]
            )
            if new_score > best_score:
                x, y, best_score = next_x, next_y, new_score
                break
        step *= 0.7
    return FittedGrid(plan, _match(_sample(rectified, x, y), plan), rectified, x, y)


def _rectify(frame: Frame, quad: Quad, size: int) -> Floats:
    """Return the rectified symbol, evened: dark positive, bright negative."""
    side = (size + 2 * _RIM_MODULES) * _MODULE_PX
    low, high = (
        _RIM_MODULES * _MODULE_PX - 0.5,
        (_RIM_MODULES + size) * _MODULE_PX - 0.5,
    )
    target = np.array([(low, low), (high, low), (high, high), (low, high)], np.float32)
    homography = cv2.getPerspectiveTransform(quad, target)
    sides = np.linalg.norm(quad - np.roll(quad, 1, axis=0), axis=1)
    module_px = float(sides.mean()) / size
    source = frame
    if module_px > 1.5 * _MODULE_PX:  # else every second pixel would be skipped
        source, homography = _prefilter(
            frame, quad, np.asarray(homography, np.float64), module_px / _MODULE_PX
        )
    edges = cv2.BORDER_REPLICATE
    warped = cv2.warpPerspective(source, homography, (side, side), borderMode=edges)
    smoothed = cv2.blur(warped, (3, 3)).astype(np.float32)
    window = (_WINDOW_MODULES * _MODULE_PX | 1, _WINDOW_MODULES * _MODULE_PX | 1)
    mean = cv2.boxFilter(smoothed, -1, window)
    spread = cv2.sqrBoxFilter(smoothed, cv2.CV_32F, window) - mean * mean
    normalised = (mean - smoothed) / (np.sqrt(np.maximum(spread, 0)) + _MIN_SPREAD)
    return np.asarray(normalised, np.float32)


def _prefilter(
    frame: Frame, quad: Quad, homography: NDArray[np.float64], ratio: float
) -> tuple[Frame, NDArray[np.float64]]:
    """Crop the symbol and blur it, as it is drawn smaller."""
    left, top = np.maximum(quad.min(axis=0) - 20, 0).astype(int)
    right, bottom = (quad.max(axis=0) + 20).astype(int)
    crop = frame[top:bottom, left:right]
    width = round(ratio) | 1
    shift = np.array([(1, 0, left), (0, 1, top), (0, 0, 1)], np.float64)
    return np.asarray(cv2.blur(crop, (width, width)), np.uint8), homography @ shift


@lru_cache(maxsize=16)
def _initial_grid(size: int) -> tuple[Floats, Floats, Floats]:
    """Return the modules' centres by x and y, and the deformation fields."""
    middles = (
        np.arange(size, dtype=np.float32) + 0.5 + _RIM_MODULES
    ) * _MODULE_PX - 0.5
    y, x = np.meshgrid(middles, middles, indexing="ij")
    span = np.linspace(-1, 1, size, dtype=np.float32)
    v, u = np.meshgrid(span, span, indexing="ij")
    constant = np.ones_like(u)
    fields = [constant, u, v, u * v, u * u - 1, v * v - 1, u**3 - u, v**3 - v]
    fields += [(u * u - 1) * v, (v * v - 1) * u]
    fields[4:] = [field / np.abs(field).max() for field in fields[4:]]
    return x, y, np.stack(fields).astype(np.float32)


def _perturb(
    x: Floats, y: Floats, fields: Floats, step: Floats
) -> tuple[Floats, Floats]:
    """Shift the grid along each field, forwards and backwards."""
    count, size, _ = fields.shape
    change = fields * step[:count, None, None]
    fixed_x = np.broadcast_to(x, (2 * count, size, size))
    fixed_y = np.broadcast_to(y, (2 * count, size, size))
    xs = np.concatenate([x + change, fixed_x[:count], x - change, fixed_x[count:]])
    ys = np.concatenate([fixed_y[:count], y + change, fixed_y[count:], y - change])
    return xs.astype(np.float32), ys.astype(np.float32)


def _sample(rectified: Floats, x: Floats, y: Floats) -> Floats:
    shape = x.shape
    width = shape[-1]
    x, y = x.reshape(-1, width), y.reshape(-1, width)
    edges = cv2.BORDER_REPLICATE
    sampled = cv2.remap(
        rectified,
        np.ascontiguousarray(x, np.float32),
        np.ascontiguousarray(y, np.float32),
        cv2.INTER_LINEAR,
        borderMode=edges,
    )
    return np.asarray(sampled.reshape(shape), np.float32)


def _scores(sampled: Floats, expected: Modules) -> Floats:
    """Return how well the known patterns match, plus how distinct the rest is."""
    sampled = np.clip(sampled, -1.5, 1.5)
    known = np.einsum("kij,ij->k", sampled, expected)
    rest = np.abs(sampled).sum(axis=(1, 2))
    return np.asarray(known + 0.25 * rest, np.float32)


def _parabola_peak(centre: float, scores: Floats, step: Floats) -> Floats:
    """Estimate each field's best step by a parabola through three scores."""
    forward, backward = np.split(scores, 2)
    curvature = 2 * centre - forward - backward
    slope = forward - backward
    peak = np.where(
        curvature > 0, slope / (2 * np.maximum(curvature, 1e-6)), np.sign(slope)
    )
    return np.asarray(np.clip(peak, -1, 1) * step, np.float32)
