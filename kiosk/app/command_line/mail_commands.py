"""``kiosk mail``: tickets and texts to those who are registered, each sent once."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import MailState
from kiosk.service.queue_mail import Audience, MailRequest

group = typer.Typer(help="Tickets and texts by mail, each once.", no_args_is_help=True)

To = Annotated[
    Audience, typer.Option("--to", case_sensitive=False, help="Whom it is for.")
]
Category = Annotated[
    str | None,
    typer.Option(metavar="NAME", callback=clean_option, help="Only of this category."),
]
References = Annotated[
    list[str] | None,
    typer.Option("--reference", metavar="REF", help="Only this person; repeatable."),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say who would get it; send nothing.")
]
Test = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS", help="Send the first of them to this address alone."
    ),
]
Drafts = Annotated[
    Path | None,
    typer.Option(
        metavar="FOLDER",
        help="Write drafts (.eml) and a merge list for your own mail program instead.",
    ),
]
Yes = Annotated[
    int | None,
    typer.Option(
        "--yes", metavar="NUMBER", help="That so many messages go out; else asked."
    ),
]


@group.command()
def tickets(
    context: typer.Context,
    to: To = Audience.REGISTERED,
    category: Category = None,
    reference: References = None,
    dry_run: DryRun = False,
    test: Test = None,
    drafts: Drafts = None,
    yes: Yes = None,
    event: options.EventId = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Send their tickets to those who have not had them yet."""
    from kiosk.app.command_line.mail_sending import SendOptions, send_mail

    app = options.open_app(context)
    request = MailRequest(
        event=app.find_event(event),
        audience=to,
        category=category,
        references=reference or (),
        operator=operator,
    )
    send_mail(app, request, SendOptions(dry_run, test, drafts, yes, as_json))


@group.command()
def text(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…",
            help="The text, its first line the subject; one a language as "
            "thanks.en.txt and thanks.nl.txt.",
        ),
    ],
    to: To = Audience.REGISTERED,
    category: Category = None,
    reference: References = None,
    dry_run: DryRun = False,
    test: Test = None,
    drafts: Drafts = None,
    yes: Yes = None,
    event: options.EventId = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Send a text to those who registered, came or did not come."""
    from kiosk.app.command_line.mail_sending import SendOptions, send_mail
    from kiosk.exchange.mail.text_file import read_mail_texts

    app = options.open_app(context)
    request = MailRequest(
        event=app.find_event(event),
        audience=to,
        category=category,
        references=reference or (),
        texts=read_mail_texts(files),
        operator=operator,
    )
    send_mail(app, request, SendOptions(dry_run, test, drafts, yes, as_json))


@group.command()
def send(context: typer.Context, as_json: options.AsJson = False) -> None:
    """Go on with what waits, after a crash or a pause."""
    from kiosk.app.command_line.mail_sending import make_mailer, send_waiting

    app = options.open_app(context)
    send_waiting(app, make_mailer(app), as_json=as_json)


@group.command()
def status(
    context: typer.Context,
    event: options.EventId = None,
    as_json: options.AsJson = False,
) -> None:
    """Say how far the mails are, and name those that need somebody."""
    from kiosk.app.command_line.mail_sending import count_object, describe_counts

    app = options.open_app(context)
    selected_event = app.find_event(event)
    with app.own_store.reading() as reader:
        counts = reader.mails.counts_by_state(selected_event.id)
        mails = reader.mails.in_states(_TROUBLED, selected_event.id)
    with app.store.reading() as reader:
        people = {mail.id: reader.people.find(mail.registration) for mail in mails}
    rows = [
        {
            "reference": person.registration.reference,
            "name": person.registration.name,
            "address": mail.address,
            "kind": mail.kind.value,
            "state": mail.state.value,
            "answer": mail.answer,
        }
        for mail in mails
        if (person := people[mail.id])
    ]
    if as_json:
        print_json({"counts": count_object(counts), "troubled": rows})
        return
    print_line(describe_counts(counts) or "No mail was sent from this computer yet.")
    if rows:
        print_table(tuple(rows[0]), [tuple(row.values()) for row in rows], ("answer",))


@group.command()
def bounces(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", help="Messages (.eml) or a mailbox (.mbox)."),
    ],
    as_json: options.AsJson = False,
) -> None:
    """Read mails that came back, and mark whose address does not work."""
    from kiosk.exchange.mail.bounces import read_bounces

    app = options.open_app(context)
    found = [bounce for file in files for bounce in read_bounces(file)]
    marked = [
        mail
        for bounce in found
        for mail in app.use_cases.mail_queue.bounce(
            bounce.letter, bounce.address, bounce.answer
        )
    ]
    addresses = list(dict.fromkeys(mail.address for mail in marked))
    if as_json:
        print_json({"reports": len(found), "marked": addresses})
        return
    print_line(f"{len(found)} reports read; {len(addresses)} addresses do not work.")
    for address in addresses:
        print_line(f"- {address}")


@group.command()
def resolve(
    context: typer.Context,
    whose: options.Whose,
    again: Annotated[
        bool,
        typer.Option("--again/--sent", help="Send it again, or take it for sent."),
    ],
    event: options.EventId = None,
) -> None:
    """Say whether a mail that was cut short goes out again."""
    app = options.open_app(context)
    selected_event = app.find_event(event)
    registration = options.find_person(app, selected_event, whose).registration
    with app.own_store.reading() as reader:
        mails = [
            mail
            for mail in reader.mails.for_registration(registration.id)
            if mail.state is MailState.UNCERTAIN
        ]
    if not mails:
        raise KnownFault(f"No mail to {registration.reference} is uncertain.")
    app.use_cases.mail_queue.resolve(mails, again=again)
    waits = "waits for “kiosk mail send”" if again else "counts as handed over"
    print_line(f"The mail to {registration.reference} {waits}.")


_TROUBLED = frozenset({MailState.UNCERTAIN, MailState.REFUSED, MailState.BOUNCED})
