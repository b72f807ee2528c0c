VerdictPage {
    meaning: "help"
    symbol: "bell"
    bearing: 1.6
}
