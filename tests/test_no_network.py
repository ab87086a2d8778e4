"""Lacuna works offline: the suite itself notices when something does not."""

import socket
import urllib.request

import pytest

# A name reserved for documentation, and an address that is nobody's.
NAME, ADDRESS = "example.invalid", ("192.0.2.1", 80)


def test_that_a_connection_fails_the_test():
    with (
        socket.socket() as connection,
        pytest.raises(AssertionError, match="network was used"),
    ):
        connection.connect(ADDRESS)


def test_that_a_silent_connection_fails_the_test():
    with (
        socket.socket() as connection,
        pytest.raises(AssertionError, match="network was used"),
    ):
        connection.connect_ex(ADDRESS)


def test_that_a_name_look_up_fails_the_test():
    with pytest.raises(AssertionError, match="network was used"):
        socket.getaddrinfo(NAME, 80)


def test_that_a_download_fails_the_test():
    with pytest.raises(AssertionError, match="network was used"):
        urllib.request.urlopen(f"http://{NAME}/", timeout=1)
