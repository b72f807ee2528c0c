VerdictPage {
    meaning: "exit"
    symbol: "door-out"
}
