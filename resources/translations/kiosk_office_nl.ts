<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AfterwardsPage</name>
    <message>
        <source>Afterwards</source>
        <translation>Achteraf</translation>
    </message>
    <message>
        <source>Lists and ledger …</source>
        <translation>Lijsten en grootboek …</translation>
    </message>
    <message>
        <source>This page as PDF …</source>
        <translation>Deze pagina als PDF …</translation>
    </message>
    <message>
        <source>Arrivals, in steps of five minutes</source>
        <translation>Aankomsten, per vijf minuten</translation>
    </message>
</context>
<context>
    <name>BadgesPage</name>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>The longest names, as they come out.</source>
        <translation>De langste namen, zoals ze eruit komen.</translation>
    </message>
    <message>
        <source>All as PDF …</source>
        <translation>Alle als PDF …</translation>
    </message>
    <message>
        <source>All on sheets of A4 …</source>
        <translation>Alle op vellen A4 …</translation>
    </message>
    <message>
        <source>Print who lacks one</source>
        <translation>Afdrukken wie er geen heeft</translation>
    </message>
    <message>
        <source>No font here can write the names of %1. A Latin form stands in.</source>
        <translation>Geen lettertype hier kan de namen van %1 schrijven. Er komt een Latijnse vorm voor in de plaats.</translation>
    </message>
    <message>
        <source>Nobody may come yet</source>
        <translation>Nog niemand mag komen</translation>
    </message>
    <message>
        <source>Badges are printed at the door, or beforehand from here.</source>
        <translation>Badges worden aan de deur afgedrukt, of vooraf van hieruit.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Ontwerp</translation>
    </message>
    <message>
        <source>Badges with the longest names</source>
        <translation>Badges met de langste namen</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n person(s) marked</source>
        <translation>
            <numerusform>%n persoon aangevinkt</numerusform>
            <numerusform>%n personen aangevinkt</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all %1</source>
        <translation>Alle %1 aanvinken</translation>
    </message>
    <message>
        <source>Put into a state</source>
        <translation>Een status geven</translation>
    </message>
    <message>
        <source>Put into a state …</source>
        <translation>Een status geven …</translation>
    </message>
    <message>
        <source>Give a category …</source>
        <translation>Een categorie geven …</translation>
    </message>
    <message>
        <source>These two are one</source>
        <translation>Deze twee zijn één</translation>
    </message>
    <message>
        <source>Mark nobody</source>
        <translation>Niemand aanvinken</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>%1 is registered.</source>
        <translation>%1 is aangemeld.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 is gewijzigd.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were changed.</source>
        <translation>
            <numerusform>%n persoon is gewijzigd.</numerusform>
            <numerusform>%n personen zijn gewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two registrations are one now.</source>
        <translation>Twee aanmeldingen zijn nu één.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were taken in or changed.</source>
        <translation>
            <numerusform>%n persoon is opgenomen of gewijzigd.</numerusform>
            <numerusform>%n personen zijn opgenomen of gewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back. It is as it was before.</source>
        <translation>Teruggedraaid. Het is weer zoals het was.</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
