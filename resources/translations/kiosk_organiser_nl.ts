<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnnounceList</name>
    <message>
        <source>What is announced</source>
        <translation>De mededeling</translation>
    </message>
</context>
<context>
    <name>AnnouncePage</name>
    <message>
        <source>It is on all screens.</source>
        <translation>Het staat op alle schermen.</translation>
    </message>
    <message>
        <source>It is taken back on all screens.</source>
        <translation>De mededeling is op alle schermen ingetrokken.</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>Announce something</source>
        <translation>Mededeling plaatsen</translation>
    </message>
    <message>
        <source>It appears on every screen, guests’ ones too. One text alone is shown in all languages.</source>
        <translation>Het staat op elk scherm, ook voor gasten. Eén tekst alleen wordt in alle talen getoond.</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In het Engels</translation>
    </message>
    <message>
        <source>In Dutch</source>
        <translation>In het Nederlands</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Until I take it back</source>
        <translation>Tot u hem intrekt</translation>
    </message>
    <message>
        <source>Announce…</source>
        <translation>Plaatsen…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>AnnouncePreview</name>
    <message>
        <source>So guests will read it</source>
        <translation>Zo lezen gasten het</translation>
    </message>
    <message>
        <source>Put it on every screen</source>
        <translation>Op elk scherm plaatsen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Aanpassen</translation>
    </message>
</context>
<context>
    <name>AnnounceRow</name>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>%1, until it is taken back</source>
        <translation>%1, tot iemand het intrekt</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Terugnemen: %1</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>expected</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>places</source>
        <translation>plaatsen</translation>
    </message>
</context>
<context>
    <name>ArrivalsCard</name>
    <message>
        <source>Arrivals</source>
        <translation>Aankomsten</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>nu %1</translation>
    </message>
    <message>
        <source>Nobody has arrived yet</source>
        <translation>Er is nog niemand binnengekomen</translation>
    </message>
    <message>
        <source>%1 arrived until %2</source>
        <translation>%1 aangekomen tot %2 uur</translation>
    </message>
</context>
<context>
    <name>CategoriesCard</name>
    <message>
        <source>Categories</source>
        <translation>Categorieën</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>binnen</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>aangekomen</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation>Er is nog niemand aangemeld</translation>
    </message>
</context>
<context>
    <name>CategoryRow</name>
    <message>
        <source>%1: %2 inside, %3 arrived, %4 expected</source>
        <translation>%1: %2 binnen, %3 gekomen, %4 verwacht</translation>
    </message>
</context>
<context>
    <name>CheckpointRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>CheckpointsCard</name>
    <message>
        <source>By door and room</source>
        <translation>Per deur en zaal</translation>
    </message>
</context>
<context>
    <name>EditStatus</name>
    <message>
        <source>Saved: it is on all screens.</source>
        <translation>Bewaard: het staat op alle schermen.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wordt opgeslagen…</translation>
    </message>
    <message>
        <source>Taken back: it is as it was before, on all screens.</source>
        <translation>Teruggenomen: alles is weer zoals het was, op alle schermen.</translation>
    </message>
    <message>
        <source>Not saved: somebody else changed the same meanwhile. Look at it as it is now, and change it again.</source>
        <translation>Niet opgeslagen: iemand anders heeft intussen hetzelfde gewijzigd. Bekijk hoe het nu is, en wijzig het opnieuw.</translation>
    </message>
    <message>
        <source>Not saved: this station is cut off, and programmes need the hub. Try again when it answers.</source>
        <translation>Niet opgeslagen: dit station heeft geen verbinding, en voor het programma is de hub nodig. Probeer het weer als die antwoordt.</translation>
    </message>
    <message>
        <source>Not saved: see what is marked.</source>
        <translation>Niet opgeslagen: zie wat gemarkeerd is.</translation>
    </message>
    <message>
        <source>Not saved: only an organiser may change the programme.</source>
        <translation>Niet opgeslagen: alleen een organisator mag het programma wijzigen.</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>Save for all screens</source>
        <translation>Opslaan voor alle schermen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Niet opslaan</translation>
    </message>
    <message>
        <source>As visitors see it</source>
        <translation>Zoals bezoekers het zien</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>Take it off</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>What you changed is not saved yet.</source>
        <translation>Wat u wijzigde, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Arrows choose a part, Enter fills it in, Esc goes back.</source>
        <translation>Pijltjes kiezen een onderdeel, Enter vult het in, Esc gaat terug.</translation>
    </message>
