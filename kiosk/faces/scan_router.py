"""Gives each code that is read at a face to whom it is for, once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kiosk.domain.scan_silence import monotonic_ms
from kiosk.domain.ticket import read_staff_code
from kiosk.faces.face import CardReader, ScannerStatus, ScanTarget

DEBOUNCE_MS = 3_000
"""A ticket that lies before a scanner is read again and again, and by the camera beside
it; a guest who shows a ticket anew first reads the verdict, which takes longer."""


class Debounce:
    """Tells a scan from the same one read once more; only the code's hash is kept.

    A code is the same scan for as long as it keeps being read, until another one is.
    A camera sees a code leave its view: what it alone reads twice was shown twice.
    """

    def __init__(self) -> None:
        self._code: int | None = None
        self._read_at = 0
        self._by_camera = False

    def is_new(self, code: str, at: int, *, by_camera: bool = False) -> bool:
        """Return whether a code read at ``at``, in milliseconds, is its own scan."""
        repeated = hash(code) == self._code and 0 <= at - self._read_at < DEBOUNCE_MS
        trusted = by_camera and self._by_camera
        self._code, self._read_at, self._by_camera = hash(code), at, by_camera
        return trusted or not repeated


class ScanRouter(QObject):
    """Takes what the scanners and the camera of a face read.

    A repeat is dropped, a staff code goes to ``cards``, and all else to the face; so
    does a staff code where there is no staff, and one that is nobody's.
    """

    heard = Signal()

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
        self.use(cards)

    def use(self, cards: CardReader | None) -> None:
        """Give staff codes to another card reader from now on, or to none."""
        if self._cards is not None and self._cards.unknown is not None:
            self._cards.unknown.disconnect(self._face.scan)
        self._cards = cards
        if cards is not None and cards.unknown is not None:
            cards.unknown.connect(self._face.scan)

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Take a scanner's code, and what it may be instead on other keyboards."""
        if self._scanners is not None:
            self._scanners.hear()
        self.heard.emit()
        self._route(code, others, by_camera=False)

    def see(self, code: str) -> None:
        """Take a code that the camera saw."""
        self._route(code, (), by_camera=True)

    def _route(self, code: str, others: tuple[str, ...], *, by_camera: bool) -> None:
        if not self._debounce.is_new(code, self._now(), by_camera=by_camera):
            return
        card = read_staff_code(code, *others)
        if card is None or self._cards is None or not self._cards.show(card):
            self._face.scan(code, others)
