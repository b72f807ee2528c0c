VerdictPage {
    meaning: "look"
    symbol: "look"
}
