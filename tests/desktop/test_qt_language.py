"""Qt's own dialogs speak the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.qt_language import speak_qt


@pytest.fixture(autouse=True)
def _english_again(qapp: QCoreApplication) -> Iterator[None]:
    yield
    speak_qt("en")


def said() -> str:
    return QCoreApplication.translate("QFileDialog", "File &name:")


def test_that_file_dialogs_are_in_french_and_again_in_english() -> None:
    speak_qt("fr")
    assert said() not in ("File &name:", "")
    speak_qt("en")
    assert said() == "File &name:"
