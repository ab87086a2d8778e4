"""Offscreen Qt, no network, seeds printed."""

from __future__ import annotations

import os
import socket

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTEST_QT_API", "pyside6")


class NetworkUsedError(AssertionError):
    """A test, or the program in it, tried to use the network."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lacuna works offline: any connection or name look-up fails the test."""

    def refuse(*args: object, **kwargs: object) -> None:
        raise NetworkUsedError(f"the network was used: {args} {kwargs}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
