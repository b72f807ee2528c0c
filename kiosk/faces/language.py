"""The language that a face speaks, switched at a touch."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal, Slot

from kiosk.domain.text import LANGUAGES
from kiosk.faces.properties import Property

_LOCALES = {"en": "en_GB", "nl": "nl_NL"}


class Language(QObject):
    """The language of the one face that this process shows.

    Each QML module has its own translation file, ``kiosk_<module>_<code>.qm``. A
    language without any is spoken in the words of the source.
    """

    changed = Signal()

    def __init__(self, folder: Path, code: str = LANGUAGES[0]) -> None:
        super().__init__()
        self._folder = folder
        self._code = ""
        self._translators: list[QTranslator] = []
        self.switch(code)

    @Property(str, notify=changed)
    def code(self) -> str:
        """Name the language, as "en" or "nl"."""
        return self._code

    @Slot(str)
    def switch(self, code: str) -> None:
        """Speak another language from now on; an unknown one changes nothing."""
        if code == self._code or code not in LANGUAGES:
            return
        self.forget()
        self._code = code
        QLocale.setDefault(QLocale(_LOCALES[code]))
        for file in sorted(self._folder.glob(f"kiosk_*_{code}.qm")):
            self._install(file)
        self.changed.emit()

    def forget(self) -> None:
        """Take the translations out of the application again."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()

    def _install(self, file: Path) -> None:
        translator = QTranslator()
        if not translator.load(str(file)):
            raise ValueError(f"Qt cannot read the translation {file}")
        QCoreApplication.installTranslator(translator)
        self._translators.append(translator)
