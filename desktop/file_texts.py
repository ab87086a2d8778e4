"""What stands in the way of reading a file, and what to do about it."""

from __future__ import annotations

from desktop.language import tr

Text = tuple[str, str]


def archive_texts() -> dict[str, Text]:
    """Give what is said of archives, and of files of several parts."""
    return {
        "archive_bomb": (
            tr(
                "The archive holds a member that unpacks to more than {ratio} "
                "times its size: {member}. It was not opened."
            ),
            tr("Unpack it with a program you trust, and bring the file inside."),
        ),
        "archive_broken": (
            tr("The archive is damaged: {reason}"),
            tr("Get or make it again."),
        ),
        "archive_duplicate_member": (
            tr("The archive holds “{member}” twice."),
            tr("Make it again with each file once."),
        ),
        "archive_nested": (
            tr("The archive holds another archive: {member}."),
            tr("Unpack it and bring the archive inside."),
        ),
        "archive_too_large": (
            tr("Unpacked, the archive takes more than {gigabytes} GB."),
            tr("Unpack it yourself and bring the file inside."),
        ),
        "archive_too_many_members": (
            tr("The archive holds {found} members, more than {limit}."),
            tr("Bring an archive of the one file that is meant."),
        ),
        "archive_unsafe_member": (
            tr(
                "The archive would write outside its own folder: “{member}”. It"
                " was not opened."
            ),
            tr("Do not trust it; ask whoever made it."),
        ),
        "archive_without_data": (
            tr("The archive holds nothing that can be read here: {members}."),
            tr("Bring a table, a workbook or a vector file."),
        ),
        "several_parts": (
            tr("The file holds several tables or layers: {parts}."),
            tr("Choose which one is meant."),
        ),
        "unknown_part": (
            tr("The file has no part “{part}”; it has: {parts}."),
            tr("Choose one of them."),
        ),
        "no_layers": (
            tr("The file holds no layer."),
            tr("Export it again from the program that made it."),
        ),
        "shapefile_part_missing": (
            tr("A shapefile is several files, and {missing} is missing."),
            tr("Bring all of them in one folder, or zipped."),
        ),
    }


def file_texts() -> dict[str, Text]:
    """Give what is said of files that are not what they seem, or too much."""
    return {
        "file_changed": (
            tr("The file changed while it was read."),
            tr("Wait until the other program has written it, then open it again."),
        ),
        "file_encrypted": (
            tr("The file is protected by a password."),
            tr("Save it without a password."),
        ),
        "file_half_written": (
            tr(
                "The file was not written to its end, or another program still "
                "writes it ({reason})."
            ),
            tr("Close the other program, or get the file again."),
        ),
        "file_truncated": (
            tr("The file ends before its time."),
            tr("Get it again; the copy is not complete."),
        ),
        "file_not_regular": (
            tr("This is a device or a pipe, not a file."),
            tr("Choose a file."),
        ),
        "file_refers_elsewhere": (
            tr(
                "The file refers to others, on this machine or on the network, "
                "which are not read."
            ),
            tr("Bring the data themselves."),
        ),
        "xml_entities": (
            tr(
                "The file defines entities, with which a small file can be made"
                " endless; it was not read."
            ),
            tr("Export it again without a document type."),
        ),
        "content_differs": (
            tr("The content is not that of a {format} file."),
            tr("Give the file the ending of what it is."),
        ),
        "cell_too_long": (
            tr("A cell is longer than {limit} characters."),
            tr("Shorten it, or leave the column out."),
        ),
        "too_many_columns": (
            tr("There are more than {limit} columns."),
            tr("Keep those that are needed."),
        ),
        "too_large": (
            tr("The file is too large to be read here."),
            tr("Keep the rows and columns that are needed."),
        ),
        "disk_full": (
            tr("There is no room on the disk to unpack or write this."),
            tr("Make room, then try again."),
        ),
        "encoding_unknown": (
            tr("“{encoding}” is no encoding of text."),
            tr("Choose for example utf-8 or cp1252."),
        ),
        "encoding_does_not_fit": (
            tr("The text is not in {encoding}."),
            tr("Choose another encoding, or leave it to what is found."),
        ),
        "encoding_retried": (
            tr("Names came out wrong and were read again as {encoding}."),
            tr("Look at the names in the preview."),
        ),
        "delimiter_unknown": (
            tr("“{delimiter}” cannot separate columns."),
            tr("Choose a comma, a semicolon, a tab or a bar."),
        ),
        "unknown_crs": (
            tr("“{crs}” is no coordinate system."),
            tr("Write for example EPSG:3347 or EPSG:4326."),
        ),
        "crs_said": (
            tr("The coordinate system is the one you said, {crs}."),
            tr("Look at the map: the shapes must lie where they belong."),
        ),
        "coordinates_not_finite": (
            tr("A coordinate of the shape is not a number."),
            tr("Export the shape again, or leave the row out."),
        ),
        "title_rows": (
            tr("The rows above row {header} were taken for a title."),
            tr("Check the headers in the preview."),
        ),
    }
