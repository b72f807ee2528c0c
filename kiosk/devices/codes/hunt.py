"""The search for codes in one frame, ordered by what passes gain for their time."""

from collections.abc import Iterator

import numpy as np

from kiosk.devices.codes.finders import find
from kiosk.devices.codes.grid import Frame
from kiosk.devices.codes.laying import Laying
from kiosk.devices.codes.locating import locate, locate_by_two
from kiosk.devices.codes.memory import Memory
from kiosk.devices.codes.purse import Step
from kiosk.devices.codes.regions import Region, noise, regions
from kiosk.devices.codes.seeing import Formats, Sight, look
from kiosk.devices.codes.shading import ORDER, Pass, halved, sized

_SMALLEST = 48
"""Pixels across a frame that is looked at more than plainly."""


class Hunt:
    """Looks for codes in a frame, step by step; what is ``found`` grows meanwhile."""

    def __init__(
        self, frame: Frame, wanted: Formats, memory: Memory, *, deep: bool
    ) -> None:
        self.found: list[Sight] = []
        self._frame = frame
        self._wanted = wanted
        self._memory = memory
        self._deep = deep and min(frame.shape) >= _SMALLEST
        self._unread: list[Sight] = []
        self._laying = Laying(frame, memory, self.found)

    def steps(self) -> Iterator[Step]:
        """Do one step after the other, each told before; ends when all is done."""
        for steps in self._stages():
            yield from steps
            if self.found:
                return

    def _stages(self) -> Iterator[Iterator[Step]]:
        yield self._plainly(self._frame, 1)
        yield self._plainly(halved(self._frame), 0.5)
        if self._deep:
            yield from map(self._recalled, self._memory.places())
            yield self._located()
            yield from self._regions()

    def _plainly(self, picture: Frame, scale: float) -> Iterator[Step]:
        yield Step("look", picture.size)
        self._look(picture, scale)

    def _look(self, picture: Frame, scale: float, left: int = 0, top: int = 0) -> None:
        shift = np.array((left, top), np.float32)
        for sight in look(picture, self._wanted, scale):
            moved = Sight(sight.text, sight.quad + shift, sight.version)
            (self.found if sight.text else self._unread).append(moved)

    def _recalled(self, place: Region) -> Iterator[Step]:
        """Look where the last frames had a code."""
        return self._pass(place.within(self._frame), ORDER[0][0])

    def _located(self) -> Iterator[Step]:
        """Straighten what was located but not decoded."""
        while self._unread:
            one = self._unread.pop(0)
            for inverted in (False, True):
                if not self.found:
                    yield from self._laying.read(
                        one.quad, one.version, inverted=inverted
                    )

    def _regions(self) -> Iterator[Iterator[Step]]:
        likely: list[Region] = []

        def search() -> Iterator[Step]:
            yield Step("regions", self._frame.size)
            likely.extend(regions(self._frame, noise(self._frame)))

        yield search()
        whole = Region(0, 0, self._frame.shape[1], self._frame.shape[0])
        for one, rank in ORDER:
            if rank is None:
                yield self._pass(whole, one)
            elif rank < len(likely):
                yield self._pass(likely[rank], one)

    def _pass(self, region: Region, one: Pass) -> Iterator[Step]:
        part, scale = sized(region.cut(self._frame), again=one.again)
        yield Step(one.name, part.size)
        picture = one.shade(part)
        self._look(picture, scale, region.left, region.top)
        if not self.found:
            yield from self._located()
        if one.squares and not self.found:
            yield from self._squares(picture, scale, region)

    def _squares(self, picture: Frame, scale: float, region: Region) -> Iterator[Step]:
        """Find the symbol by its three squares, or by two if one is hidden."""
        yield Step("find", picture.size)
        corner = np.array((region.left, region.top), np.float32)
        squares = [one.moved(scale, corner) for one in find(picture)]
        likely = locate(squares)
        for one in likely:
            if not self.found:
                yield from self._laying.sizes(one)
        if not likely:
            yield from self._laying.likeliest(locate_by_two(squares))
