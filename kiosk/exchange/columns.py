"""Which column of a roster holds what: our names, and those of other systems.

The words are the headings of the exports of pretix, Indico, Eventbrite and alf.io, and
what people call things in lists of their own, in English and Dutch, squeezed: without
case, accents, punctuation and spaces. The first that a file has wins; the others of the
same field fill its gaps, but for the state, whose second column may mean a province.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.files.text_cleaning import shortened

WORDS = {
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
"""From a field to the squeezed headings that mean it, the surest first."""

_RANKS = {
    word: (field, rank)
    for field, words in WORDS.items()
    for rank, word in enumerate(words.split())
}
_ONE_COLUMN_ONLY = {"state"}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the fields are: column numbers from 0, the surest first."""

    columns: dict[str, tuple[int, ...]]
    ignored: tuple[str, ...]
    width: int

    @property
    def recognised(self) -> int:
        """How many columns mean something here."""
        return sum(len(found) for found in self.columns.values())

    @property
    def names_people(self) -> bool:
        """Whether there is a name in it, whole or in parts."""
        return not self.columns.keys().isdisjoint({"name", "given_name", "family_name"})

    def __contains__(self, field: str) -> bool:
        return field in self.columns


def squeeze(words: str) -> str:
    """Reduce a heading or a state to its bare letters; a # is a number."""
    spelt = unicodedata.normalize("NFKD", words.replace("#", " number"))
    return "".join(letter for letter in spelt if letter.isalnum()).casefold()


def lay_out(heading: Sequence[str]) -> Layout:
    """Find the fields in a row of headings."""
    found: dict[str, list[tuple[int, int]]] = {}
    ignored = []
    for number, title in enumerate(heading):
        field, rank = _RANKS.get(squeeze(title), (None, 0))
        if field is None:
            ignored.extend([shortened(title)] if title.strip() else [])
        else:
            found.setdefault(field, []).append((rank, number))
    columns = {
        field: tuple(number for _, number in sorted(places))
        for field, places in found.items()
        if field
    }
    for field in _ONE_COLUMN_ONLY & columns.keys():
        columns[field] = columns[field][:1]
    return Layout(columns, tuple(ignored), len(heading))
