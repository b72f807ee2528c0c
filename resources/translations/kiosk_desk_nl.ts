<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActionsRow</name>
    <message>
        <source>Check in</source>
        <translation>Inchecken</translation>
    </message>
    <message>
        <source>Attention seen</source>
        <translation>Aandachtspunt gezien</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Vertrek</translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>Toch toelaten…</translation>
    </message>
    <message>
        <source>Override… (supervisor)</source>
        <translation>Toch toelaten… (coördinator)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Next: just scan, or type a name</source>
        <translation>Volgende: scan een ticket of typ een naam</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Badge printen</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Terugdraaien…</translation>
    </message>
</context>
<context>
    <name>BadgeSign</name>
    <message>
        <source>Badge waits: %1</source>
        <translation>Badge wacht: %1</translation>
    </message>
    <message>
        <source>Badge waiting</source>
        <translation>Badge wacht</translation>
    </message>
    <message>
        <source>Badge is being printed</source>
        <translation>Badge wordt geprint</translation>
    </message>
    <message>
        <source>Badge sent to the printer</source>
        <translation>Badge naar de printer</translation>
    </message>
    <message>
        <source>Badge printed</source>
        <translation>Badge geprint</translation>
    </message>
    <message>
        <source>Badge saved as PDF</source>
        <translation>Badge opgeslagen als pdf</translation>
    </message>
    <message>
        <source>Badge failed</source>
        <translation>Badge mislukt</translation>
    </message>
    <message>
        <source>Badge uncertain</source>
        <translation>Badge onzeker</translation>
    </message>
</context>
<context>
    <name>CategoryChoice</name>
    <message>
        <source>Category</source>
        <translation>Categorie</translation>
    </message>
