"""Names that Statistics Canada gives to columns and provinces, in both languages."""

from __future__ import annotations

from layers.provinces import province_id

__all__ = ["province_id"]
