<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConflictsPage</name>
    <message numerus="yes">
        <source>%n conflicts to look into</source>
        <translation>
            <numerusform>%n conflict to look into</numerusform>
            <numerusform>%n conflicts to look into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait after these.</source>
        <translation>
            <numerusform>%n more waits after these.</numerusform>
            <numerusform>%n more wait after these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskTray</name>
    <message numerus="yes">
        <source>Show all %n notices</source>
        <translation>
            <numerusform>Show %n notice</numerusform>
            <numerusform>Show all %n notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message numerus="yes">
        <source>%n of the party came in now.</source>
        <translation>
            <numerusform>%n person of the party came in now.</numerusform>
            <numerusform>%n people of the party came in now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesSection</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
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
    <name>PinPage</name>
    <message numerus="yes">
        <source>Unlock the desk first: %n scans wait.</source>
        <translation>
            <numerusform>Unlock the desk first: %n scan waits.</numerusform>
            <numerusform>Unlock the desk first: %n scans wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message numerus="yes">
        <source>%1 has %n labels left</source>
        <translation>
            <numerusform>%1 has %n label left</numerusform>
            <numerusform>%1 has %n labels left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
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
    <name>StatusBarHub</name>
    <message numerus="yes">
        <source>%n scans are being sent to the hub</source>
        <translation>
            <numerusform>%n scan is being sent to the hub</numerusform>
            <numerusform>%n scans are being sent to the hub</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayBadge</name>
    <message numerus="yes">
        <source>%n further badges are in doubt.</source>
        <translation>
            <numerusform>%n further badge is in doubt.</numerusform>
            <numerusform>%n further badges are in doubt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayCase</name>
    <message numerus="yes">
        <source>%n further guests are on their way.</source>
        <translation>
            <numerusform>%n further guest is on their way.</numerusform>
            <numerusform>%n further guests are on their way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayNotice</name>
    <message numerus="yes">
        <source>%n further stations call: %1</source>
        <translation>
            <numerusform>%n further station calls: %1</numerusform>
            <numerusform>%n further stations call: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflicts to look into</source>
        <translation>
            <numerusform>%n conflict to look into</numerusform>
            <numerusform>%n conflicts to look into</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayRows</name>
    <message numerus="yes">
        <source>%n scans to send</source>
        <translation>
            <numerusform>%n scan to send</numerusform>
            <numerusform>%n scans to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes ahead</source>
        <translation>
            <numerusform>This computer’s clock is %n minute ahead</numerusform>
            <numerusform>This computer’s clock is %n minutes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes behind</source>
        <translation>
            <numerusform>This computer’s clock is %n minute behind</numerusform>
            <numerusform>This computer’s clock is %n minutes behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub did not take %n entries of this station</source>
        <translation>
            <numerusform>The hub did not take %n entry of this station</numerusform>
            <numerusform>The hub did not take %n entries of this station</numerusform>
        </translation>
    </message>
</context>
</TS>
