VerdictPage {
    meaning: "refuse"
    symbol: "cross"
    bearing: 5.1
}
