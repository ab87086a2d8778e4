"""Vocabularies of other fields, each a file that replaces the bundled one."""
