"""Certificates by the command line: hours, register, codes and files."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from pypdf import PdfReader

from tests.app.kiosk_runner import CliRunner

RULES = """
[[agenda]]
starts_at = 2030-05-01T18:00:00
ends_at = 2030-05-01T20:00:00
title = { en = "The lecture", nl = "De lezing" }

[certificate]
points = { "NOvA PO" = { recognised = true, number = "A1" }, "Other" = { each = 2.0 } }
signed_by = [{ name = "Prof. A. Person", role = "Director" }]
url = "https://example.org/check"
"""
IN, OUT, EARLY_OUT, AFTER = (
    f"2030-05-01T{clock}" for clock in ("17:50", "20:00", "18:40", "21:00")
)


@pytest.fixture
def course(small: CliRunner, tmp_path: Path) -> CliRunner:
    """The small event with a lecture of two hours that is certified."""
    file = tmp_path / "event.toml"
    small.succeed("event", "export", file)
    file.write_text(file.read_text() + RULES)
    small("event", "import", file)
    return small


def visit(kiosk: CliRunner, code: str, *, until: str = OUT) -> None:
    kiosk.scan(code, at=IN)
    kiosk.succeed("scan", code, "--out", "--at", until, "--json")


def certify(kiosk: CliRunner, folder: Path, *words: str) -> dict[str, dict[str, str]]:
    words = ("--json", "--at", AFTER, *words)
    answer = kiosk.succeed("certificates", "-o", folder, *words).answer
    return {row["reference"]: row for row in answer["people"] if "number" in row}


def test_who_was_there_gets_hours_and_who_was_not_gets_the_reason(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    visit(course, "CODE-G4", until=EARLY_OUT)
    answer = course.succeed("certificates", "--dry-run", "--json", "--at", AFTER).answer
    people = {row["reference"]: row for row in answer["people"]}
    assert (people["G1"]["hours"], people["G1"]["points"]) == (2, {"NOvA PO": 2})
    assert people["G4"]["hours"] == 0
    assert people["G4"]["reason"] == "left at 18:40: 40 min of 120"
    assert people["G2"]["denial"] == "never_came"
    assert not list(tmp_path.glob("*.pdf"))


def test_numbers_have_no_gap_and_the_same_certificate_keeps_its_own(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    assert certify(course, tmp_path)["G1"]["number"] == "evening-2030-0001"
    visit(course, "CODE-S1")
    again = certify(course, tmp_path)
    assert again["G1"]["number"] == "evening-2030-0001"
    assert again["S1"]["number"] == "evening-2030-0002"


def test_a_changed_one_supersedes_the_former(course: CliRunner, tmp_path: Path) -> None:
    visit(course, "CODE-G1")
    former = certify(course, tmp_path / "a")["G1"]
    course.succeed("correct", "G1", "--name", "Anna van Vries")
    newer = certify(course, tmp_path / "b")["G1"]
    assert newer["number"] == "evening-2030-0002"
    fault = course("certificate", "verify", former["code"]).fault
    assert "was replaced by evening-2030-0002" in fault
    assert "is genuine" in course.succeed("certificate", "verify", newer["code"]).out
    (file,) = (tmp_path / "a").glob("*.pdf")
    assert "was replaced" in course("certificate", "verify", file).fault


def test_hours_of_two_that_were_merged_are_certified_once(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    visit(course, "CODE-S1")
    former = certify(course, tmp_path)
    course.succeed("person", "merge", "G1", "S1")
    newer = certify(course, tmp_path)
    assert "S1" not in newer
    for reference in ("G1", "S1"):
        if former[reference]["number"] != newer["G1"]["number"]:
            fault = course("certificate", "verify", former[reference]["code"]).fault
            assert f"was replaced by {newer['G1']['number']}" in fault
    assert former["S1"]["number"] != newer["G1"]["number"]
    assert newer["G1"]["number"] == certify(course, tmp_path)["G1"]["number"]


def test_who_was_forgotten_keeps_what_was_certified(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    code = certify(course, tmp_path)["G1"]["code"]
    course.succeed("person", "forget", "G1", "--reason", "asked", "--anyway")
    assert certify(course, tmp_path) == {}
    course.succeed("certificate", "verify", code, "--name", "Anna de Vries")


def test_a_forged_code_or_a_changed_file_is_none(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    code = certify(course, tmp_path)["G1"]["code"]
    prefix, payload, signature = code.split(".")
    forged = f"{prefix}.{payload[:-4]}AAAA.{signature}"
    for text in (forged, "", "KC1.a.b", "KIOSK", f"{payload}.{signature}", "é.é.é"):
        assert (
            "no certificate of this house" in course("certificate", "verify", text).err
        )
    assert "not of Bob" in course("certificate", "verify", code, "--name", "Bob").err
    course.succeed("certificate", "verify", code, "--name", "ANNA  de vries")
    (file,) = tmp_path.glob("*.pdf")
    assert "unchanged" in course.succeed("certificate", "verify", file).out
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert "it was changed" in course("certificate", "verify", file).err


def test_the_file_is_tagged_for_screen_readers_and_its_code_is_read_from_a_print(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    code = certify(course, tmp_path)["G1"]["code"]
    (file,) = tmp_path.glob("*.pdf")
    with pikepdf.open(file) as pdf:
        assert str(pdf.Root.Lang) == "nl"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot is not None
        assert len(pdf.Root.OutputIntents) == 1
        metadata = bytes(pdf.Root.Metadata.read_bytes()).decode()
    assert re.search(r"pdfuaid:part>1<", metadata)
    assert re.search(r"pdfaid:part>2<", metadata)
    words = " ".join(PdfReader(file).pages[0].extract_text().split())
    order = ("Bewijs van deelname", "Anna de Vries", "Avond over evening", "2 uur")
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert "2 punten NOvA PO (A1)" in words
    assert "Other" not in words
    page = pypdfium2.PdfDocument(file)[0].render(scale=150 / 72).to_pil()
    (read,) = zxingcpp.read_barcodes(page)
    assert read.text == f"https://example.org/check#{code}"


def test_the_page_for_the_houses_site_has_the_key_and_what_was_replaced(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    certify(course, tmp_path / "a")
    course.succeed("correct", "G1", "--name", "Anna van Vries")
    certify(course, tmp_path / "b")
    page = tmp_path / "verify.html"
    course.succeed("certificate", "page", "-o", page)
    found = re.search(r"const data = (\{.*\});", page.read_text())
    assert found
    data = json.loads(found[1])
    assert data["superseded"] == ["evening-2030-0001"]
    assert data["organiser"] == "The test"
    assert "Anna" not in page.read_text()


def test_an_event_that_certifies_nothing_says_so(
    small: CliRunner, tmp_path: Path
) -> None:
    fault = small("certificates", "-o", tmp_path).fault
    assert "add [certificate] to its event file" in fault


def test_a_wrong_key_of_the_rules_is_named_with_its_line(
    course: CliRunner, tmp_path: Path
) -> None:
    file = tmp_path / "wrong.toml"
    course.succeed("event", "export", file)
    text = file.read_text()
    file.write_text(text.replace("[certificate]", '[certificate]\ncount = ["talk"]'))
    fault = course("event", "import", file).fault
    assert "counts" in fault
    assert f"line {text[: text.index('[certificate]')].count(chr(10)) + 2}" in fault


def test_the_register_outlives_a_purge_without_a_name(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    code = certify(course, tmp_path)["G1"]["code"]
    course.succeed("person", "forget", "G1", "--reason", "asked")
    assert "is genuine" in course.succeed("certificate", "verify", code).out


WITHOUT_TYPESETTER = """
import sys
sys.modules["typst"] = None
sys.argv = ["kiosk", *sys.argv[1:]]
from kiosk.__main__ import main
main()
"""


def test_without_the_typesetter_a_plain_form_is_written_and_said(
    course: CliRunner, tmp_path: Path
) -> None:
    visit(course, "CODE-G1")
    words = ("--home", course.home, "certificates", "-o", tmp_path / "c", "--at", AFTER)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_TYPESETTER, *map(str, words)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "install kiosk[certificates]" in done.stdout
    (file,) = (tmp_path / "c").glob("*.pdf")
    assert "Anna de Vries" in " ".join(PdfReader(file).pages[0].extract_text().split())
    page = pypdfium2.PdfDocument(file)[0].render(scale=150 / 72).to_pil()
    assert zxingcpp.read_barcodes(page)[0].text.startswith("https://example.org/check#")
