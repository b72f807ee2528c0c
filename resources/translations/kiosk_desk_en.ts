<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BarRow</name>
    <message numerus="yes">
        <source>%n labels</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges waiting</source>
        <translation>
            <numerusform>%n badge waiting</numerusform>
            <numerusform>%n badges waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n badges failed</source>
        <translation>
            <numerusform>%n badge failed</numerusform>
            <numerusform>%n badges failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%1 has %n labels left</source>
        <translation>
            <numerusform>%1 has %n label left</numerusform>
            <numerusform>%1 has %n labels left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the party came in now.</source>
        <translation>
            <numerusform>%n person of the party came in now.</numerusform>
            <numerusform>%n people of the party came in now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesakesPage</name>
    <message numerus="yes">
        <source>%n of this name are registered already</source>
        <translation>
            <numerusform>%n person of this name is registered already</numerusform>
            <numerusform>%n people of this name are registered already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartySection</name>
    <message numerus="yes">
        <source>Check in all %n</source>
        <translation>
            <numerusform>Check in the last one</numerusform>
            <numerusform>Check in all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterBanners</name>
    <message numerus="yes">
        <source>%n further badges are in doubt.</source>
        <translation>
            <numerusform>%n further badge is in doubt.</numerusform>
            <numerusform>%n further badges are in doubt.</numerusform>
        </translation>
    </message>
</context>
</TS>
