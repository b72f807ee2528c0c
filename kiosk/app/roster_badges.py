"""The badges of everybody who may come, in one PDF."""

from pathlib import Path

from kiosk.app.bootstrap import House
from kiosk.app.lacking import lacking
from kiosk.app.layouts import read_named_layout
from kiosk.devices.badge_painter import badge_pdf
from kiosk.devices.badge_sheets import plan_sheet, sheets_pdf
from kiosk.domain.badge_content import badge_content
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.name_order import surname_key
from kiosk.domain.registration import Registration
from kiosk.files.atomic_write import write_atomically


def write_roster_badges(
    house: House,
    event: Event,
    path: Path,
    *,
    layout: str | None,
    sheet: str | None,
    gutter: float | None,
    category: str | None,
) -> str:
    """Write them sorted by surname, a badge a page or some on each sheet of A4.

    Gives a sentence on what was written; raises KnownFault where that fails.
    """
    if path.suffix.lower() != ".pdf":
        raise KnownFault(f"{path} must end in .pdf.")
    chosen = read_named_layout(house, layout)
    plan = plan_sheet(chosen, sheet, gutter) if sheet else None
    people = who_may_come(house, event, category)
    codes = house.use_cases.issue_tickets(event.id, [one.id for one in people])
    contents = [badge_content(event, one, codes[one.id]) for one in people]
    badges = "1 badge is" if len(people) == 1 else f"{len(people)} badges are"
    if plan is None:
        write_atomically(path, badge_pdf(chosen, contents))
        return f"{badges} in {path}.{lacking(contents)}"
    write_atomically(path, sheets_pdf(chosen, contents, plan))
    count = -(-len(people) // (plan.columns * plan.rows))
    sheets = "1 sheet" if count == 1 else f"{count} sheets"
    turned = ", on both sides, turned on the long edge" if chosen.back else ""
    return (
        f"{badges} in {path}, on {sheets} of A4: print them at "
        f"their own size (100 %){turned}.{lacking(contents)}"
    )


def who_may_come(
    house: House, event: Event, category: str | None
) -> list[Registration]:
    """List who may come, of a category or of all, by surname.

    Raises KnownFault where that is nobody.
    """
    with house.store.reading() as reader:
        everybody = [person.registration for person in reader.people.all(event.id)]
    may_come = [one for one in everybody if one.expected]
    people = [
        one
        for one in may_come
        if category is None or one.category.casefold() == category.casefold()
    ]
    if not people:
        known = ", ".join(sorted({one.category for one in may_come})) or "none at all"
        whom = f"of the category “{category}” " if category is not None else ""
        raise KnownFault(f"Nobody {whom}may come; the categories are: {known}.")
    people.sort(key=lambda one: surname_key(one.name_parts))
    return people
