"""The way of scans to a face."""

import itertools

from kiosk.faces.face import Face
from kiosk.faces.scan_router import DEBOUNCE_MS, ScanRouter


def routed(face: Face) -> ScanRouter:
    """Route a face's scans as the program does, each long after the one before."""
    now = itertools.count(step=DEBOUNCE_MS).__next__
    return ScanRouter(face, cards=face.cards, scanners=face.scanners, now=now)