</context>
<context>
    <name>DoorPage</name>
    <message>
        <source>The door</source>
        <translation>De deur</translation>
    </message>
    <message>
        <source>Which face on which screen, the stations, and what everybody reads.</source>
        <translation>Wat op welk scherm staat, de stations, en wat iedereen leest.</translation>
    </message>
    <message>
        <source>The screens of this computer</source>
        <translation>De schermen van deze computer</translation>
    </message>
    <message>
        <source>Screen %1 (%2) shows</source>
        <translation>Scherm %1 (%2) toont</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>De balie</translation>
    </message>
    <message>
        <source>Check-in for guests</source>
        <translation>Inchecken voor gasten</translation>
    </message>
    <message>
        <source>The headcount</source>
        <translation>De telling</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>De deur openen</translation>
    </message>
    <message>
        <source>Everybody at once</source>
        <translation>Iedereen tegelijk</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stations</translation>
    </message>
    <message>
        <source>Announce something</source>
        <translation>Iets omroepen</translation>
    </message>
    <message>
        <source>Move the programme</source>
        <translation>Het programma verschuiven</translation>
    </message>
    <message>
        <source>Who is inside</source>
        <translation>Wie er binnen is</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Let go: an event file, or a list of guests</source>
        <translation>Laat los: een evenementbestand of een gastenlijst</translation>
    </message>
    <message>
        <source>Open an event file, or a list of guests</source>
        <translation>Een evenementbestand of een gastenlijst openen</translation>
    </message>
    <message>
        <source>Lists and events (*.csv *.xlsx *.tsv *.txt *.toml)</source>
        <translation>Lijsten en evenementen (*.csv *.xlsx *.tsv *.txt *.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>Past</source>
        <translation>Geweest</translation>
    </message>
    <message>
        <source>Like this one</source>
        <translation>Net zo een</translation>
    </message>
    <message>
        <source>A new event like %1</source>
        <translation>Een nieuw evenement zoals %1</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporteren …</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exporteren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>Events</source>
        <translation>Evenementen</translation>
    </message>
    <message>
        <source>Drop an event file anywhere on this window to open it.</source>
        <translation>Sleep een evenementbestand op dit venster om het te openen.</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Een bestand openen …</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Ctrl O</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nieuw evenement</translation>
    </message>
    <message>
        <source>There is no event yet</source>
        <translation>Er is nog geen evenement</translation>
    </message>
    <message>
        <source>Make one in a minute: a title, a day and a place are enough. Or open an event file that somebody sent you.</source>
        <translation>Maak er een in een minuut: een titel, een dag en een plaats zijn genoeg. Of open een evenementbestand dat iemand u stuurde.</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Where shall it go?</source>
        <translation>Waar moet het heen?</translation>
    </message>
    <message>
        <source>Open an event file, or a list of guests</source>
        <translation>Een evenementbestand of een gastenlijst openen</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Bestand of map</translation>
    </message>
    <message>
        <source>Or type where the file is, or drop it on the window</source>
        <translation>Of typ waar het bestand staat, of sleep het op het venster</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Look through the folders …</source>
        <translation>De mappen doorkijken …</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Events</source>
        <translation>Evenementen</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nieuw evenement</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Import a list of guests</source>
        <translation>Een gastenlijst importeren</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>The door</source>
        <translation>De deur</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Achteraf</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles zoeken</translation>
    </message>
    <message>
        <source>A person, an event, a page …</source>
        <translation>Een persoon, een evenement, een pagina …</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Niets heet zo.</translation>
    </message>
</context>
<context>
    <name>HistoryItem</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>May come from</source>
        <translation>Mag komen vanaf</translation>
    </message>
    <message>
        <source>May come until</source>
        <translation>Mag komen tot</translation>
    </message>
    <message>
        <source>Doors and rooms</source>
        <translation>Ingangen en zalen</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Gezelschap</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>Melden aan de balie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Two became one</source>
        <translation>Twee werden één</translation>
    </message>
    <message>
        <source>One became two</source>
        <translation>Eén werd twee</translation>
    </message>
    <message>
        <source>By a list</source>
        <translation>Door een lijst</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Teruggedraaid</translation>
    </message>
    <message>
        <source>Corrected at a desk</source>
        <translation>Verbeterd aan een balie</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>ImportColumn</name>
    <message>
        <source>%1 is</source>
        <translation>%1 is</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Niet gelezen</translation>
    </message>
    <message>
        <source>This seems to matter.</source>
        <translation>Dit lijkt ertoe te doen.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import a list of guests</source>
        <translation>Een gastenlijst importeren</translation>
    </message>
    <message>
        <source>Read as: %1. Nothing is kept yet.</source>
        <translation>Gelezen als: %1. Er is nog niets bewaard.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Er is nog niets bewaard.</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Een ander bestand …</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>Take them in</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Choose a list, or drop it here</source>
        <translation>Kies een lijst, of sleep hem hierheen</translation>
    </message>
    <message>
        <source>A spreadsheet (XLSX) or a text table (CSV), as pretix, Eventbrite, Indico, CiviCRM, Luma and others export it, or one of your own. You see how each column is read before anything is kept.</source>
        <translation>Een spreadsheet (XLSX) of een teksttabel (CSV), zoals pretix, Eventbrite, Indico, CiviCRM, Luma en andere die exporteren, of een eigen lijst. U ziet hoe elke kolom wordt gelezen voordat er iets wordt bewaard.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Een bestand kiezen …</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>No longer in the list</source>
        <translation>Niet meer in de lijst</translation>
    </message>
    <message>
        <source>May no longer come</source>
        <translation>Mag niet meer komen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Changed here and in the list</source>
        <translation>Hier en in de lijst gewijzigd</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Wat er zou veranderen</translation>
    </message>
    <message>
        <source>Where both changed something, the list holds</source>
        <translation>Waar beide iets wijzigden, geldt de lijst</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) stay as they are.</source>
        <translation>
            <numerusform>%n persoon blijft zoals die is.</numerusform>
            <numerusform>%n personen blijven zoals ze zijn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Words for states</source>
        <translation>Woorden voor de status</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n row(s))</source>
        <translation>
            <numerusform>“%1” (%n rij)</numerusform>
            <numerusform>“%1” (%n rijen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: choose</source>
        <translation>Onbekend: kies</translation>
    </message>
    <message>
        <source>May they come?</source>
        <translation>Mogen zij komen?</translation>
    </message>
</context>
<context>
    <name>NewEventPage</name>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>A new event like another</source>
        <translation>Een nieuw evenement zoals een ander</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Nieuw evenement</translation>
    </message>
    <message>
        <source>Like %1: its programme and rules move to the new day.</source>
        <translation>Zoals %1: programma en regels verhuizen naar de nieuwe dag.</translation>
    </message>
    <message>
        <source>This is enough to begin; programme, rooms and questions come later.</source>
        <translation>Dit is genoeg om te beginnen; programma, zalen en vragen komen later.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>14-12-2026</source>
        <translation>14-12-2026</translation>
    </message>
    <message>
        <source>Last day, if there are more</source>
        <translation>Laatste dag, als het er meer zijn</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Begint om</translation>
    </message>
    <message>
        <source>17:00</source>
        <translation>17:00</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Eindigt om</translation>
    </message>
    <message>
        <source>19:30</source>
        <translation>19:30</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>Languages of the screens</source>
        <translation>Talen van de schermen</translation>
    </message>
    <message>
        <source>Make the event</source>
        <translation>Evenement maken</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>people</source>
        <translation>mensen</translation>
    </message>
    <message>
        <source>may come</source>
        <translation>mogen komen</translation>
    </message>
    <message>
        <source>came</source>
        <translation>gekomen</translation>
    </message>
    <message>
        <source>inside now</source>
        <translation>nu binnen</translation>
    </message>
    <message>
        <source>without a ticket</source>
        <translation>zonder ticket</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to do before the evening</source>
        <translation>
            <numerusform>Nog %n ding te doen voor de avond</numerusform>
            <numerusform>Nog %n dingen te doen voor de avond</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is ready for the evening</source>
        <translation>Alles is klaar voor de avond</translation>
    </message>
</context>
<context>
    <name>PeopleCell</name>
    <message>
        <source>Marked</source>
        <translation>Aangevinkt</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Niet aangevinkt</translation>
    </message>
    <message>
        <source>Has a ticket</source>
        <translation>Heeft een ticket</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Geen ticket</translation>
    </message>
</context>
<context>
    <name>PeopleFilters</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Elke status</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>Elke categorie</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Any ticket</source>
        <translation>Met of zonder ticket</translation>
    </message>
    <message>
        <source>With a ticket</source>
        <translation>Met een ticket</translation>
    </message>
    <message>
        <source>Without a ticket</source>
        <translation>Zonder ticket</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>Came or not</source>
        <translation>Gekomen of niet</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Niet gekomen</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Iedereen tonen</translation>
    </message>
</context>
<context>
    <name>PeopleGrid</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Nobody matches. Take a filter away, or search for less.</source>
        <translation>Niemand past hierbij. Haal een filter weg, of zoek op minder.</translation>
    </message>
</context>
<context>
    <name>PeopleHead</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekomen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Mark everybody</source>
        <translation>Iedereen aanvinken</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Sorteren op %1</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) match</source>
        <translation>
            <numerusform>%n persoon past hierbij</numerusform>
            <numerusform>%n personen passen hierbij</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a list …</source>
        <translation>Een lijst importeren …</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation>Er is nog niemand aangemeld</translation>
    </message>
    <message>
        <source>Bring in a list of guests, as a spreadsheet or as your registration system exports it. You see how it is read before anything is kept.</source>
        <translation>Breng een gastenlijst binnen, als spreadsheet of zoals uw aanmeldsysteem die exporteert. U ziet hoe die wordt gelezen voordat er iets wordt bewaard.</translation>
    </message>
