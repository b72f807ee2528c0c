<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ExitPad</name>
    <message>
        <source>This is not known here. Please try again.</source>
        <translation>Dit is hier niet bekend. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>The card of an organiser takes the PIN, too.</source>
        <translation>Bij de pas van een organisator hoort ook de pincode.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Please wait a minute.</source>
        <translation>Te veel verkeerde pincodes. Wacht u alstublieft een minuut.</translation>
    </message>
    <message>
        <source>This does not work just now. Please try again.</source>
        <translation>Dit lukt nu niet. Probeert u het opnieuw.</translation>
    </message>
    <message>
        <source>For staff</source>
        <translation>Voor stewards</translation>
    </message>
    <message>
        <source>Type your PIN, or scan your card.</source>
        <translation>Toets uw pincode in, of scan uw pas.</translation>
    </message>
    <message>
        <source>Digits typed: %1</source>
        <translation>Getypte cijfers: %1</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlaten</translation>
    </message>
    <message>
        <source>Back to check-in</source>
        <translation>Terug naar inchecken</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Registered from the file: %1.</source>
        <translation>Aangemeld uit het bestand: %1.</translation>
    </message>
    <message>
        <source>Rows that could not be taken: %1. Correct them and open the file again.</source>
        <translation>Rijen die niet konden worden overgenomen: %1. Verbeter ze en open het bestand opnieuw.</translation>
    </message>
    <message>
        <source>There is no event yet</source>
        <translation>Er is nog geen bijeenkomst</translation>
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
        <translation>Welke bijeenkomst?</translation>
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
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw kijken</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Guests from a file</source>
        <translation>Gasten uit een bestand</translation>
    </message>
    <message>
        <source>Another event</source>
        <translation>Een andere bijeenkomst</translation>
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
        <translation>Welke bijeenkomst?</translation>
    </message>
    <message>
        <source>Choose the list of guests: a table as CSV or XLSX. It can also come later.</source>
        <translation>Kies de gastenlijst: een tabel als CSV of XLSX. Dit kan ook later.</translation>
    </message>
    <message>
        <source>Choose an event file. It may be on a stick.</source>
        <translation>Kies een bestand van een bijeenkomst. Het mag op een stick staan.</translation>
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
        <source>The hub’s address, as postgresql://…</source>
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
    <name>LoadingPage</name>
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
<context>
    <name>PauseScreen</name>
    <message>
        <source>This screen is out of order</source>
        <translation>Dit scherm is buiten gebruik</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Een ogenblik alstublieft</translation>
    </message>
    <message>
        <source>Please go to the desk.</source>
        <translation>Gaat u naar de balie.</translation>
    </message>
    <message>
        <source>This screen comes back by itself. Nothing was lost.</source>
        <translation>Dit scherm komt vanzelf terug. Er is niets verloren gegaan.</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Kenmerk %1</translation>
    </message>
</context>
<context>
    <name>ScreenKeyboard</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>SettingsDevices</name>
    <message>
        <source>The camera is being opened…</source>
        <translation>De camera wordt geopend…</translation>
    </message>
    <message>
        <source>“%1” works. Hold a code before it.</source>
        <translation>“%1” werkt. Houd er een code voor.</translation>
    </message>
    <message>
        <source>“%1” is not there. Connect it, or choose another.</source>
        <translation>“%1” is er niet. Sluit de camera aan of kies een andere.</translation>
    </message>
    <message>
        <source>There is no camera here.</source>
        <translation>Er is hier geen camera.</translation>
    </message>
    <message>
        <source>No camera is used.</source>
        <translation>Er wordt geen camera gebruikt.</translation>
    </message>
    <message>
        <source>A ticket was read.</source>
        <translation>Er is een ticket gelezen.</translation>
    </message>
    <message>
        <source>The invitation of a station was read.</source>
        <translation>De uitnodiging van een station is gelezen.</translation>
    </message>
    <message>
        <source>A code of another kind was read.</source>
        <translation>Er is een code van een andere soort gelezen.</translation>
    </message>
    <message>
        <source>Scan something now, with the hand scanner or the camera.</source>
        <translation>Scan nu iets, met de handscanner of de camera.</translation>
    </message>
    <message>
        <source>%1 Codes read so far: %2.</source>
        <translation>%1 Gelezen codes tot nu toe: %2.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Geen camera</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Badges</source>
        <translation>Badges</translation>
    </message>
    <message>
        <source>As PDF, into a folder</source>
        <translation>Als PDF, in een map</translation>
    </message>
    <message>
        <source>Badges go to several printers, as settings.toml says.</source>
        <translation>Badges gaan naar meerdere printers, zoals in settings.toml staat.</translation>
    </message>
    <message>
        <source>Make a test badge</source>
        <translation>Een proefbadge maken</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>What you choose is kept at once.</source>
        <translation>Wat u kiest wordt meteen opgeslagen.</translation>
    </message>
