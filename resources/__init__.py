"""Bundled data, vocabulary, fonts and texts; no logic."""
