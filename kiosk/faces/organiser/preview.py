"""The programme as visitors will see it."""

from kiosk.domain.bidi import isolate
from kiosk.domain.event.event import AgendaItem, Event, Talk
from kiosk.domain.event.programme import normalize_agenda
from kiosk.domain.text import localize
from kiosk.faces.organiser.event_form import format_time
from kiosk.faces.organiser.formatting import RowFields


def preview(event: Event, language: str) -> RowFields:
    """Return the items, speakers and materials in a language."""
    return {
        "title": localize(event.title, language),
        "items": [
            _item(event, item, language) for item in normalize_agenda(event).agenda
        ],
        "speakers": [
            {
                "name": isolate(speaker.name),
                "affiliation": isolate(speaker.affiliation),
                "bio": localize(speaker.bio, language),
            }
            for speaker in event.speakers
        ],
        "materials": [
            {"title": localize(material.title, language), "url": material.url}
            for material in event.materials
        ],
    }


def _item(event: Event, item: AgendaItem, language: str) -> RowFields:
    return {
        "starts": format_time(event, item.starts_at),
        "ends": format_time(event, item.ends_at),
        "title": localize(item.title, language),
        "room": item.room,
        "description": localize(item.description, language),
        "talks": [_talk(event, talk, language) for talk in item.talk],
    }


def _talk(event: Event, talk: Talk, language: str) -> RowFields:
    speakers = [event.speaker(speaker_id) for speaker_id in talk.speakers]
    return {
        "title": localize(talk.title, language),
        "speakers": [
            {"name": isolate(speaker.name), "affiliation": isolate(speaker.affiliation)}
            for speaker in speakers
            if speaker
        ],
    }
