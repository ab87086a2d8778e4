"""The preflight audit: what is looked for in a file, and what can be done about it."""
