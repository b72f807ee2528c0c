"""The language that a face speaks, switched at a touch."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal, Slot

from kiosk.domain.text import LANGUAGES, teach
from kiosk.faces.properties import Property

WORDS = "Words"
"""Where a translation keeps the words that no QML file has: verdicts, days, months."""
_LOCALES = {"en": "en_GB"}


class Language(QObject):
    """The language of the one face that this process shows.

    Each QML module has its own translation file, ``kiosk_<module>_<code>.qm``. A
    language without any is spoken in the words of the source. A further language is
    one file, ``kiosk_attendee_<code>.qm``, with all that guests read.
    """

    changed = Signal()

    def __init__(self, folder: Path, code: str = LANGUAGES[0]) -> None:
        super().__init__()
        self._folder = folder
        self._code = ""
        self._translators: list[QTranslator] = []
        self._further = dict(_further(folder))
        for further, translator in self._further.items():
            teach(further, partial(_phrase, translator))
        self.switch(code)

    @Property(str, notify=changed)
    def code(self) -> str:
        """Name the language, as "en" or "nl"."""
        return self._code

    @property
    def other(self) -> str:
        """Name the other of the two languages that staff read."""
        return next(code for code in LANGUAGES if code != self._code)

    @property
    def codes(self) -> Sequence[str]:
        """Name the languages that guests may choose from."""
        return [*LANGUAGES, *self._further]

    @Slot(str)
    def switch(self, code: str) -> None:
        """Speak another language from now on; an unknown one changes nothing."""
        if code == self._code or code not in self.codes:
            return
        self.forget()
        self._code = code
        QLocale.setDefault(QLocale(_LOCALES.get(code, code)))
        for file in sorted(self._folder.glob(f"kiosk_*_{code}.qm")):
            self._install(file)
        self.changed.emit()

    def forget(self) -> None:
        """Take the translations out of the application again."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()

    def _install(self, file: Path) -> None:
        translator = _load(file)
        QCoreApplication.installTranslator(translator)
        self._translators.append(translator)


def _further(folder: Path) -> Iterator[tuple[str, QTranslator]]:
    for file in sorted(folder.glob("kiosk_attendee_*.qm")):
        code = file.stem.rpartition("_")[2]
        if code not in LANGUAGES:
            yield code, _load(file)


def _phrase(translator: QTranslator, english: str) -> str:
    return translator.translate(WORDS, english) or ""


def _load(file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        raise ValueError(f"Qt cannot read the translation {file}")
    return translator
