<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
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
        <translation>%1 aangekomen tot %2</translation>
    </message>
</context>
<context>
    <name>CapacityRow</name>
    <message>
        <source>%1% of %2 places</source>
        <translation>%1% van %2 plaatsen</translation>
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
        <translation>gekomen</translation>
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
    <name>CheckpointsCard</name>
    <message>
        <source>Where they are</source>
        <translation>Waar ze zijn</translation>
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
        <translation>binnen, %1 verwacht</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>gekomen</translation>
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
        <translation>inlopers</translation>
    </message>
    <message>
        <source>scans refused</source>
        <translation>geweigerd</translation>
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
        <source>Talk first</source>
        <translation>Eerst even spreken</translation>
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
        <source>Seal does not hold</source>
        <translation>Zegel klopt niet</translation>
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
        <source>Full</source>
        <translation>Vol</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
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
    <name>TroubleBand</name>
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
    <name>VerdictBand</name>
    <message>
        <source>Something went wrong; its code is %1.</source>
        <translation>Er ging iets mis; de code ervan is %1.</translation>
    </message>
</context>
</TS>
