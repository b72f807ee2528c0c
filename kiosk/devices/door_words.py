"""What stands on the sheets of the list for the door beside the people themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorWords:
    """The words of a sheet in one language, with places for the numbers."""

    title: str
    moment: str
    page: str
    count: str
    others: str
    nobody: str
    unwritten: str
    alone: str
    alone_since: str
    heads: tuple[str, str, str, str, str]
    foot: str


_ENGLISH = DoorWords(
    title="People",
    moment="As it was on {} ({})",
    page="page {} of {}",
    count="{} on the list · {} inside, {} of them on this page",
    others="May NOT come: {}",
    nobody="Nobody is on this list.",
    unwritten="(no font here for this name)",
    alone="Cut off from the other stations: what happened there of late is missing.",
    alone_since="Cut off from the other stations: what happened there since {} is "
    "missing.",
    heads=("name, by surname", "affiliation", "category", "reference", "state"),
    foot="Black: inside at {}. Tick whoever comes in; in an evacuation, whoever is "
    "safe outside. Personal data: destroy it after the event.",
)
_DUTCH = DoorWords(
    title="Personen",
    moment="Zoals het was op {} ({})",
    page="pagina {} van {}",
    count="{} op de lijst · {} binnen, van wie {} op deze pagina",
    others="Mogen NIET komen: {}",
    nobody="Er staat niemand op deze lijst.",
    unwritten="(geen lettertype voor deze naam)",
    alone="Geen verbinding met de andere stations: wat daar de laatste tijd gebeurde, "
    "ontbreekt.",
    alone_since="Geen verbinding met de andere stations: wat daar sinds {} gebeurde, "
    "ontbreekt.",
    heads=("naam, op achternaam", "organisatie", "categorie", "referentie", "status"),
    foot="Zwart: binnen om {}. Vink aan wie binnenkomt; bij een ontruiming wie veilig "
    "buiten is. Persoonsgegevens: vernietig ze na afloop.",
)


def door_words(language: str) -> DoorWords:
    """Give the words in Dutch or in English."""
    return _DUTCH if language == "nl" else _ENGLISH
