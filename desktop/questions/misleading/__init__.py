"""What could mislead: the edge of what is loaded, and shortcuts of measurement."""
