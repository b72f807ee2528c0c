"""Tickets and badges as files, and their codes read back from pictures."""

import shutil
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT, EXPECTED
from tests.devices.printers.printed_output import render_label


@pytest.fixture
def tickets(small: CliRunner, tmp_path: Path) -> Path:
    """A folder with everybody's ticket as a picture."""
    folder = tmp_path / "tickets"
    small.succeed("tickets", "-o", folder, "--format", "png")
    return folder


def test_all_who_may_come_get_a_ticket(small: CliRunner, tickets: Path) -> None:
    names = sorted(path.name for path in tickets.iterdir())
    assert names == [
        "Anna-de-Vries-G1.png",
        "Bob-O-Brien-G2.png",
        "Chloe-Muller-G3.png",
        "Fred-From-FR.png",
        "Hal-Hall-HA.png",
        "Lukasz-Strauss-G4.png",
        "Ursa-Until-UN.png",
        "Zoe-Spreker-S1.png",
        "tickets.csv",
    ]
    out = small.succeed("tickets", "-o", tickets).out.splitlines()
    assert out[0] == f"8 tickets are in {tickets}, and tickets.csv lists them."
    assert out[1].startswith("  5 without a ticket: BL Bea Blocked is blocked, CA Carl")
    assert out[2].startswith("  6 without an e-mail address: ")
    assert len(list(tickets.iterdir())) == 2 * EXPECTED + 1


def test_a_list_says_whose_ticket_is_in_which_file(tickets: Path) -> None:
    heading, *rows = (tickets / "tickets.csv").read_text("utf-8-sig").splitlines()
    assert heading == "name,email,language,reference,file"
    assert "Anna de Vries,anna@example.org,nl,G1,Anna-de-Vries-G1.png" in rows
    assert len(rows) == EXPECTED
    assert (tickets / "tickets.csv").stat().st_mode & 0o077 == 0


def test_a_ticket_is_read_from_its_picture(small: CliRunner, tickets: Path) -> None:
    pictures = [
        ("--image", next(tickets.glob(f"*-{name}.png"))) for name in ("G1", "S1", "G1")
    ]
    words = [word for pair in pictures for word in pair]
    run = small.succeed("scan", *words, "--at", AT, "--json")
    assert [(answer["reference"], answer["verdict"]) for answer in run.answers] == [
        ("G1", "admitted"),
        ("S1", "admitted"),
        ("G1", "refused"),
    ]
    assert small.ledger[0]["code"].startswith("KIOSK")


def test_a_badge_is_read_as_the_ticket_is(small: CliRunner, tmp_path: Path) -> None:
    path = tmp_path / "badge.png"
    assert small.succeed("badge", "g2", "-o", path).out == (
        f"The badge of G2 is in {path}.\n"
    )
    run = small.succeed("scan", "--image", path, "--at", AT, "--json")
    assert (run.answer["reference"], run.answer["verdict"]) == ("G2", "admitted")


@pytest.mark.parametrize("command", ["ticket", "badge"])
def test_a_pdf_bears_the_name(small: CliRunner, tmp_path: Path, command: str) -> None:
    path = tmp_path / "paper.PDF"
    small.succeed(command, "G1", "-o", path)
    (page,) = PdfReader(path).pages
    assert "Anna" in page.extract_text()


def test_a_badge_has_the_layout_that_is_named(small: CliRunner, tmp_path: Path) -> None:
    for layout in ("cr80", "roll62"):
        small.succeed(
            "badge", "G1", "-o", tmp_path / f"{layout}.png", "--layout", layout
        )
    sizes = set()
    for layout in ("cr80", "roll62"):
        with Image.open(tmp_path / f"{layout}.png") as drawn:
            sizes.add(drawn.size)
    assert len(sizes) == 2
    fault = small("badge", "G1", "-o", tmp_path / "x.png", "--layout", "a4").fault
    assert fault == "There is no badge layout “a4”; there are: 90x55, a6, cr80, roll62."


def test_a_reissued_ticket_revokes_the_old_one(small: CliRunner, tickets: Path) -> None:
    old = next(tickets.glob("*-G1.png"))
    new = tickets / "new.png"
    small.succeed("ticket", "G1", "-o", new, "--reissue")
    scan = ("scan", "--json", "--at", AT, "--image")
    assert small.succeed(*scan, old).answer["refusal"] == "revoked"
    assert small.succeed(*scan, new).answer["verdict"] == "admitted"


def test_a_name_that_no_file_can_have_revokes_nothing(
    small: CliRunner, tickets: Path
) -> None:
    words = ("ticket", "G1", "-o", tickets / "new.txt", "--reissue")
    assert "must end in .pdf or .png" in small(*words).fault
    run = small.succeed(
        "scan", "--image", next(tickets.glob("*-G1.png")), "--at", AT, "--json"
    )
    assert run.answer["verdict"] == "admitted"


