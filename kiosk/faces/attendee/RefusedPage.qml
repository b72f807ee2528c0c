VerdictPage {
    meaning: "refuse"
    symbol: "cross"
}
