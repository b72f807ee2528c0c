<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Faults</name>
    <message>
        <source>There is no event “{name}”. There are: {known}.</source>
        <translation>Er is geen bijeenkomst “{name}”. Er zijn: {known}.</translation>
    </message>
    <message>
        <source>This is the station “{name}” of a hub, and no other: leave out the name “{asked}”.</source>
        <translation>Dit is het station “{name}” van een hub, en geen ander: laat de naam “{asked}” weg.</translation>
    </message>
    <message>
        <source>There is no event yet. Bring one in with “kiosk event import FILE”, or try “kiosk demo”.</source>
        <translation>Er is nog geen bijeenkomst. Voer er een in met “kiosk event import BESTAND”, of probeer “kiosk demo”.</translation>
    </message>
    <message>
        <source>Several events are kept: {known}. Say which one with --event ID.</source>
        <translation>Er zijn meerdere bijeenkomsten: {known}. Zeg met --event ID welk u bedoelt.</translation>
    </message>
    <message>
        <source>{hub} cannot be read, so it is not known which hub this station belongs to. Put a copy of it back, or join again in another home (--home).</source>
        <translation>{hub} kan niet worden gelezen, dus het is onbekend bij welke hub dit station hoort. Zet er een kopie van terug, of sluit opnieuw aan in een andere map (--home).</translation>
    </message>
    <message>
        <source>Another home has joined as the station “{station}” already. Let it leave there (“kiosk station leave”), or have the organiser invite this station again: the other one is then out.</source>
        <translation>Een andere computer is al als station “{station}” aangesloten. Laat die vertrekken (“kiosk station leave”), of laat de organisator dit station opnieuw uitnodigen: de andere valt dan af.</translation>
    </message>
    <message>
        <source>This home ({folder}) holds events of its own: {kept}. Move them into the hub with “kiosk hub adopt”, or join in another home (--home).</source>
        <translation>Hier ({folder}) staan al eigen bijeenkomsten: {kept}. Verplaats ze naar de hub met “kiosk hub adopt”, of sluit een andere map aan (--home).</translation>
    </message>
    <message>
        <source>The hub {name} has no station for this token any more. Ask the organiser for a new one (“kiosk station invite”).</source>
        <translation>De hub {name} heeft geen station meer voor dit token. Vraag de organisator om een nieuw token (“kiosk station invite”).</translation>
    </message>
    <message>
        <source>This home is the station “{station}” of the hub {name} already. Leave it with “kiosk station leave” first, or join in another home (--home).</source>
        <translation>Dit is al het station “{station}” van de hub {name}. Vertrek daar eerst met “kiosk station leave”, of sluit een andere map aan (--home).</translation>
    </message>
    <message>
        <source>Only the attendee&apos;s face can be locked.</source>
        <translation>Alleen het scherm voor gasten kan worden vergrendeld.</translation>
    </message>
    <message>
        <source>Nobody on the staff has a PIN, so nobody could leave a locked screen. Give somebody one first, with “kiosk staff add”.</source>
        <translation>Geen enkele steward heeft een pincode, dus niemand zou een vergrendeld scherm kunnen verlaten. Geef eerst iemand een pincode, met “kiosk staff add”.</translation>
    </message>
    <message>
        <source>There is no printer for sheets of A4 here.</source>
        <translation>Er is hier geen printer voor A4-papier.</translation>
    </message>
    <message>
        <source>The printer does not take the sheets: {no}</source>
        <translation>De printer neemt de vellen niet aan: {no}</translation>
    </message>
    <message>
        <source>{title} has no checkpoint “{name}”. It has: {known}.</source>
        <translation>{title} heeft geen deur of zaal “{name}”. Er zijn: {known}.</translation>
    </message>
    <message>
        <source>A token has no “{strange}”: its letters are {alphabet}. Type it again.</source>
        <translation>Een token heeft geen “{strange}”: de letters zijn {alphabet}. Typ het nog eens.</translation>
    </message>
    <message>
        <source>A token has {length} letters, and these are {letters}. Type it again, or scan its code.</source>
        <translation>Een token heeft {length} letters, en dit zijn er {letters}. Typ het nog eens, of scan de code.</translation>
    </message>
    <message>
        <source>This token was mistyped: its last letters do not fit the others. Type it again, or scan its code.</source>
        <translation>Dit token is verkeerd getypt: de laatste letters passen niet bij de andere. Typ het nog eens, of scan de code.</translation>
    </message>
    <message>
        <source>{path} mixes two text encodings: line {line} is not UTF-8 as the rest is; correct that line, or save the roster again as CSV (UTF-8).</source>
        <translation>{path} bevat twee tekencoderingen door elkaar: regel {line} is geen UTF-8 zoals de rest. Verbeter die regel, of sla de lijst opnieuw op als CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{path} is no readable text; save the roster again as CSV (UTF-8) or as XLSX.</source>
        <translation>{path} is geen leesbare tekst. Sla de lijst opnieuw op als CSV (UTF-8) of als XLSX.</translation>
    </message>
    <message>
        <source>{path}, row {row}: a cell holds more than {longest_cell:,} characters; probably a quotation mark before it is never closed.</source>
        <translation>{path}, rij {row}: een cel heeft meer dan {longest_cell:,} tekens. Waarschijnlijk is een aanhalingsteken ervoor nooit gesloten.</translation>
    </message>
    <message>
        <source>{path}, row {row}: a quotation mark is opened and never closed; close or remove it.</source>
        <translation>{path}, rij {row}: een aanhalingsteken wordt geopend en nooit gesloten. Sluit het, of haal het weg.</translation>
    </message>
    <message>
        <source>{path} is larger than {most} MB, which is the most that is read; check that it is the right file.</source>
        <translation>{path} is groter dan {most} MB, het meeste dat wordt gelezen. Kijk of dit het goede bestand is.</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file in it.</source>
        <translation>{path} is een map. Noem een bestand daarin.</translation>
    </message>
    <message>
        <source>There is no file {path}; check its name and folder.</source>
        <translation>Er is geen bestand {path}. Kijk of de naam en de map kloppen.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({error}); check that it is a file that you may read.</source>
        <translation>{path} kan niet worden gelezen ({error}). Kijk of u dit bestand mag lezen.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({error}); choose another folder, or make room on the disk.</source>
        <translation>{path} kan niet worden geschreven ({error}). Kies een andere map, of maak ruimte op de schijf.</translation>
    </message>
    <message>
        <source>{path} is neither CSV nor XLSX; end its name in .csv or .xlsx.</source>
        <translation>{path} is geen CSV en geen XLSX. Laat de naam eindigen op .csv of .xlsx.</translation>
    </message>
    <message>
        <source>{path} is not a roster: it has no column “name”, nor “given_name” and “family_name”. Its columns are {columns}; expected are reference, name, email, affiliation, category, state, code and the like.</source>
        <translation>{path} is geen gastenlijst: er is geen kolom “name”, noch “given_name” en “family_name”. De kolommen zijn {columns}; verwacht worden reference, name, email, affiliation, category, state, code en dergelijke.</translation>
    </message>
    <message>
        <source>{path} is empty; export the roster again.</source>
        <translation>{path} is leeg. Maak de gastenlijst opnieuw.</translation>
    </message>
    <message>
        <source>{path} is an old Excel file (.xls) or locked with a password; save it as XLSX without a password, or as CSV.</source>
        <translation>{path} is een oud Excel-bestand (.xls) of heeft een wachtwoord. Sla het op als XLSX zonder wachtwoord, of als CSV.</translation>
    </message>
    <message>
        <source>{path} is not a roster but {kind}; name a CSV or XLSX file.</source>
        <translation>{path} is geen gastenlijst maar {kind}. Kies een CSV- of XLSX-bestand.</translation>
    </message>
    <message>
        <source>{path} is a damaged spreadsheet; open it, save it again as XLSX or CSV, and take that.</source>
        <translation>{path} is een beschadigde spreadsheet. Open die, sla die opnieuw op als XLSX of CSV, en neem dat.</translation>
    </message>
    <message>
        <source>{path} is too large a spreadsheet: there are cells far away from the others; delete the rows and columns that are not needed, or save it as CSV.</source>
        <translation>{path} is een te grote spreadsheet: er staan cellen ver van de andere. Verwijder de rijen en kolommen die niet nodig zijn, of sla die op als CSV.</translation>
    </message>
    <message>
        <source>{path} is not a roster: it is no XLSX spreadsheet but another kind of file; save the roster as XLSX or CSV.</source>
        <translation>{path} is geen gastenlijst: het is geen XLSX-spreadsheet maar een ander soort bestand. Sla de lijst op als XLSX of CSV.</translation>
    </message>
    <message>
        <source>There is no event “{event}”; import it, or name another.</source>
        <translation>Er is geen bijeenkomst “{event}”. Voer het in, of noem een ander.</translation>
    </message>
    <message>
        <source>There is no event “{event}”.</source>
        <translation>Er is geen bijeenkomst “{event}”.</translation>
    </message>
    <message>
        <source>This registration is no longer kept; search again.</source>
        <translation>Deze aanmelding is er niet meer. Zoek opnieuw.</translation>
    </message>
    <message>
        <source>There is no event “{event}”; import it first.</source>
        <translation>Er is geen bijeenkomst “{event}”. Voer het eerst in.</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {error}.</source>
        <translation>De map {path} kan niet worden gemaakt: {error}.</translation>
    </message>
    <message>
        <source>{path}, line {line}: this is no valid TOML: {words}.</source>
        <translation>{path}, regel {line}: dit is geen geldige TOML: {words}.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8; save it again as text in UTF-8.</source>
        <translation>{path} is geen UTF-8. Sla het opnieuw op als tekst in UTF-8.</translation>
    </message>
    <message>
        <source>{path} is nested too deeply.</source>
        <translation>In {path} zit te veel in elkaar.</translation>
    </message>
    <message>
        <source>Other stations are writing the same records, so nothing was written. Try again.</source>
        <translation>Andere stations schrijven dezelfde gegevens, dus er is niets bewaard. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>This station is cut off from its hub, and {what} are for the hub to keep. Try again when it answers.</source>
        <translation>Dit station is afgesneden van de hub, en dit kan alleen de hub bewaren ({what}). Probeer het nog eens zodra de hub antwoordt.</translation>
    </message>
    <message>
        <source>The hub went away in the middle, so nothing was written. Try again.</source>
        <translation>De hub viel halverwege weg, dus er is niets bewaard. Probeer het nog eens.</translation>
    </message>
    <message>
        <source>{how_many} announcement that is on has an ID that ends in “{end}”; “kiosk announce” lists them.</source>
        <translation>{how_many}: geen eenduidige mededeling waarvan het ID eindigt op “{end}”; “kiosk announce” noemt ze.</translation>
    </message>
    <message>
        <source>The hub does not take this token: it was used already, has ended, is another hub&apos;s, or the station was invited again since. Ask the organiser for a new one (“kiosk station invite”).</source>
        <translation>De hub neemt dit token niet aan: het is al gebruikt, het is verlopen, het is van een andere hub, of het station is sindsdien opnieuw uitgenodigd. Vraag de organisator om een nieuw token (“kiosk station invite”).</translation>
    </message>
    <message>
        <source>“{text}” is no time; write it as 17:00.</source>
        <translation>“{text}” is geen tijd; schrijf het als 17:00.</translation>
    </message>
    <message>
        <source>This is longer than {most} letters.</source>
        <translation>Dit is langer dan {most} tekens.</translation>
    </message>
    <message>
        <source>This is empty, and an event needs it.</source>
        <translation>Dit is leeg, en een evenement heeft het nodig.</translation>
    </message>
    <message>
        <source>The last day is before the first, or over a year on.</source>
        <translation>De laatste dag ligt vóór de eerste, of meer dan een jaar erna.</translation>
    </message>
    <message>
        <source>An event needs a day, written as 2026-03-05.</source>
        <translation>Een evenement heeft een dag nodig, geschreven als 2026-03-05.</translation>
    </message>
    <message>
        <source>“{text}” is no day; write it as 2026-03-05.</source>
        <translation>“{text}” is geen dag; schrijf die als 2026-03-05.</translation>
    </message>
    <message>
        <source>An event needs the times of its start and end, as 17:00.</source>
        <translation>Een evenement heeft een begin- en een eindtijd nodig, zoals 17:00.</translation>
    </message>
    <message>
        <source>“{name}” is no time zone; write one such as Europe/Amsterdam.</source>
        <translation>“{name}” is geen tijdzone; schrijf er een zoals Europe/Amsterdam.</translation>
    </message>
    <message>
        <source>There is an event “{id}” already.</source>
        <translation>Er is al een evenement “{id}”.</translation>
    </message>
    <message>
        <source>“{id}” is no short name: use lowercase letters, digits and hyphens, {most} characters at the most.</source>
        <translation>“{id}” is geen korte naam: gebruik kleine letters, cijfers en streepjes, ten hoogste {most} tekens.</translation>
    </message>
    <message>
        <source>A mail&apos;s text has no “{unknown}” to fill in; there are: {known}.{nearest}</source>
        <translation>De tekst van een mail kent geen “{unknown}” om in te vullen; er zijn: {known}.{nearest}</translation>
    </message>
    <message>
        <source>A mail needs a subject and a text.</source>
        <translation>Een mail heeft een onderwerp en een tekst nodig.</translation>
    </message>
    <message>
        <source>A mail&apos;s subject has at most {subject} characters and its text {body}.</source>
        <translation>Het onderwerp van een mail heeft hoogstens {subject} tekens en de tekst {body}.</translation>
    </message>
    <message>
        <source>A mail&apos;s subject is one line.</source>
        <translation>Het onderwerp van een mail is één regel.</translation>
    </message>
    <message>
        <source>“{name}” is no checkpoint of the event. It has: {known}.</source>
        <translation>“{name}” is geen controlepunt van het evenement. Het heeft: {known}.</translation>
    </message>
    <message>
        <source>{until} is not after {start}, from when on it is valid.</source>
        <translation>{until} ligt niet na {start}, vanaf wanneer de aanmelding geldt.</translation>
    </message>
    <message>
        <source>“{name}” is no field of a person.</source>
        <translation>“{name}” is geen gegeven van een persoon.</translation>
    </message>
    <message>
        <source>These are {count} characters; the most is {most}.</source>
        <translation>Dit zijn {count} tekens; ten hoogste {most} passen erin.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Een persoon heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A registration needs a reference.</source>
        <translation>Een aanmelding heeft een kenmerk nodig.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address.</source>
        <translation>“{text}” is geen e-mailadres.</translation>
    </message>
    <message>
        <source>“{text}” is no state: it is one of {known}.</source>
        <translation>“{text}” is geen status: het is een van {known}.</translation>
    </message>
    <message>
        <source>The code has a control character within it.</source>
        <translation>In de code zit een stuurteken.</translation>
    </message>
    <message>
        <source>“{text}” begins as this desk&apos;s own tickets do. Leave the code empty, and a ticket is made.</source>
        <translation>“{text}” begint als de eigen tickets van deze balie. Laat de code leeg, dan wordt er een ticket gemaakt.</translation>
    </message>
    <message>
        <source>“{text}” is not a language&apos;s code such as nl.</source>
        <translation>“{text}” is geen taalcode zoals nl.</translation>
    </message>
    <message>
        <source>“{text}” is not a time such as 2023-11-28 17:00.</source>
        <translation>“{text}” is geen tijdstip zoals 2023-11-28 17:00.</translation>
    </message>
    <message>
        <source>A supervisor&apos;s or organiser&apos;s PIN has six to eight digits.</source>
        <translation>De pincode van een supervisor of organisator heeft zes tot acht cijfers.</translation>
    </message>
    <message>
        <source>That PIN is one of the first that anybody tries; choose another, with neither a row of digits nor a year.</source>
        <translation>Die pincode is een van de eerste die iedereen probeert; kies een andere, zonder cijferreeks en zonder jaartal.</translation>
    </message>
    <message>
        <source>{path} is a list of guests and no event file; first open the event, and then this list.</source>
        <translation>{path} is een gastenlijst en geen bestand van een bijeenkomst; open eerst de bijeenkomst en daarna deze lijst.</translation>
    </message>
    <message>
        <source>{path} is no event file but {kind}; name the event&apos;s file, which ends in .toml.</source>
        <translation>{path} is geen bestand van een bijeenkomst maar {kind}; noem het bestand van de bijeenkomst, dat op .toml eindigt.</translation>
    </message>
    <message>
        <source>{path} is no mailbox that can be read.</source>
        <translation>{path} is geen postbus die gelezen kan worden.</translation>
    </message>
    <message>
        <source>“{address}” is no mail address.</source>
        <translation>“{address}” is geen mailadres.</translation>
    </message>
    <message>
        <source>“{domain}” is no domain of a mail address.</source>
        <translation>“{domain}” is geen domein van een mailadres.</translation>
    </message>
    <message>
        <source>The line to the mail server {host} broke ({error}); what was not handed over waits.</source>
        <translation>De verbinding met de mailserver {host} is verbroken ({error}); wat niet is overgedragen, wacht.</translation>
    </message>
    <message>
        <source>The mail server {host} ended the conversation ({answer}). The rest waits: go on later.</source>
        <translation>De mailserver {host} heeft het gesprek beëindigd ({answer}). De rest wacht: ga later verder.</translation>
    </message>
    <message>
        <source>The file {file} of the mail server&apos;s authority cannot be used ({error}).</source>
        <translation>Het bestand {file} van de autoriteit van de mailserver is niet te gebruiken ({error}).</translation>
    </message>
    <message>
        <source>The certificate of the mail server {host} is not to be trusted ({error}), so nothing was sent. Check the server&apos;s name; a house&apos;s own authority is named by authority in [mail].</source>
        <translation>Het certificaat van de mailserver {host} is niet te vertrouwen ({error}), dus er is niets verstuurd. Controleer de naam van de server; een eigen autoriteit van het huis staat bij authority in [mail].</translation>
    </message>
    <message>
        <source>The mail server {host} refused the login ({answer}). Check user in [mail], and the password.</source>
        <translation>De mailserver {host} heeft de aanmelding geweigerd ({answer}). Controleer user in [mail], en het wachtwoord.</translation>
    </message>
    <message>
        <source>The mail server {host} offers no login over this line.</source>
        <translation>De mailserver {host} biedt over deze verbinding geen aanmelding aan.</translation>
    </message>
    <message>
        <source>The mail server {host} cannot be reached ({error}); nothing was sent.</source>
        <translation>De mailserver {host} is niet bereikbaar ({error}); er is niets verstuurd.</translation>
    </message>
    <message>
        <source>The mail server {host} offers no STARTTLS, so nothing was sent. Ask for its port with TLS, and set security in [mail].</source>
        <translation>De mailserver {host} biedt geen STARTTLS aan, dus er is niets verstuurd. Vraag naar de poort met TLS, en stel security in bij [mail].</translation>
    </message>
    <message>
        <source>Of several texts each needs its language in its name, as thanks.en.txt and thanks.nl.txt; {path} has none, or one that was there before.</source>
        <translation>Bij meer teksten staat de taal van elk in de bestandsnaam, zoals dank.en.txt en dank.nl.txt; {path} heeft er geen, of een die er al was.</translation>
    </message>
    <message>
        <source>{path} is not UTF-8; save it as UTF-8 text.</source>
        <translation>{path} is geen UTF-8; bewaar het als tekst in UTF-8.</translation>
    </message>
    <message>
        <source>The roster has no column {heading}; {hint}</source>
        <translation>De lijst heeft geen kolom {heading}; {hint}</translation>
    </message>
    <message>
        <source>{path} is not a roster but a web page, whatever its name says; open it in a spreadsheet program and save it as XLSX or CSV.</source>
        <translation>{path} is geen gastenlijst maar een webpagina, hoe het bestand ook heet; open het in een rekenprogramma en bewaar het als XLSX of CSV.</translation>
    </message>
    <message>
        <source>{path} is not a roster but an event file; bring it in as the event (“kiosk event import”), and then a list of its guests.</source>
        <translation>{path} is geen gastenlijst maar een bestand van een bijeenkomst; open het als bijeenkomst (“kiosk event import”) en daarna een lijst van de gasten.</translation>
    </message>
    <message>
        <source>{path}, line {line}: it is not certain which letters are meant there; save the roster again as CSV (UTF-8) or as XLSX.</source>
        <translation>{path}, regel {line}: het is niet zeker welke letters daar bedoeld zijn; bewaar de lijst opnieuw als CSV (UTF-8) of als XLSX.</translation>
    </message>
    <message>
        <source>{path} has no sheet {sheet}; {hint}</source>
        <translation>{path} heeft geen werkblad {sheet}; {hint}</translation>
    </message>
    <message>
        <source>An announcement needs words: give them as TEXT.</source>
        <translation>Een mededeling heeft tekst nodig.</translation>
    </message>
    <message>
        <source>The announcement is longer than the {longest} characters that every screen has room for; shorten it.</source>
        <translation>De mededeling is langer dan de {longest} tekens waar elk scherm plaats voor heeft. Maak haar korter.</translation>
    </message>
    <message>
        <source>This person belongs to no party; check them in alone.</source>
        <translation>Deze persoon hoort bij geen groep. Check alleen deze persoon in.</translation>
    </message>
    <message>
        <source>This registration is no longer kept.</source>
        <translation>Deze registratie wordt niet meer bewaard.</translation>
    </message>
    <message>
        <source>A person needs a name: give it with --name.</source>
        <translation>Een persoon heeft een naam nodig.</translation>
    </message>
    <message>
        <source>{name} is the name that is registered already.</source>
        <translation>{name} is de naam die al geregistreerd staat.</translation>
    </message>
    <message>
        <source>Several people cannot have the same {field}.</source>
        <translation>Meerdere mensen kunnen niet hetzelfde hebben in {field}.</translation>
    </message>
    <message>
        <source>{name} has come already, and cannot be put back to “{state}”. Cancel or block the registration, or undo the scan first.</source>
        <translation>{name} is al binnengekomen en kan niet terug naar “{state}”. Annuleer of blokkeer de aanmelding, of draai eerst de scan terug.</translation>
    </message>
    <message>
        <source>There is nothing to change: name people and fields.</source>
        <translation>Er is niets te wijzigen: noem mensen en gegevens.</translation>
    </message>
    <message>
        <source>Nothing changes: it is registered so already.</source>
        <translation>Er verandert niets: het staat al zo geregistreerd.</translation>
    </message>
    <message>
        <source>Somebody else changed the same part of the programme meanwhile, so nothing was written. Look at it as it is now, and change it again.</source>
        <translation>Iemand anders heeft intussen hetzelfde deel van het programma gewijzigd, dus er is niets bewaard. Bekijk hoe het nu is, en wijzig het opnieuw.</translation>
    </message>
    <message>
        <source>The programme does not agree with itself.</source>
        <translation>Het programma spreekt zichzelf tegen.</translation>
    </message>
    <message>
        <source>There is no event “{id}”.</source>
        <translation>Er is geen bijeenkomst “{id}”.</translation>
    </message>
    <message>
        <source>There is no evacuation; it has been ended.</source>
        <translation>Er is geen ontruiming; die is al beëindigd.</translation>
    </message>
    <message>
        <source>Ending an evacuation needs a reason.</source>
        <translation>Om een ontruiming te beëindigen is een reden nodig.</translation>
    </message>
    <message>
        <source>{name} is not on the list: they were not inside.</source>
        <translation>{name} staat niet op de lijst: niet binnen geweest.</translation>
    </message>
    <message>
        <source>Those were five tries in a minute: wait before the next.</source>
        <translation>Dat waren vijf pogingen in een minuut: wacht voor de volgende.</translation>
    </message>
    <message>
        <source>{event} is not over: who comes must be known until then.</source>
        <translation>{event} is niet voorbij: tot dan moet bekend zijn wie er komt.</translation>
    </message>
    <message>
        <source>{count} people are still inside, and an evacuation list must name them: check them out first.</source>
        <translation>Er zijn nog {count} mensen binnen, en die moeten op een ontruimingslijst staan: check hen eerst uit.</translation>
    </message>
    <message>
        <source>To forget somebody needs a reason: say it with --reason.</source>
        <translation>Iemand vergeten vraagt een reden: geef die met --reason.</translation>
    </message>
    <message>
        <source>{name} is inside, and an evacuation list must name them: check them out first, or say --anyway.</source>
        <translation>{name} is binnen, en moet op een ontruimingslijst staan: check hen eerst uit, of geef --anyway.</translation>
    </message>
    <message>
        <source>The event {event} certifies nothing: add [certificate] to its event file.</source>
        <translation>Voor {event} worden geen bewijzen afgegeven: voeg [certificate] toe aan het eventbestand.</translation>
    </message>
    <message>
        <source>The programme of {event} has no item that counts, so there are no hours to certify: see counts in [certificate].</source>
        <translation>Het programma van {event} heeft geen onderdeel dat meetelt, dus er zijn geen uren: zie counts in [certificate].</translation>
    </message>
    <message>
        <source>“{name}” is not on the staff; there is: {there}.</source>
        <translation>“{name}” is geen steward. Er is: {there}.</translation>
    </message>
    <message>
        <source>A name has one to {longest_name} characters.</source>
        <translation>Een naam heeft een tot {longest_name} tekens.</translation>
    </message>
    <message>
        <source>“{name}” is a role; give the person&apos;s own name.</source>
        <translation>“{name}” is een rol. Geef de eigen naam van de persoon.</translation>
    </message>
    <message>
        <source>The event {event} is over, and staff cards end with their event.</source>
        <translation>Het evenement {event} is voorbij, en passen van medewerkers eindigen met hun evenement.</translation>
    </message>
    <message>
        <source>This is one registration already; name two.</source>
        <translation>Dit is al één aanmelding; noem er twee.</translation>
    </message>
    <message>
        <source>No registration of {event} has the reference “{reference}”.</source>
        <translation>Geen aanmelding voor {event} heeft de referentie “{reference}”.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile, so nothing was written: {listed}. Look at it as it is now, and change it again if that is still needed.</source>
        <translation>Iemand heeft dit intussen gewijzigd, dus er is niets opgeslagen: {listed}. Bekijk hoe het nu is, en wijzig het opnieuw als dat nog nodig is.</translation>
    </message>
    <message>
        <source>This code already belongs to {reference} {name}.</source>
        <translation>Deze code is al van {reference} {name}.</translation>
    </message>
    <message>
        <source>This reference already belongs to {reference} {name}.</source>
        <translation>Dit kenmerk is al van {reference} {name}.</translation>
    </message>
    <message>
        <source>{who} may not change a registration: it takes a supervisor (their PIN or card, or --operator NAME).</source>
        <translation>{who} mag geen aanmelding wijzigen: dat mag een supervisor (met pincode of pas, of --operator NAAM).</translation>
    </message>
    <message>
        <source>{who} may not change several registrations at once, merge or split them: it takes an organiser.</source>
        <translation>{who} mag niet meerdere aanmeldingen tegelijk wijzigen, samenvoegen of splitsen: dat mag een organisator.</translation>
    </message>
    <message>
        <source>{who} may not end an evacuation: it takes a supervisor (their PIN or card, or --operator NAME).</source>
        <translation>{who} mag een ontruiming niet beëindigen: dat mag een supervisor (met pincode of kaart, of --operator NAAM).</translation>
    </message>
    <message>
        <source>{who} may not send mail: it takes an organiser.</source>
        <translation>{who} mag geen mail versturen: daar is een organisator voor nodig.</translation>
    </message>
    <message>
        <source>The entry “{entry}” is none of this person&apos;s; “kiosk person show” lists them.</source>
        <translation>De vermelding “{entry}” is niet van deze persoon; “kiosk person show” noemt ze.</translation>
    </message>
    <message>
        <source>There is no change “{change}”; “kiosk person show” lists them.</source>
        <translation>Er is geen wijziging “{change}”; “kiosk person show” noemt ze.</translation>
    </message>
    <message>
        <source>This change is already undone.</source>
        <translation>Deze wijziging is al teruggedraaid.</translation>
    </message>
    <message>
        <source>An undo cannot be undone; make the change again.</source>
        <translation>Terugdraaien kan niet worden teruggedraaid; maak de wijziging opnieuw.</translation>
    </message>
    <message>
        <source>The kiosk is closing, so nothing was written.</source>
        <translation>De kiosk wordt afgesloten; er is niets opgeslagen.</translation>
    </message>
    <message>
        <source>A PIN has four to eight digits, and nothing else.</source>
        <translation>Een pincode heeft vier tot acht cijfers, en niets anders.</translation>
    </message>
    <message>
        <source>That PIN is taken; choose another.</source>
        <translation>Die pincode is al in gebruik. Kies een andere.</translation>
    </message>
    <message>
        <source>The nonce of this scan already belongs to the scan of another person, at another station or at the hub; give each scan a nonce of its own.</source>
        <translation>De nonce van deze scan hoort al bij de scan van iemand anders, op een ander station of bij de hub. Geef elke scan een eigen nonce.</translation>
    </message>
    <message>
        <source>{name} has a badge already; a further one needs a reason: say why.</source>
        <translation>{name} heeft al een badge. Voor nog een is een reden nodig: zeg waarom.</translation>
    </message>
    <message>
        <source>There is no printer “{name}”; there are: {there}.</source>
        <translation>Er is geen printer “{name}”. Er zijn: {there}.</translation>
    </message>
    <message>
        <source>The labels of “{name}” are not counted: say how many a full roll has, as its “roll” in settings.toml.</source>
        <translation>De etiketten van “{name}” worden niet geteld: zet bij “roll” in settings.toml hoeveel er op een volle rol zitten.</translation>
    </message>
    <message>
        <source>The nonce “{nonce}” already belongs to the scan of another code; give each scan a nonce of its own.</source>
        <translation>De nonce “{nonce}” hoort al bij de scan van een andere code. Geef elke scan een eigen nonce.</translation>
    </message>
    <message>
        <source>No conflict “{conflict}” waits: somebody has resolved it, or there never was one. List those that wait with “kiosk conflicts”.</source>
        <translation>Er is geen conflict “{conflict}” meer: iemand heeft het opgelost, of het was er nooit.</translation>
    </message>
    <message>
        <source>Say what you found, as the reason (--reason TEXT).</source>
        <translation>Zeg wat u hebt gevonden, als reden.</translation>
    </message>
    <message>
        <source>{name} has no scan that could be undone.</source>
        <translation>{name} heeft geen scan die kan worden teruggedraaid.</translation>
    </message>
    <message>
        <source>There is no entry and no registration “{entry}”; give the entry that the scan named, or the person&apos;s reference.</source>
        <translation>Er is geen scan en geen aanmelding “{entry}”.</translation>
    </message>
    <message>
        <source>This entry let nobody in or out, so there is nothing to undo.</source>
        <translation>Deze scan heeft niemand in- of uitgelaten, dus er valt niets terug te draaien.</translation>
    </message>
    <message>
        <source>This scan is already undone.</source>
        <translation>Deze scan is al teruggedraaid.</translation>
    </message>
    <message>
        <source>The registration of this entry is no longer kept.</source>
        <translation>De aanmelding van deze scan is er niet meer.</translation>
    </message>
    <message>
        <source>An undo needs a reason: say why with --reason.</source>
        <translation>Om iets terug te draaien is een reden nodig.</translation>
    </message>
    <message>
        <source>Somebody of this name is registered: {listed}. Check them in, or register another person of the same name with --anyway.</source>
        <translation>Er is al iemand met deze naam aangemeld: {listed}. Check die persoon in, of schrijf toch iemand met dezelfde naam in.</translation>
    </message>
    <message>
        <source>not admitted</source>
        <translation>niet toegelaten</translation>
    </message>
    <message>
        <source>This nonce already belongs to another scan; give each walk-in its own.</source>
        <translation>Deze nonce hoort al bij een andere scan. Geef elke inschrijving een eigen nonce.</translation>
    </message>
    <message>
        <source>A walk-in needs a name: give it with --name.</source>
        <translation>Een inschrijving ter plekke heeft een naam nodig.</translation>
    </message>
    <message>
        <source>{who} may not override a refusal: it takes a supervisor (their PIN or card, or --operator NAME).</source>
        <translation>{who} mag niemand alsnog toelaten: dat kan alleen een coördinator (met pincode of pas).</translation>
    </message>
    <message>
        <source>{who} may not register a walk-in: it takes a supervisor (their PIN or card, or --operator NAME).</source>
        <translation>{who} mag niemand ter plekke inschrijven: dat kan alleen een coördinator (met pincode of pas).</translation>
    </message>
    <message>
        <source>{who} may not correct a name: it takes a supervisor (their PIN or card, or --operator NAME).</source>
        <translation>{who} mag geen naam verbeteren: dat kan alleen een coördinator (met pincode of pas).</translation>
    </message>
    <message>
        <source>{who} may not undo a scan that is over 15 minutes old: it takes a supervisor (their PIN or card, or --operator NAME).</source>
        <translation>{who} mag een scan van meer dan 15 minuten geleden niet terugdraaien: dat kan alleen een coördinator (met pincode of pas).</translation>
    </message>
    <message>
        <source>{who} may not announce anything: it takes an organiser.</source>
        <translation>{who} mag geen mededeling plaatsen: dat kan alleen een organisator.</translation>
    </message>
    <message>
        <source>{who} may not change the programme: it takes an organiser.</source>
        <translation>{who} mag het programma niet wijzigen: dat kan alleen een organisator.</translation>
    </message>
    <message>
        <source>{who} may not export the registrations: it takes an organiser.</source>
        <translation>{who} mag de aanmeldingen niet exporteren: dat kan alleen een organisator.</translation>
    </message>
    <message>
        <source>What is kept of the event “{event}” cannot be read. Bring it in again with “kiosk event import FILE”; people and scans are kept.</source>
        <translation>Wat er van de bijeenkomst “{event}” bewaard is, kan niet worden gelezen. Lees het opnieuw in met “kiosk event import BESTAND”; mensen en scans blijven bewaard.</translation>
    </message>
    <message>
        <source>The event “{event}” has a value that would not be read back, so nothing was written. Look for a number that is too large, or a strange time.</source>
        <translation>De bijeenkomst “{event}” heeft een waarde die niet terug te lezen zou zijn; er is niets opgeslagen. Zoek naar een te groot getal of een vreemde tijd.</translation>
    </message>
    <message>
        <source>This is not a hub&apos;s address. Write it like postgresql://NAME@HOST/DATABASE.</source>
        <translation>Dit is geen adres van een hub. Schrijf het als postgresql://NAAM@HOST/DATABASE.</translation>
    </message>
    <message>
        <source>This address would send names and passwords without encryption. Leave out its sslmode: then the hub&apos;s certificate is checked (?sslrootcert=FILE names its authority).</source>
        <translation>Dit adres zou namen en wachtwoorden onversleuteld versturen. Laat sslmode weg: dan wordt het certificaat van de hub gecontroleerd (?sslrootcert=BESTAND noemt de autoriteit).</translation>
    </message>
    <message>
        <source>This station may not change {what}. Whoever set up the hub allows it with “kiosk station grant NAME”; or change them at a station that may.</source>
        <translation>Dit station mag dit niet wijzigen ({what}). Wie de hub heeft ingericht, staat het toe met “kiosk station grant NAAM”; of wijzig het op een station dat het mag.</translation>
    </message>
    <message>
        <source>{who} may not have people forgotten: it takes an organiser.</source>
        <translation>{who} mag mensen niet laten vergeten: dat kan alleen een organisator.</translation>
    </message>
    <message>
        <source>This home belongs to a hub since it was opened here, so nothing was written: close this and open it again. If that does not help, “kiosk hub adopt” was broken off; run it again.</source>
        <translation>Deze computer hoort sinds kort bij een hub, dus er is niets bewaard. Sluit dit en open het opnieuw. Helpt dat niet, dan is “kiosk hub adopt” afgebroken: voer het opnieuw uit.</translation>
    </message>
    <message>
        <source>The database {path} is damaged. It was left as it is: put a backup in its place, or move it aside with “kiosk doctor --set-aside” and import the event and the roster again.</source>
        <translation>De database {path} is beschadigd en is gelaten zoals zij is. Zet er een reservekopie voor in de plaats, of zet haar opzij met “kiosk doctor --set-aside” en voer de bijeenkomst en de gastenlijst opnieuw in.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full, so nothing was written. Make room on it and try again.</source>
        <translation>De schijf met {path} is vol, dus er is niets bewaard. Maak ruimte en probeer het nog eens.</translation>
    </message>
    <message>
        <source>The database {path} cannot be written by this user. Give this user the right to write it, or name another home with --home.</source>
        <translation>Deze gebruiker mag de database {path} niet schrijven. Geef deze gebruiker dat recht, of kies een andere map met --home.</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened. Check that its folder is there and may be written, or name another home with --home.</source>
        <translation>De database {path} kan niet worden geopend. Kijk of de map er is en geschreven mag worden, of kies een andere map met --home.</translation>
    </message>
    <message>
        <source>The disk that holds {path} does not answer as it should, so nothing was written. Check the disk, or name another home with --home.</source>
        <translation>De schijf met {path} antwoordt niet zoals het hoort, dus er is niets bewaard. Controleer de schijf, of kies een andere map met --home.</translation>
    </message>
    <message>
        <source>Another program has kept the database {path} locked for ten seconds. Close it and try again.</source>
        <translation>Een ander programma houdt de database {path} al tien seconden bezet. Sluit het en probeer het nog eens.</translation>
    </message>
    <message>
        <source>The database {hub} is not prepared: run “kiosk hub prepare” with its owner&apos;s address first.</source>
        <translation>De database {hub} is nog niet voorbereid: voer eerst “kiosk hub prepare” uit met het adres van de eigenaar.</translation>
    </message>
    <message>
        <source>The hub {hub} was prepared by an older kiosk (version {found}, this one needs {newest}). Bring it up to date with “kiosk hub prepare”.</source>
        <translation>De hub {hub} is voorbereid door een oudere kiosk (versie {found}, deze heeft {newest} nodig). Werk de hub bij met “kiosk hub prepare”.</translation>
    </message>
    <message>
        <source>The hub {hub} was prepared by a newer kiosk (version {found}, this one knows {newest}). Update this program.</source>
        <translation>De hub {hub} is voorbereid door een nieuwere kiosk (versie {found}, deze kent {newest}). Werk dit programma bij.</translation>
    </message>
    <message>
        <source>The database {path} was removed or replaced while kiosk was at work, so nothing was written. Put it back, or close all windows of kiosk here and open them again.</source>
        <translation>De database {path} is verwijderd of vervangen terwijl kiosk werkte; er is niets opgeslagen. Zet hem terug, of sluit hier alle vensters van kiosk en open ze opnieuw.</translation>
    </message>
    <message>
        <source>This station hangs up.</source>
        <translation>Dit station verbreekt de verbinding.</translation>
    </message>
    <message>
        <source>The folder {parent} cannot be written: {strerror}. Give this user the right to write it, or name another home with --home.</source>
        <translation>De map {parent} kan niet worden geschreven: {strerror}. Geef deze gebruiker dat recht, of kies een andere map met --home.</translation>
    </message>
</context>
</TS>
