"""Straight-line travel: geodesic distances on the WGS 84 ellipsoid."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyproj
from scipy.spatial import cKDTree

Numbers = npt.NDArray[np.float64]

ELLIPSOID = pyproj.Geod(ellps="WGS84")
SEMI_MAJOR_M = 6_378_137.0
FLATTENING = 1 / 298.257223563
SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING)
# Up to this chord the nearest by chord is the nearest by geodesic to within 0.4 m:
# the arc exceeds the chord by c^3 / 24 R^2, and R varies by 0.67 % with direction.
NEAR_CHORD_M = 300_000.0
CANDIDATES = 4
# A rival whose chord is longer by more than this share of (chord / radius)^2 cannot be
# nearer along the ellipsoid: arc - chord is c^3 / 24 R^2 and R varies by 0.67 %.
RIVAL = 1.0 / (300.0 * SEMI_MINOR_M**2)


def ecef(longitude: Numbers, latitude: Numbers) -> Numbers:
    """Place degrees on the ellipsoid in earth-centred metres, shape (n, 3)."""
    phi, lam = np.radians(latitude), np.radians(longitude)
    squared_eccentricity = FLATTENING * (2 - FLATTENING)
    normal = SEMI_MAJOR_M / np.sqrt(1 - squared_eccentricity * np.sin(phi) ** 2)
    return np.column_stack(
        [
            normal * np.cos(phi) * np.cos(lam),
            normal * np.cos(phi) * np.sin(lam),
            normal * (1 - squared_eccentricity) * np.sin(phi),
        ]
    )


def geodesic_km(
    from_longitude: Numbers,
    from_latitude: Numbers,
    to_longitude: Numbers,
    to_latitude: Numbers,
) -> Numbers:
    """Measure along the ellipsoid between pairs of points, in kilometres (Karney)."""
    _, _, metres = ELLIPSOID.inv(
        from_longitude, from_latitude, to_longitude, to_latitude
    )
    return np.asarray(metres) / 1000


def nearest(
    longitude: Numbers, latitude: Numbers, to_longitude: Numbers, to_latitude: Numbers
) -> tuple[npt.NDArray[np.int32], Numbers]:
    """Find each point's nearest site and the geodesic distance to it.

    Parameters
    ----------
    longitude, latitude
        Points, degrees, shape (n,).
    to_longitude, to_latitude
        Sites, degrees, shape (m,). Of sites at one place the first is taken.

    Returns
    -------
    tuple
        Row of the nearest site, -1 when there is none, and kilometres, inf then.

    Notes
    -----
    A k-d tree on earth-centred coordinates finds the nearest by chord; where the chord
    is long enough for chord and arc to disagree, every site whose chord is short
    enough to be nearer along the ellipsoid is measured.
    """
    if len(to_longitude) == 0:
        count = len(longitude)
        return np.full(count, -1, dtype=np.int32), np.full(count, np.inf)
    sites, first = np.unique(
        np.column_stack([to_longitude, to_latitude]), axis=0, return_index=True
    )
    tree = cKDTree(ecef(sites[:, 0], sites[:, 1]))
    points = ecef(longitude, latitude)
    chord, row = (np.asarray(found) for found in tree.query(points, k=1, workers=-1))
    row = row.astype(np.int64)
    kilometres = geodesic_km(longitude, latitude, sites[row, 0], sites[row, 1])
    far = np.flatnonzero(chord > NEAR_CHORD_M)
    limit = chord * (1 + chord**2 * RIVAL)
    rivals = CANDIDATES
    while len(far) and len(sites) > 1:
        rivals = min(rivals, len(sites))
        chords, others = tree.query(points[far], k=rivals, workers=-1)
        for rival in np.asarray(others).T:
            other = geodesic_km(
                longitude[far], latitude[far], sites[rival, 0], sites[rival, 1]
            )
            closer = other < kilometres[far]
            kilometres[far[closer]], row[far[closer]] = other[closer], rival[closer]
        more = np.asarray(chords)[:, -1] <= limit[far]
        far = far[more & (rivals < len(sites))]
        rivals *= CANDIDATES
    return first[row].astype(np.int32), kilometres
