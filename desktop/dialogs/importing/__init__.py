"""The import window: files are recognised, mapped, audited, repaired, then taken in."""
