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
    starts = np.zeros(width + 1, np.int32)
    fresh, stops = np.zeros(width, np.int32), np.zeros(width, np.int32)
    last, reach = np.full(width, -2), np.zeros(width, np.int64)
    previous = -1
    done = record = row = run = bad = 0
    while done < end and row < len(records) and run < len(runs) and bad < len(refused):
        at, k, differ, state = _row(
            text, done, end, final, delimiter, slots,
            starts, previous, fresh, stops, last, reach, row,
        )  # fmt: skip
        if state >= _TEXT_ENDS:
            return done, record, row, run, bad, state == _QUOTE_OPEN
        empty = k == 1 and _is_blank(text, done, at)
        begin, done = done, at
        record += 1
        if empty or k < width or differ < 0:
            previous = -1  # half of `starts` may be of this row
            if not empty:
                refused[bad, 0], refused[bad, 1] = record, k
                bad += 1
            continue
        starts[width] = at - begin
        records[row] = record
        _keep_numbers(
            text, slots, begin, starts, fresh, stops, differ, numbers, spans, row
        )
        if _keep_values(slots, begin, starts, fresh, stops, differ, cells[run]):
            runs[run] = row
            run += 1
        row += 1
        # A row with empty cells to spare is no measure for others.
        previous = begin if k == width else -1
    return done, record, row, run, bad, False


@njit(cache=True, nogil=True)
def _row(  # type: ignore[no-untyped-def]
    text, begin, end, final, delimiter, slots,
    starts, previous, fresh, stops, last, reach, row,
):  # fmt: skip
    """Cut one row: where it ends, its cells, how many differ (< 0: too many cells).

    `starts` are those of the cells of the row before, and then of this one, from the
    start of the row: what has not moved need not be written.
    """
    width = len(slots)
    k = differ = 0
    at = begin
    state = _MORE
    known = previous >= 0
    while state == _MORE:
        # A cell of no lasting value that differed a row ago is likely to differ again.
        if known and k < width and (last[k] < row - 1 or slots[k] >= VALUES):
            at, k = _skip_equal(text, at, end, starts, previous, begin, reach, k)
            if k == width:
                break
        start = at
        at, state = _cell(text, at, end, delimiter, final)
        stop = at - 1 if state == _MORE else at
        if k < width:
            starts[k] = start - begin
            fresh[differ], stops[differ] = k, stop
            last[k] = row if known else -2
            differ += 1
        elif not _is_blank(text, start, stop):
            differ = -width
        k += 1
    return at, k, differ, state


@njit(cache=True, nogil=True)
def _keep_numbers(  # type: ignore[no-untyped-def]
    text, slots, begin, starts, fresh, stops, differ, numbers, spans, row
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
            first = begin + starts[fresh[d]]
            numbers[row, slot] = _whole(text, first, stops[d])
            spans[row, slot, 0], spans[row, slot, 1] = first, stops[d]


@njit(cache=True, nogil=True)
def _keep_values(  # type: ignore[no-untyped-def]
    slots, begin, starts, fresh, stops, differ, cells
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
                cells[slot, 0] = begin + starts[fresh[d]]
                cells[slot, 1] = stops[d]
    return any_value


@njit(cache=True, nogil=True)
def _skip_equal(  # type: ignore[no-untyped-def]
    text, at, end, starts, previous, begin, reach, k
):
    """Pass over the cells, from `k` on, that the row before has byte for byte."""
    width = len(starts) - 1
    first, old = k, starts[k]
    limit = min(end - at, starts[width] - old)
    same = _shared(text, at, previous + old, limit)
    # Where the last comparison from here ended, this one most likely ends as well.
    if reach[k] > k and starts[reach[k]] - old <= same:
        k = reach[k]
    while k < width and starts[k + 1] - old <= same:
        k += 1
    reach[first] = k
    moved = at - begin - old
    if moved != 0:
        for i in range(first, k):
            starts[i] += moved
    return begin + starts[k] + moved, k


@njit(cache=True, nogil=True)
def _shared(text, at, there, limit):  # type: ignore[no-untyped-def]
    """Count the bytes at the start that the texts at two places share."""
    # Unsigned places need no look at whether they count from the end of the array,
    # and a loop without a way out is compiled to a few wide comparisons.
    one, other = np.uint64(at), np.uint64(there)
    same = 0
    while same + _STRIDE <= limit:
        apart = np.uint8(0)
        for i in range(_STRIDE):
            apart = np.uint8(
                apart | (text[one + np.uint64(i)] ^ text[other + np.uint64(i)])
            )
        if apart:
            break
        one += np.uint64(_STRIDE)
        other += np.uint64(_STRIDE)
        same += _STRIDE
    while same < limit and text[one] == text[other]:
        one += np.uint64(1)
        other += np.uint64(1)
        same += 1
    return same


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
def wholes(text, spans, values):  # type: ignore[no-untyped-def]
    """Read the whole number of each span into `values`, or why there is none.

    Both have shape (runs, columns) in front; what has no span is left as it is. Gives
    the places in `values`, counted row by row, of cells that are no number.
    """
    others = np.empty(values.size, np.int64)
    count = 0
    for i in range(values.shape[0]):
        for k in range(values.shape[1]):
            if spans[i, k, 1] >= 0:
                values[i, k] = _whole(text, spans[i, k, 0], spans[i, k, 1])
                if values[i, k] < 0:
                    others[count] = i * values.shape[1] + k
                    count += 1
    return others[:count]


@njit(cache=True, nogil=True)
def carry(spans, values):  # type: ignore[no-untyped-def]
    """Give what has no span the value above it; the first row has all of them."""
    for i in range(1, values.shape[0]):
        for k in range(values.shape[1]):
            if spans[i, k, 1] < 0:
                values[i, k] = values[i - 1, k]


@njit(cache=True, nogil=True)
def decimals(text, spans, values, comma):  # type: ignore[no-untyped-def]
    """Read the decimal number of each span into `values`, NaN where there is none.

    Up to 15 digits over a power of ten are the nearest number there is, as float()
    gives it. `comma` says that a comma, too, may stand before the decimals.
    """
    for i in range(values.shape[0]):
        for k in range(values.shape[1]):
            if spans[i, k, 1] >= 0:
                values[i, k] = _decimal(text, spans[i, k, 0], spans[i, k, 1], comma)


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
