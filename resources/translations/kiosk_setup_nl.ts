<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>BeginPage</name>
    <message>
        <source>Another event</source>
        <translation>Een ander evenement</translation>
    </message>
    <message>
        <source>Welcome to kiosk</source>
        <translation>Welkom bij kiosk</translation>
    </message>
    <message>
        <source>What shall this computer do?</source>
        <translation>Wat gaat deze computer doen?</translation>
    </message>
    <message>
        <source>Open an event file</source>
        <translation>Een evenementbestand openen</translation>
    </message>
    <message>
        <source>This computer works alone. The event, its programme and its guests come from files.</source>
        <translation>Deze computer werkt alleen. Evenement, programma en gasten komen uit bestanden.</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>Aansluiten bij een hub</translation>
    </message>
    <message>
        <source>Several stations work as one. The organiser gives you an invitation.</source>
        <translation>Meerdere stations werken samen. U krijgt een uitnodiging van de organisator.</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Het voorbeeld proberen</translation>
    </message>
    <message>
        <source>An evening with made-up guests, kept apart from all else.</source>
        <translation>Een avond met verzonnen gasten, apart van al het andere.</translation>
    </message>
</context>
<context>
    <name>DoingNote</name>
    <message>
        <source>Something went wrong in the kiosk itself. Reference: %1</source>
        <translation>Er ging iets mis in de kiosk zelf. Kenmerk: %1</translation>
    </message>
    <message>
        <source>%1 of %2 records are here…</source>
        <translation>%1 van %2 gegevens zijn hier…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Registered from the file: %1.</source>
        <translation>Aangemeld uit het bestand: %1.</translation>
    </message>
    <message>
        <source>Rows that could not be taken: %1. “kiosk roster import” says why.</source>
        <translation>Regels die niet konden worden overgenomen: %1. “kiosk roster import” zegt waarom.</translation>
    </message>
    <message>
        <source>There is no event yet</source>
        <translation>Er is nog geen evenement</translation>
    </message>
    <message>
        <source>%1 · station “%2”</source>
        <translation>%1 · station “%2”</translation>
    </message>
    <message>
        <source>It appears here once the organiser has brought one in.</source>
        <translation>Het verschijnt hier zodra de organisator er een heeft ingevoerd.</translation>
    </message>
    <message>
        <source>Which event?</source>
        <translation>Welk evenement?</translation>
    </message>
    <message>
        <source>Screen %1 (%2) shows</source>
        <translation>Scherm %1 (%2) toont</translation>
    </message>
    <message>
        <source>This screen shows</source>
        <translation>Dit scherm toont</translation>
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
        <translation>Het aantal aanwezigen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Over the whole screen</source>
        <translation>Over het hele scherm</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>In een venster</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw kijken</translation>
    </message>
    <message>
        <source>Guests from a file</source>
        <translation>Gasten uit een bestand</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Een ander evenement</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Who may come?</source>
        <translation>Wie mag er komen?</translation>
    </message>
    <message>
        <source>Which event?</source>
        <translation>Welk evenement?</translation>
    </message>
    <message>
        <source>Choose the list of guests: a table as CSV or XLSX. It can also come later.</source>
        <translation>Kies de gastenlijst: een tabel als CSV of XLSX. Dit kan ook later.</translation>
    </message>
    <message>
        <source>Choose an event file. It may be on a stick.</source>
        <translation>Kies een evenementbestand. Het mag op een stick staan.</translation>
    </message>
    <message>
        <source>None was found on a stick or in the usual folders.</source>
        <translation>Er is niets gevonden op een stick of in de gebruikelijke mappen.</translation>
    </message>
    <message>
        <source>Or type where the file is</source>
        <translation>Of typ waar het bestand staat</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Look for files again</source>
        <translation>Opnieuw zoeken</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>HubPage</name>
    <message>
        <source>Join a hub</source>
        <translation>Aansluiten bij een hub</translation>
    </message>
    <message>
        <source>Joining broke off. It goes on where it was.</source>
        <translation>Het aansluiten brak af. Het gaat verder waar het was.</translation>
    </message>
    <message>
        <source>Scan the code of your invitation, or paste the whole of it into one of the fields.</source>
        <translation>Scan de code van uw uitnodiging, of plak de hele uitnodiging in een van de velden.</translation>
    </message>
    <message>
        <source>The hub&apos;s address, as postgresql://…</source>
        <translation>Het adres van de hub, zoals postgresql://…</translation>
    </message>
    <message>
        <source>A new token, if you were given one</source>
        <translation>Een nieuw token, als u er een kreeg</translation>
    </message>
    <message>
        <source>The token</source>
        <translation>Het token</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Aansluiten</translation>
    </message>
</context>
<context>
    <name>LookingPage</name>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>This station cannot be opened</source>
        <translation>Dit station kan niet worden geopend</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw kijken</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>English</translation>
    </message>
</context>
</TS>
