"""Values of typed files as the text a person would write in a cell."""

from __future__ import annotations

import datetime
import math
from typing import Any

import numpy as np

from datasets.records import Texts


def texts_of(values: Any) -> Texts:
    """Text of each value of an array, shape (n,); dates are ISO, "" where missing."""
    cells = np.empty(len(values), dtype=object)
    if np.issubdtype(values.dtype, np.datetime64):
        whole_days = values.astype("datetime64[D]") == values
        whole = bool(np.all(whole_days | np.isnat(values)))
        cells[:] = np.datetime_as_string(values, unit="D" if whole else "s")
        cells[np.isnat(values)] = ""
    else:
        cells[:] = [cell_text(value) for value in values.tolist()]
    return cells


def cell_text(value: object) -> str:
    """Text of one value: 24.0 is "24", a day is ISO, nothing and NaN are ""."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return _number_text(value)
    if isinstance(value, datetime.datetime):
        is_day = value.time() == datetime.time() and value.tzinfo is None
        return value.date().isoformat() if is_day else value.isoformat(sep="T")
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, list | np.ndarray):
        return "|".join(cell_text(part) for part in value)
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace").strip()
    return str(value).strip()


def _number_text(value: float) -> str:
    if math.isnan(value):
        return ""
    return str(int(value)) if value.is_integer() else repr(value)
