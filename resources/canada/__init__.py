"""The bundled Canada project: boundaries, population points and directory."""
