"""Plans, confirms and sends mail from the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.command_line.output import print_json, print_line, progress_bar
from kiosk.app.command_line.streams import print_error, prompt, prompt_secret
from kiosk.app.mail.letters import LetterMaker
from kiosk.app.mail.mailer import Mailer, make_sender, needs_password
from kiosk.app.qt_application import start_qt
from kiosk.app.settings.mail_settings import MailSettings
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.bidi import isolate
from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import Mail, MailKind, MailState, ReplyKind
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff_action import StaffAction
from kiosk.exchange.mail.drafts import write_draft, write_merge_list
from kiosk.exchange.mail.message import compose_message
from kiosk.service.queue_mail import MailPlan, MailRequest

CONFIRM_ABOVE = 50
"""Messages above which their number must be typed."""
_MAX_LISTED = 20
_STATE_WORDS = {
    MailState.HANDED_OVER: "handed over to the server",
    MailState.QUEUED: "waiting",
    MailState.SENDING: "being sent",
    MailState.TRANSFERRING: "being sent",
    MailState.REFUSED: "refused",
    MailState.UNCERTAIN: "uncertain",
    MailState.BOUNCED: "came back",
    MailState.WITHDRAWN: "withdrawn",
}


@dataclass(frozen=True, slots=True)
class SendOptions:
    """How a mail goes out: for real, to one address, as drafts, or not at all."""

    dry_run: bool
    test: str | None
    drafts: Path | None
    number: int | None
    as_json: bool


def make_mailer(app: Application) -> Mailer:
    """Return what sends this home's mail, after asking for its password.

    Raise KnownFault without a ``[mail]`` in the settings.
    """
    settings = mail_settings(app)
    password = ""
    if needs_password(settings):
        password = prompt_secret(f"Password of {settings.user}: ")
    start_qt(windows=False)
    return Mailer(app, settings, password)


def mail_settings(app: Application) -> MailSettings:
    """Return the settings of mail; raise KnownFault without any."""
    if app.settings.mail is None:
        raise KnownFault(
            f"{app.home.folder / 'settings.toml'} says nothing of mail. Add [mail] "
            "with from and server; the README has an example."
        )
    return app.settings.mail


def send_mail(app: Application, request: MailRequest, options: SendOptions) -> None:
    """Do what a command asked for; raise KnownFault where that cannot be done."""
    if not request.references:
        _require_no_other_sender(app, request)
    plan = app.use_cases.queue_mail.plan(request)
    if not options.as_json:
        print_plan(plan)
    if options.dry_run or not plan.mails:
        if options.as_json:
            print_json(plan_object(plan))
        return
    settings = mail_settings(app)
    if options.test:
        _send_test(app, request, plan, options.test)
        return
    if options.drafts:
        _write_drafts(app, settings, request, plan, options.drafts)
        return
    _confirm(plan.letters, options)
    mailer = make_mailer(app)
    if request.kind is MailKind.TICKET:
        app.use_cases.issue_tickets(
            request.event.id, [mail.registration for mail in plan.mails]
        )
    plan = app.use_cases.queue_mail(request)
    app.use_cases.record_staff_action(
        request.event.id,
        app.station_name(None),
        StaffAction.MAILED,
        operator=request.operator,
        detail=f"{request.kind.value} to {len(plan.mails)}",
        source=ScanSource.COMMAND_LINE,
    )
    send_waiting(app, mailer, as_json=options.as_json, plan=plan)


def send_waiting(
    app: Application, mailer: Mailer, *, as_json: bool, plan: MailPlan | None = None
) -> None:
    """Send all that is due, and say what became of it.

    Raise KnownFault where the server ended it; what is left waits.
    """
    with app.own_store.reading() as reader:
        total = len(reader.mails.in_states({MailState.QUEUED, MailState.SENDING}))
    done = 0
    with progress_bar("Mail") as update:

        def report(_: MailState) -> None:
            nonlocal done
            done += 1
            update(done, total)

        result = mailer.send_all(report)
    with app.own_store.reading() as reader:
        waiting = len(reader.mails.in_states({MailState.QUEUED}))
    if as_json:
        print_json(
            {
                **(plan_object(plan) if plan else {}),
                "counts": count_object(result.states),
                "waiting": waiting,
                "uncertain_before": result.uncertain_before,
            }
        )
    else:
        print_line(describe_counts(result.states) or "Nothing was due.")
        if result.uncertain_before:
            print_error(
                f"{result.uncertain_before} mails were cut short earlier, and the "
                "server may have them: see “kiosk mail status”."
            )
        if waiting:
            print_line(f"{waiting} wait: go on with “kiosk mail send”.")
    if result.fault is not None:
        raise result.fault


def plan_object(plan: MailPlan) -> dict[str, object]:
    """Return the JSON object of a plan, with references in place of names."""
    return {
        "messages": plan.letters,
        "people": len(plan.mails),
        "sent_before": _references(plan.sent_before),
        "without_address": _references(plan.without_address),
        "wrong_address": _references(plan.wrong_address),
        "not_expected": _references(plan.not_expected),
    }


def print_plan(plan: MailPlan) -> None:
    """Print who gets a mail, and who does not and why."""
    messages = "message" if plan.letters == 1 else "messages"
    people_word = "person" if len(plan.mails) == 1 else "people"
    print_line(f"{plan.letters} {messages} to {len(plan.mails)} {people_word}.")
    for label, people in (
        ("had it before", plan.sent_before),
        ("without an e-mail address", plan.without_address),
        ("with an address that is none", plan.wrong_address),
        ("not expected", plan.not_expected),
    ):
        if people:
            listed = ", ".join(map(_shown, people[:_MAX_LISTED]))
            rest = len(people) - _MAX_LISTED
            more = f", and {rest} more" if rest > 0 else ""
            print_line(f"  {len(people)} {label}: {listed}{more}")


def count_object(counts: Mapping[MailState, int]) -> dict[str, int]:
    """Return the JSON object of counts by state."""
    return {state.value: counts[state] for state in MailState if state in counts}


def describe_counts(counts: Mapping[MailState, int]) -> str:
    """Return counts by state as a sentence; an empty one for none."""
    parts = [f"{n} {_STATE_WORDS[state]}" for state, n in counts.items() if n]
    return f"{', '.join(parts)}." if parts else ""


def _require_no_other_sender(app: Application, request: MailRequest) -> None:
    """Raise KnownFault where another station sent such mail: it knows to whom."""
    own = app.station_name(None)
    with app.store.reading() as reader:
        for entry in reader.ledger.all(request.event.id):
            words = (entry.reason or "").split()
            if (
                entry.mark == StaffAction.MAILED
                and entry.station != own
                and words[:1] == [request.kind.value]
            ):
                raise KnownFault(
                    f"The station {entry.station} has sent mail of this kind, and it "
                    "alone knows to whom. Send from there, or name the people with "
                    "--reference."
                )


def _shown(registration: Registration) -> str:
    state = "" if registration.expected else f" ({registration.state})"
    return f"{registration.reference} {isolate(registration.name)}{state}"


def _references(people: Sequence[Registration]) -> list[str]:
    return [registration.reference for registration in people]


def _confirm(letters: int, options: SendOptions) -> None:
    """Raise KnownFault unless the number of many messages was typed."""
    if letters <= CONFIRM_ABOVE and options.number is None:
        return
    typed = options.number
    if typed is None:
        answer = prompt(f"{letters} messages go out. Type their number to send: ")
        typed = int(answer) if answer.strip().isdecimal() else None
    if typed != letters:
        raise KnownFault(f"It is {letters} messages, so nothing was sent.")


def _send_test(
    app: Application, request: MailRequest, plan: MailPlan, address: str
) -> None:
    reply = make_mailer(app).send_test(address, _first_letter(plan), request.texts)
    if reply.kind is not ReplyKind.TAKEN:
        raise KnownFault(f"The server did not take the test: {reply.text}.")
    print_line(f"The first of them went to {address} alone; nobody else got anything.")


def _first_letter(plan: MailPlan) -> Sequence[Mail]:
    return [mail for mail in plan.mails if mail.letter == plan.mails[0].letter]


def _write_drafts(
    app: Application,
    settings: MailSettings,
    request: MailRequest,
    plan: MailPlan,
    folder: Path,
) -> None:
    start_qt(windows=False)
    maker = replace(LetterMaker(app, settings), texts=request.texts)
    sender, rows = make_sender(settings), []
    letters = dict.fromkeys(mail.letter for mail in plan.mails)
    for letter_id in letters:
        mails = [mail for mail in plan.mails if mail.letter == letter_id]
        letter = maker.make(mails).letter
        if letter is not None:
            message = compose_message(sender, letter)
            name = letter.name or letter.address
            file = write_draft(folder, message, name, mails[0].id)
            rows.append(
                (name, letter.address, letter.language, letter.text.subject, file)
            )
    write_merge_list(folder / "mails.csv", rows)
    print_line(
        f"{len(rows)} drafts are in {folder}, and mails.csv lists them. Open them in "
        "your mail program; kiosk does not know which are sent."
    )