</context>
<context>
    <name>SettingsStaff</name>
    <message>
        <source>Steward</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Coördinator</translation>
    </message>
    <message>
        <source>Organiser</source>
        <translation>Organisator</translation>
    </message>
    <message>
        <source>%1 has a PIN now.</source>
        <translation>%1 heeft nu een pincode.</translation>
    </message>
    <message>
        <source>This is the PIN of %1.</source>
        <translation>Dit is de pincode van %1.</translation>
    </message>
    <message>
        <source>Nobody has this PIN.</source>
        <translation>Niemand heeft deze pincode.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Please wait a minute.</source>
        <translation>Te veel verkeerde pincodes. Wacht u alstublieft een minuut.</translation>
    </message>
    <message>
        <source>Staff and their PINs</source>
        <translation>Medewerkers en hun pincodes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet. A locked screen needs somebody who has one.</source>
        <translation>Nog niemand heeft een pincode. Voor een vergrendeld scherm moet iemand er een hebben.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>PIN, four to eight digits</source>
        <translation>Pincode, vier tot acht cijfers</translation>
    </message>
    <message>
        <source>What they may do</source>
        <translation>Wat zij mogen doen</translation>
    </message>
    <message>
        <source>Give this PIN</source>
        <translation>Deze pincode geven</translation>
    </message>
    <message>
        <source>Try this PIN</source>
        <translation>Deze pincode proberen</translation>
    </message>
</context>
<context>
    <name>SettingsStation</name>
    <message>
        <source>This station’s name, given by the hub</source>
        <translation>De naam van dit station, gegeven door de hub</translation>
    </message>
    <message>
        <source>This station’s name</source>
        <translation>De naam van dit station</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Its door or room</source>
        <translation>De deur of zaal</translation>
    </message>
    <message>
        <source>The whole event</source>
        <translation>De hele bijeenkomst</translation>
    </message>
    <message>
        <source>The language that its screens begin in</source>
        <translation>De taal waarin de schermen beginnen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Geluiden</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Zacht</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Luid</translation>
    </message>
    <message>
        <source>Test the sound</source>
        <translation>Geluid testen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Another event</source>
        <translation>Een andere bijeenkomst</translation>
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
        <translation>Een bestand van een bijeenkomst openen</translation>
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
    <name>TaskStatus</name>
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
    <name>WindowModeOptions</name>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Locked for guests</source>
        <translation>Vergrendeld, voor gasten</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>In een venster</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Staff leave it by holding its upper left corner for three seconds, and their PIN.</source>
        <translation>Medewerkers verlaten het door de hoek linksboven drie seconden vast te houden, en met hun pincode.</translation>
    </message>
    <message>
        <source>It can be locked once somebody has a PIN: see the settings.</source>
        <translation>Het kan worden vergrendeld zodra iemand een pincode heeft: zie de instellingen.</translation>
    </message>
</context>
</TS>
