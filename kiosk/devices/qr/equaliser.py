"""A linear equaliser: undoes a blur, trained on the patterns that every symbol has."""

import cv2
import numpy as np

from kiosk.devices.qr.grid_sampling import FittedGrid, Floats
from kiosk.devices.qr.symbol_plan import Modules

_TAP_SPACING = 0.5
_TAP_RADIUS = 3
_REGULARISATION = 0.02
_ITERATIONS = 3
_GUESS_WEIGHT = 0.6
"""The weight of a guessed module relative to a known one."""


def equalise(grid: FittedGrid) -> list[Modules]:
    """Return guesses of the modules without the blur, each better than the one before.

    The weights by which a module and its surroundings give the known modules are
    learnt by least squares; then from the guessed modules, too.
    """
    plan = grid.plan
    samples = grid.sample_neighbourhood(_TAP_SPACING, _TAP_RADIUS)
    taps = samples.reshape(len(samples), -1).T
    taps = np.hstack([taps, np.ones((len(taps), 1), np.float32)])
    known = plan.known.reshape(-1)
    weight = np.abs(known)
    target = known.copy()
    guesses = []
    for _ in range(_ITERATIONS):
        estimate = np.einsum("ij,j->i", taps, _solve_weights(taps, target, weight))
        guess = estimate.reshape(plan.known.shape)
        guesses.append(np.asarray(guess, np.float32))
        confidence = np.clip(np.abs(estimate), 0, 1)
        target = np.where(known != 0, known, np.sign(estimate))
        weight = np.where(known != 0, 1, _GUESS_WEIGHT * confidence)
    return guesses


def _solve_weights(taps: Floats, target: Floats, weight: Floats) -> Floats:
    """Solve the ridge regression; by OpenCV, as NumPy would take all cores for it."""
    root_weight = np.sqrt(weight)[:, None]
    normal_matrix = cv2.mulTransposed(taps * root_weight, aTa=True)
    size = taps.shape[1]
    normal_matrix[np.diag_indices(size)] += (
        _REGULARISATION * np.trace(normal_matrix) / size
    )
    right_side = np.einsum("ij,i->j", taps, target * weight)
    _, weights = cv2.solve(
        normal_matrix, right_side[:, None], flags=cv2.DECOMP_CHOLESKY
    )
    return np.asarray(weights[:, 0], np.float32)
