from __future__ import annotations

import pytest
import shapely
from drawn_shapes import boundary_layer

from layers.boundaries import BoundaryLayer


@pytest.fixture
def two_squares() -> BoundaryLayer:
    """West and east of a shared border, 1000 km each, and a 2 km islet apart."""
    return boundary_layer(
        {
            "west": shapely.box(6e6, 1e6, 7e6, 2e6),
            "east": shapely.box(7e6, 1e6, 8e6, 2e6),
            "islet": shapely.box(8.5e6, 1.2e6, 8.502e6, 1.202e6),
        },
        "EPSG:3347",
    )
