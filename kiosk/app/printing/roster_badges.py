"""The badges of everybody who may come, in one PDF."""

from pathlib import Path

from kiosk.app.bootstrap import Application
from kiosk.app.printing.badge_layouts import read_named_layout
from kiosk.app.printing.missing_glyphs import missing_glyphs_notice
from kiosk.devices.documents.badge_painter import badge_pdf
from kiosk.devices.documents.badge_sheets import lay_out_sheet, sheets_pdf
from kiosk.domain.badges.badge_content import badge_content
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.name_order import surname_key
from kiosk.domain.people.registration import Registration
from kiosk.files.atomic_write import write_atomically


def write_roster_badges(
    app: Application,
    event: Event,
    path: Path,
    *,
    layout: str | None,
    sheet: str | None,
    gutter: float | None,
    category: str | None,
) -> str:
    """Write the badges by surname, one a page or several on each sheet of A4.

    Return a sentence; raise KnownFault if writing fails.
    """
    if path.suffix.lower() != ".pdf":
        raise KnownFault(f"{path} must end in .pdf.")
    badge_layout = read_named_layout(app, layout)
    sheet_plan = lay_out_sheet(badge_layout, sheet, gutter) if sheet else None
    people = expected_registrations(app, event, category)
    codes = app.use_cases.issue_tickets(
        event.id, [registration.id for registration in people]
    )
    contents = [
        badge_content(event, registration, codes[registration.id])
        for registration in people
    ]
    badges = "1 badge is" if len(people) == 1 else f"{len(people)} badges are"
    if sheet_plan is None:
        write_atomically(path, badge_pdf(badge_layout, contents))
        return f"{badges} in {path}.{missing_glyphs_notice(contents)}"
    write_atomically(path, sheets_pdf(badge_layout, contents, sheet_plan))
    count = -(-len(people) // (sheet_plan.columns * sheet_plan.rows))
    sheets = "1 sheet" if count == 1 else f"{count} sheets"
    duplex_hint = (
        ", on both sides, turned on the long edge" if badge_layout.back else ""
    )
    return (
        f"{badges} in {path}, on {sheets} of A4: print them at "
        f"their own size (100 %){duplex_hint}.{missing_glyphs_notice(contents)}"
    )


def expected_registrations(
    app: Application, event: Event, category: str | None
) -> list[Registration]:
    """Return who may come, of a category or of all, by surname.

    Raise KnownFault if that is nobody.
    """
    with app.store.reading() as reader:
        expected = [
            person.registration
            for person in reader.people.all(event.id)
            if person.registration.expected and not person.withdrawn
        ]
    selected = [
        registration
        for registration in expected
        if category is None or registration.category.casefold() == category.casefold()
    ]
    if not selected:
        categories = (
            ", ".join(sorted({registration.category for registration in expected}))
            or "none at all"
        )
        selection = f"of the category “{category}” " if category is not None else ""
        raise KnownFault(
            f"Nobody {selection}may come; the categories are: {categories}."
        )
    selected.sort(key=lambda registration: surname_key(registration.name_parts))
    return selected
