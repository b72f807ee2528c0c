VerdictPage {
    meaning: "accent"
    symbol: "desk"
}
