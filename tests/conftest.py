"""Offscreen Qt, no network, seeds printed."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTEST_QT_API", "pyside6")


# A busy machine is no fault of the code: no example is judged by its time.
settings.register_profile(
    "lacuna", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("lacuna")
# As in the program: what is left of a window is never collected in another thread.
gc.disable()
FULLY_EVERY = 100
RUN = pytest.StashKey[int]()


@pytest.fixture(autouse=True)
def _collected(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect garbage between tests, in the thread that runs them."""
    yield
    request.config.stash[RUN] = run = request.config.stash.get(RUN, 0) + 1
    gc.collect(2 if run % FULLY_EVERY == 0 else 1)


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
