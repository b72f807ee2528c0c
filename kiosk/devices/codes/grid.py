"""Lays a grid on a picture of a symbol, bent as it is bent, and feels its modules."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.devices.codes.symbol_plan import Plan, Signs

Frame = NDArray[np.uint8]
Floats = NDArray[np.float32]
Quad = Floats
"""Four corners by x and y, around the symbol from its top left."""
_PX = 4
"""Pixels of a module where a symbol is laid flat."""
_RIM = 3
"""Modules that are seen around it."""
_AREA = 7
"""Modules across which a shade is compared with its neighbourhood's."""
_LEAST_SPREAD = 3.0
"""Shades: what varies less is nothing but the sensor's noise."""
_ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Fit:
    """A grid that was laid: how well the known patterns are there, from -1 to 1."""

    plan: Plan
    match: float
    flat: Floats
    x: Floats
    y: Floats

    def feel(self) -> Signs:
        """Say how dark each module is, as signs with all between."""
        return _sampled(self.flat, self.x, self.y)

    def around(self, step: float, reach: int) -> Floats:
        """Feel each module and its surroundings, in steps of modules' parts."""
        offsets = np.arange(-reach, reach + 1, dtype=np.float32) * step * _PX
        down, across = np.meshgrid(offsets, offsets, indexing="ij")
        x = self.x[None] + across.reshape(-1, 1, 1)
        y = self.y[None] + down.reshape(-1, 1, 1)
        return _sampled(self.flat, x, y)


def fit(frame: Frame, quad: Quad, plan: Plan, *, inverted: bool) -> Fit:
    """Lay a plan's grid on what is seen within four corners."""
    flat = _flattened(frame, quad, plan.size)
    if inverted:
        flat = -flat
    x, y, _ = _start(plan.size)
    return _settled(flat, x, y, plan, plan.known, _PX * 0.6)


def refit(laid: Fit, guess: Signs) -> Fit:
    """Lay it better, now that all its modules can be guessed."""
    sure = np.clip(guess, -1, 1) * np.float32(0.7)
    wanted = np.where(laid.plan.known != 0, laid.plan.known, sure)
    return _settled(laid.flat, laid.x, laid.y, laid.plan, wanted, _PX * 0.35)


def glance(frame: Frame, quad: Quad, plan: Plan, *, inverted: bool) -> float:
    """Say how well the known patterns are met before a grid is moved."""
    flat = _flattened(frame, quad, plan.size)
    x, y, _ = _start(plan.size)
    return _match(_sampled(-flat if inverted else flat, x, y), plan)


def _match(seen: Signs, plan: Plan) -> float:
    known = plan.known
    whole = float((np.abs(seen) * np.abs(known)).sum())
    return float((seen * known).sum()) / max(whole, 1e-6)


def _settled(
    flat: Floats, x: Floats, y: Floats, plan: Plan, wanted: Signs, reach: float
) -> Fit:
    """Move and bend a grid until what is wanted is met best."""
    fields = _start(plan.size)[2]
    step = np.full(len(fields) * 2, reach, np.float32)
    best = float(_worth(_sampled(flat, x, y)[None], wanted)[0])
    for _ in range(_ROUNDS):
        xs, ys = _moved(x, y, fields, step)
        worth = _worth(_sampled(flat, xs, ys), wanted)
        dx, dy = np.split(_peak(best, worth, step), 2)
        for scale in (1.0, 0.4):
            nx = x + np.einsum("k,kij->ij", dx * scale, fields)
            ny = y + np.einsum("k,kij->ij", dy * scale, fields)
            there = float(_worth(_sampled(flat, nx, ny)[None], wanted)[0])
            if there > best:
                x, y, best = nx, ny, there
                break
        step *= 0.7
    return Fit(plan, _match(_sampled(flat, x, y), plan), flat, x, y)