</context>
<context>
    <name>EditorParts</name>
    <message>
        <source>Parts of the programme</source>
        <translation>Onderdelen van het programma</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>The event</source>
        <translation>De bijeenkomst</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Toegang</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Lezing</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Materiaal</translation>
    </message>
    <message>
        <source>Questions for guests</source>
        <translation>Vragen aan gasten</translation>
    </message>
    <message>
        <source>Doors and rooms</source>
        <translation>Deuren en zalen</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nieuw onderdeel</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nieuwe lezing</translation>
    </message>
    <message>
        <source>New speaker</source>
        <translation>Nieuwe spreker</translation>
    </message>
    <message>
        <source>New material</source>
        <translation>Nieuw materiaal</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Nieuwe vraag</translation>
    </message>
    <message>
        <source>New door or room</source>
        <translation>Nieuwe deur of zaal</translation>
    </message>
    <message>
        <source>There is none of this name, or it does not fit.</source>
        <translation>Er is niets met deze naam, of het past niet.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Dit veld is verplicht.</translation>
    </message>
    <message>
        <source>This must be after its beginning.</source>
        <translation>Dit moet na het begin zijn.</translation>
    </message>
    <message>
        <source>Another one is called so already.</source>
        <translation>Deze naam bestaat al.</translation>
    </message>
    <message>
        <source>A choice has two to six, a consent has none.</source>
        <translation>Een keuze heeft er twee tot zes, een toestemming geen.</translation>
    </message>
    <message>
        <source>Write a web address such as https://www.asser.nl.</source>
        <translation>Schrijf een webadres, zoals https://www.asser.nl.</translation>
    </message>
    <message>
        <source>Write a time as 17:05, or with its date as 2023-11-28 17:05.</source>
        <translation>Schrijf een tijd als 17:05, of met de datum als 2023-11-28 17:05.</translation>
    </message>
    <message>
        <source>There is no such time zone; write one as Europe/Amsterdam.</source>
        <translation>Die tijdzone is er niet; schrijf er een als Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>Write the languages’ codes, as en nl.</source>
        <translation>Schrijf de codes van de talen, zoals en nl.</translation>
    </message>
    <message>
        <source>Write a number, or nothing.</source>
        <translation>Schrijf een getal, of niets.</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Nog geen titel</translation>
    </message>
</context>
<context>
    <name>ErrorBand</name>
    <message>
        <source>These numbers are old.</source>
        <translation>Deze getallen zijn oud.</translation>
    </message>
    <message>
        <source>There are no numbers yet.</source>
        <translation>Er zijn nog geen getallen.</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code ervan is %1.</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Four files for a spreadsheet or an archive. They are personal data: give them to nobody who does not need them.</source>
        <translation>Vier bestanden, voor een spreadsheet of een archief. Het zijn persoonsgegevens: geef ze alleen aan wie ze nodig heeft.</translation>
    </message>
    <message>
        <source>Everybody who registered, with their state and answers</source>
        <translation>Iedereen die zich aanmeldde, met status en antwoorden</translation>
    </message>
    <message>
        <source>Who came, when, and when they left</source>
        <translation>Wie er kwam, wanneer, en wanneer zij weggingen</translation>
    </message>
    <message>
        <source>Every scan and correction, in order</source>
        <translation>Elke scan en elke correctie, op volgorde</translation>
    </message>
    <message>
        <source>The programme and the rules, to import again</source>
        <translation>Het programma en de regels, om weer te importeren</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Bestanden maken</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Writing files…</source>
        <translation>Bestanden worden geschreven…</translation>
    </message>
    <message>
        <source>The files are in %1</source>
        <translation>De bestanden staan in %1</translation>
    </message>
    <message>
        <source>The files were not written.</source>
        <translation>De bestanden zijn niet geschreven.</translation>
    </message>
