"""The names of scanners' ports in the settings and in the deployment."""

import re
from pathlib import Path

import pytest

from kiosk.devices.scanners.port_settings import PortSettings, parse_port
from kiosk.devices.scanners.serial_port import SCANNER_VENDORS

REPOSITORY = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("auto", PortSettings("auto", 9600)),
        ("/dev/ttyACM0", PortSettings("/dev/ttyACM0", 9600)),
        ("/dev/ttyUSB0@19200", PortSettings("/dev/ttyUSB0", 19200)),
        (" COM3 ", PortSettings("COM3", 9600)),
        ("COM3@115200", PortSettings("COM3", 115200)),
    ],
)
def test_a_port_is_named_with_or_without_its_speed(
    words: str, wanted: PortSettings
) -> None:
    assert parse_port(words) == wanted


@pytest.mark.parametrize("words", ["", "@9600", "COM3@", "COM3@fast", "COM3@0", "a@-1"])
def test_a_text_that_names_no_port_is_refused_with_an_example(words: str) -> None:
    with pytest.raises(ValueError, match="is no port: write “auto”"):
        parse_port(words)


def test_the_udev_rule_knows_the_same_makers() -> None:
    rules = (REPOSITORY / "resources/deploy/70-kiosk-scanners.rules").read_text()
    (makers,) = re.findall(r'idVendor}=="([^"]+)"', rules)
    assert makers.split("|") == [f"{maker:04x}" for maker in SCANNER_VENDORS]
