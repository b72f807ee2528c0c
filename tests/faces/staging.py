"""What a face stands on in a test: a scan router, other records."""

import itertools
from dataclasses import replace

from kiosk.faces.face import Face
from kiosk.faces.place import Place
from kiosk.faces.scan_router import DEBOUNCE_MS, ScanRouter
from kiosk.service.ports import Store


def routed(face: Face) -> ScanRouter:
    """Route a face's scans as the program does, each long after the one before."""
    now = itertools.count(step=DEBOUNCE_MS).__next__
    return ScanRouter(face, cards=face.cards, scanners=face.scanners, now=now)


def with_store(place: Place, store: Store) -> Place:
    """Return a place with other records behind it."""
    use_cases = replace(place.use_cases, store=store, own_store=store)
    return replace(place, use_cases=use_cases)