</context>
<context>
    <name>ConflictPage</name>
    <message>
        <source>One person, scanned twice</source>
        <translation>Eén persoon, twee keer gescand</translation>
    </message>
    <message>
        <source>Two people on one ticket</source>
        <translation>Twee mensen op één ticket</translation>
    </message>
    <message>
        <source>The organiser agrees</source>
        <translation>Organisator akkoord</translation>
    </message>
    <message>
        <source>May stay</source>
        <translation>Mag blijven</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Is vertrokken</translation>
    </message>
    <message>
        <source>The last name is right</source>
        <translation>De laatste naam klopt</translation>
    </message>
    <message>
        <source>Put right again</source>
        <translation>Opnieuw verbeterd</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>Wat hebt u gevonden?</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Afhandelen</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>%1, noticed %2</source>
        <translation>%1, opgemerkt %2</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n conflicts to look into</source>
        <translation>
            <numerusform>%n conflict te beoordelen</numerusform>
            <numerusform>%n conflicten te beoordelen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stations that did not hear of each other decided on the same people. Record the outcome to close it on every desk.</source>
        <translation>Stations die niet van elkaar wisten, hebben over dezelfde mensen beslist. Leg de uitkomst vast om het op elke balie af te sluiten.</translation>
    </message>
    <message>
        <source>Record the outcome…</source>
        <translation>Uitkomst vastleggen…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Persoon tonen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait after these.</source>
        <translation>
            <numerusform>Er wacht er nog %n.</numerusform>
            <numerusform>Er wachten er nog %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskTray</name>
    <message>
        <source>Exit: every scan is of somebody who leaves. Ctrl O makes this an entrance again.</source>
        <translation>Uitgang: elke scan is van iemand die vertrekt. Met Ctrl O wordt dit weer een ingang.</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Vertrek</translation>
    </message>
    <message>
        <source>Show the most urgent notice only</source>
        <translation>Alleen de dringendste melding tonen</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n notices</source>
        <translation>
            <numerusform>%n melding tonen</numerusform>
            <numerusform>Alle %n meldingen tonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Spreker</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerker</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>Pers</translation>
    </message>
    <message>
        <source>Let in twice</source>
        <translation>Twee keer binnengelaten</translation>
    </message>
    <message>
        <source>Let in, not expected</source>
        <translation>Binnengelaten, niet verwacht</translation>
    </message>
    <message>
        <source>Two names</source>
        <translation>Twee namen</translation>
    </message>
    <message>
        <source>steward</source>
        <translation>steward</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>coördinator</translation>
    </message>
    <message>
        <source>organiser</source>
        <translation>organisator</translation>
    </message>
    <message>
        <source>Search by name?</source>
        <translation>Op naam zoeken?</translation>
    </message>
    <message>
        <source>Let in all the same?</source>
        <translation>Toch toelaten?</translation>
    </message>
    <message>
        <source>Take back what is older than 15 minutes?</source>
        <translation>Ongedaan maken wat ouder is dan 15 minuten?</translation>
    </message>
    <message>
        <source>Correct the name?</source>
        <translation>De naam verbeteren?</translation>
    </message>
    <message>
        <source>Register a walk-in?</source>
        <translation>Iemand ter plekke inschrijven?</translation>
    </message>
    <message>
        <source>Registered twice</source>
        <translation>Twee keer ingeschreven</translation>
    </message>
    <message>
        <source>The badge of %1 is in the queue.</source>
        <translation>De badge van %1 staat in de wachtrij.</translation>
    </message>
    <message>
        <source>It was “%1” before; search finds both.</source>
        <translation>Eerst was het “%1”; zoeken vindt beide.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the party came in now.</source>
        <translation>
            <numerusform>%n persoon van de groep is nu binnengekomen.</numerusform>
            <numerusform>%n personen van de groep zijn nu binnengekomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of the party came in.</source>
        <translation>Niemand van de groep kwam binnen.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Find the person, or take the next</source>
        <translation>Zoek de persoon op, of neem de volgende</translation>
    </message>
    <message>
        <source>Ready for the next person</source>
        <translation>Klaar voor de volgende</translation>
    </message>
    <message>
        <source>Ready for the next one to leave</source>
        <translation>Klaar voor de volgende die vertrekt</translation>
    </message>
    <message>
        <source>Type their name, register a walk-in, or scan again.</source>
        <translation>Typ de naam, schrijf ter plekke in, of scan nog eens.</translation>
    </message>
    <message>
        <source>Scan a ticket, or type a name and press Enter.</source>
        <translation>Scan een ticket, of typ een naam en druk op Enter.</translation>
    </message>
    <message>
        <source>Scan a ticket.</source>
        <translation>Scan een ticket.</translation>
    </message>
</context>
<context>
    <name>EntriesSection</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n registratie</numerusform>
            <numerusform>%n registraties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KeyLegend</name>
    <message>
        <source>search</source>
        <translation>zoeken</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>wissen</translation>
    </message>
    <message>
        <source>exit door</source>
        <translation>uitgang</translation>
    </message>
    <message>
        <source>language</source>
        <translation>taal</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>search anew</source>
        <translation>opnieuw zoeken</translation>
    </message>
    <message>
        <source>choose a person</source>
        <translation>persoon kiezen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>the big button</source>
        <translation>de grote knop</translation>
    </message>
    <message>
        <source>clear, or a step back</source>
        <translation>leegmaken, of een stap terug</translation>
    </message>
    <message>
        <source>let out</source>
        <translation>uitchecken</translation>
    </message>
    <message>
        <source>check in the party</source>
        <translation>groep inchecken</translation>
    </message>
    <message>
        <source>print the badge</source>
        <translation>badge printen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>ongedaan maken</translation>
    </message>
    <message>
        <source>override a refusal</source>
        <translation>toch toelaten</translation>
    </message>
    <message>
        <source>register a walk-in</source>
        <translation>ter plekke inschrijven</translation>
    </message>
    <message>
        <source>correct the name</source>
        <translation>naam verbeteren</translation>
    </message>
    <message>
        <source>go to a guest who waits</source>
        <translation>naar een gast die wacht</translation>
    </message>
    <message>
        <source>look into conflicts</source>
        <translation>conflicten beoordelen</translation>
    </message>
    <message>
        <source>show all notices</source>
        <translation>alle meldingen tonen</translation>
    </message>
    <message>
        <source>exit or entrance</source>
        <translation>uitgang of ingang</translation>
    </message>
    <message>
        <source>lock, or hand over</source>
        <translation>vergrendelen, of overdragen</translation>
    </message>
    <message>
        <source>a new roll of labels is in</source>
        <translation>er zit een nieuwe rol labels in</translation>
    </message>
    <message>
        <source>next camera</source>
        <translation>volgende camera</translation>
    </message>
    <message>
        <source>language</source>
        <translation>taal</translation>
    </message>
    <message>
        <source>put a fault away</source>
        <translation>foutmelding sluiten</translation>
    </message>
    <message>
        <source>the badge came out, or did not</source>
        <translation>de badge kwam eruit, of niet</translation>
    </message>
    <message>
        <source>scroll the person</source>
        <translation>door de persoon bladeren</translation>
    </message>
    <message>
        <source>evacuation: everyone out</source>
        <translation>ontruiming: iedereen naar buiten</translation>
    </message>