def _flattened(frame: Frame, quad: Quad, size: int) -> Floats:
    """Lay the symbol flat, evened out: dark is above zero, bright below."""
    side = (size + 2 * _RIM) * _PX
    low, high = _RIM * _PX - 0.5, (_RIM + size) * _PX - 0.5
    there = np.array([(low, low), (high, low), (high, high), (low, high)], np.float32)
    lens = cv2.getPerspectiveTransform(quad, there)
    sides = np.linalg.norm(quad - np.roll(quad, 1, axis=0), axis=1)
    unit = float(sides.mean()) / size
    source = frame
    if unit > 1.5 * _PX:  # else a pixel in two would go unseen
        source, lens = _coarser(frame, quad, np.asarray(lens, np.float64), unit / _PX)
    edges = cv2.BORDER_REPLICATE
    flat = cv2.warpPerspective(source, lens, (side, side), borderMode=edges)
    shades = cv2.blur(flat, (3, 3)).astype(np.float32)
    window = (_AREA * _PX | 1, _AREA * _PX | 1)
    middle = cv2.boxFilter(shades, -1, window)
    spread = cv2.sqrBoxFilter(shades, cv2.CV_32F, window) - middle * middle
    even = (middle - shades) / (np.sqrt(np.maximum(spread, 0)) + _LEAST_SPREAD)
    return np.asarray(even, np.float32)


def _coarser(
    frame: Frame, quad: Quad, lens: NDArray[np.float64], ratio: float
) -> tuple[Frame, NDArray[np.float64]]:
    """Cut the symbol out and soften it, as it is drawn smaller."""
    left, top = np.maximum(quad.min(axis=0) - 20, 0).astype(int)
    right, bottom = (quad.max(axis=0) + 20).astype(int)
    part = frame[top:bottom, left:right]
    width = round(ratio) | 1
    shift = np.array([(1, 0, left), (0, 1, top), (0, 0, 1)], np.float64)
    return np.asarray(cv2.blur(part, (width, width)), np.uint8), lens @ shift


@lru_cache(maxsize=16)
def _start(size: int) -> tuple[Floats, Floats, Floats]:
    """Give the modules' middles, and the ways in which a grid may be moved and bent."""
    middles = (np.arange(size, dtype=np.float32) + 0.5 + _RIM) * _PX - 0.5
    y, x = np.meshgrid(middles, middles, indexing="ij")
    span = np.linspace(-1, 1, size, dtype=np.float32)
    b, a = np.meshgrid(span, span, indexing="ij")
    one = np.ones_like(a)
    fields = [one, a, b, a * b, a * a - 1, b * b - 1, a**3 - a, b**3 - b]
    fields += [(a * a - 1) * b, (b * b - 1) * a]
    fields[4:] = [field / np.abs(field).max() for field in fields[4:]]
    return x, y, np.stack(fields).astype(np.float32)


def _moved(x: Floats, y: Floats, fields: Floats, step: Floats) -> tuple[Floats, Floats]:
    """Move the grid each way, forth and back."""
    count, size, _ = fields.shape
    way = fields * step[:count, None, None]
    still_x = np.broadcast_to(x, (2 * count, size, size))
    still_y = np.broadcast_to(y, (2 * count, size, size))
    xs = np.concatenate([x + way, still_x[:count], x - way, still_x[count:]])
    ys = np.concatenate([still_y[:count], y + way, still_y[count:], y - way])
    return xs.astype(np.float32), ys.astype(np.float32)


def _sampled(flat: Floats, x: Floats, y: Floats) -> Floats:
    shape = x.shape
    width = shape[-1]
    x, y = x.reshape(-1, width), y.reshape(-1, width)
    edges = cv2.BORDER_REPLICATE
    seen = cv2.remap(
        flat,
        np.ascontiguousarray(x, np.float32),
        np.ascontiguousarray(y, np.float32),
        cv2.INTER_LINEAR,
        borderMode=edges,
    )
    return np.asarray(seen.reshape(shape), np.float32)


def _worth(seen: Floats, wanted: Signs) -> Floats:
    """Say how well the known patterns are met, and how distinct the rest is."""
    seen = np.clip(seen, -1.5, 1.5)
    known = np.einsum("kij,ij->k", seen, wanted)
    rest = np.abs(seen).sum(axis=(1, 2))
    return np.asarray(known + 0.25 * rest, np.float32)


def _peak(best: float, worth: Floats, step: Floats) -> Floats:
    """Guess for each way how far its best place is, by a parabola."""
    forth, back = np.split(worth, 2)
    bow = 2 * best - forth - back
    lead = forth - back
    top = np.where(bow > 0, lead / (2 * np.maximum(bow, 1e-6)), np.sign(lead))
    return np.asarray(np.clip(top, -1, 1) * step, np.float32)
