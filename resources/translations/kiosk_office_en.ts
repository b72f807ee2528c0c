<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n person(s) marked</source>
        <translation>
            <numerusform>%n person marked</numerusform>
            <numerusform>%n people marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message numerus="yes">
        <source>%n person(s) were changed.</source>
        <translation>
            <numerusform>%n person was changed.</numerusform>
            <numerusform>%n people were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) were taken in or changed.</source>
        <translation>
            <numerusform>%n person was taken in or changed.</numerusform>
            <numerusform>%n people were taken in or changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n person(s) stay as they are.</source>
        <translation>
            <numerusform>%n person stays as they are.</numerusform>
            <numerusform>%n people stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReading</name>
    <message numerus="yes">
        <source>“%1” (%n row(s))</source>
        <translation>
            <numerusform>“%1” (%n row)</numerusform>
            <numerusform>“%1” (%n rows)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n thing(s) to do before the evening</source>
        <translation>
            <numerusform>%n thing to do before the evening</numerusform>
            <numerusform>%n things to do before the evening</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s) match</source>
        <translation>
            <numerusform>%n person matches</numerusform>
            <numerusform>%n people match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketsPage</name>
    <message numerus="yes">
        <source>%n person(s) have no ticket yet</source>
        <translation>
            <numerusform>%n person has no ticket yet</numerusform>
            <numerusform>%n people have no ticket yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodoItem</name>
    <message numerus="yes">
        <source>The programme has %n part(s)</source>
        <translation>
            <numerusform>The programme has %n part</numerusform>
            <numerusform>The programme has %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are registered</source>
        <translation>
            <numerusform>%n person is registered</numerusform>
            <numerusform>%n people are registered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) have no name yet</source>
        <translation>
            <numerusform>%n ticket has no name yet</numerusform>
            <numerusform>%n tickets have no name yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have no ticket yet</source>
        <translation>
            <numerusform>%n person has no ticket yet</numerusform>
            <numerusform>%n people have no ticket yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n station(s) report</source>
        <translation>
            <numerusform>%n station reports</numerusform>
            <numerusform>%n stations report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) between stations wait for somebody</source>
        <translation>
            <numerusform>%n conflict between stations waits for somebody</numerusform>
            <numerusform>%n conflicts between stations wait for somebody</numerusform>
        </translation>
    </message>
</context>
</TS>
