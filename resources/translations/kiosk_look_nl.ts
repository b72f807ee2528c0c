<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CameraPicture</name>
    <message>
        <source>The camera&apos;s picture</source>
        <translation>Het beeld van de camera</translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message>
        <source>Time left on this screen</source>
        <translation>Resterende tijd op dit scherm</translation>
    </message>
</context>
</TS>
