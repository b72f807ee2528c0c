"""What the exports of other systems mean: profiles, names, states and codes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Right:
    """The profile of a file, and its people's names, states and codes."""

    profile: str
    names: str
    states: str = ""
    codes: str = ""


RIGHT = {
    "alfio-tickets.csv": Right(
        "alf.io, tickets, English",
        "Enzo Ricci|Gaia Neri|Ugo Sala|Lea Fini",
        "confirmed unpaid confirmed cancelled",
        " ".join(f"d0a5a1a0-3f7f-4b1c-9b1b-0d5c1f6c7e0{n}" for n in range(1, 5)),
    ),
    "civicrm-participants.csv": Right(
        "CiviCRM, participants, English",
        "Kai Berg|Lin Dahl|Mo Eng|Nils Foss|Ole Gran|Per Holm",
        "confirmed cancelled unpaid waitlisted confirmed unpaid",
    ),
    "email-cells-with-names-or-two-addresses.csv": Right(
        "", "Nea Nord|Ole Orm|Pia Qvist|Rik Rood"
    ),
    "eventbrite-info-requested.csv": Right(
        "Eventbrite, attendee summary, English",
        "Noor Kwik|Ravi Kwik|Dolf Ansing|Elsa Brouwer|Faye Czerny|Gus",
        "confirmed confirmed cancelled cancelled cancelled confirmed",
        "7001122000190041580001001 7001122000190041580002001"
        " 7001122000290041580003001 7001122000390041580004001"
        " 7001122000490041580005001 7001122000590041580006001",
    ),
    "eventbrite-ticket-quantity.csv": Right(
        "Eventbrite, attendees, newer form, English",
        "Hana Ito|Kees de Boer|Mia Lund",
        "confirmed confirmed cancelled",
    ),
    "events-manager-spaces-and-preamble.csv": Right(
        "Events Manager, bookings, English",
        "Nel Roos|Piet Vos|Riet Wolf|Sien Mol",
        "confirmed cancelled unpaid cancelled",
    ),
    "excel-for-mac-macintosh-csv.csv": Right("", "René Brûlé|Zoë Müller"),
    "german-excel-windows-1252.csv": Right(
        "",
        "Jürgen Müller|Ute Weiß|Bärbel Groß|Petr Žák|Can Öz",
        "confirmed cancelled waitlisted confirmed cancelled",
    ),
    "google-forms-english.csv": Right(
        "Google Forms, answers, English",
        "Aart Smid|Beth Tol|Cees Uil",
        "confirmed cancelled confirmed",
    ),
    "helloasso-tickets.csv": Right(
        "HelloAsso, tickets, French",
        "Élodie GRÉGOIRE|Marc GRÉGOIRE|Zoé HUE|Luc IVES",
        "confirmed confirmed cancelled cancelled",
    ),
    "hi-events-attendees.xlsx": Right(
        "Hi.Events, attendees, English",
        "Nia Okoro|Bram Smit|Lot Haas",
        "confirmed cancelled unpaid",
        "A-7FQ2K9X A-7FQ2K9Y A-7FQ2K9Z",
    ),
    "indico-registrations.csv": Right(
        "Indico, registrations, English",
        "Marta Quintero|Iván Löwe|Rhea Singh|Otto Prins|Petra Roos",
        "confirmed pending unpaid cancelled cancelled",
    ),
    "luma-guests.csv": Right(
        "Luma, guests, English",
        "Tess Vink|Udo Kern|Yara Haddad|Wim Oud|anon@x.example|Xia Li",
        "confirmed cancelled pending waitlisted confirmed pending",
        " ".join(
            f"https://lu.ma/check-in/evt-InVeNtEd0000001?pk=g-{guest}InVeNtEd01"
            for guest in ("A1", "B2", "C3", "D4", "E5", "F6")
        ),
    ),
    "mailchimp-audience.csv": Right(
        "Mailchimp, audience, English", "Iris Ypma|jack@x.example"
    ),
    "microsoft-forms-anonymous.xlsx": Right(
        "Microsoft Forms, answers, English", "Dirk Vaas|Els Weg|Fien Zon"
    ),
    "naam-achternaam.csv": Right("", "Thijs van Dongen"),
    "name-surname.csv": Right("", "Thandi Nkosi|Giulia De Luca"),
    "odoo-registrations.xlsx": Right(
        "Odoo, event registrations, English",
        "Quin Aas|Rune Bakk|Siv Dyb|Tor Eik|Una Fjell|Vár Gard",
        "confirmed pending cancelled confirmed confirmed pending",
        " ".join(f"1324455791234567890{n}" for n in range(1, 7)),
    ),
    "odoo-technical-states.csv": Right(
        "Odoo, event registrations, import-compatible, English",
        "Quin Aas|Siv Dyb|Tor Eik",
        "confirmed cancelled confirmed",
        "13244557912345678901 13244557912345678903 13244557912345678904",
    ),
    "pretix-checkin-list-order-1-first.csv": Right(
        "pretix, check-in list, English",
        "Bea Bos|Carl Dam",
        codes="s1s1nz5tk7mr2xhp9vbc4jdf6ysg1s01 s2s2nz5tk7mr2xhp9vbc4jdf6ysg1s02",
    ),
    "pretix-checkin-list-tickets-without-names.csv": Right(
        "pretix, check-in list, English",
        "kim@one.example|kim@one.example|Ank Bos",
        codes="h1h1nz5tk7mr2xhp9vbc4jdf6ysg1hhh h2h2nz5tk7mr2xhp9vbc4jdf6ysg1hhh"
        " h3h3nz5tk7mr2xhp9vbc4jdf6ysg1hhh",
    ),
    "pretix-order-data-three-sheets.xlsx": Right(
        "pretix, order positions, English",
        "Wiebke Harmsen|Joris van den Eede|Guest of Olga Buyer|Sanne Ploeg|Tom Reussen",
        "confirmed confirmed confirmed pending cancelled",
        "f3k9qz7xw2mh8rtp5vbn4jdc6ysg1lae q8w3nz5tk7mr2xhp9vbc4jdf6ysg1lzz"
        " a7a7nz5tk7mr2xhp9vbc4jdf6ysg1aaa b8b8nz5tk7mr2xhp9vbc4jdf6ysg1bbb"
        " c9c9nz5tk7mr2xhp9vbc4jdf6ysg1ccc",
    ),
    "pretix-positions-german-headings.csv": Right(
        "pretix, order positions, German",
        "Wiebke Harmsen|Jörg Köhler|Sanne Ploeg|Tom Reußen|Ute Weiß",
        "confirmed confirmed pending cancelled cancelled",
    ),
    "shop-buyer-and-attendee-names.csv": Right(
        "a shop, tickets with buyers and attendees, English",
        "Guest Alpha|Guest Beta|Refund Two|Hold Three|Pro Four|Fail Five",
        "confirmed confirmed cancelled unpaid confirmed cancelled",
    ),
    "shop-states-with-wc-prefix.csv": Right(
        "a shop, tickets with buyers and attendees, English",
        "Guest Alpha|Guest Beta|Refund Two|Hold Three",
        "confirmed confirmed cancelled unpaid",
    ),
    "status-ja-nee-misschien.csv": Right(
        "",
        "Anna Bos|Ben Cas|Cees Dam|Dirk Eek|Eva Fox",
        "confirmed cancelled pending confirmed cancelled",
    ),
    "surveymonkey-two-heading-rows.csv": Right(
        "SurveyMonkey, answers, English", "Ger Vis|Hil Wad"
    ),
    "ticket-tailor-orders.csv": Right(
        "Ticket Tailor, orders, English",
        "Ada Polak|Bob Roelofs|Cor Stam",
        "confirmed cancelled confirmed",
    ),
    "tito-tickets.csv": Right(
        "Tito, tickets, English",
        "Aoife Byrne|Cian Daly|Guest of Zed Order",
        "confirmed cancelled confirmed",
        "ti_pInVeNtEd0000000000001 ti_pInVeNtEd0000000000002 ti_pInVeNtEd0000000000003",
    ),
    "total-and-footer-rows.csv": Right("", "Eva Bol|Tim Cas"),
    "total-row-under-a-list.xlsx": Right(
        "",
        "Anna van den Berg|Dr. J.P. de Wit|M. Çelik",
        "confirmed cancelled confirmed",
        "12345 1234 98765",
    ),
    "wordpress-event-tickets.csv": Right(
        "Event Tickets, attendees, English",
        "Ilse Maas|Koen Bos|Lia Dam|Moos Eik",
        "confirmed pending cancelled cancelled",
        "0a1b2c3d41 0a1b2c3d42 0a1b2c3d43 0a1b2c3d44",
    ),
    "workbook-legend-sheet-before-the-list.xlsx": Right(
        "",
        "Anna van den Berg|Dr. J.P. de Wit|M. Çelik",
        "confirmed cancelled pending",
        "12345 1234 98765",
    ),
}
