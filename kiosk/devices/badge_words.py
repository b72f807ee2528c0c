"""The words of a badge, each fitted into the box that the layout has for it."""

from kiosk.devices.badge_layout import Shows, TextField
from kiosk.devices.fitting import Fitted
from kiosk.devices.lettering import fit_person, fit_shortest, fit_words
from kiosk.domain.badge_content import BadgeContent
from kiosk.domain.category import category_word
from kiosk.domain.name import family_forms, given_forms
from kiosk.domain.text import say

_BETWEEN = " · "


def fit_field(field: TextField, content: BadgeContent) -> Fitted:
    """Say how a text of the layout is written on one badge."""
    if field.fixed is not None:
        return fit_words(say(field.fixed, content.language), field.lettering)
    name = (content.name, content.given_name, content.family_name)
    match field.shows:
        case (Shows.NAME,):
            return fit_person(*name, field.lettering)
        case (Shows.GIVEN_NAME,):
            return fit_shortest(given_forms(*name), field.lettering)
        case (Shows.FAMILY_NAME,):
            return fit_shortest(family_forms(*name), field.lettering)
        case _:
            words = (_word(one, content) for one in field.shows)
            return fit_words(_BETWEEN.join(filter(None, words)), field.lettering)


def _word(shown: Shows, content: BadgeContent) -> str:
    if shown is Shows.CATEGORY:
        return category_word(content.category, content.language)
    return str(getattr(content, shown))
