VerdictPage {
    meaning: "accent"
    symbol: "desk"
    bearing: 1.6
}
