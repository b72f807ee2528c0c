"""The accessibility of the attendee's screen: language, text size and contrast."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.verdict_sentences import visitor_language
from kiosk.domain.text import LANGUAGES, capitalize_first
from kiosk.faces.language import Language
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SCALES = (1.0, 1.3, 1.6)
_LANGUAGE_NAMES = {"en": "English"}
"""Names in place of Qt's own, which add the country."""


@QmlElement
class AttendeeAccessibility(QObject):
    """The language, the text size and the contrast, until the next guest."""

    changed = Signal()
    touched = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language, self._default_language = language, language.code
        self._default_scale = self._scale = TEXT_SCALES[0]
        self._contrast = self._is_language_chosen = False
        self._registration_id = ""
        self._offered_languages = list(LANGUAGES)
        language.changed.connect(self.changed)

    @Property(str, notify=changed)
    def language(self) -> str:
        """The code of the language, such as "en"."""
        return self._language.code

    @Property(str, notify=changed)
    def otherLanguage(self) -> str:
        """The name of the next language, in that language."""
        native = capitalize_first(QLocale(self._next_language).nativeLanguageName())
        return _LANGUAGE_NAMES.get(self._next_language, native)

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """The factor by which the text is larger than normal."""
        return self._scale

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        """Whether a guest chose the high contrast."""
        return self._contrast

    @Slot(str)
    def setLanguage(self, code: str) -> None:
        """Switch to a language by its code, such as "en"."""
        self.touched.emit()
        self._is_language_chosen = True
        self._language.switch(code)

    @Slot()
    def switchLanguage(self) -> None:
        """Switch to the next language."""
        self.setLanguage(self._next_language)

    @Slot(float)
    def setTextScale(self, scale: float) -> None:
        """Set the text size to the nearest of three."""
        self.touched.emit()
        self._scale = _nearest_scale(scale)
        self.changed.emit()

    @Slot()
    def growText(self) -> None:
        """Switch to the next larger text; after the largest comes the smallest."""
        self.setTextScale(
            TEXT_SCALES[(TEXT_SCALES.index(self._scale) + 1) % len(TEXT_SCALES)]
        )

    @Slot()
    def switchContrast(self) -> None:
        """Switch between the high contrast and the normal colours."""
        self.touched.emit()
        self._contrast = not self._contrast
        self.changed.emit()

    def offer_languages(self, languages: Sequence[str]) -> None:
        """Offer the staff's languages, and those of an event's that are translated."""
        translated = [code for code in languages if code in self._language.codes]
        offered = list(dict.fromkeys([*LANGUAGES, *translated]))
        if offered != self._offered_languages:
            self._offered_languages = offered
            self.changed.emit()

    def set_default_scale(self, scale: float) -> None:
        """Set the text size for guests who do not choose another."""
        self._default_scale = self._scale = _nearest_scale(scale)
        self.changed.emit()

    def language_for(self, result: CheckInResult) -> str:
        """Return a verdict's language: the one chosen here, else the guest's own."""
        current = self._language.code
        return (
            current if self._is_language_chosen else visitor_language(result, current)
        )

    def set_guest(self, registration_id: str) -> None:
        """Set the guest whose verdict is shown, by registration id or "".

        The choice of a language ends with its guest.
        """
        if self._registration_id not in {"", registration_id}:
            self._is_language_chosen = False
        self._registration_id = registration_id

    def reset(self) -> None:
        """Return to the defaults."""
        self._scale, self._contrast, self._is_language_chosen = (
            self._default_scale,
            False,
            False,
        )
        self.changed.emit()
        self._language.switch(self._default_language)

    @property
    def _next_language(self) -> str:
        offered, current = self._offered_languages, self._language.code
        after = offered[offered.index(current) + 1 :] if current in offered else []
        return [*after, *offered][0]


def _nearest_scale(scale: float) -> float:
    return min(TEXT_SCALES, key=lambda size: abs(size - scale))
