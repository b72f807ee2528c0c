"""``kiosk certificates`` and ``certificate``: net hours on paper, and their check."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.app.command_line import options
from kiosk.app.command_line.output import print_json, print_line, print_table
from kiosk.app.command_line.streams import clean_option
from kiosk.domain.certificates.certificate import denial_text, format_number
from kiosk.domain.fault import KnownFault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.domain.certificates.certificate import Claim
    from kiosk.domain.event.event import Event

group = typer.Typer(help="Check certificates of attendance.", no_args_is_help=True)


@group.callback()
def certificate() -> None:
    """Check certificates of attendance."""


def certificates(
    context: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Where to write them."),
    ] = None,
    reference: Annotated[
        list[str] | None,
        typer.Option(metavar="REF", help="Only this person; repeatable."),
    ] = None,
    category: Annotated[
        str | None,
        typer.Option(metavar="NAME", callback=clean_option, help="Only of this one."),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Say who gets how many hours, or why none."),
    ] = False,
    event: options.EventId = None,
    at: options.At = None,
    operator: options.Operator = None,
    as_json: options.AsJson = False,
) -> None:
    """Certify the hours that people followed, one PDF each."""
    from kiosk.app.bootstrap import clock_shift_to
    from kiosk.app.certificates import issue_certificates
    from kiosk.service.issue_certificates import CertificateRequest

    if output is None and not dry_run:
        raise options.CommandUsageError(
            "Say where to write the certificates: -o FOLDER; or --dry-run."
        )
    app = options.open_app(context)
    selected_event = app.find_event(event)
    app = app.with_clock_shift(clock_shift_to(options.parse_time(at, selected_event)))
    request = CertificateRequest(
        event=selected_event,
        references=reference or (),
        category=category,
        operator=operator,
    )
    claims = app.use_cases.issue_certificates.plan(request)
    granted = [claim for claim in claims if claim.denial is None]
    files: Mapping[str, dict[str, object]] = {}
    if output is not None and not dry_run:
        files = issue_certificates(app, request, granted, output)
    if as_json:
        rows = [_claim_object(claim, selected_event) for claim in claims]
        people = [row | files.get(str(row["reference"]), {}) for row in rows]
        print_json({"event": selected_event.id, "people": people})
        return
    print_table(
        ("reference", "name", "hours", "minutes", "why not"),
        [_claim_row(claim, selected_event) for claim in claims],
        folding=("name", "why not"),
    )
    if files:
        print_line(f"{len(files)} certificates are in {output}.")
        _print_plain_notice()


@group.command()
def verify(
    context: typer.Context,
    code: Annotated[
        str, typer.Argument(metavar="CODE_OR_FILE", help="The code, or the PDF itself.")
    ],
    name: Annotated[
        str | None,
        typer.Option(metavar="NAME", callback=clean_option, help="Whose it should be."),
    ] = None,
    as_json: options.AsJson = False,
) -> None:
    """Say whether a certificate is one of this house's, and still valid."""
    from kiosk.app.certificates import check_certificate

    result = check_certificate(options.open_app(context), code, name)
    if as_json:
        print_json(result.as_object())
    elif result.is_valid:
        print_line(result.sentence)
    if not result.is_valid:
        raise KnownFault(result.sentence)


@group.command()
def page(
    context: typer.Context,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The HTML file to write."),
    ],
    event: options.EventId = None,
) -> None:
    """Write a page for the house's site that checks certificates."""
    from kiosk.app.certificates import write_verification_page

    app = options.open_app(context)
    write_verification_page(app, app.find_event(event), output)
    print_line(
        f"{output} checks certificates by itself: put it on the site, name its address "
        "as url in [certificate], and write it anew when one was replaced."
    )


def _print_plain_notice() -> None:
    from kiosk.devices.documents.certificate_pdf import has_typesetter

    if not has_typesetter():
        print_line(
            "They are plain, without tags for screen readers: install "
            "kiosk[certificates] for typeset ones."
        )


def _claim_object(claim: "Claim", event: "Event") -> dict[str, object]:
    attendance = claim.attendance
    return {
        "reference": claim.registration.reference,
        "name": claim.registration.name,
        "hours": claim.hours if claim.denial is None else 0,
        "minutes": attendance.minutes,
        "programme_minutes": attendance.programme_minutes,
        "points": dict(claim.points),
        "exit_missing": attendance.exit_missing,
        "denial": claim.denial and claim.denial.value,
        "reason": denial_text(claim, event, "en"),
    }


def _claim_row(claim: "Claim", event: "Event") -> tuple[object, ...]:
    hours = format_number(claim.hours) if claim.denial is None else "-"
    return (
        claim.registration.reference,
        claim.registration.name,
        hours,
        claim.attendance.minutes,
        denial_text(claim, event, "en"),
    )
