"""Mail servers that wait, refuse, drop the line or are not who they say."""

import os
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

from tests.app.command_line.mail.mail_homes import add_people, set_shift, set_up
from tests.app.kiosk_runner import CliRunner, kiosk_command
from tests.mail_server import PASSWORD, USER, MailServer, mail_server


def test_what_the_server_refuses_for_good_is_named_and_the_rest_goes_on(
    mail: CliRunner, server: MailServer
) -> None:
    server.inbox.replies = {"anna@example.org": ["550 no such user"]}
    answer = mail.succeed("mail", "tickets", "--json").answer
    assert answer["counts"]["refused"] == 1
    assert answer["counts"]["handed_over"] >= 1
    troubled = mail.succeed("mail", "status", "--json").answer["troubled"]
    assert [(row["reference"], row["answer"]) for row in troubled] == [
        ("G1", "550 no such user")
    ]
    mail.succeed("mail", "tickets", "--reference", "G1")  # the address was mended
    assert server.inbox.addresses.count("anna@example.org") == 1


def test_a_server_that_asks_to_wait_gets_it_later(
    mail: CliRunner, server: MailServer
) -> None:
    server.inbox.replies = {"anna@example.org": ["451 greylisted"]}
    waits = mail.succeed("mail", "tickets", "--reference", "G1", "--json").answer
    assert (waits["counts"], waits["waiting"]) == ({"queued": 1}, 1)
    assert server.inbox.received == []
    set_shift(mail, 90)
    mail.succeed("mail", "send")
    assert server.inbox.addresses == ["anna@example.org"]


def test_a_line_that_drops_after_the_message_leaves_it_uncertain_and_sends_it_once(
    mail: CliRunner, server: MailServer
) -> None:
    server.inbox.drop_after_data = {"anna@example.org"}
    mail("mail", "tickets")
    assert server.inbox.addresses.count("anna@example.org") == 1
    mail("mail", "send")
    (row,) = mail.succeed("mail", "status", "--json").answer["troubled"]
    assert (row["reference"], row["state"]) == ("G1", "uncertain")
    assert server.inbox.addresses.count("anna@example.org") == 1
    server.inbox.drop_after_data.clear()
    mail.succeed("mail", "resolve", "G1", "--again")
    mail.succeed("mail", "send")
    assert server.inbox.addresses.count("anna@example.org") == 2


def test_many_messages_want_their_number(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    rows = [f"M{n},Person {n},m{n}@example.org,many,confirmed,en" for n in range(60)]
    add_people(mail, tmp_path, *rows)
    only = ("mail", "tickets", "--category", "many")
    assert "It is 60 messages" in mail(*only, stdin="59\n").err
    assert server.inbox.received == []
    mail.succeed(*only, "--yes", "60")
    assert len(server.inbox.received) == 60


def test_a_process_that_is_killed_has_sent_each_mail_once_at_most(
    mail: CliRunner, server: MailServer, tmp_path: Path
) -> None:
    rows = [f"M{n},Person {n},m{n}@example.org,many,confirmed,en" for n in range(80)]
    add_people(mail, tmp_path, *rows)
    words = ("mail", "tickets", "--category", "many", "--yes", "80")
    process = subprocess.Popen(
        kiosk_command(mail.home, *words), stdout=subprocess.DEVNULL
    )
    deadline = time.monotonic() + 60
    while len(server.inbox.received) < 40 and time.monotonic() < deadline:
        os.sched_yield()
    process.send_signal(signal.SIGKILL)
    process.wait()
    mail("mail", "send")
    counts = Counter(server.inbox.addresses)
    assert set(counts.values()) == {1}
    uncertain = mail.succeed("mail", "status", "--json").answer["troubled"]
    missing = {f"m{n}@example.org" for n in range(80)} - set(counts)
    assert missing <= {row["address"] for row in uncertain}
    assert len(uncertain) <= 1


def test_a_server_with_anothers_certificate_gets_nothing(
    small: CliRunner, tmp_path: Path
) -> None:
    with mail_server(tmp_path / "wrong", name="elsewhere.example") as server:
        set_up(small, server.settings())
        fault = small("mail", "tickets", "--reference", "G1").err
        assert "is not to be trusted" in fault
        assert server.inbox.received == []
        waiting = small.succeed("mail", "status", "--json").answer["counts"]
        assert waiting == {"queued": 1}


def test_a_server_without_tls_gets_no_password(
    small: CliRunner, tmp_path: Path
) -> None:
    with mail_server(tmp_path / "plain", tls="none") as server:
        set_up(small, server.settings(f'user = "{USER}"'))
        fault = small("mail", "tickets", "--reference", "G1", stdin="x\n").err
        assert "offers no STARTTLS" in fault
        assert server.inbox.received == []
    settings = small.home / "settings.toml"
    settings.write_text(settings.read_text().replace("starttls", "none"))
    assert "no password goes over a line without TLS" in small("mail", "send").fault


def test_a_password_comes_from_a_command_and_is_nowhere_in_the_home(
    small: CliRunner, tmp_path: Path
) -> None:
    with mail_server(tmp_path / "server", login=True) as server:
        secret = tmp_path / "secret"
        secret.write_text(PASSWORD)
        command = f'password_command = ["cat", "{secret}"]'
        set_up(small, server.settings(f'user = "{USER}"', command))
        small.succeed("mail", "tickets", "--reference", "G1")
        assert server.inbox.addresses == ["anna@example.org"]
        files = [path for path in small.home.rglob("*") if path.is_file()]
        assert not [path for path in files if PASSWORD.encode() in path.read_bytes()]
        secret.write_text("wrong")
        small.succeed("ticket", "G1", "-o", tmp_path / "new.png", "--reissue")
        fault = small("mail", "tickets", "--reference", "G1").err
        assert "refused the login" in fault
        assert len(server.inbox.received) == 1


def test_a_server_speaks_tls_from_the_first_byte(
    small: CliRunner, tmp_path: Path
) -> None:
    with mail_server(tmp_path / "tls", tls="tls") as server:
        set_up(small, server.settings(security="tls"))
        small.succeed("mail", "tickets", "--reference", "G1")
        assert server.inbox.addresses == ["anna@example.org"]
