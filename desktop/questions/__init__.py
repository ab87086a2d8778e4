"""The questions a person asks of a project, each with its map, tables and charts."""
