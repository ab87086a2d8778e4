"""The Qt binding in use must not corrupt the reference count of None.

One release of it takes a reference away from None at every painting call that returns
nothing; after enough frames on Python 3.11 the interpreter aborts.
"""

import sys

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QPolygonF

CALLS = 1000


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on"
)
def test_that_painting_leaves_the_reference_count_of_none_alone(qapp):
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    triangle = QPolygonF([QPointF(0, 0), QPointF(1, 1), QPointF(1, 0)])
    painter = QPainter(image)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.drawPolygon(triangle)
    after = sys.getrefcount(None)
    painter.end()
    assert abs(after - before) < CALLS / 10
