"""Compiled kernels of the map: snap, raster, shade and outline, without the GIL.

They run in a worker thread of their own, never in a parallel region: concurrent
calls into numba's threading layer abort the process on macOS.
"""

from __future__ import annotations

import numba as nb
import numpy as np

SEA = -1
STAMP = 1  # half-width of a tiny region's dot, in samples
ENOUGH = 9  # samples below which a region counts as tiny


@nb.njit(cache=True, nogil=True)
def snap(xy, rings, region_rings, inverse, out_xy, out_rings, out_region_rings):
    """Snap coordinates to a grid and drop what collapses; count vertices and rings.

    A vertex that two regions share moves alike in both, so no gap opens.
    """
    size = 1.0 / inverse
    n = 0
    m = 0
    for region in range(len(region_rings) - 1):
        out_region_rings[region] = m
        for ring in range(region_rings[region], region_rings[region + 1]):
            start = n
            last_x = np.int64(-9223372036854775807)
            last_y = last_x
            for i in range(rings[ring], rings[ring + 1]):
                x = np.int64(np.floor(np.float64(xy[i, 0]) * inverse + 0.5))
                y = np.int64(np.floor(np.float64(xy[i, 1]) * inverse + 0.5))
                if x != last_x or y != last_y:
                    out_xy[n, 0] = x * size
                    out_xy[n, 1] = y * size
                    n += 1
                    last_x = x
                    last_y = y
            if n - start < 4:
                n = start
            else:
                out_rings[m] = start
                m += 1
    out_region_rings[len(region_rings) - 1] = m
    out_rings[m] = n
    return n, m


@nb.njit(cache=True, nogil=True)
def _rows(a, b, height):
    """Sample rows whose centres an edge crosses: half open, so none is shared."""
    low = min(a, b)
    high = max(a, b)
    if high <= 0.0 or low > height - 1:
        return 1, 0
    return max(0, int(np.ceil(low))), min(height - 1, int(np.ceil(high)) - 1)


@nb.njit(cache=True, nogil=True)
def _count_crossings(xy, rings, first, last, top, inverse, starts):
    """Fill `starts` with where each row's crossings begin; give their number."""
    height = len(starts) - 1
    starts[:] = 0
    for ring in range(first, last):
        for i in range(rings[ring], rings[ring + 1] - 1):
            a = (top - xy[i, 1]) * inverse - 0.5
            b = (top - xy[i + 1, 1]) * inverse - 0.5
            low, high = _rows(a, b, height)
            if low <= high:
                starts[low] += 1
                starts[high + 1] -= 1
    active = 0
    total = 0
    for row in range(height):
        active += starts[row]
        starts[row] = total
        total += active
    starts[height] = total
    return total


@nb.njit(cache=True, nogil=True)
def _find_crossings(xy, rings, first, last, frame, starts, filled, found):
    """Put the columns where edges cross each row's centre line into `found`."""
    left, top, inverse = frame
    height = len(starts) - 1
    filled[:] = starts[:height]
    for ring in range(first, last):
        for i in range(rings[ring], rings[ring + 1] - 1):
            y0 = (top - xy[i, 1]) * inverse - 0.5
            y1 = (top - xy[i + 1, 1]) * inverse - 0.5
            low, high = _rows(y0, y1, height)
            if low > high:
                continue
            x0 = (xy[i, 0] - left) * inverse - 0.5
            x1 = (xy[i + 1, 0] - left) * inverse - 0.5
            # The lower end first, so that both neighbours compute the same column.
            if y0 > y1:
                y0, y1, x0, x1 = y1, y0, x1, x0
            slope = (x1 - x0) / (y1 - y0)
            for row in range(low, high + 1):
                found[filled[row]] = x0 + (row - y0) * slope
                filled[row] += 1


@nb.njit(cache=True, nogil=True)
def _fill_rows(ids, region, starts, found):
    """Write a region's id between each even and odd crossing; count the samples."""
    height, width = ids.shape
    written = 0
    for row in range(height):
        a = starts[row]
        b = starts[row + 1]
        if b - a == 2:
            if found[a] > found[a + 1]:
                found[a], found[a + 1] = found[a + 1], found[a]
        elif b > a:
            found[a:b].sort()
        for i in range(a, b - 1, 2):
            low = max(0.0, np.ceil(found[i]))
            high = min(width - 1.0, np.ceil(found[i + 1]) - 1.0)
            for column in range(int(low), int(high) + 1):
                ids[row, column] = region
            written += max(0, int(high) - int(low) + 1)
    return written


