"""The question of pressure: which regions' people are carried by which others."""
