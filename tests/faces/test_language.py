"""The language changes at a touch, in everything at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtTest import QSignalSpy

from kiosk.domain.fault import KnownFault
from kiosk.faces.error_report import report_error
from kiosk.faces.language import Language

HOUSE = Path(__file__).parents[2]


def test_words_change_on_the_spot_and_back(language: Language) -> None:
    engine = QQmlEngine()
    engine.addImportPath(str(HOUSE))
    language.changed.connect(engine.retranslate)
    component = QQmlComponent(engine)
    component.setData(
        b'import QtQml\nQtObject { property string words: qsTranslate("CountdownBar",'
        b' "Time left on this screen") }',
        "",
    )
    page = component.create()
    texts = [page.property("words")]
    for code in ("nl", "en"):
        language.switch(code)
        texts.append(page.property("words"))
    assert texts == [
        "Time left on this screen",
        "Resterende tijd op dit scherm",
        "Time left on this screen",
    ]


def test_dates_and_numbers_follow_the_language(language: Language) -> None:
    language.switch("nl")
    assert QLocale().language() is QLocale.Language.Dutch
    language.switch("en")
    assert QLocale().language() is QLocale.Language.English


@pytest.mark.parametrize("name", ["evening.toml", "{0}", "{name.__class__}", "%1"])
def test_a_known_fault_is_told_in_the_language_of_the_face(
    name: str, language: Language
) -> None:
    fault = KnownFault("{path} is a folder; name a file in it.", path=name)
    assert report_error(fault) == (f"{name} is a folder; name a file in it.", "")
    language.switch("nl")
    assert report_error(fault) == (f"{name} is een map. Noem een bestand daarin.", "")
    assert report_error(KnownFault(f"Only {name}.")) == (f"Only {name}.", "")
    assert str(fault) == f"{name} is a folder; name a file in it."


@pytest.mark.parametrize("code", ["en", "de", ""])
def test_the_same_or_an_unknown_language_changes_nothing(
    code: str, language: Language
) -> None:
    spy = QSignalSpy(language.changed)
    language.switch(code)
    assert (language.code, spy.count()) == ("en", 0)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "kiosk_desk_nl.qm").write_text("nonsense")
    language = Language(tmp_path)
    with pytest.raises(ValueError, match=r"kiosk_desk_nl\.qm"):
        language.switch("nl")


def test_no_file_leaves_the_words_of_the_source(tmp_path: Path) -> None:
    language = Language(tmp_path, "nl")
    assert language.code == "nl"
