"""The border between Canada and the United States, drawn by a few corners.

It tells which stretches of the outline of Canada have another country behind them and
which have the sea: precise enough for that and for nothing else.
"""

from __future__ import annotations

# Degrees east and north, from the Pacific to the Bay of Fundy. The 49th parallel and
# the 141st meridian are the treaties' own lines; elsewhere the corners are read off
# the 1908 treaty's course to about 20 km. Source: International Boundary Commission.
SOUTH = (
    (-124.7, 48.45),
    (-123.5, 48.25),
    (-123.1, 48.4),
    (-123.3, 49.0),
    (-95.15, 49.0),
    (-95.15, 49.38),
    (-94.6, 48.72),
    (-93.0, 48.6),
    (-91.4, 48.07),
    (-90.0, 48.1),
    (-89.5, 48.0),
    (-88.4, 48.3),
    (-84.9, 46.9),
    (-84.5, 46.45),
    (-84.1, 46.2),
    (-83.5, 46.0),
    (-82.5, 45.3),
    (-82.42, 43.0),
    (-82.5, 42.6),
    (-83.1, 42.25),
    (-82.7, 41.68),
    (-78.95, 42.85),
    (-79.05, 43.4),
    (-76.8, 43.63),
    (-76.3, 44.2),
    (-75.3, 44.85),
    (-74.7, 45.0),
    (-71.5, 45.01),
    (-70.85, 45.25),
    (-70.25, 45.95),
    (-70.0, 46.7),
    (-69.2, 47.45),
    (-68.3, 47.36),
    (-67.8, 47.07),
    (-67.78, 45.7),
    (-67.45, 45.3),
    (-67.0, 44.8),
)
# From the Beaufort Sea to Dixon Entrance.
ALASKA = (
    (-141.0, 69.65),
    (-141.0, 60.3),
    (-139.1, 60.1),
    (-137.5, 58.9),
    (-135.5, 59.75),
    (-133.4, 58.4),
    (-131.8, 56.6),
    (-130.0, 55.9),
    (-130.1, 55.0),
    (-131.5, 54.6),
    (-133.1, 54.5),
)
LAND_BORDER = (SOUTH, ALASKA)
