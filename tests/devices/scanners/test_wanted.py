"""How settings and deployment name the ports of scanners."""

import re
from pathlib import Path

import pytest

from kiosk.devices.scanners.port import MAKERS
from kiosk.devices.scanners.wanted import Wanted, read_wanted

REPOSITORY = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("auto", Wanted("auto", 9600)),
        ("/dev/ttyACM0", Wanted("/dev/ttyACM0", 9600)),
        ("/dev/ttyUSB0@19200", Wanted("/dev/ttyUSB0", 19200)),
        (" COM3 ", Wanted("COM3", 9600)),
        ("COM3@115200", Wanted("COM3", 115200)),
    ],
)
def test_a_port_is_named_with_or_without_its_speed(words: str, wanted: Wanted) -> None:
    assert read_wanted(words) == wanted


@pytest.mark.parametrize("words", ["", "@9600", "COM3@", "COM3@fast", "COM3@0", "a@-1"])
def test_what_names_no_port_says_how_it_is_written(words: str) -> None:
    with pytest.raises(ValueError, match="is no port: write “auto”"):
        read_wanted(words)


def test_the_udev_rule_knows_the_same_makers() -> None:
    rules = (REPOSITORY / "resources/deploy/70-kiosk-scanners.rules").read_text()
    (makers,) = re.findall(r'idVendor}=="([^"]+)"', rules)
    assert makers.split("|") == [f"{maker:04x}" for maker in MAKERS]
