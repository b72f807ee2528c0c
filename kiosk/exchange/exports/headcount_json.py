"""Export of a headcount as the JSON object that scripts rely on."""

from datetime import UTC

from kiosk.domain.admission.headcount import Headcount


def headcount_object(count: Headcount) -> dict[str, object]:
    """Return a headcount as JSON; categories and checkpoints count who is inside.

    Only that of an event of several days has a day.
    """
    values: dict[str, object] = {
        "expected": count.expected,
        "arrived": count.arrived,
        "inside": count.inside,
        "left": count.left,
        "walk_ins": count.walk_ins,
        "refused": count.refused,
        "no_shows": count.no_shows,
        "capacity": count.capacity,
        "by_category": {
            category.name: category.inside for category in count.by_category
        },
        "by_checkpoint": dict(count.by_checkpoint),
        "arrivals": [
            {"at": start.astimezone(UTC).isoformat(), "count": number}
            for start, number in count.arrivals
        ],
    }
    if count.day is not None:
        values["day"] = count.day.isoformat()
        values["arrived_ever"] = count.arrived_ever
        values["by_day"] = {
            day.isoformat(): arrived for day, arrived in count.by_day.items()
        }
    return values
