"""The files of Statistics Canada: their names, columns, encodings and codes."""