</context>
<context>
    <name>NameRow</name>
    <message>
        <source>supervisor</source>
        <translation>coördinator</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Correct the name…</source>
        <translation>Naam verbeteren…</translation>
    </message>
</context>
<context>
    <name>NamesakesPage</name>
    <message numerus="yes">
        <source>%n of this name are registered already</source>
        <translation>
            <numerusform>%n persoon met deze naam is al aangemeld</numerusform>
            <numerusform>%n personen met deze naam zijn al aangemeld</numerusform>
        </translation>
    </message>
    <message>
        <source>The same person? Then take that registration, so that nobody is counted twice.</source>
        <translation>Dezelfde persoon? Neem dan die aanmelding, zodat niemand dubbel telt.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Register anyway</source>
        <translation>Toch inschrijven</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>OutcomeSign</name>
    <message>
        <source>Refused: %1</source>
        <translation>Geweigerd: %1</translation>
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
        <source>Let in</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Party checked in</source>
        <translation>Groep ingecheckt</translation>
    </message>
    <message>
        <source>Not the whole party</source>
        <translation>Niet de hele groep</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vertrokken</translation>
    </message>
    <message>
        <source>Left at closing time</source>
        <translation>Vertrokken bij sluiting</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Teruggedraaid</translation>
    </message>
    <message>
        <source>Badge is waiting</source>
        <translation>Badge in de wachtrij</translation>
    </message>
    <message>
        <source>Name put right</source>
        <translation>Naam verbeterd</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Speak to guest</source>
        <translation>Gast spreken</translation>
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
    <name>PartySection</name>
    <message>
        <source>Party of %1</source>
        <translation>Groep van %1</translation>
    </message>
    <message numerus="yes">
        <source>Check in all %n</source>
        <translation>
            <numerusform>De laatste inchecken</numerusform>
            <numerusform>Alle %n inchecken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Inside since %1: %2</source>
        <translation>Binnen sinds %1: %2</translation>
    </message>
    <message>
        <source>Inside since %1</source>
        <translation>Binnen sinds %1</translation>
    </message>
    <message>
        <source>Left at %1</source>
        <translation>Vertrokken om %1</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>ter plekke ingeschreven</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Let op</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Aantekening</translation>
    </message>
    <message>
        <source>The printer says</source>
        <translation>De printer meldt</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>This is not known here.</source>
        <translation>Dit is hier niet bekend.</translation>
    </message>
    <message>
        <source>The card of an organiser takes the PIN, too.</source>
        <translation>Bij de pas van een organisator hoort ook de pincode.</translation>
    </message>
    <message>
        <source>Five wrong ones: the next is taken at %1.</source>
        <translation>Vijf keer fout: de volgende kan om %1.</translation>
    </message>
    <message>
        <source>This takes a supervisor.</source>
        <translation>Dit kan alleen een coördinator.</translation>
    </message>
    <message>
        <source>Who is at the desk?</source>
        <translation>Wie staat er aan de balie?</translation>
    </message>
    <message>
        <source>Your PIN or your card unlocks it.</source>
        <translation>Uw pincode of uw pas ontgrendelt de balie.</translation>
    </message>
    <message>
        <source>Ask a supervisor for their PIN or card; it counts this once.</source>
        <translation>Vraag een coördinator om pincode of pas; die geldt voor deze ene keer.</translation>
    </message>
    <message>
        <source>Scans wait</source>
        <translation>Scans wachten</translation>
    </message>
    <message numerus="yes">
        <source>Unlock the desk first: %n scans wait.</source>
        <translation>
            <numerusform>Ontgrendel eerst de balie: er wacht %n scan.</numerusform>
            <numerusform>Ontgrendel eerst de balie: er wachten %n scans.</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>A notice needs you.</source>
        <translation>Er wacht een melding.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>out of paper</source>
        <translation>het papier is op</translation>
    </message>
    <message>
        <source>no ribbon or ink</source>
        <translation>lint of inkt op</translation>
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
        <translation>printer gepauzeerd</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>geen contact</translation>
    </message>
    <message>
        <source>printer fault</source>
        <translation>printerstoring</translation>
    </message>
    <message>
        <source>roll nearly empty</source>
        <translation>rol bijna op</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gereed</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n labels left</source>
        <translation>
            <numerusform>%1 heeft nog %n label</numerusform>
            <numerusform>%1 heeft nog %n labels</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer “%1”: paper is out</source>
        <translation>Printer “%1”: het papier is op</translation>
    </message>
    <message>
        <source>Printer “%1”: ribbon or ink is out</source>
        <translation>Printer “%1”: lint of inkt op</translation>
    </message>
    <message>
        <source>Printer “%1”: paper jam</source>
        <translation>Printer “%1”: papier vastgelopen</translation>
    </message>
    <message>
        <source>Printer “%1” is open</source>
        <translation>Printer “%1” staat open</translation>
    </message>
    <message>
        <source>Printer “%1” is paused</source>
        <translation>Printer “%1” is gepauzeerd</translation>
    </message>
    <message>
        <source>Printer “%1” cannot be reached</source>
        <translation>Printer “%1” is niet bereikbaar</translation>
    </message>
    <message>
        <source>Printer “%1” cannot print</source>
        <translation>Printer “%1” kan niet printen</translation>
    </message>
    <message>
        <source>Have the next roll ready.</source>
        <translation>Leg de volgende rol klaar.</translation>
    </message>
    <message>
        <source>Put in paper or a new roll; it goes on by itself.</source>
        <translation>Leg papier of een nieuwe rol in; daarna gaat hij vanzelf verder.</translation>
    </message>
    <message>
        <source>Put in a new one; it goes on by itself.</source>
        <translation>Plaats een nieuwe; daarna gaat hij vanzelf verder.</translation>
    </message>
    <message>
        <source>Take it out and close the printer. See afterwards whose badge is missing.</source>
        <translation>Haal het eruit en sluit de printer. Kijk daarna wiens badge ontbreekt.</translation>
    </message>
    <message>
        <source>Close it; it goes on by itself.</source>
        <translation>Sluit hem; daarna gaat hij vanzelf verder.</translation>
    </message>
    <message>
        <source>Press its pause button, or resume it on its computer.</source>
        <translation>Druk op de pauzeknop, of hervat hem op zijn computer.</translation>
    </message>
    <message>
        <source>Is it switched on, and its cable in? It goes on by itself.</source>
        <translation>Staat hij aan en zit de kabel erin? Daarna gaat hij vanzelf verder.</translation>
    </message>
    <message>
        <source>See what its display says.</source>
        <translation>Kijk wat er op het scherm van de printer staat.</translation>
    </message>
    <message>
        <source>The printer says: %1</source>
        <translation>De printer meldt: %1</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ReasonPage</name>
    <message>
        <source>Take back “%1” of %2?</source>
        <translation>“%1” van %2 terugdraaien?</translation>
    </message>
    <message>
        <source>Let in all the same?</source>
        <translation>Toch toelaten?</translation>
    </message>
    <message>
        <source>Print a further badge?</source>
        <translation>Nog een badge printen?</translation>
    </message>
    <message>
        <source>What is the right name?</source>
        <translation>Wat is de juiste naam?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Toelaten</translation>
    </message>
    <message>
        <source>Print badge</source>
        <translation>Badge printen</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Naam opslaan</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Verkeerde persoon</translation>
    </message>
    <message>
        <source>Scanned by mistake</source>
        <translation>Per ongeluk gescand</translation>
    </message>
    <message>
        <source>Did not go in</source>
        <translation>Niet binnengekomen</translation>
    </message>
    <message>
        <source>The organiser agrees</source>
        <translation>Organisator akkoord</translation>
    </message>
    <message>
        <source>Paid at the desk</source>
        <translation>Betaald aan de balie</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>Legitimatie gezien</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kwijt</translation>
    </message>
    <message>
        <source>Misprinted</source>
        <translation>Verkeerd geprint</translation>
    </message>
    <message>
        <source>Wrong name</source>
        <translation>Verkeerde naam</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Volledige naam</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
