"""Mail that waits while its people change, by the command line."""

from pathlib import Path

from tests.app.command_line.mail.mail_homes import add_people, set_shift
from tests.app.kiosk_runner import CliRunner
from tests.mail_server import MailServer


def test_a_mail_that_waits_goes_to_the_address_of_now(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    """Of two whose tickets were one message, each gets theirs alone."""
    add_people(
        mail,
        tmp_path,
        "O1,Eva Jansen,eva@example.org,guest,confirmed,en",
        "O2,Tom Jansen,eva@example.org,guest,confirmed,en",
        "O3,Kim Jansen,eva@example.org,guest,confirmed,en",
    )
    server.inbox.replies = {"eva@example.org": ["451 later"]}
    named = [word for number in "123" for word in ("--reference", f"O{number}")]
    mail.succeed("mail", "tickets", *named)
    mail.succeed("person", "edit", "O2", "email=tom@example.org")
    mail.succeed("person", "edit", "O3", "email=")
    set_shift(mail, 90)
    answer = mail.succeed("mail", "send", "--json").answer
    assert answer["counts"] == {"handed_over": 2, "withdrawn": 1}
    by_address = {message["To"]: message for message in server.inbox.messages}
    assert sorted(by_address) == [
        "Eva Jansen <eva@example.org>",
        "Tom Jansen <tom@example.org>",
    ]
    for message in by_address.values():
        assert len(list(message.iter_attachments())) == 2


def test_of_one_message_only_what_is_wanted_again_is_sent_again(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    add_people(
        mail,
        tmp_path,
        "O1,Eva Jansen,eva@example.org,guest,confirmed,en",
        "O2,Tom Jansen,eva@example.org,guest,confirmed,en",
    )
    server.inbox.drop_after_data = {"eva@example.org"}
    mail("mail", "tickets", "--reference", "O1", "--reference", "O2")
    server.inbox.drop_after_data.clear()
    mail.succeed("mail", "resolve", "O1", "--sent")
    mail.succeed("mail", "resolve", "O2", "--again")
    mail.succeed("mail", "send")
    files = [
        each.get_filename() for each in server.inbox.messages[-1].iter_attachments()
    ]
    assert files == ["Tom-Jansen-O2.pdf", "calendar.ics"]


def test_a_text_that_waits_is_not_for_who_was_merged_meanwhile(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    server.inbox.replies = {"anna@example.org": ["451 later"]}
    text = tmp_path / "text.en.txt"
    text.write_text("News\n\nOf you.")
    mail.succeed("mail", "text", text, "--reference", "G1")
    mail.succeed("person", "merge", "S1", "G1")
    set_shift(mail, 90)
    answer = mail.succeed("mail", "send", "--json").answer
    assert answer["counts"] == {"withdrawn": 1}
    assert server.inbox.received == []
