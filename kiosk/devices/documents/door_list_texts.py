"""The texts on the sheets of the door list, beside the people themselves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorListTexts:
    """The texts of a sheet in one language, with placeholders for the numbers."""

    title: str
    written_at: str
    page: str
    count: str
    others: str
    nobody: str
    unwritable: str
    offline: str
    offline_since: str
    headings: tuple[str, str, str, str, str]
    footer: str


_ENGLISH = DoorListTexts(
    title="People",
    written_at="As it was on {} ({})",
    page="page {} of {}",
    count="{} on the list · {} inside, {} of them on this page",
    others="May NOT come: {}",
    nobody="Nobody is on this list.",
    unwritable="(no font here for this name)",
    offline="Cut off from the other stations: what happened there of late is missing.",
    offline_since="Cut off from the other stations: what happened there since {} is "
    "missing.",
    headings=("name, by surname", "affiliation", "category", "reference", "state"),
    footer="Black: inside at {}. Tick whoever comes in; in an evacuation, whoever is "
    "safe outside. Personal data: destroy it after the event.",
)
_DUTCH = DoorListTexts(
    title="Personen",
    written_at="Zoals het was op {} ({})",
    page="pagina {} van {}",
    count="{} op de lijst · {} binnen, van wie {} op deze pagina",
    others="Mogen NIET komen: {}",
    nobody="Er staat niemand op deze lijst.",
    unwritable="(geen lettertype voor deze naam)",
    offline="Geen verbinding met de andere stations: wat daar de laatste tijd "
    "gebeurde, "
    "ontbreekt.",
    offline_since="Geen verbinding met de andere stations: wat daar sinds {} gebeurde, "
    "ontbreekt.",
    headings=(
        "naam, op achternaam",
        "organisatie",
        "categorie",
        "kenmerk",
        "status",
    ),
    footer="Zwart: binnen om {}. Vink aan wie binnenkomt; bij een ontruiming wie "
    "veilig "
    "buiten is. Persoonsgegevens: vernietig ze na afloop.",
)


def door_list_texts(language: str) -> DoorListTexts:
    """Return the texts in Dutch or in English."""
    return _DUTCH if language == "nl" else _ENGLISH