</context>
<context>
    <name>PersonDeeds</name>
    <message>
        <source>Inside since %1</source>
        <translation>Binnen sinds %1</translation>
    </message>
    <message>
        <source>Came %1</source>
        <translation>Gekomen %1</translation>
    </message>
    <message>
        <source>Has paid</source>
        <translation>Heeft betaald</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bevestigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Cancel this registration</source>
        <translation>Deze aanmelding annuleren</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Wachtlijst</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nieuw ticket</translation>
    </message>
    <message>
        <source>The old one no longer admits.</source>
        <translation>Het oude geeft geen toegang meer.</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>Melden aan de balie</translation>
    </message>
    <message>
        <source>Shown in yellow when they are scanned.</source>
        <translation>Staat in het geel als iemand wordt gescand.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>For the office only.</source>
        <translation>Alleen voor het kantoor.</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Minder velden</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle velden</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Code of another system</source>
        <translation>Code van een ander systeem</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>As en or nl: of their ticket and their greeting.</source>
        <translation>Zoals en of nl: van ticket en begroeting.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Gezelschap</translation>
    </message>
    <message>
        <source>People of one party can be checked in together.</source>
        <translation>Mensen van één gezelschap kunnen samen inchecken.</translation>
    </message>
    <message>
        <source>May come from</source>
        <translation>Mag komen vanaf</translation>
    </message>
    <message>
        <source>As 2026-12-14 17:00; empty for the whole event.</source>
        <translation>Zoals 2026-12-14 17:00; leeg voor het hele evenement.</translation>
    </message>
    <message>
        <source>May come until</source>
        <translation>Mag komen tot</translation>
    </message>
    <message>
        <source>Doors and rooms</source>
        <translation>Ingangen en zalen</translation>
    </message>
    <message>
        <source>Separated by semicolons; empty for all.</source>
        <translation>Gescheiden door puntkomma&apos;s; leeg voor alle.</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Somebody new</source>
        <translation>Iemand nieuws</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>Register another of this name</source>
        <translation>Nog iemand met deze naam aanmelden</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Laat maar</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