</context>
<context>
    <name>ExportStatus</name>
    <message>
        <source>The disk is full: make room, or use another.</source>
        <translation>De schijf is vol: maak ruimte, of gebruik een andere.</translation>
    </message>
    <message>
        <source>The folder is not there: is the USB stick plugged in?</source>
        <translation>De map is er niet: zit de usb-stick erin?</translation>
    </message>
    <message>
        <source>The folder may not be written: choose another, or ask whoever looks after this computer.</source>
        <translation>In de map mag niet worden geschreven: kies een andere, of vraag het aan wie deze computer beheert.</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reeks</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begint</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Eindigt</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadres</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschrijving</translation>
    </message>
    <message>
        <source>Languages, as en nl</source>
        <translation>Talen, zoals en nl</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Opent</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Everybody counts as gone from</source>
        <translation>Iedereen geldt als vertrokken vanaf</translation>
    </message>
    <message>
        <source>Coming in again</source>
        <translation>Opnieuw binnenkomen</translation>
    </message>
    <message>
        <source>Guests without a code may find their own registration</source>
        <translation>Gasten zonder code mogen hun eigen aanmelding zoeken</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>To choose from, one a line</source>
        <translation>Om uit te kiezen, één per regel</translation>
    </message>
    <message>
        <source>It must be answered</source>
        <translation>Er moet op worden geantwoord</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Zaal</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biografie</translation>
    </message>
    <message>
        <source>Portrait (a picture file, with its folder)</source>
        <translation>Portret (een bestand, met zijn map)</translation>
    </message>
    <message>
        <source>Links, one a line</source>
        <translation>Links, één per regel</translation>
    </message>
    <message>
        <source>Only for these categories, one a line</source>
        <translation>Alleen voor deze categorieën, één per regel</translation>
    </message>
    <message>
        <source>After going out</source>
        <translation>Na naar buiten gaan</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Lezing</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Lezingen</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Discussie</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Borrel</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Deur</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>A choice</source>
        <translation>Een keuze</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
</context>
<context>
    <name>HeaderRow</name>
    <message>
        <source>The time is %1</source>
        <translation>Het is %1</translation>
    </message>
</context>
<context>
    <name>InsidePane</name>
    <message>
        <source>inside, nobody is expected yet</source>
        <translation>binnen, er wordt nog niemand verwacht</translation>
    </message>
    <message>
        <source>inside, of %1 expected</source>
        <translation>binnen, van %1 verwacht</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>aangekomen</translation>
    </message>
    <message>
        <source>left again</source>
        <translation>vertrokken</translation>
    </message>
    <message>
        <source>no-shows</source>
        <translation>niet gekomen</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>nog te komen</translation>
    </message>
    <message>
        <source>walk-ins</source>
        <translation>ter plekke</translation>
    </message>
    <message>
        <source>scans refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>%1: %2 came</source>
        <translation>%1: %2 gekomen</translation>
    </message>
</context>
<context>
    <name>KeysRow</name>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Nog niet binnen</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschuiven</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Mededeling</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Groot scherm</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Wat u hier kunt doen</translation>
    </message>
</context>
<context>
    <name>LevelSign</name>
    <message>
        <source>Room for %1 more</source>
        <translation>Nog plaats voor %1</translation>
    </message>
    <message>
        <source>Filling up: room for %1 more</source>
        <translation>Het wordt vol: nog plaats voor %1</translation>
    </message>
    <message>
        <source>Almost full: room for %1 more</source>
        <translation>Bijna vol: nog plaats voor %1</translation>
    </message>
    <message>
        <source>Full: no place is left</source>
        <translation>Vol: geen plaats meer</translation>
    </message>
    <message>
        <source>Over capacity: %1 too many</source>
        <translation>Te vol: %1 te veel</translation>
    </message>
</context>
<context>
    <name>OrganiserWords</name>
    <message>
        <source>Guests</source>
        <translation>Gasten</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Studenten</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Pers</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Overige</translation>
    </message>
    <message>
        <source>at this pace %1 by %2</source>
        <translation>in dit tempo %1 om %2 uur</translation>
    </message>
</context>
<context>
    <name>OutcomeSign</name>
    <message>
        <source>Not checked in</source>
        <translation>Niet ingecheckt</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Ingecheckt</translation>
    </message>
    <message>
        <source>Back inside</source>
        <translation>Weer binnen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>Speak to guest</source>
        <translation>Gast eerst spreken</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>Al binnen</translation>
    </message>
    <message>
        <source>Not a ticket</source>
        <translation>Geen ticket</translation>
    </message>
    <message>
        <source>Not a code of ours</source>
        <translation>Geen code van ons</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Andere bijeenkomst</translation>
    </message>
    <message>
        <source>Unknown ticket</source>
        <translation>Onbekend ticket</translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation>Ontruiming</translation>
    </message>
    <message>
        <source>Replaced ticket</source>
        <translation>Vervangen ticket</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Niet bevestigd</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Te vroeg</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Te laat</translation>
    </message>
    <message>
        <source>Another entrance</source>
        <translation>Andere ingang</translation>
    </message>
    <message>
        <source>Not by the rules now</source>
        <translation>Nu niet volgens de regels</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vol</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>PeopleBar</name>
    <message>
        <source>Name, affiliation or reference</source>
        <translation>Naam, organisatie of kenmerk</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Write files</source>
        <translation>Bestanden maken</translation>
    </message>