</context>
<context>
    <name>RecentScansPane</name>
    <message>
        <source>Last scans, all stations</source>
        <translation>Laatste scans, alle stations</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Laatste scans</translation>
    </message>
    <message>
        <source>Nobody was scanned yet.</source>
        <translation>Er is nog niemand gescand.</translation>
    </message>
</context>
<context>
    <name>SearchFoot</name>
    <message>
        <source>Walk-in…</source>
        <translation>Ter plekke inschrijven…</translation>
    </message>
    <message>
        <source>Walk-in… (supervisor)</source>
        <translation>Ter plekke inschrijven… (coördinator)</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle toetsen tonen</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Name, affiliation or reference</source>
        <translation>Naam, organisatie of kenmerk</translation>
    </message>
    <message>
        <source>A supervisor searches by name</source>
        <translation>Een coördinator zoekt op naam</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gevonden personen</translation>
    </message>
    <message>
        <source>Nobody fits “%1”. Try fewer letters, or register a walk-in.</source>
        <translation>Niemand gevonden met “%1”. Probeer minder letters, of schrijf ter plekke in.</translation>
    </message>
    <message>
        <source>Type a part of a name; accents and the order do not matter.</source>
        <translation>Typ een deel van een naam; accenten en volgorde maken niet uit.</translation>
    </message>
    <message>
        <source>Scan tickets. For the rest a supervisor’s PIN helps out.</source>
        <translation>Scan tickets. Voor de rest helpt de pincode van een coördinator.</translation>
    </message>
