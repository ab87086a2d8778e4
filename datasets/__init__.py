"""Files in and files out: bytes to layers, results to files."""