</context>
<context>
    <name>PinGate</name>
    <message>
        <source>This is not known here.</source>
        <translation>Dit is hier niet bekend.</translation>
    </message>
    <message>
        <source>This takes an organiser.</source>
        <translation>Hiervoor is een organisator nodig.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: wait until %1.</source>
        <translation>Te veel foute pincodes: wacht tot %1.</translation>
    </message>
    <message>
        <source>Too many wrong PINs: wait a minute.</source>
        <translation>Te veel foute pincodes: wacht een minuut.</translation>
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
        <source>Enter your PIN, or scan your card.</source>
        <translation>Voer uw pincode in, of scan uw kaart.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>RehearsalPart</name>
    <message>
        <source>Rehearse</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Five pretended guests come in at the event&apos;s own time. Nothing of them stays.</source>
        <translation>Vijf verzonnen gasten komen binnen op de tijd van het evenement zelf. Er blijft niets van hen over.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Not good</source>
        <translation>Niet goed</translation>
    </message>
    <message>
        <source>Tickets are drawn and read back</source>
        <translation>Tickets worden getekend en teruggelezen</translation>
    </message>
    <message>
        <source>Guests are let in</source>
        <translation>Gasten worden binnengelaten</translation>
    </message>
    <message>
        <source>Badges are drawn</source>
        <translation>Badges worden getekend</translation>
    </message>
    <message>
        <source>The headcount is right</source>
        <translation>De telling klopt</translation>
    </message>
    <message>
        <source>A ticket admits once only</source>
        <translation>Een ticket geeft één keer toegang</translation>
    </message>
    <message>
        <source>The sounds are there</source>
        <translation>De geluiden zijn er</translation>
    </message>
    <message>
        <source>Rehearse now</source>
        <translation>Nu oefenen</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>Reference</source>
        <translation>Referentie</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>Plaats in de bestelling</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Infix (van der)</source>
        <translation>Tussenvoegsel (van der)</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Name of who booked</source>
        <translation>Naam van wie boekte</translation>
    </message>
    <message>
        <source>Given name of who booked</source>
        <translation>Voornaam van wie boekte</translation>
    </message>
    <message>
        <source>Family name of who booked</source>
        <translation>Achternaam van wie boekte</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>E-mail of who booked</source>
        <translation>E-mail van wie boekte</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>Hoeveel mensen</translation>
    </message>
    <message>
        <source>Code of the ticket</source>
        <translation>Code van het ticket</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>May come from</source>
        <translation>Mag komen vanaf</translation>
    </message>
    <message>
        <source>May come until</source>
        <translation>Mag komen tot</translation>
    </message>
    <message>
        <source>Doors and rooms</source>
        <translation>Ingangen en zalen</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Gezelschap</translation>
    </message>
    <message>
        <source>Tell the desk</source>
        <translation>Melden aan de balie</translation>
    </message>
    <message>
        <source>Special wishes</source>
        <translation>Bijzondere wensen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Answered at</source>
        <translation>Beantwoord op</translation>
    </message>
