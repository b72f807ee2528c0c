"""The programme as visitors will see it."""

from kiosk.domain.event import AgendaItem, Event, Talk
from kiosk.domain.programme import in_order
from kiosk.domain.text import say
from kiosk.faces.organiser.form import told
from kiosk.faces.organiser.telling import Row


def preview(event: Event, language: str) -> Row:
    """Tell the items, the speakers and the materials in a language."""
    return {
        "title": say(event.title, language),
        "items": [_item(event, one, language) for one in in_order(event).agenda],
        "speakers": [
            {
                "name": one.name,
                "affiliation": one.affiliation,
                "bio": say(one.bio, language),
            }
            for one in event.speakers
        ],
        "materials": [
            {"title": say(one.title, language), "url": one.url}
            for one in event.materials
        ],
    }


def _item(event: Event, item: AgendaItem, language: str) -> Row:
    return {
        "starts": told(event, item.starts_at),
        "ends": told(event, item.ends_at),
        "title": say(item.title, language),
        "room": item.room,
        "description": say(item.description, language),
        "talks": [_talk(event, one, language) for one in item.talk],
    }


def _talk(event: Event, talk: Talk, language: str) -> Row:
    known = [event.speaker(one) for one in talk.speakers]
    return {
        "title": say(talk.title, language),
        "speakers": [
            {"name": who.name, "affiliation": who.affiliation} for who in known if who
        ],
    }
