"""``settings.toml``: the station's name and how it works."""

import re
from itertools import product
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image
from pydantic import BaseModel

from kiosk.app.settings.printer_settings import PrinterSettings
from kiosk.app.settings.settings import Settings, read_settings
from kiosk.devices.scanners.port_settings import PortSettings
from kiosk.domain.symbology import Symbology
from kiosk.files.toml import InvalidValueError
from kiosk.files.toml_tables import read_table
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT


def write(home: Path, text: str | bytes) -> Path:
    """Write a home's settings."""
    path = home / "settings.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    settings = read_settings(tmp_path)
    assert settings.station
    assert settings.language == "en"
    assert settings.badges is True


def test_the_file_names_the_station_and_its_checkpoint(small: CliRunner) -> None:
    write(small.home, 'station = "side"\ncheckpoint = "stage"\n')
    small.scan("CODE-S1", at=AT)
    (entry,) = small.ledger
    assert (entry["station"], entry["checkpoint"]) == ("side", "Stage")


def test_an_option_goes_before_the_environment_and_that_before_the_file(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(small.home, 'station = "file"')
    small.scan("CODE-G1", at=AT)
    monkeypatch.setenv("KIOSK_STATION", "environment")
    small.scan("CODE-G2", at=AT)
    small.scan("CODE-G4", "--station", "option", at=AT)
    stations = {entry["code"]: entry["station"] for entry in small.ledger}
    assert stations == {
        "CODE-G1": "file",
        "CODE-G2": "environment",
        "CODE-G4": "option",
    }


def test_staff_read_their_own_language(small: CliRunner) -> None:
    write(small.home, 'language = "nl"')
    answer = small.scan("CODE-G2", at=AT)
    assert answer["staff"] == "Bob O'Brien is ingecheckt."
    assert answer["visitor"] == "Welcome, Bob."


def test_a_clock_may_be_moved_for_a_rehearsal(small: CliRunner) -> None:
    write(small.home, "clock_shift = 3.15e8")
    small.scan("CODE-G1")
    assert small.ledger[0]["scanned_at"] > "2036"


def test_without_badges_none_is_queued(small: CliRunner) -> None:
    write(small.home, "badges = false")
    assert read_settings(small.home).badges is False
    assert small.scan("CODE-G1", at=AT)["verdict"] == "admitted"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x = 1\nstation = ", "line 2: this is no valid TOML: Invalid value"),
        (
            "\nstation = 7",
            "line 2, station: this must be a text, in quotation marks; it is 7.",
        ),
        ('station = ""', "station: this must be a text that is not empty"),
        ('language = "tlh"', "language: this must be 'en' or 'nl'; it is “tlh”."),
        ('badges = "perhaps"', "badges: this must be true or false; it is “perhaps”."),
        ('stattion = "x"', "stattion: there is no such key; did you mean “station”?"),
        (
            "badges = true\ncolour = 1",
            "line 2, colour: there is no such key; known are “badges”",
        ),
        ('[staff]\nAn = "steward"', "“kiosk staff add NAME --role ROLE”."),
        ('symbologies = ["maxi"]', "“maxi” is no kind of code; there are: qr, aztec"),
        ("symbologies = []", "symbologies: this must be a list that is not empty"),
        ("symbologies = 7", "symbologies: this must be a list, in [ ]; it is 7."),
        ("clock_shift = nan", "clock_shift: this must be a number; it is nan."),
        (
            "clock_shift = 1e300",
            "clock_shift: this must be 1500000000 or less; it is 1e+300.",
        ),
        (b'station = "\xff"', "is not UTF-8"),
    ],
)
def test_what_does_not_fit_is_told(
    small: CliRunner, text: str | bytes, message: str
) -> None:
    path = write(small.home, text)
    fault = small("scan", "CODE-G1").fault
    assert message in fault
    assert fault.startswith(str(path))
    assert small("headcount").code == 1


WRONG = [7, -3, 1.5, float("nan"), 10**12, "x", "", "x" * 99, True, [], [7], {}, [{}]]
SETTINGS: list[type[BaseModel]] = [Settings, PrinterSettings]


