"""Cutting the rows of a delimited file where they differ from the row before.

Block after block of the Geographic Attribute File repeats some 500 of its 600 bytes.
What a row shares with the row before it is compared, which is as fast as memory, and
only the cells that differ are looked at.
"""

from __future__ import annotations

import numpy as np
from numba import njit

# What a column is to the reader: nothing, the block's id, its people, or a value that
# is the same for many rows on end (from VALUES on, counted up).
UNUSED, BLOCK, PEOPLE, VALUES = -1, 0, 1, 2
# What stands in a cell of whole numbers that holds none.
BLANK, NOT_DIGITS = -1, -2

_QUOTE, _NEWLINE, _RETURN, _SPACE, _ZERO = 34, 10, 13, 32, 48
_MORE, _ROW_ENDS, _TEXT_ENDS, _QUOTE_OPEN = 0, 1, 2, 3
_STRIDE = 32
_MINUS, _PLUS, _POINT, _COMMA = 45, 43, 46, 44
_MOST_DIGITS = 18  # of a number that fits into 64 bits
_EXACT_DIGITS = 15  # of a number that a float holds exactly


@njit(cache=True, nogil=True)
def cut(  # type: ignore[no-untyped-def]
    text, end, final, delimiter, slots, cells, runs, numbers, spans, records, refused
):
    """Cut as many whole rows of `text[:end]` as there is room for.

    `slots`, shape (columns,), says what each column is. Filled are, for each row
    taken, `numbers` and `spans` (from, to) of block id and people and its record in
    `records`, and for each run of rows with the same values the first of its rows in
    `runs` and the span of every value that differs from the run before in `cells`
    (to is -1 where it does not). `refused` holds record and number of cells of rows
    with too few or too many. `final` says that no text follows.

    Returns bytes done, records done, rows, runs, refused, and whether an open quote
    keeps the next row from ending.
    """
    width = len(slots)
    before, after = np.zeros(width + 1, np.int32), np.zeros(width + 1, np.int32)
    fresh, stops = np.zeros(width, np.int32), np.zeros(width, np.int32)
    last = np.full(width, -2)
    known = False
    done = record = row = run = bad = 0
    while done < end and row < len(records) and run < len(runs) and bad < len(refused):
        at, k, differ, state = _row(
            text, done, end, final, delimiter, slots,
            before, after, fresh, stops, last, row, known,
        )  # fmt: skip
        if state >= _TEXT_ENDS:
            return done, record, row, run, bad, state == _QUOTE_OPEN
        empty = k == 1 and _is_blank(text, done, at)
        done = at
        record += 1
        if empty:
            continue
        if k < width or differ < 0:
            refused[bad, 0], refused[bad, 1] = record, k
            bad += 1
            continue
        after[width] = at
        records[row] = record
        _keep_numbers(text, slots, after, fresh, stops, differ, numbers, spans, row)
        if _keep_values(slots, after, fresh, stops, differ, cells[run]):
            runs[run] = row
            run += 1
        row += 1
        before, after = after, before
        known = k == width  # a row with empty cells to spare is no measure for others
    return done, record, row, run, bad, False


@njit(cache=True, nogil=True)
def _row(  # type: ignore[no-untyped-def]
    text, at, end, final, delimiter, slots,
    before, after, fresh, stops, last, row, known,
):  # fmt: skip
    """Cut one row: where it ends, its cells, how many differ (< 0: too many cells)."""
    width = len(slots)
    k = differ = 0
    state = _MORE
    while state == _MORE:
        # A cell of no lasting value that differed a row ago is likely to differ again.
        if known and k < width and (last[k] < row - 1 or slots[k] >= VALUES):
            at, k = _skip_equal(text, at, end, before, after, k)
            if k == width:
                break
        start = at
        at, state = _cell(text, at, end, delimiter, final)
        stop = at - 1 if state == _MORE else at
        if k < width:
            after[k] = start
            fresh[differ], stops[differ] = k, stop
            last[k] = row if known else -2
            differ += 1
        elif not _is_blank(text, start, stop):
            differ = -width
        k += 1
    return at, k, differ, state


@njit(cache=True, nogil=True)
def _keep_numbers(  # type: ignore[no-untyped-def]
    text, slots, after, fresh, stops, differ, numbers, spans, row
):
    """Write the block id and people of a row; they stand unless they differ."""
    if row > 0:
        for slot in range(VALUES):
            numbers[row, slot] = numbers[row - 1, slot]
            spans[row, slot, 0] = spans[row - 1, slot, 0]
            spans[row, slot, 1] = spans[row - 1, slot, 1]
    for d in range(differ):
        slot = slots[fresh[d]]
        if BLOCK <= slot < VALUES:
            first = after[fresh[d]]
            numbers[row, slot] = _whole(text, first, stops[d])
            spans[row, slot, 0], spans[row, slot, 1] = first, stops[d]


@njit(cache=True, nogil=True)
def _keep_values(  # type: ignore[no-untyped-def]
    slots, after, fresh, stops, differ, cells
):
    """Write the spans of the values that differ; whether there are any."""
    any_value = False
    for d in range(differ):
        any_value |= slots[fresh[d]] >= VALUES
    if any_value:
        cells[:, 1] = -1
        for d in range(differ):
            slot = slots[fresh[d]] - VALUES
            if slot >= 0:
                cells[slot, 0] = after[fresh[d]]
                cells[slot, 1] = stops[d]
    return any_value


