<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EndPage</name>
    <message numerus="yes">
        <source>%n people are still missing.</source>
        <translation>
            <numerusform>%n person is still missing.</numerusform>
            <numerusform>%n people are still missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollCallPage</name>
    <message numerus="yes">
        <source>%n people are missing</source>
        <translation>
            <numerusform>%n person is missing</numerusform>
            <numerusform>%n people are missing</numerusform>
        </translation>
    </message>
</context>
</TS>
