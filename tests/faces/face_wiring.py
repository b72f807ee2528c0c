"""A scan router for a face under test, and a context with another store."""

import itertools
from dataclasses import replace

from kiosk.faces.face import Face
from kiosk.faces.face_context import FaceContext
from kiosk.faces.scan_router import DEBOUNCE_MS, ScanRouter
from kiosk.service.ports import Store


def router_for(face: Face) -> ScanRouter:
    """Return a face's router; each scan comes long after the one before."""
    now = itertools.count(step=DEBOUNCE_MS).__next__
    return ScanRouter(face, cards=face.cards, scanners=face.scanners, now=now)


def with_store(context: FaceContext, store: Store) -> FaceContext:
    """Return a context with another store."""
    use_cases = replace(context.use_cases, store=store, own_store=store)
    return replace(context, use_cases=use_cases)