</context>
<context>
    <name>StaffButton</name>
    <message>
        <source>%1 is at the desk (%2): lock it, or hand over</source>
        <translation>%1 staat aan de balie (%2): vergrendelen of overdragen</translation>
    </message>
</context>
<context>
    <name>StandingSign</name>
    <message>
        <source>Inside</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Was inside</source>
        <translation>Was binnen</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Verwacht</translation>
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
        <source>Waiting list</source>
        <translation>Wachtlijst</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Niet betaald</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Teruggedraaid</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>no scan yet</source>
        <translation>nog geen scan</translation>
    </message>
    <message>
        <source>scan at %1</source>
        <translation>scan om %1</translation>
    </message>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message>
        <source>scanner gone</source>
        <translation>scanner weg</translation>
    </message>
    <message>
        <source>scanner ready</source>
        <translation>scanner gereed</translation>
    </message>
    <message>
        <source>The hand scanner at %1 has gone</source>
        <translation>De handscanner op %1 is losgeraakt</translation>
    </message>
    <message>
        <source>The hand scanner is connected</source>
        <translation>De handscanner is aangesloten</translation>
    </message>
    <message>
        <source>%1 of %2 inside</source>
        <translation>%1 van %2 binnen</translation>
    </message>
    <message>
        <source>%1 inside of %2 expected</source>
        <translation>%1 binnen van %2 verwacht</translation>
    </message>
    <message>
        <source>%1 to print</source>
        <translation>%1 te printen</translation>
    </message>
    <message numerus="yes">
        <source>%n badges waiting</source>
        <translation>
            <numerusform>%n badge wacht</numerusform>
            <numerusform>%n badges wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 mislukt</translation>
    </message>
    <message numerus="yes">
        <source>%n badges failed</source>
        <translation>
            <numerusform>%n badge mislukt</numerusform>
            <numerusform>%n badges mislukt</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Printer: %1</translation>
    </message>
    <message>
        <source>NL</source>
        <extracomment>the other language, as a code</extracomment>
        <translation>EN</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <extracomment>the other language, in its own words</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>The hand scanner was not heard yet</source>
        <translation>De handscanner is nog niet gehoord</translation>
    </message>
    <message>
        <source>another</source>
        <translation>een andere</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wordt geopend…</translation>
    </message>
    <message>
        <source>camera gone</source>
        <translation>camera weg</translation>
    </message>
    <message>
        <source>no camera</source>
        <translation>geen camera</translation>
    </message>
    <message>
        <source>No camera is used</source>
        <translation>Er is geen camera in gebruik</translation>
    </message>
    <message>
        <source>The camera has gone</source>
        <translation>De camera is weg</translation>
    </message>
    <message>
        <source>The camera “%1” has gone</source>
        <translation>De camera “%1” is weg</translation>
    </message>
    <message>
        <source>The camera “%1” is used in place of “%2”</source>
        <translation>De camera “%1” is in gebruik in plaats van “%2”</translation>
    </message>
    <message>
        <source>The camera “%1” works</source>
        <translation>De camera “%1” werkt</translation>
    </message>
    <message>
        <source>The camera “%1” is being opened</source>
        <translation>De camera “%1” wordt geopend</translation>
    </message>
    <message>
        <source>The hand scanner was heard at %1</source>
        <translation>De handscanner is om %1 gehoord</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Het is %1</translation>
    </message>