@pytest.mark.parametrize("settings", SETTINGS)
def test_whatever_is_wrong_is_told_in_plain_words(
    settings: type[BaseModel],
) -> None:
    whole = {"name": "F", "address": "cups:"} if settings is PrinterSettings else {}
    sentences = []
    for name, value in product(settings.model_fields, WRONG):
        try:
            read_table(settings, whole | {name: value})
        except InvalidValueError as error:
            sentences.append(error.words)
    assert len(sentences) > 5 * len(settings.model_fields)
    for sentence in sentences:
        assert not re.search("should|valid|[Ii]nput|required|something", sentence)


def test_a_folder_in_place_of_the_file_is_told(small: CliRunner) -> None:
    path = small.home / "settings.toml"
    path.unlink()
    path.mkdir()
    assert f"“{path}” is a folder" in small("headcount").fault


def test_an_unfit_environment_is_told_as_such(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_BADGES", "perhaps")
    assert "KIOSK_BADGES: this must be true or false" in small("headcount").fault
    monkeypatch.setenv("KIOSK_BADGES", "")
    assert small("headcount").code == 0


def test_windows_may_begin_the_file_with_a_byte_order_mark(small: CliRunner) -> None:
    write(small.home, b'\xef\xbb\xbfstation = "bom"')
    assert read_settings(small.home).station == "bom"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('scanners = "auto@"', "“auto@” is no port: write “auto”"),
        ("scanners = [7]", 'list the ports, as in ["auto"]'),
        ('scanners = ["COM3@fast"]', "“COM3@fast” is no port"),
    ],
)
def test_scanners_that_name_no_port_are_told(
    small: CliRunner, text: str, message: str
) -> None:
    write(small.home, text)
    assert message in small("headcount").fault


def test_scanners_are_looked_for_or_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_settings(tmp_path).scanners == (PortSettings("auto"),)
    write(tmp_path, 'scanners = ["/dev/ttyUSB0@19200", "auto"]')
    named = (PortSettings("/dev/ttyUSB0", 19200), PortSettings("auto"))
    assert read_settings(tmp_path).scanners == named
    write(tmp_path, "scanners = []")
    assert read_settings(tmp_path).scanners == ()
    monkeypatch.setenv("KIOSK_SCANNERS", "COM3, COM4@115200")
    assert read_settings(tmp_path).scanners == (
        PortSettings("COM3"),
        PortSettings("COM4", 115200),
    )


def test_kinds_of_codes_may_be_set_by_file_and_environment(
    small: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_settings(small.home).symbologies == (Symbology.QR,)
    write(small.home, 'symbologies = ["qr", "aztec"]')
    assert read_settings(small.home).symbologies == (Symbology.QR, Symbology.AZTEC)
    monkeypatch.setenv("KIOSK_SYMBOLOGIES", "pdf417, qr")
    assert read_settings(small.home).symbologies == (Symbology.PDF417, Symbology.QR)


def test_a_picture_is_searched_for_the_kinds_that_are_set(
    small: CliRunner, tmp_path: Path
) -> None:
    path = tmp_path / "wallet.png"
    code = zxingcpp.create_barcode("CODE-G1", zxingcpp.BarcodeFormat.AztecCode)
    Image.fromarray(np.array(code.to_image(scale=5))).save(path)
    write(small.home, "")
    assert "No code was found" in small("scan", "--image", str(path)).fault
    write(small.home, 'symbologies = ["aztec"]')
    assert "admitted" in small.succeed("scan", "--image", str(path), "--at", AT).out


def test_a_picture_without_a_code_of_the_kinds_that_are_set_says_which(
    small: CliRunner, tmp_path: Path
) -> None:
    path = tmp_path / "ticket.png"
    small.succeed("ticket", "G1", "-o", str(path))
    write(small.home, 'symbologies = ["aztec", "pdf417"]')
    fault = small("scan", "--image", str(path)).fault
    assert fault.endswith("The setting “symbologies” looks for aztec, pdf417 alone.")