</context>
<context>
    <name>PeopleChoice</name>
    <message>
        <source>There are no speakers yet: add one first.</source>
        <translation>Er zijn nog geen sprekers: voeg er eerst een toe.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>Inside now: %1</source>
        <translation>Nu binnen: %1</translation>
    </message>
    <message>
        <source>Not here yet: %1</source>
        <translation>Nog niet binnen: %1</translation>
    </message>
    <message>
        <source>As it was on %1</source>
        <translation>Zoals het was op %1</translation>
    </message>
    <message>
        <source>This station is cut off: what happened at the others since then is missing.</source>
        <translation>Dit station heeft geen verbinding: wat sindsdien bij de andere gebeurde, ontbreekt.</translation>
    </message>
    <message>
        <source>Going to the printer…</source>
        <translation>Gaat naar de printer…</translation>
    </message>
    <message>
        <source>The printer %1 has it.</source>
        <translation>De printer %1 heeft het.</translation>
    </message>
    <message>
        <source>It was not printed.</source>
        <translation>Het is niet afgedrukt.</translation>
    </message>
    <message>
        <source>Writing files…</source>
        <translation>Bestanden worden geschreven…</translation>
    </message>
    <message>
        <source>The list is in %1</source>
        <translation>De lijst staat in %1</translation>
    </message>
    <message>
        <source>The files were not written.</source>
        <translation>De bestanden zijn niet geschreven.</translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation>Wie is er binnen</translation>
    </message>
    <message>
        <source>Who is not here yet</source>
        <translation>Wie nog niet hier is</translation>
    </message>
    <message>
        <source>Nobody fits what you typed.</source>
        <translation>Niemand past bij wat u typte.</translation>
    </message>
    <message>
        <source>Nobody is inside.</source>
        <translation>Er is niemand binnen.</translation>
    </message>
    <message>
        <source>Everybody who is expected has come.</source>
        <translation>Iedereen die verwacht werd, is gekomen.</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>This is not known here.</source>
        <translation>Dit is hier niet bekend.</translation>
    </message>
    <message>
        <source>This takes an organiser.</source>
        <translation>Dit kan alleen een organisator.</translation>
    </message>
    <message>
        <source>The card of an organiser takes the PIN, too.</source>
        <translation>Bij de pas van een organisator hoort ook de pincode.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: wait until %1.</source>
        <translation>Te veel verkeerde pincodes: wacht tot %1.</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>For organisers</source>
        <translation>Voor organisatoren</translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation>Voer uw pincode in.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>As visitors see it</source>
        <translation>Zoals bezoekers het zien</translation>
    </message>
</context>
<context>
    <name>ProgrammeRow</name>
    <message>
        <source>Now, until %1</source>
        <translation>Nu, tot %1</translation>
    </message>
    <message>
        <source>Next, at %1</source>
        <translation>Straks, om %1</translation>
    </message>
</context>
<context>
    <name>ScaleBar</name>
    <message>
        <source>%1% of %2 places</source>
        <translation>%1% van %2 plaatsen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 plaatsen</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>ShiftPage</name>
    <message>
        <source>%1 min later</source>
        <translation>%1 min later</translation>
    </message>
    <message>
        <source>%1 min earlier</source>
        <translation>%1 min eerder</translation>
    </message>
    <message>
        <source>Shift the programme</source>
        <translation>Het programma verschuiven</translation>
    </message>
    <message>
        <source>Choose the first item that moves, and by how much. An item under way keeps its start.</source>
        <translation>Kies vanaf welk onderdeel het programma schuift, en hoeveel. Wat al bezig is, houdt zijn begintijd.</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>The programme from here on</source>
        <translation>Het programma vanaf hier</translation>
    </message>
    <message>
        <source>Nothing is on any more: there is nothing to shift.</source>
        <translation>Er komt niets meer: er valt niets te verschuiven.</translation>
    </message>
    <message>
        <source>The new times are on all screens.</source>
        <translation>De nieuwe tijden staan op alle schermen.</translation>
    </message>
    <message>
        <source>Shift: %1</source>
        <translation>Verschuiven: %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ShiftRow</name>
    <message>
        <source>%1, %2, now %3</source>
        <translation>%1, %2, nu %3</translation>
    </message>
    <message>
        <source>%1, %2, stays</source>
        <translation>%1, %2, blijft</translation>
    </message>