</context>
<context>
    <name>SaveDialogs</name>
    <message>
        <source>Where shall it go?</source>
        <translation>Waar moet het heen?</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Event files (*.toml)</source>
        <translation>Evenementbestanden (*.toml)</translation>
    </message>
    <message>
        <source>In which folder?</source>
        <translation>In welke map?</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>What you choose is kept at once.</source>
        <translation>Wat u kiest, wordt meteen bewaard.</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Find anything</source>
        <translation>Alles zoeken</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Evenementen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>The door</source>
        <translation>De deur</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Achteraf</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Licht of donker</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>Without anybody here, every screen is open to everybody.</source>
        <translation>Zolang hier niemand staat, is elk scherm voor iedereen open.</translation>
    </message>
    <message>
        <source>Steward: scans and prints</source>
        <translation>Steward: scant en drukt af</translation>
    </message>
    <message>
        <source>Supervisor: overrides, corrects, adds</source>
        <translation>Supervisor: beslist, verbetert, voegt toe</translation>
    </message>
    <message>
        <source>Organiser: everything</source>
        <translation>Organisator: alles</translation>
    </message>
    <message>
        <source>Card …</source>
        <translation>Kaart …</translation>
    </message>
    <message>
        <source>Card of %1</source>
        <translation>Kaart van %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Nog te bevestigen</translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation>Op de wachtlijst</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Geblokkeerd</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>The hub cannot be reached. Everything can be read; changes wait until it is back.</source>
        <translation>De hub is niet bereikbaar. Alles kan worden gelezen; wijzigingen wachten tot hij terug is.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Take back the others</source>
        <translation>De anderen terugdraaien</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Reading the list</source>
        <translation>De lijst wordt gelezen</translation>
    </message>
    <message>
        <source>Taking the people in</source>
        <translation>De mensen worden opgenomen</translation>
    </message>
    <message>
        <source>Opening the event</source>
        <translation>Het evenement wordt geopend</translation>
    </message>
    <message>
        <source>Writing tickets</source>
        <translation>Tickets worden geschreven</translation>
    </message>
    <message>
        <source>Writing badges</source>
        <translation>Badges worden geschreven</translation>
    </message>
    <message>
        <source>Sending badges to the printer</source>
        <translation>Badges gaan naar de printer</translation>
    </message>
    <message>
        <source>Writing files</source>
        <translation>Bestanden worden geschreven</translation>
    </message>
    <message>
        <source>Drawing the evening</source>
        <translation>De avond wordt getekend</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Er wordt geoefend</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 van %3</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code is %1.</translation>
    </message>
    <message>
        <source>Stopped. What was written until then is whole.</source>
        <translation>Gestopt. Wat tot dan is geschreven, is heel.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Klaar: %1</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Klaar.</translation>
    </message>
