"""Files built byte by byte, and the codes they are refused with."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from datasets.importing.choices import AS_FOUND
from datasets.reading import read_records
from layers.errors import DataError


@pytest.fixture
def made(tmp_path):
    """Write a file: bytes or text as they are, a dict as the members of a zip."""

    def write(name: str, content: bytes | str | dict) -> Path:
        path = tmp_path / name
        if isinstance(content, dict):
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for member, data in content.items():
                    archive.writestr(member, data)
        else:
            path.write_bytes(
                content if isinstance(content, bytes) else content.encode()
            )
        return path

    return write


@pytest.fixture
def codes():
    """Codes of the problems that a file is refused with."""

    def refused(path: Path, options=AS_FOUND) -> list[str]:
        with pytest.raises(DataError) as error:
            read_records(path, options)
        assert all(problem.subject == path.name for problem in error.value.problems)
        return [problem.code for problem in error.value.problems]

    return refused


@pytest.fixture(autouse=True)
def unpacking_folder(tmp_path_factory, monkeypatch):
    """Own place for temporary files, empty again when the test is over."""
    folder = tmp_path_factory.mktemp("unpacking")
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []
