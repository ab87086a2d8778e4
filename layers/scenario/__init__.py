"""What if: edits against the baseline, and the two compared."""
