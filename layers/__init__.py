"""The geography: layers, travel, coverage, scenarios; opens no file or window."""
