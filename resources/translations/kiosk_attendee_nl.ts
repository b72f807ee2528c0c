<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnnouncementBars</name>
    <message>
        <source>You can check in as usual.</source>
        <translation>U kunt gewoon inchecken.</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen for more</source>
        <translation>Raak het scherm aan voor meer</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Op uw telefoon meenemen</translation>
    </message>
    <message>
        <source>I have no code</source>
        <translation>Ik heb geen code</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code om te scannen: %1</translation>
    </message>
</context>
<context>
    <name>DayTabs</name>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
</context>
<context>
    <name>EventHeader</name>
    <message>
        <source>The time is %1</source>
        <translation>Het is %1</translation>
    </message>
</context>
<context>
    <name>FindOwnPage</name>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>We found no registration with this name and e-mail address. Please check both, or go to the desk.</source>
        <translation>Wij vonden geen aanmelding met deze naam en dit e-mailadres. Controleer beide, of meld u bij de balie.</translation>
    </message>
    <message>
        <source>Please wait a minute before you try again, or go to the desk.</source>
        <translation>Wacht een minuut voordat u het opnieuw probeert, of meld u bij de balie.</translation>
    </message>
    <message>
        <source>This does not work just now. Please go to the desk.</source>
        <translation>Dit lukt nu even niet. Meld u bij de balie.</translation>
    </message>
    <message>
        <source>Find your registration</source>
        <translation>Zoek uw aanmelding op</translation>
    </message>
    <message>
        <source>Please type your name, and the e-mail address that you registered with. Accents do not matter.</source>
        <translation>Typ uw naam en het e-mailadres waarmee u zich hebt aangemeld. Accenten mag u weglaten.</translation>
    </message>
    <message>
        <source>Given name and surname</source>
        <translation>Voornaam en achternaam</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-mailadres</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>FootBar</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Scanner gereed</translation>
    </message>
    <message>
        <source>Text %1%</source>
        <translation>Tekst %1%</translation>
    </message>
    <message>
        <source>Text size, now %1 %</source>
        <translation>Tekstgrootte, nu %1 %</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
</context>
<context>
    <name>NoCodePage</name>
    <message>
        <source>Somebody is on the way to you</source>
        <translation>Er komt iemand naar u toe</translation>
    </message>
    <message>
        <source>Please go to the desk</source>
        <translation>Meld u bij de&#xa0;balie</translation>
    </message>
    <message>
        <source>Help is coming</source>
        <translation>Er komt hulp</translation>
    </message>
    <message>
        <source>We will find your registration by your name and check you in there.</source>
        <translation>We zoeken daar uw aanmelding op naam op en checken u in.</translation>
    </message>
    <message>
        <source>The desk knows that you are waiting here. We will find your registration by your name and check you in.</source>
        <translation>De balie weet dat u hier wacht. We zoeken u op naam op en checken u in.</translation>
    </message>
    <message>
        <source>Find my registration myself</source>
        <translation>Zelf mijn aanmelding zoeken</translation>
    </message>
</context>
<context>
    <name>NowAndNext</name>
    <message>
        <source>Now, until %1</source>
        <translation>Nu, tot %1</translation>
    </message>
    <message>
        <source>Next, at %1</source>
        <translation>Straks, om %1</translation>
    </message>
    <message>
        <source>The programme has ended. Thank you for coming.</source>
        <translation>Het programma is afgelopen. Bedankt voor uw komst.</translation>
    </message>
</context>
<context>
    <name>OutOfOrderPage</name>
    <message>
        <source>This screen needs a moment</source>
        <translation>Dit scherm is even buiten gebruik</translation>
    </message>
    <message>
        <source>Please go to the desk: they will check you in there. You may also scan your code here again.</source>
        <translation>Meld u bij de balie: daar wordt u ingecheckt. U kunt uw code hier ook opnieuw scannen.</translation>
    </message>
    <message>
        <source>For the staff: reference %1</source>
        <translation>Voor de stewards: kenmerk %1</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>About this event</source>
        <translation>Over deze bijeenkomst</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
</context>
<context>
    <name>ProgrammeRow</name>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
</context>
<context>
    <name>ProgrammeSlide</name>
    <message>
        <source>Programme</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (nu)</translation>
    </message>
</context>
<context>
    <name>ScanInvitation</name>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>The doors open %1</source>
        <translation>De deuren gaan %1 open</translation>
    </message>
    <message>
        <source>The hall is full</source>
        <translation>De zaal is vol</translation>
    </message>
    <message>
        <source>Thank you for coming</source>
        <translation>Dank u voor uw komst</translation>
    </message>
    <message>
        <source>Hold your code here</source>
        <translation>Houd uw code hier</translation>
    </message>
    <message>
        <source>Scan your code under the scanner</source>
        <translation>Scan uw code onder de scanner</translation>
    </message>
    <message>
        <source>Please have your code ready, on paper or on your phone.</source>
        <translation>Houd uw code klaar, op papier of op uw telefoon.</translation>
    </message>
    <message>
        <source>The programme has begun: please go in quietly.</source>
        <translation>Het programma is begonnen: ga zachtjes naar binnen.</translation>
    </message>
    <message>
        <source>Please ask at the desk.</source>
        <translation>Vraag het aan de balie.</translation>
    </message>
    <message>
        <source>The programme has ended. We hope to see you again.</source>
        <translation>Het programma is afgelopen. Graag tot een volgende keer.</translation>
    </message>
    <message>
        <source>on paper or on your phone</source>
        <translation>op papier of op uw telefoon</translation>
    </message>
    <message>
        <source>Scan out here</source>
        <translation>Scan als u vertrekt</translation>
    </message>
    <message>
        <source>on paper or on your phone, in front of the camera</source>
        <translation>op papier of op uw telefoon, voor de camera</translation>
    </message>
</context>
<context>
    <name>SpeakerPage</name>
    <message>
        <source>About %1</source>
        <translation>Over %1</translation>
    </message>
</context>
<context>
    <name>SpeakerRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SpeakersPage</name>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Touch a name to read more.</source>
        <translation>Raak een naam aan om meer te lezen.</translation>
    </message>
</context>
<context>
    <name>TakeAlongPage</name>
    <message>
        <source>Take it with you</source>
        <translation>Op uw telefoon meenemen</translation>
    </message>
    <message>
        <source>Point your phone’s camera at a code.</source>
        <translation>Richt de camera van uw telefoon op een code.</translation>
    </message>
    <message>
        <source>The programme, for your calendar</source>
        <translation>Het programma, voor in uw agenda</translation>
    </message>
    <message>
        <source>The event’s page</source>
        <translation>De pagina van de bijeenkomst</translation>
    </message>
</context>
</TS>
