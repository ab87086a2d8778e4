"""Every hand-drawn map is judged by both engines."""

from __future__ import annotations

import pytest

from layers.coverage.compiled import COMPILED
from layers.coverage.engine import PLAIN, Engine


@pytest.fixture(params=[PLAIN, COMPILED], ids=["plain", "compiled"])
def engine(request: pytest.FixtureRequest) -> Engine:
    chosen: Engine = request.param
    return chosen