</context>
<context>
    <name>StatusBarHub</name>
    <message>
        <source>sending %1</source>
        <translation>verstuurt %1</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>hub</translation>
    </message>
    <message>
        <source>no hub</source>
        <translation>geen hub</translation>
    </message>
    <message numerus="yes">
        <source>%n scans are being sent to the hub</source>
        <translation>
            <numerusform>%n scan wordt naar de hub gestuurd</numerusform>
            <numerusform>%n scans worden naar de hub gestuurd</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected to the hub %1</source>
        <translation>Verbonden met de hub %1</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>De hub antwoordt niet</translation>
    </message>
</context>
<context>
    <name>TrayBadge</name>
    <message>
        <source>Look at %1: it is not printed again before you answer.</source>
        <translation>Kijk bij %1: pas na uw antwoord wordt hij opnieuw geprint.</translation>
    </message>
    <message numerus="yes">
        <source>%n further badges are in doubt.</source>
        <translation>
            <numerusform>Over nog %n badge bestaat twijfel.</numerusform>
            <numerusform>Over nog %n badges bestaat twijfel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Did the badge of %1 come out?</source>
        <translation>Is de badge van %1 eruit gekomen?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No, print it again</source>
        <translation>Nee, opnieuw printen</translation>
    </message>
</context>
<context>
    <name>TrayCase</name>
    <message>
        <source>A guest</source>
        <translation>Een gast</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent here by %1 at %2.</source>
        <translation>Hierheen gestuurd door %1 om %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n further guests are on their way.</source>
        <translation>
            <numerusform>Nog %n gast is onderweg.</numerusform>
            <numerusform>Nog %n gasten zijn onderweg.</numerusform>
        </translation>
    </message>
    <message>
        <source>I’ll help them</source>
        <translation>Ik help deze gast</translation>
    </message>
