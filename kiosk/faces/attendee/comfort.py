"""What makes the screen readable to the one who stands there."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.answer import Answer
from kiosk.domain.text import LANGUAGES, capital
from kiosk.domain.words import visitors_language
from kiosk.faces.language import Language
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1

SIZES = (1.0, 1.3, 1.6)
_NAMES = {"en": "English"}
"""Where Qt's own name would say which English."""


@QmlElement
class AttendeeComfort(QObject):
    """The language, the size of the text and its contrast, until the next guest."""

    changed = Signal()
    touched = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language, self._home = language, language.code
        self._usual = self._scale = SIZES[0]
        self._contrast = self._chosen = False
        self._guest = ""
        self._offered = list(LANGUAGES)
        language.changed.connect(self.changed)

    @Property(str, notify=changed)
    def language(self) -> str:
        """Name the language, as "en"."""
        return self._language.code

    @Property(str, notify=changed)
    def otherLanguage(self) -> str:
        """Name the next language, in that language."""
        native = capital(QLocale(self._other).nativeLanguageName())
        return _NAMES.get(self._other, native)

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """Say how much larger than usual the text is."""
        return self._scale

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        """Whether a guest asked for the highest contrast."""
        return self._contrast

    @Slot(str)
    def speak(self, code: str) -> None:
        """Speak a language, such as "en"."""
        self.touched.emit()
        self._chosen = True
        self._language.switch(code)

    @Slot()
    def switchLanguage(self) -> None:
        """Speak the next language."""
        self.speak(self._other)

    @Slot(float)
    def setTextScale(self, scale: float) -> None:
        """Write larger or smaller, in the nearest of three sizes."""
        self.touched.emit()
        self._scale = _nearest(scale)
        self.changed.emit()

    @Slot()
    def growText(self) -> None:
        """Write one size larger; after the largest comes the first."""
        self.setTextScale(SIZES[(SIZES.index(self._scale) + 1) % len(SIZES)])

    @Slot()
    def switchContrast(self) -> None:
        """Show the colours of the highest contrast, or the usual ones again."""
        self.touched.emit()
        self._contrast = not self._contrast
        self.changed.emit()

    def offer(self, languages: Sequence[str]) -> None:
        """Offer the house's languages, and those of an event's that have words here."""
        known = [code for code in languages if code in self._language.codes]
        offered = list(dict.fromkeys([*LANGUAGES, *known]))
        if offered != self._offered:
            self._offered = offered
            self.changed.emit()

    def use(self, scale: float) -> None:
        """Write in this size for every guest who does not choose another."""
        self._usual = self._scale = _nearest(scale)
        self.changed.emit()

    def tongue(self, answer: Answer) -> str:
        """Name the language of a verdict: what the guest chose here, else their own."""
        here = self._language.code
        return here if self._chosen else visitors_language(answer, here)

    def follow(self, guest: str) -> None:
        """Note whose verdict is shown; after a guest's, the next chose nothing."""
        if self._guest not in {"", guest}:
            self._chosen = False
        self._guest = guest

    def begin_anew(self) -> None:
        """Be as for the first guest."""
        self._scale, self._contrast, self._chosen = self._usual, False, False
        self.changed.emit()
        self._language.switch(self._home)

    @property
    def _other(self) -> str:
        offered, here = self._offered, self._language.code
        after = offered[offered.index(here) + 1 :] if here in offered else []
        return [*after, *offered][0]


def _nearest(scale: float) -> float:
    return min(SIZES, key=lambda size: abs(size - scale))
