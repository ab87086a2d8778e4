"""Garbage is collected in the thread of the window alone.

Python collects wherever it happens to allocate. In a thread that reads a file this may
free what is left of a closed window, and Qt ends the program for that.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


def collect_in_this_thread(parent: QObject) -> QTimer:
    """Take collecting over from Python; call in the thread of the window, once.

    The generations are collected when Python would have collected them.
    """
    gc.disable()
    timer = QTimer(parent)
    timer.setInterval(EVERY_MS)
    timer.timeout.connect(collect_due)
    timer.start()
    return timer


def collect_due() -> None:
    """Collect the oldest generation that is due, and with it those younger."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    # A threshold of 0 stands for never; newer Pythons have it for the oldest.
    full = [at for at, (have, most) in enumerate(due) if most and have > most]
    if full:
        gc.collect(full[-1])
