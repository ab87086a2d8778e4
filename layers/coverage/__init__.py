"""Who is served, by what standard, and who is left out."""