</context>
<context>
    <name>TrayError</name>
    <message>
        <source>Something went wrong here that should not. What was checked in stays checked in; please try again.</source>
        <translation>Hier ging iets mis dat niet mis mag gaan. Wie ingecheckt is, blijft ingecheckt; probeer het nog eens.</translation>
    </message>
    <message>
        <source>If it comes again, tell the organiser this code: %1</source>
        <translation>Gebeurt het weer, geef de organisator dan deze code: %1</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Begrepen</translation>
    </message>
</context>
<context>
    <name>TrayNotice</name>
    <message>
        <source>A guest has been waiting there since %1.</source>
        <translation>Daar wacht een gast sinds %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n further stations call: %1</source>
        <translation>
            <numerusform>Nog %n station vraagt om hulp: %1</numerusform>
            <numerusform>Nog %n stations vragen om hulp: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 calls for help</source>
        <translation>%1 vraagt om hulp</translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts to look into</source>
        <translation>
            <numerusform>%n conflict te beoordelen</numerusform>
            <numerusform>%n conflicten te beoordelen</numerusform>
        </translation>
    </message>
    <message>
        <source>On my way</source>
        <translation>Ik kom eraan</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Nagaan</translation>
    </message>
</context>
<context>
    <name>TrayPrinter</name>
    <message>
        <source>New roll put in</source>
        <translation>Nieuwe rol geplaatst</translation>
    </message>
</context>
<context>
    <name>TrayRows</name>
    <message>
        <source>On its own since %1</source>
        <translation>Werkt zelfstandig sinds %1</translation>
    </message>
    <message numerus="yes">
        <source>%n scans to send</source>
        <translation>
            <numerusform>nog %n scan te versturen</numerusform>
            <numerusform>nog %n scans te versturen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes ahead</source>
        <translation>
            <numerusform>De klok van deze computer loopt %n minuut voor</numerusform>
            <numerusform>De klok van deze computer loopt %n minuten voor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes behind</source>
        <translation>
            <numerusform>De klok van deze computer loopt %n minuut achter</numerusform>
            <numerusform>De klok van deze computer loopt %n minuten achter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub did not take %n entries of this station</source>
        <translation>
            <numerusform>De hub heeft %n registratie van dit station niet aangenomen</numerusform>
            <numerusform>De hub heeft %n registraties van dit station niet aangenomen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: it is kept here. Tell the organiser before this station leaves.</source>
        <translation>Er gaat niets verloren: het blijft hier bewaard. Meld het de organisator voordat dit station weggaat.</translation>
    </message>
    <message>
        <source>Check in as usual: what is decided here is sent later. If it lasts, tell the organiser.</source>
        <translation>Gewoon inchecken: wat hier wordt besloten, wordt later verstuurd. Duurt het lang, meld het de organisator.</translation>
    </message>
    <message>
        <source>Put it right in the computer’s settings; scans keep their order all the same.</source>
        <translation>Zet hem gelijk bij de instellingen van de computer; scans houden intussen hun volgorde.</translation>
    </message>
    <message>
        <source>Not all of the hub’s records can be kept here</source>
        <translation>Niet alles van de hub kan hier worden bewaard</translation>
    </message>
    <message>
        <source>Everything else goes on. Tell the organiser: “kiosk hub status” says what it is.</source>
        <translation>Al het andere gaat door. Zeg het de organisator: “kiosk hub status” zegt wat het is.</translation>
    </message>
</context>
<context>
    <name>WalkInPage</name>
    <message>
        <source>Register a walk-in</source>
        <translation>Ter plekke inschrijven</translation>
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
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Not admitted</source>
        <translation>Niet toegelaten</translation>
    </message>
    <message>
        <source>Reason for letting them in all the same</source>
        <translation>Reden om toch toe te laten</translation>
    </message>
    <message>
        <source>Register and let in</source>
        <translation>Inschrijven en toelaten</translation>
    </message>
    <message>
        <source>Register and check in</source>
        <translation>Inschrijven en inchecken</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
</TS>
