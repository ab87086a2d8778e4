"""Which gaps hold: under other thresholds, detours and decays."""
