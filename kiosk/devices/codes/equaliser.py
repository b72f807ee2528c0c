"""Undoes a blur by what is known of every symbol: its finders, stripes and corners."""

import cv2
import numpy as np

from kiosk.devices.codes.grid import Fit, Floats
from kiosk.devices.codes.symbol_plan import Signs

_STEP = 0.5
_REACH = 3
_RIDGE = 0.02
_ROUNDS = 3
_TRUST = 0.6
"""How much a guessed module counts beside a known one."""


def sharpen(fit: Fit) -> list[Signs]:
    """Say how dark each module is without the blur, guess after guess.

    The weights by which a module and its surroundings give what is known are learnt
    from the known ones; then its own guesses are learnt from, too.
    """
    plan = fit.plan
    seen = fit.around(_STEP, _REACH)
    taps = seen.reshape(len(seen), -1).T
    taps = np.hstack([taps, np.ones((len(taps), 1), np.float32)])
    known = plan.known.reshape(-1)
    trust = np.abs(known)
    wanted = known.copy()
    guesses = []
    for _ in range(_ROUNDS):
        felt = np.einsum("ij,j->i", taps, _weights(taps, wanted, trust))
        guess = felt.reshape(plan.known.shape)
        guesses.append(np.asarray(guess, np.float32))
        sure = np.clip(np.abs(felt), 0, 1)
        wanted = np.where(known != 0, known, np.sign(felt))
        trust = np.where(known != 0, 1, _TRUST * sure)
    return guesses


def _weights(taps: Floats, wanted: Floats, trust: Floats) -> Floats:
    """Solve for the weights; by OpenCV, as NumPy would take all cores for it."""
    root = np.sqrt(trust)[:, None]
    square = cv2.mulTransposed(taps * root, aTa=True)
    size = taps.shape[1]
    square[np.diag_indices(size)] += _RIDGE * np.trace(square) / size
    aim = np.einsum("ij,i->j", taps, wanted * trust)
    _, weights = cv2.solve(square, aim[:, None], flags=cv2.DECOMP_CHOLESKY)
    return np.asarray(weights[:, 0], np.float32)