</context>
<context>
    <name>StatesRow</name>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>No hub since %1: what is shown may be old</source>
        <translation>Geen hub sinds %1: wat hier staat kan oud zijn</translation>
    </message>
    <message>
        <source>This screen’s %1</source>
        <translation>Dit scherm: %1</translation>
    </message>
    <message>
        <source>%1 has called for help since %2</source>
        <translation>%1 vraagt sinds %2 om hulp</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts wait at the desks</source>
        <translation>
            <numerusform>Er wacht %n conflict bij de balies</numerusform>
            <numerusform>Er wachten %n conflicten bij de balies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other stations: not known since %1</source>
        <translation>
            <numerusform>%n ander station: onbekend sinds %1</numerusform>
            <numerusform>%n andere stations: onbekend sinds %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationFacts</name>
    <message>
        <source>not heard since %1</source>
        <translation>niets gehoord sinds %1</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>nog niets van gehoord</translation>
    </message>
    <message>
        <source>not known since %1</source>
        <translation>onbekend sinds %1</translation>
    </message>
    <message>
        <source>on its own since %1</source>
        <translation>zelfstandig sinds %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>nog %n te versturen</numerusform>
            <numerusform>nog %n te versturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n geweigerd door de hub</numerusform>
            <numerusform>%n geweigerd door de hub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationTile</name>
    <message>
        <source>heard at %1 · version %2</source>
        <translation>gehoord om %1 · versie %2</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationWords</name>
    <message>
        <source>out of paper</source>
        <translation>het papier is op</translation>
    </message>
    <message>
        <source>no ribbon or ink</source>
        <translation>geen lint of inkt</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>papier vast</translation>
    </message>
    <message>
        <source>printer open</source>
        <translation>printer open</translation>
    </message>
    <message>
        <source>printer paused</source>
        <translation>printer staat stil</translation>
    </message>
    <message>
        <source>no contact with the printer</source>
        <translation>geen contact met de printer</translation>
    </message>
    <message numerus="yes">
        <source>%n stations, none of them well</source>
        <translation>
            <numerusform>%n station, niet in orde</numerusform>
            <numerusform>%n stations, geen in orde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations, all well</source>
        <translation>
            <numerusform>%n station, in orde</numerusform>
            <numerusform>%n stations, alle in orde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations are well</source>
        <translation>
            <numerusform>%n station in orde</numerusform>
            <numerusform>%n stations in orde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes ahead</source>
        <translation>
            <numerusform>klok loopt %n minuut voor</numerusform>
            <numerusform>klok loopt %n minuten voor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes behind</source>
        <translation>
            <numerusform>klok loopt %n minuut achter</numerusform>
            <numerusform>klok loopt %n minuten achter</numerusform>
        </translation>
    </message>
    <message>
        <source>printer fault</source>
        <translation>printerstoring</translation>
    </message>
    <message>
        <source>camera gone</source>
        <translation>camera weg</translation>
    </message>
    <message>
        <source>camera is being opened</source>
        <translation>camera wordt geopend</translation>
    </message>
    <message>
        <source>scanner gone</source>
        <translation>scanner weg</translation>
    </message>
</context>
<context>
    <name>StationsPage</name>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message numerus="yes">
        <source>Take back the last of %n changes</source>
        <translation>
            <numerusform>De wijziging terugnemen</numerusform>
            <numerusform>De laatste van %n wijzigingen terugnemen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictBand</name>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code ervan is %1.</translation>
    </message>
</context>
<context>
    <name>WallEvening</name>
    <message>
        <source>The time is %1</source>
        <translation>Het is %1</translation>
    </message>
    <message>
        <source>%1 arrived</source>
        <translation>%1 aangekomen</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>inside, of %1</source>
        <translation>binnen, van %1</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>binnen</translation>
    </message>
    <message>
        <source>%1 expected</source>
        <translation>%1 verwacht</translation>
    </message>
    <message>
        <source>+%1 in 10 min</source>
        <translation>+%1 in 10 min</translation>
    </message>
</context>
<context>
    <name>WallSign</name>
    <message>
        <source>Not up to date</source>
        <translation>Niet actueel</translation>
    </message>
    <message>
        <source>%1 places free</source>
        <translation>%1 plaatsen vrij</translation>
    </message>
    <message>
        <source>Filling up</source>
        <translation>Het loopt vol</translation>
    </message>
    <message>
        <source>Almost full</source>
        <translation>Bijna vol</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vol</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Te vol</translation>
    </message>
</context>
</TS>