@nb.njit(cache=True, nogil=True)
def raster(xy, rings, region_rings, regions, anchors, ids, frame):
    """Write region ids into samples by the even-odd rule at each sample's centre.

    `frame` is left, top (in the units of `xy`) and samples per unit; `regions` are
    those to draw, later over earlier. Tiny ones are stamped as a dot at the end, so
    that none vanishes.
    """
    left, top, inverse = frame
    height, width = ids.shape
    starts = np.zeros(height + 1, np.int64)
    filled = np.zeros(height, np.int64)
    found = np.empty(4096, np.float64)
    tiny = np.zeros(len(regions), np.bool_)
    for place in range(len(regions)):
        region = regions[place]
        first = region_rings[region]
        last = region_rings[region + 1]
        total = _count_crossings(xy, rings, first, last, top, inverse, starts)
        if total > len(found):
            found = np.empty(total * 2, np.float64)
        written = 0
        if total > 0:
            _find_crossings(xy, rings, first, last, frame, starts, filled, found)
            written = _fill_rows(ids, region, starts, found)
        tiny[place] = written < ENOUGH
    for place in range(len(regions)):
        if not tiny[place]:
            continue
        region = regions[place]
        row = int(np.floor((top - anchors[region, 1]) * inverse))
        column = int(np.floor((anchors[region, 0] - left) * inverse))
        for r in range(max(0, row - STAMP), min(height, row + STAMP + 1)):
            for c in range(max(0, column - STAMP), min(width, column + STAMP + 1)):
                ids[r, c] = region


@nb.njit(cache=True, nogil=True)
def _mix(under, ink, weight):
    """Lay `weight` (0 to 256) of an ink over a colour; both 0xAARRGGBB, opaque."""
    keep = 256 - weight
    red = (((under >> 16) & 255) * keep + ((ink >> 16) & 255) * weight) >> 8
    green = (((under >> 8) & 255) * keep + ((ink >> 8) & 255) * weight) >> 8
    blue = ((under & 255) * keep + (ink & 255) * weight) >> 8
    return 0xFF000000 | (red << 16) | (green << 8) | blue


@nb.njit(cache=True, nogil=True)
def _border(ids, row, column):
    """Say whether a sample lies at a border: 0 no, 1 to a region, 2 to the sea."""
    height, width = ids.shape
    own = ids[row, column]
    kind = 0
    for step in range(4):
        r = row + (step == 0) - (step == 1)
        c = column + (step == 2) - (step == 3)
        if r < 0 or c < 0 or r >= height or c >= width:
            continue
        other = ids[r, c]
        if other != own:
            if own == SEA or other == SEA:
                kind = 2
            else:
                return 1
    return kind


@nb.njit(cache=True, nogil=True)
def _mixed_pixel(ids, fills, inks, y, x):
    """Average four samples, those at a border inked."""
    red = 0
    green = 0
    blue = 0
    for step in range(4):
        row = 2 * y + (step >> 1)
        column = 2 * x + (step & 1)
        own = ids[row, column]
        colour = np.int64(inks[2]) if own == SEA else np.int64(fills[own])
        kind = _border(ids, row, column)
        if kind == 1 or (kind == 2 and own != SEA):
            ink = np.int64(inks[kind - 1])
            strength = (ink >> 24) & 255
            colour = _mix(colour, ink, strength + (strength >> 7))
        red += (colour >> 16) & 255
        green += (colour >> 8) & 255
        blue += colour & 255
    return 0xFF000000 | ((red >> 2) << 16) | ((green >> 2) << 8) | (blue >> 2)


