"""The language of a face, switched at run time."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal, Slot

from kiosk.domain.text import LANGUAGES, register_translator
from kiosk.faces.properties import Property

LANGUAGE_NAMES = {"en": "English", "nl": "Nederlands"}
WORDS_CONTEXT = "Words"
"""The translation context of the texts outside QML: verdicts, days, months."""
_LOCALE_NAMES = {"en": "en_GB"}


class Language(QObject):
    """The language of the one face that this process shows.

    Each QML module has its own translation file, ``kiosk_<module>_<code>.qm``; a
    language without one shows the source texts. An extra language is one file,
    ``kiosk_attendee_<code>.qm``, with everything that guests read.
    """

    changed = Signal()

    def __init__(self, folder: Path, code: str = LANGUAGES[0]) -> None:
        super().__init__()
        self._folder = folder
        self._code = ""
        self._translators: list[QTranslator] = []
        self._extra_translators = dict(_load_extra_translators(folder))
        for extra_code, translator in self._extra_translators.items():
            register_translator(extra_code, partial(_translate, translator))
        self.switch(code)

    @Property(str, notify=changed)
    def code(self) -> str:
        """The code of the language, "en" or "nl"."""
        return self._code

    @property
    def other_staff_language(self) -> str:
        """The other of the two languages that staff read."""
        return next(code for code in LANGUAGES if code != self._code)

    @property
    def codes(self) -> Sequence[str]:
        """The languages that guests may choose."""
        return [*LANGUAGES, *self._extra_translators]

    @Slot(str)
    def switch(self, code: str) -> None:
        """Switch to another language; an unknown code changes nothing."""
        if code == self._code or code not in self.codes:
            return
        self.remove_translators()
        self._code = code
        QLocale.setDefault(QLocale(_LOCALE_NAMES.get(code, code)))
        for file in sorted(self._folder.glob(f"kiosk_*_{code}.qm")):
            self._install_translator(file)
        self.changed.emit()

    def remove_translators(self) -> None:
        """Remove the translators from the application."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()

    def _install_translator(self, file: Path) -> None:
        translator = _load_translator(file)
        QCoreApplication.installTranslator(translator)
        self._translators.append(translator)


def _load_extra_translators(folder: Path) -> Iterator[tuple[str, QTranslator]]:
    for file in sorted(folder.glob("kiosk_attendee_*.qm")):
        code = file.stem.rpartition("_")[2]
        if code not in LANGUAGES:
            yield code, _load_translator(file)


def _translate(translator: QTranslator, english: str) -> str:
    return translator.translate(WORDS_CONTEXT, english) or ""


def _load_translator(file: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(file)):
        raise ValueError(f"Qt cannot read the translation {file}")
    return translator
