"""Mail by the command line, against a real server."""

import io
import os
from email.message import EmailMessage
from pathlib import Path

import icalendar
import zxingcpp
from PIL import Image
from pypdf import PdfReader

from tests.app.command_line.mail.mail_homes import add_people, set_shift, set_up
from tests.app.kiosk_runner import CliRunner
from tests.app.sample_files import AT
from tests.mail_server import MailServer


def part(message: EmailMessage, content_type: str) -> EmailMessage:
    (found,) = [
        each for each in message.walk() if each.get_content_type() == content_type
    ]
    assert isinstance(found, EmailMessage)
    return found


def code_in(picture: bytes) -> str:
    with Image.open(io.BytesIO(picture)) as image:
        return zxingcpp.read_barcodes(image)[0].text


def test_a_ticket_is_sent_with_its_code_in_view_as_pdf_and_in_the_calendar(
    mail: CliRunner, server: MailServer
) -> None:
    mail.succeed("mail", "tickets", "--reference", "G1")
    (message,) = server.inbox.messages
    assert message["To"] == "Anna de Vries <anna@example.org>"
    assert message["From"] == "Asser Institute <tickets@example.org>"
    assert message["Subject"] == "Uw ticket voor Avond over evening"
    assert message["Auto-Submitted"] == "auto-generated"
    plain, html = part(message, "text/plain"), part(message, "text/html")
    assert "Beste Anna," in plain.get_content()
    code = code_in(part(message, "image/png").get_content())
    assert code in html.get_content().replace(" ", "")
    assert 'src="cid:code0"' in html.get_content()
    pdf = part(message, "application/pdf").get_content()
    assert len(pdf) < 200_000
    words = PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split()
    assert words[:3] == ["Anna", "de", "Vries"]
    assert mail.scan(code, at=AT)["reference"] == "G1"
    calendar = part(message, "text/calendar").get_content()
    entries = icalendar.Calendar.from_ical(calendar)
    (entry,) = entries.walk("VEVENT")
    assert entry.decoded("dtstart").isoformat() == "2030-05-01T18:00:00+02:00"
    assert [zone["TZID"] for zone in entries.walk("VTIMEZONE")] == ["Europe/Amsterdam"]


def test_the_same_ticket_goes_out_once(mail: CliRunner, server: MailServer) -> None:
    mail.succeed("mail", "tickets")
    first = server.inbox.addresses
    again = mail.succeed("mail", "tickets", "--json").answer
    assert server.inbox.addresses == first
    assert again["messages"] == 0
    assert "G1" in again["sent_before"]


