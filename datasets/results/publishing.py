"""What a published file may say about few people, and about addresses.

Two rules, kept here so that all who publish follow the same ones.

* A count of 1 to 9 people is published, on pages and on the web map, as "fewer than
  10". Zero stays zero: nobody is not a small number of persons. This keeps a reader
  from seeing persons in a modelled figure; it is no disclosure control, since sums
  around it stay exact, and so do the tables for further work (CSV, workbook,
  GeoPackage, JSON).
* A location finer than a community (an address, a building, or a precision nobody
  stated) is published rounded to 0.01 degree, about a kilometre. A directory that
  already places an organization in its city or community is published as it is.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from layers.organizations import OrganizationLayer

SMALLEST_PUBLISHED = 10
COARSE_PRECISIONS = frozenset(
    {"city", "community", "municipality", "region", "province", "country"}
)
ROUNDED_DECIMALS = 2

Numbers = npt.NDArray[np.float64]


# Columns of a directory that would tell an address, or undo the rounding of a point.
PRIVATE = frozenset(
    [
        "address",
        "adresse",
        "street",
        "street_no",
        "street_name",
        "rue",
        "unit",
        "postal_code",
        "code_postal",
        "latitude",
        "longitude",
        "lat",
        "lon",
        "lng",
        "long",
        "x",
        "y",
        "phone",
        "telephone_number",
        "email",
        "courriel",
        "contact",
    ]
)


def is_private(column: str) -> bool:
    """Tell whether a column of a directory may not be published."""
    return column.strip().lower().replace(" ", "_") in PRIVATE


def published_people(count: int) -> int | None:
    """Give a count as it may be published; None means "fewer than 10, not zero"."""
    return None if 0 < count < SMALLEST_PUBLISHED else int(count)


def published_points(organizations: OrganizationLayer) -> tuple[Numbers, Numbers]:
    """Give longitudes and latitudes, degrees, as they may be published.

    NaN for an organization without a point. See the rule at the head of the module.
    """
    precisions = organizations.frame["location_precision"].tolist()
    coarse = np.array([p in COARSE_PRECISIONS for p in precisions], dtype=bool)
    longitude, latitude = organizations.longitude, organizations.latitude
    return (
        np.where(coarse, longitude, np.round(longitude, ROUNDED_DECIMALS)),
        np.where(coarse, latitude, np.round(latitude, ROUNDED_DECIMALS)),
    )
