"""From a file somebody sends to a layer: recognised, mapped, audited, repaired."""
