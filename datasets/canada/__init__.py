"""Builds the bundled Canada project from the packages it names, repeatably."""
