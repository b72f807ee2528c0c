"""Mapping of a roster's columns to fields, by the headings of this and other systems.

The headings are those of the exports of pretix, Indico, Eventbrite and alf.io, and the
usual ones of people's own lists in English and Dutch, normalised: without case,
accents, punctuation and spaces. Of several columns for a field the surest counts and
the others fill its gaps; not for the state, whose second column may be a province.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.files.text_cleaning import shortened

HEADINGS = {
    "reference": "reference referencenumber attendeenumber attendeeid registrationid"
    " registrationnumber registrantid ticketid participantid id referentie kenmerk"
    " referentienummer inschrijfnummer inschrijvingsnummer aanmeldnummer"
    " registratienummer deelnemernummer deelnemersnummer nummer nr number",
    "order": "ordercode orderid ordernumber orderno order bookingreference"
    " reservationid bestelcode bestelnummer bestelling ordernummer",
    "position": "positionid orderpositionid plaatsnummer",
    "name": "name attendeename fullname attendeefullname participant participantname"
    " guestname naam volledigenaam naamvanaanwezige naamvandeaanwezige naamaanwezige"
    " naamdeelnemer naamvandeelnemer naamgast naamvangast naambezoeker deelnemer",
    "given_name": "givenname givennames firstname firstnames attendeenamegivenname"
    " attendeenamefirstname attendeefirstname attendeegivenname forename voornaam"
    " voornamen roepnaam naamvanaanwezigevoornaam attendeenamevoornaam",
    "infix": "tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels infix",
    "family_name": "familyname familynames lastname lastnames surname"
    " attendeenamefamilyname attendeenamelastname attendeelastname attendeefamilyname"
    " attendeesurname achternaam familienaam naamvanaanwezigeachternaam"
    " naamvanaanwezigefamilienaam attendeenameachternaam",
    "email": "attendeeemail attendeeemailaddress emailvanaanwezige"
    " emailadresvanaanwezige emailaanwezige email emailaddress mail mailaddress"
    " emailadres mailadres",
    "affiliation": "affiliation company companyname organisation organization"
    " organisationname organizationname institution institute employer university"
    " organisatie organisatienaam instelling instituut bedrijf bedrijfsnaam werkgever"
    " affiliatie universiteit",
    "category": "category tickettype ticketcategory attendeetype registrationtype"
    " ticketclass product productname item itemname ticketname categorie kaartsoort"
    " tickettypenaam soort type",
    "state": "registrationstate registrationstatus attendeestatus ticketstatus status"
    " orderstatus state inschrijfstatus aanmeldstatus",
    "paid": "paid ispaid betaald",
    "code": "code ticketcode ticketsecret secret barcode barcodenumber barcodeno qrcode"
    " qr checkinsecret kaartcode streepjescode qrcodetekst",
    "language": "language preferredlanguage locale orderlocale lang taal voorkeurstaal"
    " taalvanbestelling",
    "valid_from": "validfrom geldigvanaf geldigvan",
    "valid_until": "validuntil validto validtill geldigtot geldigtotenmet geldigtm",
    "checkpoints": "checkpoints checkpoint doors toegangspunten toegangspunt deuren",
    "party": "party group groupname groep groepsnaam gezelschap",
    "attention": "attention attentionnote aandacht letop aandachtspunt aandachtspunten",
    "special": "requiresspecialattention specialattention specialeaandachtvereist"
    " vereistspecialeaandacht",
    "note": "note notes comment comments ordercomment remark remarks opmerking"
    " opmerkingen notitie notities toelichting",
    "": "arrivedat inside",  # what our own exports add
}
"""Normalised headings by field, the surest first."""

_RANKS = {
    word: (field, rank)
    for field, words in HEADINGS.items()
    for rank, word in enumerate(words.split())
}
_SINGLE_COLUMN_FIELDS = {"state"}


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The columns of each field, numbered from 0, the surest first."""

    columns: dict[str, tuple[int, ...]]
    ignored: tuple[str, ...]
    width: int

    @property
    def recognised(self) -> int:
        """Return how many columns have a known heading."""
        return sum(len(numbers) for numbers in self.columns.values())

    @property
    def has_name(self) -> bool:
        """Return whether there is a column for names, whole or in parts."""
        return not self.columns.keys().isdisjoint({"name", "given_name", "family_name"})

    def __contains__(self, field: str) -> bool:
        return field in self.columns


def normalize_heading(text: str) -> str:
    """Return the bare letters of a heading or a state; a # is a number."""
    decomposed = unicodedata.normalize("NFKD", text.replace("#", " number"))
    return "".join(letter for letter in decomposed if letter.isalnum()).casefold()


def map_columns(headings: Sequence[str]) -> ColumnMap:
    """Return the columns of each field in a row of headings."""
    ranked: dict[str, list[tuple[int, int]]] = {}
    ignored = []
    for number, title in enumerate(headings):
        field, rank = _RANKS.get(normalize_heading(title), (None, 0))
        if field is None:
            ignored.extend([shortened(title)] if title.strip() else [])
        else:
            ranked.setdefault(field, []).append((rank, number))
    columns = {
        field: tuple(number for _, number in sorted(columns_by_rank))
        for field, columns_by_rank in ranked.items()
        if field
    }
    for field in _SINGLE_COLUMN_FIELDS & columns.keys():
        columns[field] = columns[field][:1]
    return ColumnMap(columns, tuple(ignored), len(headings))
