pragma Singleton

import QtQuick

QtObject {
    id: theme

    component TypeScale: QtObject {
        required property int caption
        required property int body
        required property int lead
        required property int title
        required property int headline
        required property int display
    }

    property string scheme: "light"
    property real textScale: 1.0
    property real pageScale: 1.0
    property real magnified: 1.0
    property bool seated: false
    property bool reducedMotion: false

    readonly property var schemes: ({ // the table of colours
            "light": {
                "ground": "#f6f1e6", "surface": "#fffdf8", "pressed": "#ebe3d2", "selected": "#e1e9f6",
                "ink": "#14233b", "quietInk": "#4a576c", "line": "#dcd3c1", "edge": "#737d8e", "idle": "#ebe3d2", "idleInk": "#4a576c",
                "accent": "#1d4b94", "accentPressed": "#143a76", "accentInk": "#ffffff", "focus": "#1d4b94",
                "welcome": "#0f5838", "welcomeInk": "#f6fbf4", "welcomeSoft": "#dcecdf", "welcomeText": "#0f5838",
                "look": "#f4b63f", "lookInk": "#2b1d00", "lookSoft": "#fbe8bd", "lookText": "#6a4300",
                "help": "#22407a", "helpInk": "#f6fbff", "helpSoft": "#dfe7f5", "helpText": "#22407a",
                "refuse": "#8e1d26", "refuseInk": "#fff8f6", "refuseSoft": "#f8dfdc", "refuseText": "#8e1d26",
                "refusePressed": "#6f141c",
                "exit": "#3d3a7c", "exitInk": "#f8f7ff", "exitSoft": "#e4e3f3", "exitText": "#3d3a7c",
                "welcomeMark": "#1f7a50", "lookMark": "#a86400", "helpMark": "#2f5aa8", "refuseMark": "#b3262f", "exitMark": "#5a56a8"
            },
            "dark": {
                "ground": "#0e1726", "surface": "#172337", "pressed": "#223250", "selected": "#22375c",
                "ink": "#f4efe4", "quietInk": "#b6bfcd", "line": "#2c3b54", "edge": "#7888a1", "idle": "#223250", "idleInk": "#b6bfcd",
                "accent": "#93b9ff", "accentPressed": "#bcd3ff", "accentInk": "#0b1a33", "focus": "#93b9ff",
                "welcome": "#0f5838", "welcomeInk": "#f6fbf4", "welcomeSoft": "#17392f", "welcomeText": "#a3e0bd",
                "look": "#f4b63f", "lookInk": "#2b1d00", "lookSoft": "#413416", "lookText": "#f9d285",
                "help": "#22407a", "helpInk": "#f6fbff", "helpSoft": "#1d3054", "helpText": "#bcd3ff",
                "refuse": "#8e1d26", "refuseInk": "#fff8f6", "refuseSoft": "#47212b", "refuseText": "#ffbdb6",
                "refusePressed": "#ab2d37",
                "exit": "#44418a", "exitInk": "#f8f7ff", "exitSoft": "#2b2d58", "exitText": "#cbc9ff",
                "welcomeMark": "#5fc592", "lookMark": "#f4b63f", "helpMark": "#93b9ff", "refuseMark": "#ff7d78", "exitMark": "#a5a1f0"
            },
            "contrast": {
                "ground": "#000000", "surface": "#000000", "pressed": "#333333", "selected": "#00308f",
                "ink": "#ffffff", "quietInk": "#ffffff", "line": "#ffffff", "edge": "#ffffff", "idle": "#000000", "idleInk": "#b3b3b3",
                "accent": "#ffe300", "accentPressed": "#ffffff", "accentInk": "#000000", "focus": "#00e5ff",
                "welcome": "#00421f", "welcomeInk": "#ffffff", "welcomeSoft": "#000000", "welcomeText": "#8dffb4",
                "look": "#ffd000", "lookInk": "#000000", "lookSoft": "#000000", "lookText": "#ffd000",
                "help": "#00308f", "helpInk": "#ffffff", "helpSoft": "#000000", "helpText": "#bcd3ff",
                "refuse": "#7a0010", "refuseInk": "#ffffff", "refuseSoft": "#000000", "refuseText": "#ffb8b8",
                "refusePressed": "#5c000c",
                "exit": "#241a80", "exitInk": "#ffffff", "exitSoft": "#000000", "exitText": "#cfccff",
                "welcomeMark": "#8dffb4", "lookMark": "#ffd000", "helpMark": "#bcd3ff", "refuseMark": "#ffb8b8", "exitMark": "#cfccff"
            }
        })
    readonly property var tokens: schemes[scheme] ?? schemes.light // the table of colours

    readonly property color ground: tokens.ground
    readonly property color surface: tokens.surface
    readonly property color pressed: tokens.pressed
    readonly property color selected: tokens.selected
    readonly property color ink: tokens.ink
    readonly property color quietInk: tokens.quietInk
    readonly property color line: tokens.line
    readonly property color edge: tokens.edge
    readonly property color idle: tokens.idle
    readonly property color idleInk: tokens.idleInk
    readonly property color accent: tokens.accent
    readonly property color accentPressed: tokens.accentPressed
    readonly property color accentInk: tokens.accentInk
    readonly property color focus: tokens.focus
    readonly property color welcome: tokens.welcome
    readonly property color welcomeInk: tokens.welcomeInk
    readonly property color look: tokens.look
    readonly property color lookInk: tokens.lookInk
    readonly property color help: tokens.help
    readonly property color helpInk: tokens.helpInk
    readonly property color refuse: tokens.refuse
    readonly property color refusePressed: tokens.refusePressed
    readonly property color refuseInk: tokens.refuseInk
    readonly property color exit: tokens.exit
    readonly property color exitInk: tokens.exitInk
    readonly property color veil: "#b0060c16"

    readonly property string serif: "Kiosk Serif"
    readonly property string sans: "Kiosk Sans"
    readonly property var tabular: ({ // what font.features takes
            "tnum": 1
        })

    readonly property TypeScale attendee: TypeScale {
        caption: theme.walkUp(20)
        body: theme.walkUp(24)
        lead: theme.walkUp(32)
        title: theme.walkUp(44)
        headline: theme.walkUp(64)
        display: theme.walkUp(96)
    }
    readonly property TypeScale desk: TypeScale {
        caption: theme.scaled(15)
        body: theme.scaled(17)
        lead: theme.scaled(20)
        title: theme.scaled(26)
        headline: theme.scaled(32)
        display: theme.scaled(40)
    }

    readonly property int fingerAttendee: seated ? scaled(36) : Math.round(72 * magnified)
    readonly property int fingerDesk: Math.round(44 * magnified)
    readonly property int hairline: Math.round((scheme === "contrast" ? 2 : 1) * magnified)
    readonly property int focusWidth: Math.round((scheme === "contrast" ? 5 : 3) * magnified)
    readonly property int radiusSmall: Math.round(8 * magnified)
    readonly property int radius: Math.round(16 * magnified)
    readonly property int swift: reducedMotion ? 0 : 150
    readonly property int calm: reducedMotion ? 0 : 250
    readonly property int verdict: 5000

    function space(steps: real): real {
        return 8 * steps * magnified;
    }
    function scaled(size: real): int {
        return Math.round(size * textScale * magnified);
    }
    function walkUp(size: real): int {
        return seated ? Math.max(scaled(13), scaled(size * 0.625)) : Math.max(20, Math.round(size * textScale * pageScale));
    }
    function groundOf(meaning: string): color {
        return tokens[meaning] ?? tokens.surface;
    }
    function inkOf(meaning: string): color {
        return tokens[meaning + "Ink"] ?? tokens.ink;
    }
    function softOf(meaning: string): color {
        return tokens[meaning + "Soft"] ?? tokens.pressed;
    }
    function markOf(meaning: string): color {
        return tokens[meaning + "Mark"] ?? tokens.accent;
    }
    function textOf(meaning: string): color {
        return tokens[meaning + "Text"] ?? tokens.ink;
    }
}
