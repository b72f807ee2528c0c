<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StatesRow</name>
    <message numerus="yes">
        <source>%n conflicts wait at the desks</source>
        <translation>
            <numerusform>%n conflict waits at the desks</numerusform>
            <numerusform>%n conflicts wait at the desks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other stations: not known since %1</source>
        <translation>
            <numerusform>%n other station: not known since %1</numerusform>
            <numerusform>%n other stations: not known since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationFacts</name>
    <message numerus="yes">
        <source>%n to send</source>
        <translation>
            <numerusform>%n to send</numerusform>
            <numerusform>%n to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused by the hub</source>
        <translation>
            <numerusform>%n refused by the hub</numerusform>
            <numerusform>%n refused by the hub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationTile</name>
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
    <message numerus="yes">
        <source>%n stations, none of them well</source>
        <translation>
            <numerusform>%n station, not well</numerusform>
            <numerusform>%n stations, none of them well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations, all well</source>
        <translation>
            <numerusform>%n station, well</numerusform>
            <numerusform>%n stations, all well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stations are well</source>
        <translation>
            <numerusform>%n station is well</numerusform>
            <numerusform>%n stations are well</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes ahead</source>
        <translation>
            <numerusform>clock is %n minute ahead</numerusform>
            <numerusform>clock is %n minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n minutes behind</source>
        <translation>
            <numerusform>clock is %n minute behind</numerusform>
            <numerusform>clock is %n minutes behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoButton</name>
    <message numerus="yes">
        <source>Take back the last of %n changes</source>
        <translation>
            <numerusform>Take back the change</numerusform>
            <numerusform>Take back the last of %n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