def test_a_badge_for_a_label_printer_admits_as_the_ticket_does(
    small: CliRunner, tmp_path: Path
) -> None:
    label, drawn = tmp_path / "badge.zpl", tmp_path / "badge.png"
    small.succeed("badge", "G1", "-o", label)
    render_label(label.read_bytes(), 203).save(drawn)
    run = small.succeed("scan", "--image", drawn, "--at", AT, "--json")
    assert run.answer["verdict"] == "admitted"
    fault = small("badge", "G1", "-o", tmp_path / "badge.txt").fault
    assert "must end in .pdf, .png or .zpl" in fault


def test_a_corrected_name_voids_no_ticket(small: CliRunner, tickets: Path) -> None:
    roster = tickets / "roster.csv"
    text = "reference,name,code\nG1,Anna de Vries-Jansen,CODE-G1\n"
    roster.write_text(text, encoding="utf-8")
    small.succeed("roster", "import", roster)
    run = small.succeed(
        "scan", "--image", next(tickets.glob("*-G1.png")), "--at", AT, "--json"
    )
    assert run.answer["name"] == "Anna de Vries-Jansen"


def test_a_ticket_of_another_event_says_which(
    small: CliRunner, sample_home: Path, tmp_path: Path
) -> None:
    sample = CliRunner(tmp_path / "sample", small.patch, small.capture)
    shutil.copytree(sample_home, sample.home)
    sample.succeed("ticket", "DIL-001", "-o", tmp_path / "ticket.png")
    words = ("scan", "--image", tmp_path / "ticket.png", "--at", AT, "--json")
    assert small.succeed(*words).answer["refusal"] == "forged_ticket"


def picture(folder: Path, name: str = "blank.png") -> Path:
    """Draw a picture with nothing on it."""
    path = folder / name
    Image.new("L", (200, 200), 255).save(path)
    return path


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("blank.png", None, "No code was found in"),
        ("words.png", b"hello", "is no picture that can be read"),
        ("cut.png", b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        ("paper.pdf", b"%PDF-1.7", "is a PDF; give a picture"),
        ("empty.png", b"", "is no picture that can be read"),
    ],
)
def test_what_is_no_picture_of_a_code_is_told_and_the_next_is_read(
    small: CliRunner, tickets: Path, name: str, data: bytes | None, message: str
) -> None:
    path = tickets / name
    if data is None:
        picture(tickets, name)
    else:
        path.write_bytes(data)
    images = ("--image", path, "--image", next(tickets.glob("*-G1.png")))
    run = small("scan", *images, "--at", AT, "--json")
    error, answer = run.answers
    assert message in error["error"]
    assert str(path) in run.fault
    assert answer["verdict"] == "admitted"


def test_a_picture_that_is_not_there_is_told(small: CliRunner, tmp_path: Path) -> None:
    assert "no file" in small("scan", "--image", tmp_path / "none.png").fault
    assert "is a folder" in small("scan", "--image", tmp_path).fault


@pytest.mark.parametrize("command", ["ticket", "badge"])
def test_nobody_known_gets_no_paper(
    small: CliRunner, tmp_path: Path, command: str
) -> None:
    fault = small(command, "nobody", "-o", tmp_path / "x.png").fault
    assert "No registration of evening has the reference or code “nobody”" in fault
    assert not (tmp_path / "x.png").exists()


def test_tickets_go_by_code_as_well(small: CliRunner, tmp_path: Path) -> None:
    run = small.succeed("ticket", "Code-g3", "-o", tmp_path / "x.png")
    assert "The ticket of G3 is in" in run.out


@pytest.mark.parametrize(
    "words",
    [
        ("ticket", "G1"),
        ("tickets",),
        ("tickets", "-o", "x", "--format", "gif"),
        ("badge", "G1"),
        ("badge", "G1", "--print", "-o", "x.png"),
        ("scan", "--colour", "red"),
        ("headcount", "extra"),
        ("nonsense",),
    ],
)
def test_wrong_use_is_told_with_two(small: CliRunner, words: tuple[str, ...]) -> None:
    run = small(*words)
    assert run.code == 2
    assert run.err.startswith("Usage: kiosk")
    assert "Error: " in run.err
    assert run.out == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("ticket", "G1"), "Say where to write the ticket: -o FILE, a PDF or PNG."),
        (("tickets",), "Say where to write the tickets: -o FOLDER."),
    ],
)
def test_without_a_place_to_write_to_it_is_asked_for(
    small: CliRunner, words: tuple[str, ...], message: str
) -> None:
    run = small(*words)
    assert run.code == 2
    assert run.err.endswith(f"\nError: {message}\n")
