"""The search for codes in one frame, ordered by what the passes gain for their time."""

from collections.abc import Iterator

import numpy as np

from kiosk.devices.qr.finder_patterns import find_finder_patterns
from kiosk.devices.qr.grid_fitter import GridFitter
from kiosk.devices.qr.grid_sampling import Frame
from kiosk.devices.qr.preprocessing import PASSES, Pass, halve, rescale
from kiosk.devices.qr.regions import Region, estimate_noise, find_regions
from kiosk.devices.qr.symbol_locator import locate_by_three, locate_by_two
from kiosk.devices.qr.time_budget import Step
from kiosk.devices.qr.tracker import CodeTracker
from kiosk.devices.qr.zxing import Detection, Formats, detect

_MIN_SIZE = 48
"""Pixels across a frame, below which only plain detection is tried."""


class QrDetector:
    """Detects codes in one frame, step by step; ``found`` grows meanwhile."""

    def __init__(
        self, frame: Frame, formats: Formats, tracker: CodeTracker, *, thorough: bool
    ) -> None:
        self.found: list[Detection] = []
        self._frame = frame
        self._formats = formats
        self._tracker = tracker
        self._thorough = thorough and min(frame.shape) >= _MIN_SIZE
        self._undecoded: list[Detection] = []
        self._fitter = GridFitter(frame, tracker, self.found)

    def steps(self) -> Iterator[Step]:
        """Yield each step before it is done; end after the stage that decodes."""
        for steps in self._stages():
            yield from steps
            if self.found:
                return

    def _stages(self) -> Iterator[Iterator[Step]]:
        yield self._detect_plain(self._frame, 1)
        yield self._detect_plain(halve(self._frame), 0.5)
        if self._thorough:
            yield from map(self._revisit, self._tracker.regions())
            yield self._fit_undecoded()
            yield from self._search_regions()

    def _detect_plain(self, image: Frame, scale: float) -> Iterator[Step]:
        yield Step("look", image.size)
        self._detect(image, scale)

    def _detect(self, image: Frame, scale: float, left: int = 0, top: int = 0) -> None:
        offset = np.array((left, top), np.float32)
        for detection in detect(image, self._formats, scale):
            shifted = Detection(
                detection.text, detection.quad + offset, detection.version
            )
            (self.found if detection.text else self._undecoded).append(shifted)

    def _revisit(self, region: Region) -> Iterator[Step]:
        """Search where the last frames had a code."""
        return self._run_pass(region.clipped(self._frame), PASSES[0][0])

    def _fit_undecoded(self) -> Iterator[Step]:
        """Fit a grid to what was located but not decoded."""
        while self._undecoded:
            detection = self._undecoded.pop(0)
            for inverted in (False, True):
                if not self.found:
                    yield from self._fitter.fit_and_decode(
                        detection.quad, detection.version, inverted=inverted
                    )

    def _search_regions(self) -> Iterator[Iterator[Step]]:
        candidates: list[Region] = []

        def search() -> Iterator[Step]:
            yield Step("regions", self._frame.size)
            candidates.extend(find_regions(self._frame, estimate_noise(self._frame)))

        yield search()
        whole_frame = Region(0, 0, self._frame.shape[1], self._frame.shape[0])
        for preprocessing, rank in PASSES:
            if rank is None:
                yield self._run_pass(whole_frame, preprocessing)
            elif rank < len(candidates):
                yield self._run_pass(candidates[rank], preprocessing)

    def _run_pass(self, region: Region, preprocessing: Pass) -> Iterator[Step]:
        crop, scale = rescale(region.crop(self._frame), rescaled=preprocessing.rescaled)
        yield Step(preprocessing.name, crop.size)
        image = preprocessing.apply(crop)
        self._detect(image, scale, region.left, region.top)
        if not self.found:
            yield from self._fit_undecoded()
        if preprocessing.finders and not self.found:
            yield from self._search_finders(image, scale, region)

    def _search_finders(
        self, image: Frame, scale: float, region: Region
    ) -> Iterator[Step]:
        """Locate the symbol by its three finders, or by two if one is hidden."""
        yield Step("find", image.size)
        offset = np.array((region.left, region.top), np.float32)
        finders = [
            candidate.in_frame(scale, offset)
            for candidate in find_finder_patterns(image)
        ]
        candidates = locate_by_three(finders)
        for candidate in candidates:
            if not self.found:
                yield from self._fitter.fit_versions(candidate)
        if not candidates:
            yield from self._fitter.fit_best(locate_by_two(finders))