</context>
<context>
    <name>TicketsPage</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have no ticket yet</source>
        <translation>
            <numerusform>%n persoon heeft nog geen ticket</numerusform>
            <numerusform>%n personen hebben nog geen ticket</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has a ticket</source>
        <translation>Iedereen heeft een ticket</translation>
    </message>
    <message>
        <source>Print all</source>
        <translation>Alle afdrukken</translation>
    </message>
    <message>
        <source>All as one PDF …</source>
        <translation>Alle als één PDF …</translation>
    </message>
    <message>
        <source>A file each …</source>
        <translation>Elk een bestand …</translation>
    </message>
    <message>
        <source>A new ticket is made; the old one no longer admits.</source>
        <translation>Er is een nieuw ticket; het oude geeft geen toegang meer.</translation>
    </message>
    <message>
        <source>Nobody may come yet</source>
        <translation>Nog niemand mag komen</translation>
    </message>
    <message>
        <source>Tickets are made for everybody whose registration is confirmed.</source>
        <translation>Tickets zijn er voor iedereen van wie de aanmelding bevestigd is.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>A ticket is made when you save or print it, and stays the same however often you do. With a file each comes a list for your mailing (tickets.csv).</source>
        <translation>Een ticket wordt gemaakt als u het bewaart of afdrukt, en blijft hetzelfde hoe vaak u dat ook doet. Bij losse bestanden komt een lijst voor uw mailing (tickets.csv).</translation>
    </message>
    <message>
        <source>Somebody lost theirs? Open them under People and make a new ticket: the old one no longer admits.</source>
        <translation>Is iemand het kwijt? Open de persoon onder Mensen en maak een nieuw ticket: het oude geeft dan geen toegang meer.</translation>
    </message>
    <message>
        <source>Who has none</source>
        <translation>Wie er geen heeft</translation>
    </message>
    <message>
        <source>A ticket, as the guest sees it</source>
        <translation>Een ticket, zoals de gast het ziet</translation>
    </message>
</context>
<context>
    <name>TodoItem</name>
    <message numerus="yes">
        <source>The programme has %n part(s)</source>
        <translation>
            <numerusform>Het programma heeft %n onderdeel</numerusform>
            <numerusform>Het programma heeft %n onderdelen</numerusform>
        </translation>
    </message>
    <message>
        <source>The programme is still empty</source>
        <translation>Het programma is nog leeg</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are registered</source>
        <translation>
            <numerusform>%n persoon is aangemeld</numerusform>
            <numerusform>%n personen zijn aangemeld</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no list of guests yet</source>
        <translation>Er is nog geen gastenlijst</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) have no name yet</source>
        <translation>
            <numerusform>%n ticket heeft nog geen naam</numerusform>
            <numerusform>%n tickets hebben nog geen naam</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has a ticket</source>
        <translation>Iedereen heeft een ticket</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have no ticket yet</source>
        <translation>
            <numerusform>%n persoon heeft nog geen ticket</numerusform>
            <numerusform>%n personen hebben nog geen ticket</numerusform>
        </translation>
    </message>
    <message>
        <source>An organiser has a PIN</source>
        <translation>Een organisator heeft een pincode</translation>
    </message>
    <message>
        <source>No organiser has a PIN: anybody at a screen may do everything</source>
        <translation>Geen organisator heeft een pincode: iedereen aan een scherm mag alles</translation>
    </message>
    <message>
        <source>A printer for badges is set up</source>
        <translation>Er is een printer voor badges ingesteld</translation>
    </message>
    <message>
        <source>No printer for badges: badges become files in a folder</source>
        <translation>Geen printer voor badges: badges worden bestanden in een map</translation>
    </message>
    <message>
        <source>The door was rehearsed</source>
        <translation>De deur is geoefend</translation>
    </message>
    <message>
        <source>The door was not rehearsed yet</source>
        <translation>De deur is nog niet geoefend</translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) report</source>
        <translation>
            <numerusform>%n station meldt zich</numerusform>
            <numerusform>%n stations melden zich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) between stations wait for somebody</source>
        <translation>
            <numerusform>%n conflict tussen stations wacht op iemand</numerusform>
            <numerusform>%n conflicten tussen stations wachten op iemand</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Schrijven</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Bekijken</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Oefenen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
</context>
</TS>
