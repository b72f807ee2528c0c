"""Routes each code that is read at a face to its receiver, once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.domain.scan_timeout import monotonic_ms
from kiosk.domain.ticket import find_staff_code
from kiosk.faces.face import CardReader, ScannerStatus, ScanTarget

DEBOUNCE_MS = 3_000
"""A ticket left before a scanner is read again and again, and by the camera beside it;
a guest who shows a ticket anew first reads the verdict, which takes longer."""


class Debounce:
    """Distinguishes a new scan from a repeat; only the code's hash is kept.

    A code is the same scan for as long as it keeps being read, until another one is. A
    camera notices that a code leaves its view: a code that only the camera reads twice
    was shown twice.
    """

    def __init__(self) -> None:
        self._code: int | None = None
        self._read_at = 0
        self._by_camera = False

    def is_new(self, code: str, at: int, *, by_camera: bool = False) -> bool:
        """Return whether a code read at ``at``, in milliseconds, is a new scan."""
        repeated = hash(code) == self._code and 0 <= at - self._read_at < DEBOUNCE_MS
        both_by_camera = by_camera and self._by_camera
        self._code, self._read_at, self._by_camera = hash(code), at, by_camera
        return both_by_camera or not repeated


class ScanRouter(QObject):
    """Routes what the scanners and the camera of a face read.

    A repeat is dropped, a staff code goes to ``cards``, and everything else to the
    face; so does a staff code where there is no staff, and one that belongs to nobody.
    """

    scan_received = Signal()

    def __init__(
        self,
        face: ScanTarget,
        *,
        cards: CardReader | None = None,
        scanners: ScannerStatus | None = None,
        now: Callable[[], int] = monotonic_ms,
    ) -> None:
        super().__init__()
        self._face, self._scanners, self._now = face, scanners, now
        self._debounce = Debounce()
        self._cards: CardReader | None = None
        self.set_card_reader(cards)

    def set_card_reader(self, cards: CardReader | None) -> None:
        """Route staff codes to another card reader, or to the face."""
        if self._cards is not None and self._cards.unknown is not None:
            self._cards.unknown.disconnect(self._face.scan)
        self._cards = cards
        if cards is not None and cards.unknown is not None:
            cards.unknown.connect(self._face.scan)

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Route a scanner's code.

        ``others`` are its readings on other keyboard layouts.
        """
        if self._scanners is not None:
            self._scanners.record_scan()
        self.scan_received.emit()
        self._route(code, others, by_camera=False)

    def scan_by_camera(self, code: str) -> None:
        """Route a code that the camera read."""
        self._route(code, (), by_camera=True)

    def _route(self, code: str, others: tuple[str, ...], *, by_camera: bool) -> None:
        if not self._debounce.is_new(code, self._now(), by_camera=by_camera):
            return
        card = find_staff_code(code, *others)
        if card is None or self._cards is None or not self._cards.show(card):
            self._face.scan(code, others)
