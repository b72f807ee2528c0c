<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AskPage</name>
    <message>
        <source>Evacuate the building?</source>
        <translation>Het gebouw ontruimen?</translation>
    </message>
    <message>
        <source>Every guest screen will say:</source>
        <translation>Op elk scherm voor gasten staat dan:</translation>
    </message>
    <message>
        <source>The roll-call opens at every station, and nobody is let in until the evacuation is ended. The ledger keeps who began it.</source>
        <translation>Op elk station opent de presentielijst, en tot de ontruiming is beëindigd gaat niemand naar binnen. In het logboek staat wie ermee begon.</translation>
    </message>
    <message>
        <source>Evacuate now</source>
        <translation>Nu ontruimen</translation>
    </message>
    <message>
        <source>No, go back</source>
        <translation>Nee, terug</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>End the evacuation?</source>
        <translation>De ontruiming beëindigen?</translation>
    </message>
    <message numerus="yes">
        <source>%n people are still missing.</source>
        <translation>
            <numerusform>Er wordt nog %n persoon vermist.</numerusform>
            <numerusform>Er worden nog %n personen vermist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is accounted for.</source>
        <translation>Iedereen is terecht.</translation>
    </message>
    <message>
        <source>Guest screens go back to check-in. The reason stands in the ledger.</source>
        <translation>De schermen voor gasten gaan terug naar het inchecken. De reden komt in het logboek.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Loos alarm</translation>
    </message>
    <message>
        <source>The drill is over</source>
        <translation>De oefening is voorbij</translation>
    </message>
    <message>
        <source>The building is safe</source>
        <translation>Het gebouw is veilig</translation>
    </message>
    <message>
        <source>End the evacuation</source>
        <translation>Ontruiming beëindigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back to the roll-call</source>
        <translation>Terug naar de presentielijst</translation>
    </message>
</context>
<context>
    <name>EvacuationLayer</name>
    <message>
        <source>Evacuation: %1 of %2 accounted for</source>
        <translation>Ontruiming: %1 van %2 terecht</translation>
    </message>
    <message>
        <source>Roll-call</source>
        <translation>Presentielijst</translation>
    </message>
</context>
<context>
    <name>RollCallPage</name>
    <message>
        <source>Found: %1</source>
        <translation>Terecht: %1</translation>
    </message>
    <message>
        <source>%1 was not inside when it began.</source>
        <translation>%1 was niet binnen toen het begon.</translation>
    </message>
    <message>
        <source>This code belongs to nobody.</source>
        <translation>Deze code hoort bij niemand.</translation>
    </message>
    <message>
        <source>Evacuation since %1</source>
        <translation>Ontruiming sinds %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people are missing</source>
        <translation>
            <numerusform>%n persoon vermist</numerusform>
            <numerusform>%n personen vermist</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody is accounted for</source>
        <translation>Iedereen is terecht</translation>
    </message>
    <message>
        <source>%1 of %2 accounted for · begun at %3</source>
        <translation>%1 van %2 terecht · begonnen bij %3</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Beëindigen…</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Wegleggen</translation>
    </message>
    <message>
        <source>Name, then Enter to tick off; or scan the ticket</source>
        <translation>Naam, dan Enter om af te vinken; of scan het ticket</translation>
    </message>
    <message>
        <source>Roll-call</source>
        <translation>Presentielijst</translation>
    </message>
    <message>
        <source>Nobody fits what you typed.</source>
        <translation>Er past niemand bij wat u typte.</translation>
    </message>
    <message>
        <source>Nobody was inside when it began.</source>
        <translation>Er was niemand binnen toen het begon.</translation>
    </message>
</context>
<context>
    <name>RollCallRow</name>
    <message>
        <source>Found</source>
        <translation>Terecht</translation>
    </message>
    <message>
        <source>Left by the door</source>
        <translation>Vertrokken via de deur</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Vermist</translation>
    </message>
</context>
</TS>
