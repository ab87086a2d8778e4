"""Labels: where names go so that each lies in its region and none on another.

Placement works on a coarse grid of region rows, cut from the id buffer, so that a name
follows the visible part of its region. Nothing here knows fonts or painters.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

CELL = 4.0  # side of a grid cell in pixels
MOST_LABELS = 120
INSIDE = 0.9  # part of a name's box that must lie in its region
ASTRIDE = 0.45  # the same where the name may reach over the borders at its sides
OUTSIDE_REACH = 150.0  # longest leader in pixels
OUTSIDE_REGIONS = 60  # leaders only where they can be told apart
TRIED = 80  # places compared for a name outside
SYMBOL_COST = 0.5
LINE_COST = 0.03
DISTANCE_COST = 0.6  # for a name at the edge of its region, not in the middle
CLEAR = 2  # cells between a leader's end and a symbol
EDGE = 2  # cells kept free along the edge of the map

Grid = npt.NDArray[np.int64]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One way of writing a name and the room it takes in pixels."""

    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class LabelRequest:
    """A region's row and its wordings; the short ones serve where no full one fits."""

    row: int
    full: tuple[Wording, ...]
    short: tuple[Wording, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Label:
    """A placed name: the middle of its box and, outside its region, a leader's end."""

    row: int
    wording: Wording
    across: float
    down: float
    leader: tuple[float, float] | None = None

    @property
    def box(self) -> Box:
        """Left, top, right, bottom in pixels."""
        half_w, half_h = self.wording.width / 2, self.wording.height / 2
        return (
            self.across - half_w,
            self.down - half_h,
            self.across + half_w,
            self.down + half_h,
        )


@dataclass(frozen=True, kw_only=True, eq=False)
class _Ground:
    """The grid of region rows, what names may not cover and what they should not."""

    owner: npt.NDArray[np.int32]
    taken: npt.NDArray[np.bool_]
    symbols: npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class _Window:
    """A rectangle of cells: rows and columns from `top`, `left`."""

    top: int
    left: int
    bottom: int
    right: int

    def cut(self, grid: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
        return grid[self.top : self.bottom, self.left : self.right]


def place_labels(
    owner: npt.NDArray[np.int32],
    requests: Sequence[LabelRequest],
    *,
    cards: Sequence[Box] = (),
    symbols: Sequence[Box] = (),
) -> tuple[Label, ...]:
    """Place names, those of larger regions first.

    Parameters
    ----------
    owner
        Row of the region in each cell of `CELL` pixels, -1 for the sea.
    cards, symbols
        Boxes in pixels that names must not, and should not, cover.

    Returns
    -------
    Labels whose boxes never overlap each other or a card. A name stands in its region,
    or beside it in the sea with a leader, or is written short, or is left out.
    """
    taken = _covered(owner.shape, cards)
    taken[:EDGE] = taken[-EDGE:] = taken[:, :EDGE] = taken[:, -EDGE:] = True
    symbol_cells = _covered(owner.shape, symbols)
    ground = _Ground(owner=owner, taken=taken, symbols=symbol_cells)
    wanted = {request.row: request for request in requests}
    rows = largest_regions(owner)
    leaders = len(rows) <= OUTSIDE_REGIONS
    labels = []
    for row in rows:
        label = None
        if row in wanted:
            label = _placed(ground, wanted[row], leaders=leaders)
        if label is not None:
            _take(ground, label)
            labels.append(label)
    return tuple(labels)


def largest_regions(owner: npt.NDArray[np.int32]) -> tuple[int, ...]:
    """Rows of the regions that are seen largest, at most `MOST_LABELS`, largest first.

    Only these can be named, so only their names need be measured.
    """
    sizes = np.bincount(owner[owner >= 0].ravel())
    order = np.argsort(-sizes, kind="stable")
    return tuple(int(row) for row in order[:MOST_LABELS] if sizes[row] > 0)


def _placed(ground: _Ground, request: LabelRequest, *, leaders: bool) -> Label | None:
    label = _inside(ground, request.row, request.full)
    if label is None:
        label = _inside(ground, request.row, request.full, least=ASTRIDE)
    if label is None and leaders:
        label = _outside(ground, request.row, request.full)
    if label is None:
        label = _inside(ground, request.row, request.short)
    if label is None and leaders:
        label = _outside(ground, request.row, request.short)
    return label


def _inside(
    ground: _Ground, row: int, wordings: Sequence[Wording], *, least: float = INSIDE
) -> Label | None:
    own = _extent(ground.owner, row)
    # A name may stick out over the border a little, so look a box further.
    best, found = -math.inf, None
    for wording in wordings:
        height, width = _cells(wording)
        window = _grown(own, ground.owner.shape, height // 3, width // 4)
        held = _sums(window.cut(ground.owner) == row, height, width) / (height * width)
        if not held.size:
            continue
        free = _sums(window.cut(ground.taken), height, width) == 0
        hit = _sums(window.cut(ground.symbols), height, width) > 0
        room = _roominess(window.cut(ground.owner) == row, height, width)
        score = held + 0.8 * room - SYMBOL_COST * hit - LINE_COST * len(wording.lines)
        score -= DISTANCE_COST * _distance(ground.owner, row, own, window, score.shape)
        # A name astride a border hides symbols whose region it does not even name.
        free &= (least == INSIDE) | ~hit
        score[~free | (held < least)] = -math.inf
        place = int(np.argmax(score))
        if score.flat[place] > best:
            best = float(score.flat[place])
            top, left = np.unravel_index(place, score.shape)
            found = _label(row, wording, window.top + int(top), window.left + int(left))
    return found


def _distance(
    owner: npt.NDArray[np.int32],
    row: int,
    own: _Window,
    window: _Window,
    shape: tuple[int, ...],
) -> npt.NDArray[np.float64]:
    """Distance of each box from the middle of a region, over the region's diagonal."""
    y, x = np.nonzero(own.cut(owner) == row)
    height, width = window.bottom - window.top, window.right - window.left
    # From a box's top left cell to its middle, as the window is larger than the shape.
    half_y, half_x = (height - shape[0]) / 2, (width - shape[1]) / 2
    down = np.arange(shape[0])[:, None] + half_y + window.top - y.mean() - own.top
    across = np.arange(shape[1])[None, :] + half_x + window.left - x.mean() - own.left
    diagonal = math.hypot(own.bottom - own.top, own.right - own.left)
    return np.hypot(down, across) / diagonal


def _roominess(
    own: npt.NDArray[np.bool_], height: int, width: int
) -> npt.NDArray[np.float64]:
    """Part of a box twice as large around each box that is in the region, 0 to 1."""
    pad_y, pad_x = max(1, height), max(1, width // 2)
    padded = np.pad(own, ((pad_y, pad_y), (pad_x, pad_x)))
    tall, wide = height + 2 * pad_y, width + 2 * pad_x
    return _sums(padded, tall, wide) / (tall * wide)


def _outside(ground: _Ground, row: int, wordings: Sequence[Wording]) -> Label | None:
    own = _extent(ground.owner, row)
    anchor = _heart(ground, own, row)
    reach = int(OUTSIDE_REACH / CELL)
    best, found = math.inf, None
    for wording in wordings:
        height, width = _cells(wording)
        window = _grown(own, ground.owner.shape, reach, reach + width)
        land = _sums(window.cut(ground.owner) >= 0, height, width)
        if not land.size:
            continue
        blocked = land + _sums(window.cut(ground.taken), height, width)
        blocked += _sums(window.cut(ground.symbols), height, width)
        tops, lefts = np.nonzero(blocked == 0)
        tops, lefts = tops + window.top, lefts + window.left
        ends = _box_ends(tops, lefts, (height, width), anchor)
        away = np.hypot(ends[:, 0] - anchor[0], ends[:, 1] - anchor[1])
        for place in np.argsort(away, kind="stable")[:TRIED]:
            if away[place] >= min(best, reach):
                break
            cost = away[place] + _crossing_cost(ground, row, anchor, ends[place])
            if cost < min(best, reach):
                best = float(cost)
                label = _label(row, wording, int(tops[place]), int(lefts[place]))
                found = (label, _cut_short(ground, row, ends[place], anchor))
    if found is None:
        return None
    label, (y, x) = found
    return Label(
        row=row,
        wording=label.wording,
        across=label.across,
        down=label.down,
        leader=((x + 0.5) * CELL, (y + 0.5) * CELL),
    )


def _box_ends(
    tops: Grid, lefts: Grid, size: tuple[int, int], anchor: tuple[int, int]
) -> npt.NDArray[np.float64]:
    """Point of each box (row, column) that is nearest to an anchor."""
    height, width = size
    return np.column_stack(
        [
            np.clip(anchor[0], tops, tops + height - 1),
            np.clip(anchor[1], lefts, lefts + width - 1),
        ]
    ).astype(float)


def _crossing_cost(
    ground: _Ground, row: int, start: tuple[int, int], end: npt.NDArray[np.float64]
) -> float:
    y, x = _cells_between(start, (float(end[0]), float(end[1])))
    owner = ground.owner[y, x]
    foreign = ((owner >= 0) & (owner != row)).sum()
    struck = float(ground.symbols[y, x].sum())
    return 2.0 * float(foreign) + 3.0 * struck + 100.0 * float(ground.taken[y, x].sum())


def _cut_short(
    ground: _Ground, row: int, start: npt.NDArray[np.float64], end: tuple[int, int]
) -> tuple[int, int]:
    """End a leader in its region before it would strike a symbol on its way."""
    y, x = _cells_between((float(start[0]), float(start[1])), end)
    struck = np.flatnonzero(ground.symbols[y, x])
    if not len(struck):
        return end
    clear = (ground.owner[y, x] == row) & ~_near(ground.symbols)[y, x]
    before = np.flatnonzero(clear[: struck[0]])
    return (int(y[before[-1]]), int(x[before[-1]])) if len(before) else end


def _cells_between(
    start: tuple[float, float], end: tuple[float, float]
) -> tuple[Grid, Grid]:
    steps = int(max(abs(end[0] - start[0]), abs(end[1] - start[1]))) + 1
    y = np.rint(np.linspace(start[0], end[0], steps)).astype(np.int64)
    return y, np.rint(np.linspace(start[1], end[1], steps)).astype(np.int64)


def _heart(ground: _Ground, own: _Window, row: int) -> tuple[int, int]:
    """Cell of a region nearest to its middle, well clear of symbols if any cell is."""
    mine = own.cut(ground.owner) == row
    y, x = np.nonzero(mine)
    away = np.hypot(y - y.mean(), x - x.mean())
    away[_near(ground.symbols)[y + own.top, x + own.left]] += mine.size
    away[own.cut(ground.symbols)[y, x]] += mine.size
    nearest = int(np.argmin(away))
    return int(y[nearest]) + own.top, int(x[nearest]) + own.left


def _near(cells: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Cells of a grid and those at most `CLEAR` cells from them."""
    side = 2 * CLEAR + 1
    return _sums(np.pad(cells, CLEAR), side, side) > 0


def _take(ground: _Ground, label: Label) -> None:
    ground.taken[:] |= _covered(ground.taken.shape, [label.box])
    if label.leader is not None:
        end = (label.down / CELL, label.across / CELL)
        start = (label.leader[1] / CELL - 0.5, label.leader[0] / CELL - 0.5)
        y, x = _cells_between(start, (end[0] - 0.5, end[1] - 0.5))
        ground.taken[y, x] = True


def _label(row: int, wording: Wording, top: int, left: int) -> Label:
    height, width = _cells(wording)
    across, down = (left + width / 2) * CELL, (top + height / 2) * CELL
    return Label(row=row, wording=wording, across=across, down=down)


def _cells(wording: Wording) -> tuple[int, int]:
    return math.ceil(wording.height / CELL), math.ceil(wording.width / CELL)


def _extent(owner: npt.NDArray[np.int32], row: int) -> _Window:
    rows = np.flatnonzero((owner == row).any(axis=1))
    columns = np.flatnonzero((owner == row).any(axis=0))
    return _Window(
        top=int(rows[0]),
        left=int(columns[0]),
        bottom=int(rows[-1]) + 1,
        right=int(columns[-1]) + 1,
    )


def _grown(own: _Window, shape: tuple[int, ...], high: int, wide: int) -> _Window:
    return _Window(
        top=max(0, own.top - high),
        left=max(0, own.left - wide),
        bottom=min(shape[0], own.bottom + high),
        right=min(shape[1], own.right + wide),
    )


def _sums(
    grid: npt.NDArray[np.generic], height: int, width: int
) -> npt.NDArray[np.float64]:
    """Sum of a grid in every box of a size, by its top left cell."""
    if grid.shape[0] < height or grid.shape[1] < width:
        return np.empty((0, 0))
    total = np.zeros((grid.shape[0] + 1, grid.shape[1] + 1))
    np.cumsum(np.cumsum(grid, axis=0), axis=1, out=total[1:, 1:])
    low = total[height:] - total[:-height]
    return low[:, width:] - low[:, :-width]


def _covered(shape: tuple[int, ...], boxes: Sequence[Box]) -> npt.NDArray[np.bool_]:
    grid = np.zeros(shape, dtype=bool)
    for left, top, right, bottom in boxes:
        rows = slice(max(0, math.floor(top / CELL)), max(0, math.ceil(bottom / CELL)))
        columns = slice(
            max(0, math.floor(left / CELL)), max(0, math.ceil(right / CELL))
        )
        grid[rows, columns] = True
    return grid