def test_a_reissued_ticket_goes_out_with_its_new_code(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    mail.succeed("mail", "tickets", "--reference", "G1")
    mail.succeed("ticket", "G1", "-o", tmp_path / "new.png", "--reissue")
    mail.succeed("mail", "tickets", "--reference", "G1")
    old, new = [
        code_in(part(message, "image/png").get_content())
        for message in server.inbox.messages
    ]
    assert mail.scan(old, at=AT)["refusal"] == "revoked"
    assert mail.scan(new, at=AT)["verdict"] == "admitted"


def test_the_tickets_of_one_address_come_in_one_message(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    add_people(
        mail,
        tmp_path,
        "O1,Eva Jansen,eva@example.org,guest,confirmed,en",
        "O2,Tom Jansen,EVA@example.org,guest,confirmed,en",
    )
    mail.succeed("mail", "tickets", "--reference", "O1", "--reference", "O2")
    (message,) = server.inbox.messages
    assert "Dear Eva and Tom," in part_text(message)
    files = [each.get_filename() for each in message.iter_attachments()]
    assert files == ["Eva-Jansen-O1.pdf", "Tom-Jansen-O2.pdf", "calendar.ics"]


def part_text(message: EmailMessage) -> str:
    text: str = part(message, "text/plain").get_content()
    return text


def test_a_dry_run_says_who_gets_it_and_who_does_not(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    add_people(mail, tmp_path, "W1,Wrong Address,eve@-bad.example,guest,confirmed,en")
    plan = mail.succeed("mail", "tickets", "--dry-run", "--json").answer
    assert plan["wrong_address"] == ["W1"]
    assert "CA" in plan["not_expected"]
    assert "G3" in plan["without_address"]
    assert server.inbox.received == []
    out = mail.succeed("mail", "tickets", "--dry-run").out
    assert "1 with an address that is none: W1" in out
    assert mail.succeed("mail", "status").out.startswith("No mail was sent")


def test_a_name_with_a_line_break_begins_no_header(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    name = '"Eve\nBcc: everybody@example.org"'
    add_people(mail, tmp_path, f"E1,{name},eve@example.org,guest,confirmed,en")
    mail.succeed("mail", "tickets", "--reference", "E1")
    (message,) = server.inbox.messages
    assert message["Bcc"] is None
    assert server.inbox.addresses == ["eve@example.org"]


def test_a_text_goes_to_those_who_came_in_their_language(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    for code in ("CODE-G1", "CODE-G4"):
        mail.scan(code, at=AT)
    for language, words in (
        ("en", "Thank you, {given_name}"),
        ("nl", "Dank u, {name}"),
    ):
        (tmp_path / f"thanks.{language}.txt").write_text(
            f"{words}\n\nUntil soon: {{title}}"
        )
    texts = (tmp_path / "thanks.en.txt", tmp_path / "thanks.nl.txt")
    mail.succeed("mail", "text", *texts, "--to", "came")
    subjects = {message["To"]: message["Subject"] for message in server.inbox.messages}
    assert subjects["Anna de Vries <anna@example.org>"] == "Dank u, Anna de Vries"
    assert set(server.inbox.addresses) <= {"anna@example.org", "lukasz@example.org"}
    mail.succeed("mail", "text", *texts, "--to", "came")
    assert len(server.inbox.received) == len(set(server.inbox.addresses))


def test_an_unknown_placeholder_sends_nothing(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Dear {given_nam}\n\nHello.")
    fault = mail("mail", "text", text).fault
    assert "“{given_nam}”" in fault
    assert "Is {given_name} meant?" in fault
    assert server.inbox.received == []


def test_a_test_goes_to_one_address_and_changes_nothing(
    mail: CliRunner, server: MailServer
) -> None:
    mail.succeed("mail", "tickets", "--test", "me@example.org")
    assert server.inbox.addresses == ["me@example.org"]
    assert mail.succeed("mail", "status", "--json").answer["counts"] == {}


def test_drafts_open_in_the_houses_own_program(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    folder = tmp_path / "drafts"
    mail.succeed("mail", "tickets", "--drafts", folder)
    drafts = list(folder.glob("*.eml"))
    assert drafts
    assert all(b"X-Unsent: 1" in draft.read_bytes() for draft in drafts)
    rows = (folder / "mails.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "name,email,language,subject,file"
    assert len(rows) == len(drafts) + 1
    assert server.inbox.received == []


def test_a_mail_that_came_back_marks_its_address(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    mail.succeed("mail", "tickets", "--reference", "G1")
    (message,) = server.inbox.messages
    report = tmp_path / "report.eml"
    report.write_text(BOUNCE.format(message_id=message["Message-ID"]))
    marked = mail.succeed("mail", "bounces", report, "--json").answer
    assert marked == {"reports": 1, "marked": ["anna@example.org"]}
    (row,) = mail.succeed("mail", "status", "--json").answer["troubled"]
    assert (row["state"], row["answer"]) == ("bounced", "5.1.1 550 user unknown")
    assert mail.succeed("mail", "bounces", report, "--json").answer["marked"] == []
    report.write_bytes(os.urandom(5_000))
    assert mail.succeed("mail", "bounces", report, "--json").answer["reports"] == 0


def test_who_is_cancelled_before_it_goes_out_gets_no_ticket(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    server.inbox.replies = {"anna@example.org": ["451 later"]}
    mail.succeed("mail", "tickets", "--reference", "G1")
    add_people(mail, tmp_path, "G1,Anna de Vries,anna@example.org,guest,cancelled,nl")
    set_shift(mail, 90)
    answer = mail.succeed("mail", "send", "--json").answer
    assert answer["counts"] == {"withdrawn": 1}
    assert server.inbox.received == []


def test_without_a_server_mail_says_what_to_add(small: CliRunner) -> None:
    assert "Add [mail] with from and server" in small("mail", "tickets").fault
    set_up(small, '[mail]\nfrom = "tickets@example.org"\n')
    assert "add server = " in small("mail", "send").fault
    set_up(small, 'sever = "x"\n')
    assert "server" in small("mail", "send").fault


def test_who_is_forgotten_leaves_no_address(mail: CliRunner) -> None:
    mail.succeed("mail", "tickets", "--reference", "G1")
    mail.succeed("person", "forget", "G1", "--reason", "asked", "--anyway")
    content = b"".join(path.read_bytes() for path in mail.home.glob("kiosk.db*"))
    assert b"anna@example.org" not in content


BOUNCE = """\
From: mailer-daemon@example.org
To: tickets@example.org
Subject: Undelivered
MIME-Version: 1.0
Message-ID: <report@example.org>
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

Sorry.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; anna@example.org
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 user unknown

--x
Content-Type: message/rfc822

Message-ID: {message_id}
Subject: Your ticket

Hello

--x--
"""
