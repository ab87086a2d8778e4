"""The directory: a window to look through, fill in and filter the organizations."""
