import gzip
import io
import stat
import struct
import zipfile

import pytest

from datasets import archives, zip_listing
from datasets.archives import unpacked
from datasets.importing.choices import ReadOptions
from datasets.peek import peeked
from datasets.reading import opened_text, parts_of, read_records
from layers.errors import DataError

TABLE = "id,nom\n1,Québec\n2,Montréal\n"


def info(name, mode=0):
    member = zipfile.ZipInfo(name)
    member.external_attr = mode << 16
    return member


@pytest.mark.parametrize(
    "name",
    [
        "../a.csv",
        "data/../../a.csv",
        "..\\a.csv",
        "/etc/a.csv",
        "\\\\server\\a.csv",
        "C:\\a.csv",
        "c:a.csv",
    ],
)
def test_that_a_member_outside_of_the_folder_condemns_the_archive(made, codes, name):
    path = made("a.zip", {"fine.csv": TABLE, name: TABLE})
    before = set(path.parent.parent.rglob("*"))
    assert codes(path) == ["archive_unsafe_member"]
    assert set(path.parent.parent.rglob("*")) == before


@pytest.mark.parametrize("sort", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFBLK])
def test_that_a_member_that_is_no_file_condemns_the_archive(tmp_path, codes, sort):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info("a.csv", sort | 0o644), "/etc/passwd")
    assert codes(path) == ["archive_unsafe_member"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["a.csv", "A.CSV"])
def test_that_two_members_of_one_name_condemn_the_archive(tmp_path, codes, second):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", TABLE)
        archive.writestr(second, "id,nom\n3,Laval\n")
    assert codes(path) == ["archive_duplicate_member"]


def test_that_every_truncation_of_a_zip_is_refused(made, codes):
    path = made("a.zip", {"a.csv": TABLE, "b.txt": "about it"})
    whole = path.read_bytes()
    for length in range(1, len(whole) - 1, 3):
        path.write_bytes(whole[:length])
        assert codes(path) in (["file_truncated"], ["archive_broken"]), length


def test_that_damage_within_a_member_is_noticed(made, codes):
    path = made("a.zip", {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.csv", TABLE)
    path.write_bytes(path.read_bytes().replace(b",Qu", b",QU"))
    assert codes(path) == ["archive_broken"]


def test_that_an_encrypted_member_is_said_to_be_encrypted(made, codes):
    path = made("a.zip", {"a.csv": TABLE})
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark) + offset
        content[at] |= 1
    path.write_bytes(bytes(content))
    assert codes(path) == ["file_encrypted"]


def test_that_a_bomb_is_refused_before_it_is_unpacked(made, codes, unpacking_folder):
    path = made("a.zip", {"a.csv": b"id\n" + b"0" * (65 << 20)})
    assert path.stat().st_size < 1 << 17
    assert codes(path) == ["archive_bomb"]


def test_that_a_gzip_bomb_stops_while_it_is_unpacked(tmp_path, codes):
    path = tmp_path / "a.csv.gz"
    with gzip.open(path, "wb") as file:
        file.write(b"id\n" + b"0" * (80 << 20))
    assert codes(path) == ["archive_bomb"]


def test_that_a_truncated_gzip_is_refused(tmp_path, codes):
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(TABLE.encode() * 50)[:-12])
    assert codes(path) == ["archive_broken"]


def test_that_a_size_past_the_limit_is_refused(made, codes, monkeypatch):
    monkeypatch.setattr(archives, "MOST_BYTES", 10)
    assert codes(made("a.zip", {"a.csv": TABLE})) == ["archive_too_large"]


def test_that_too_many_members_are_refused_unread(made, codes, monkeypatch):
    monkeypatch.setattr(zip_listing, "MOST_MEMBERS", 5)
    path = made("a.zip", {f"{at}.csv": TABLE for at in range(6)})
    assert codes(path) == ["archive_too_many_members"]
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, 1 << 30, 0, 0)
    path.write_bytes(path.read_bytes()[:100] + end)
    assert codes(path) == ["archive_too_many_members"]


def test_that_a_zip_in_a_zip_is_not_opened(made, codes):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.csv", TABLE)
    assert codes(made("a.zip", {"in.zip": inner.getvalue()})) == ["archive_nested"]


def test_that_a_disk_without_room_is_said(made, codes, monkeypatch):
    full = type("Usage", (), {"free": 3})()
    monkeypatch.setattr("shutil.disk_usage", lambda _: full)
    assert codes(made("a.zip", {"a.csv": TABLE})) == ["disk_full"]


def test_that_an_archive_without_data_says_so(made, codes):
    path = made("a.zip", {"about.pdf": "x", "a.xml": "<a/>"})
    assert codes(path) == ["archive_without_data"]


def test_that_descriptions_beside_the_data_are_not_the_data(made):
    path = made(
        "98100001-eng.zip",
        {
            "98100001.csv": TABLE,
            "98100001_MetaData.csv": "Cube,Title\n1,x\n",
            "readme.txt": "read,me\n1,2\n",
            "__MACOSX/._98100001.csv": "\x00\x05",
        },
    )
    records = read_records(path)
    assert records.cells["nom"].tolist() == ["Québec", "Montréal"]
    assert (records.subject, records.part) == ("98100001-eng.zip", "98100001.csv")
    assert parts_of(path) == ()
    assert peeked(path).member == "98100001.csv"


def test_that_of_several_datasets_a_person_chooses(made, codes):
    path = made("a.zip", {"east/a.csv": TABLE, "west/b.csv": "id\n7\n"})
    assert codes(path) == ["several_parts"]
    assert parts_of(path) == ("east/a.csv", "west/b.csv")
    chosen = ReadOptions(part="west/b.csv")
    assert read_records(path, chosen).cells["id"].tolist() == ["7"]
    assert peeked(path, chosen).cells == (("7",),)
    assert codes(path, ReadOptions(part="north/c.csv")) == ["unknown_part"]


def test_that_what_was_unpacked_is_private_and_gone_afterwards(made):
    with unpacked(made("a.zip", {"x/CON.csv": TABLE})) as found:
        assert found.path.read_text(encoding="utf-8") == TABLE
        assert found.path.name == "_CON.csv"
        assert stat.S_IMODE(found.path.parent.stat().st_mode) == 0o700
    assert not found.path.parent.exists()


def test_that_a_streaming_reader_gets_the_file_itself(made):
    plain, zipped = made("a.csv", TABLE), made("b.zip", {"b.csv": TABLE})
    with opened_text(plain) as path:
        assert path == plain
    with opened_text(zipped) as path:
        assert path.read_text(encoding="utf-8") == TABLE
    with pytest.raises(ZeroDivisionError), opened_text(zipped) as path:
        _ = 1 / 0
    assert not path.exists()


def test_that_an_archive_changed_meanwhile_is_refused(made):
    path = made("b.zip", {"b.csv": TABLE})
    with pytest.raises(DataError) as error, opened_text(path):
        path.write_bytes(path.read_bytes() + b"more")
    assert [problem.code for problem in error.value.problems] == ["file_changed"]
