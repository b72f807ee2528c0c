"""Every text of the faces has its Dutch, and the compiled files are up to date."""

import shutil
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path
from string import Formatter

import pytest

from kiosk.domain.people.category import CATEGORIES
from kiosk.domain.text import LANGUAGES
from tests.house.translatable_texts import faults_source, words_source

HOUSE = Path(__file__).parents[2]
TRANSLATIONS = HOUSE / "resources" / "translations"
TOOLS = Path(sysconfig.get_path("scripts"))
MODULES = sorted(
    {
        qml.parent.name
        for qml in (HOUSE / "kiosk" / "faces").rglob("*.qml")
        if "qsTr(" in qml.read_text()
    }
)
FILES = sorted(TRANSLATIONS.glob("*.ts"))
FURTHER = [
    path
    for path in sorted(TRANSLATIONS.glob("kiosk_attendee_*.ts"))
    if path.stem.rpartition("_")[2] not in LANGUAGES
]
OPTIONS = ("-source-language", "en", "-locations", "none", "-no-obsolete")
each_module = pytest.mark.parametrize("module", MODULES)
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def run(tool: str, *args: str | Path) -> None:
    command = [str(TOOLS / tool), *map(str, args)]
    subprocess.run(command, check=True, capture_output=True)


@each_module
def test_every_text_of_a_module_is_in_its_file(module: str, tmp_path: Path) -> None:
    name = f"kiosk_{module}_nl.ts"
    fresh = tmp_path / name
    shutil.copy(TRANSLATIONS / name, fresh)
    qml = sorted((HOUSE / "kiosk" / "faces" / module).glob("*.qml"))
    run("pyside6-lupdate", *qml, "-ts", fresh, *OPTIONS, "-target-language", "nl")
    assert fresh.read_text() == (TRANSLATIONS / name).read_text()


@pytest.mark.parametrize("path", FURTHER, ids=lambda path: path.stem)
def test_a_further_language_has_all_that_guests_read(
    path: Path, tmp_path: Path
) -> None:
    words, fresh = tmp_path / "words.js", tmp_path / path.name
    words.write_text(words_source(), encoding="utf-8")
    shutil.copy(path, fresh)
    faces = HOUSE / "kiosk" / "faces"
    qml = [
        file for room in ("attendee", "theme") for file in (faces / room).glob("*.qml")
    ]
    code = path.stem.rpartition("_")[2]
    run(
        "pyside6-lupdate",
        *sorted(qml),
        words,
        *("-ts", fresh, *OPTIONS, "-target-language", code),
    )
    assert fresh.read_text() == path.read_text()


def test_every_known_fault_that_a_face_says_is_there(tmp_path: Path) -> None:
    path = TRANSLATIONS / "kiosk_faults_nl.ts"
    words, fresh = tmp_path / "faults.js", tmp_path / path.name
    words.write_text(faults_source(), encoding="utf-8")
    shutil.copy(path, fresh)
    run("pyside6-lupdate", words, "-ts", fresh, *OPTIONS, "-target-language", "nl")
    assert fresh.read_text() == path.read_text()
    for message in ET.parse(path).iter("message"):  # noqa: S314  a file of our own
        english, dutch = (message.findtext(tag) for tag in ("source", "translation"))
        assert values(english) == values(dutch)


@pytest.mark.parametrize("room", ["domain", "faces", "service"])
def test_what_differs_in_a_known_fault_stands_apart_from_its_sentence(
    room: str,
) -> None:
    files = [*(HOUSE / "kiosk" / room).rglob("*.py")]
    woven = [
        file.name for file in files if "Fault(f" in "".join(file.read_text().split())
    ]
    assert woven == []


def values(sentence: str | None) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(sentence or "")}


@each_file
def test_every_translation_is_finished(path: Path) -> None:
    for message in ET.parse(path).iter("message"):  # noqa: S314  a file of our own
        translation = message.find("translation")
        assert translation is not None
        forms = [translation, *translation.iter("numerusform")]
        assert translation.get("type") is None, message.findtext("source")
        assert any((part.text or "").strip() for part in forms)


@each_file
def test_the_compiled_file_is_up_to_date(path: Path, tmp_path: Path) -> None:
    fresh = tmp_path / f"{path.stem}.qm"
    run("pyside6-lrelease", "-silent", path, "-qm", fresh)
    assert fresh.read_bytes() == path.with_suffix(".qm").read_bytes()


def test_badges_and_faces_call_the_categories_alike() -> None:
    found = ET.parse(TRANSLATIONS / "kiosk_desk_nl.ts").iter("message")  # noqa: S314  a file of our own
    dutch = {item.findtext("source"): item.findtext("translation") for item in found}
    for category, word in CATEGORIES["nl"].items():
        assert dutch[category.capitalize()] == word.capitalize()
