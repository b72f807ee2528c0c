<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CameraPicture</name>
    <message>
        <source>The camera’s picture</source>
        <translation>Het beeld van de camera</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>This screen is closed</source>
        <translation>Dit scherm is gesloten</translation>
    </message>
    <message>
        <source>This station was taken off the hub</source>
        <translation>Dit station is van de hub afgehaald</translation>
    </message>
    <message>
        <source>Please go to the desk.</source>
        <translation>Gaat u alstublieft naar de balie.</translation>
    </message>
    <message>
        <source>The organiser ended its place there, so nobody is checked in here and no guests are shown any more. Whoever looks after the hub can invite it again.</source>
        <translation>De organisator heeft de plaats daar beëindigd. Hier wordt niemand meer ingecheckt en er zijn geen gasten meer te zien. Wie de hub beheert, kan dit station opnieuw uitnodigen.</translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message>
        <source>Time left on this screen</source>
        <translation>Resterende tijd op dit scherm</translation>
    </message>
</context>
<context>
    <name>TouchKeyboard</name>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
</context>
</TS>