@njit(cache=True, nogil=True)
def _skip_equal(text, at, end, before, after, k):  # type: ignore[no-untyped-def]
    """Pass over the cells, from `k` on, that the row before has byte for byte."""
    width = len(before) - 1
    there = before[k]
    limit = min(end - at, before[width] - there)
    same = _shared(text[at : at + limit], text[there : there + limit])
    first = k
    while k < width and before[k + 1] - there <= same:
        k += 1
    for i in range(first, k):
        after[i] = before[i] + at - there
    return before[k] + at - there, k


@njit(cache=True, nogil=True)
def _shared(one, other):  # type: ignore[no-untyped-def]
    """Count the bytes at the start that two texts of equal length share."""
    same = 0
    for stride in range(len(one) // _STRIDE):
        # Without a way out of the loop, it is compiled to a few wide comparisons.
        apart = np.uint8(0)
        for i in range(_STRIDE):
            apart = np.uint8(
                apart | (one[stride * _STRIDE + i] ^ other[stride * _STRIDE + i])
            )
        if apart:
            break
        same += _STRIDE
    for i in range(same, len(one)):
        if one[i] != other[i]:
            return i
    return len(one)


@njit(cache=True, nogil=True)
def _cell(text, at, end, delimiter, final):  # type: ignore[no-untyped-def]
    """Find where the cell at `at` ends: past its delimiter, or its line's end."""
    i = at
    if i < end and text[i] == _QUOTE:
        i, state = _past_quotes(text, i, end, final)
        if state >= _TEXT_ENDS:
            return i, state
    while i < end:
        byte = text[i]
        if byte == delimiter:
            return i + 1, _MORE
        if byte == _NEWLINE:
            return i + 1, _ROW_ENDS
        if byte == _RETURN:
            if i + 1 == end and not final:
                return i, _TEXT_ENDS
            follows = i + 1 < end and text[i + 1] == _NEWLINE
            return i + 1 + follows, _ROW_ENDS
        i += 1
    return i, _ROW_ENDS if final else _TEXT_ENDS


@njit(cache=True, nogil=True)
def _past_quotes(text, at, end, final):  # type: ignore[no-untyped-def]
    """Find the end of a quoted cell; a quote in it is written twice."""
    i = at + 1
    while True:
        while i < end and text[i] != _QUOTE:
            i += 1
        if i >= end:
            return i, _QUOTE_OPEN
        if i + 1 == end and not final:
            return i, _TEXT_ENDS
        if i + 1 == end or text[i + 1] != _QUOTE:
            return i + 1, _MORE
        i += 2


@njit(cache=True, nogil=True)
def _is_blank(text, at, stop):  # type: ignore[no-untyped-def]
    while at < stop and text[at] <= _SPACE:
        at += 1
    return at == stop


@njit(cache=True, nogil=True)
def _whole(text, at, stop):  # type: ignore[no-untyped-def]
    """Read a whole number without sign or leading zero, in quotes or not."""
    at, stop = _trimmed(text, at, stop)
    if at == stop:
        return BLANK
    if stop - at > _MOST_DIGITS or (text[at] == _ZERO and stop - at > 1):
        return NOT_DIGITS
    value = 0
    for i in range(at, stop):
        digit = int(text[i]) - _ZERO
        if digit < 0 or digit > 9:
            return NOT_DIGITS
        value = value * 10 + digit
    return value


@njit(cache=True, nogil=True)
def decimals(text, spans, comma):  # type: ignore[no-untyped-def]
    """Read the decimal number of each span, NaN where there is none; shape (n,).

    Up to 15 digits over a power of ten are the nearest number there is, as float()
    gives it. `comma` says that a comma, too, may stand before the decimals.
    """
    numbers = np.empty(len(spans))
    for i in range(len(spans)):
        numbers[i] = _decimal(text, spans[i, 0], spans[i, 1], comma)
    return numbers


@njit(cache=True, nogil=True)
def _decimal(text, at, stop, comma):  # type: ignore[no-untyped-def]
    at, stop = _trimmed(text, at, stop)
    sign = 1.0
    if at < stop and (text[at] == _MINUS or text[at] == _PLUS):
        sign = -1.0 if text[at] == _MINUS else 1.0
        at += 1
    whole, digits, scale, pointed = 0, 0, 1.0, False
    for i in range(at, stop):
        digit = int(text[i]) - _ZERO
        if 0 <= digit <= 9:
            whole = whole * 10 + digit
            digits += 1
            scale = scale * 10.0 if pointed else scale
        elif not pointed and (text[i] == _POINT or (comma and text[i] == _COMMA)):
            pointed = True
        else:
            return np.nan
    return sign * whole / scale if 0 < digits <= _EXACT_DIGITS else np.nan


@njit(cache=True, nogil=True)
def _trimmed(text, at, stop):  # type: ignore[no-untyped-def]
    """Leave out the spaces and quotes around a cell."""
    while at < stop and (text[at] <= _SPACE or text[at] == _QUOTE):
        at += 1
    while stop > at and (text[stop - 1] <= _SPACE or text[stop - 1] == _QUOTE):
        stop -= 1
    return at, stop
