"""``[[printer]]``: its keys, and the faults in it."""

from pathlib import Path

import pytest

from kiosk.app.settings.printer_settings import PrinterScheme
from kiosk.app.settings.settings import Settings, read_settings
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.domain.fault import KnownFault

WHOLE = """
[badge_layouts]
Speaker = "a6"
[[printer]]
name = "Front"
address = "cups:"
categories = ["Guest"]
layouts = ["cr80"]
fallback = "Back"
roll = 300
[[printer]]
name = "Back"
address = "zpl://10.0.0.7"
dpi = 300
"""
PRINTER = '[[printer]]\nname = "Front"\naddress = "cups:Front"\n'


def settings(folder: Path, text: str) -> Settings:
    (folder / "settings.toml").write_text(text, encoding="utf-8")
    return read_settings(folder)


def test_printers_are_read_in_their_order(tmp_path: Path) -> None:
    known = settings(tmp_path, WHOLE)
    front, back = known.printer
    assert known.badge_layouts == {"speaker": "a6"}
    assert front.config == PrinterConfig(
        name="Front",
        categories=frozenset({"guest"}),
        layouts=frozenset({"cr80"}),
        fallback="Back",
        roll=300,
    )
    assert (front.scheme, front.target) == (PrinterScheme.CUPS, "")
    assert (back.scheme, back.host, back.dpi) == (
        PrinterScheme.ZPL,
        ("10.0.0.7", 9100),
        300,
    )


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("cups:Zebra_ZD421", "Zebra_ZD421"),
        ("ipp://printer.local:631/ipp/print", "//printer.local:631/ipp/print"),
        ("ipps://[::1]/ipp/print", "//[::1]/ipp/print"),
        ("folder:/srv/badges", "/srv/badges"),
        ("system:HP LaserJet 4", "HP LaserJet 4"),
    ],
)
def test_an_address_says_how_and_where(
    tmp_path: Path, address: str, place: str
) -> None:
    text = f'[[printer]]\nname = "Front"\naddress = "{address}"'
    assert settings(tmp_path, text).printer[0].target == place


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            PRINTER + "colour = 1",
            "line 4, printer 1 › colour: there is no such key; known are “name”, “addr",
        ),
        (
            PRINTER + PRINTER,
            "line 5, printer 2 › name: two printers are called “Front”.",
        ),
        (
            PRINTER + 'fallback = "Back"',
            "line 4, printer 1 › fallback: “Front” cannot fall back",
        ),
        (PRINTER + 'fallback = "Back"', "fall back on “Back”; there are: no others."),
        (PRINTER + 'fallback = "Front"', "cannot fall back on “Front”"),
        (
            PRINTER + "roll = -3",
            "line 4, printer 1 › roll: this must be 1 or more; it is -3.",
        ),
        (PRINTER + 'roll = "x"', "roll: this must be a whole number; it is “x”."),
        (PRINTER + "dpi = 7", "dpi: this must be 100 or more; it is 7."),
        (
            PRINTER + 'layouts = "cr80"',
            "layouts: this must be a list, in [ ]; it is “cr80”.",
        ),
        (
            PRINTER + 'layouts = [\n"a6",\n7]',
            "line 4, printer 1 › layouts 2: this must be a text",
        ),
        (
            '\n[[printer]]\nname = "Front"',
            "line 2, printer 1 › address: this is missing; add address = ….",
        ),
        (
            PRINTER + '[[printer]]\nadress = "x"',
            "line 5, printer 2 › adress: there is no such key; did you mean “address”?",
        ),
        (
            'printer = "Front"',
            "line 1, printer: this is no list of tables; write [[printer]]",
        ),
        (
            "[badge_layouts]\nguest = 7",
            "line 2, badge_layouts › guest: this must be a text",
        ),
        *(
            (f'[[printer]]\nname = "Front"\naddress = "{address}"', message)
            for address, message in [
                ("Front", "“Front” is no printer's address: write cups:NAME"),
                ("lpt:1", "“lpt:1” is no printer's address"),
                ("folder:badges", "“folder:badges” needs a whole path"),
                ("zpl:9100", "“zpl:9100” names no host"),
                ("zpl://:9100", "“zpl://:9100” names no host"),
                ("ipp://[bad", "“ipp://[bad” names no host"),
                (
                    "zpl://127.0.0.1:banana",
                    "“banana” is no port: write a number from 1",
                ),
                ("zpl://host:0", "“0” is no port"),
                ("ipp://[::1]:65536/x", "“65536” is no port"),
            ]
        ),
    ],
)
def test_what_does_not_fit_is_told_by_its_place(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(KnownFault) as raised:
        settings(tmp_path, text)
    assert message in str(raised.value)
    assert str(raised.value).startswith(str(tmp_path / "settings.toml"))
    assert str(raised.value).endswith((".", "?"))


def test_the_environment_may_name_printers_in_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_PRINTER", '[{"name": "Front", "address": "cups:"}]')
    monkeypatch.setenv("KIOSK_BADGE_LAYOUTS", '{"speaker": "a6"}')
    known = read_settings(tmp_path)
    assert [printer.name for printer in known.printer] == ["Front"]
    assert known.badge_layouts == {"speaker": "a6"}
    monkeypatch.setenv("KIOSK_PRINTER", "Front")
    with pytest.raises(KnownFault, match="The environment's KIOSK_PRINTER"):
        read_settings(tmp_path)
