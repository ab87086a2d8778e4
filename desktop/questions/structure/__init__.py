"""The question of structure: which kind of help is missing where, and for whom."""