@nb.njit(cache=True, nogil=True)
def shade(ids, fills, hatches, inks, tiles, hatch_inks, offset, out):
    """Shade 2x2 samples into each ARGB32 pixel through a lookup table.

    `inks` are border line, coast line (their alpha is their strength) and sea;
    `tiles` holds, per hatch code, how much of `hatch_inks` covers a pixel (0 to 256),
    repeated from `offset` so that a hatch travels with the map.
    """
    height, width = out.shape
    side = tiles.shape[1]
    for y in range(height):
        above = ids[max(0, 2 * y - 1)]
        upper = ids[2 * y]
        lower = ids[2 * y + 1]
        below = ids[min(2 * height - 1, 2 * y + 2)]
        tile_y = (y + offset[1]) % side
        for x in range(width):
            a = 2 * x
            b = a + 1
            before = max(0, a - 1)
            after = min(2 * width - 1, b + 1)
            own = upper[a]
            # Differences gathered with "or" and tested once: branches cost most here.
            apart = (upper[b] ^ own) | (lower[a] ^ own) | (lower[b] ^ own)
            apart |= (above[a] ^ own) | (above[b] ^ own)
            apart |= (below[a] ^ own) | (below[b] ^ own)
            apart |= (upper[before] ^ own) | (lower[before] ^ own)
            apart |= (upper[after] ^ own) | (lower[after] ^ own)
            if apart != 0:
                out[y, x] = np.uint32(_mixed_pixel(ids, fills, inks, y, x))
                continue
            if own == SEA:
                out[y, x] = inks[2]
                continue
            code = hatches[own]
            if code == 0:
                out[y, x] = fills[own]
                continue
            weight = np.int64(tiles[code, tile_y, (x + offset[0]) % side])
            ink = np.int64(hatch_inks[code])
            out[y, x] = np.uint32(_mix(np.int64(fills[own]), ink, weight))


@nb.njit(cache=True, nogil=True)
def _stamp_ring(mask, row, column, reach, casing):
    height, width = mask.shape
    for dy in range(-casing, casing + 1):
        for dx in range(-casing, casing + 1):
            away = dy * dy + dx * dx
            r = row + dy
            c = column + dx
            if away > casing * casing or r < 0 or c < 0 or r >= height or c >= width:
                continue
            level = 2 if away <= reach * reach else 1
            if mask[r, c] < level:
                mask[r, c] = level


@nb.njit(cache=True, nogil=True)
def outline(ids, region, ink, casing_ink, reach, casing, out):
    """Draw a region's edge over shaded pixels: an ink within a casing.

    `reach` and `casing` are distances from the edge in samples.
    """
    height, width = ids.shape
    mask = np.zeros((height, width), np.uint8)
    top = height
    bottom = -1
    start = width
    end = -1
    for row in range(height):
        line = ids[row]
        for column in range(width):
            if line[column] != region or _border(ids, row, column) == 0:
                continue
            _stamp_ring(mask, row, column, reach, casing)
            top = min(top, row)
            bottom = max(bottom, row)
            start = min(start, column)
            end = max(end, column)
    if bottom < 0:
        return
    last_y = min(out.shape[0], (bottom + casing) // 2 + 1)
    last_x = min(out.shape[1], (end + casing) // 2 + 1)
    for y in range(max(0, top - casing) // 2, last_y):
        for x in range(max(0, start - casing) // 2, last_x):
            inked = 0
            cased = 0
            for step in range(4):
                level = mask[2 * y + (step >> 1), 2 * x + (step & 1)]
                inked += level == 2
                cased += level == 1
            if inked + cased == 0:
                continue
            colour = np.int64(out[y, x])
            rest = 4 - inked
            if cased > 0:
                colour = _mix(colour, np.int64(casing_ink), 256 * cased // rest)
            colour = _mix(colour, np.int64(ink), 64 * inked)
            out[y, x] = np.uint32(colour)


def warm() -> None:
    """Compile every kernel, or load it from the cache; call it off the GUI thread."""
    square = np.array([[0, 0], [8, 0], [8, 8], [0, 8], [0, 0]], np.float32)
    rings, region_rings = np.array([0, 5]), np.array([0, 1])
    snap(square, rings, region_rings, 1.0, square.copy(), rings.copy(), rings.copy())
    ids = np.full((16, 16), SEA, np.int32)
    anchors = np.array([[4, 4]], np.float32)
    regions = np.array([0], np.int64)
    raster(square, rings, region_rings, regions, anchors, ids, (0.0, 8.0, 2.0))
    out = np.zeros((8, 8), np.uint32)
    colours = np.zeros(3, np.uint32)
    tiles = np.zeros((3, 8, 8), np.uint16)
    hatches = np.zeros(1, np.uint8)
    shade(ids, colours[:1], hatches, colours, tiles, colours, (0, 0), out)
    outline(ids, 0, 0xFF000000, 0xFFFFFFFF, 2, 3, out)
