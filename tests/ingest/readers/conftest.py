from collections.abc import Callable, Sequence

import pytest

MakePdf = Callable[..., bytes]


def _content(lines: Sequence[str]) -> bytes:
    shown = b" ".join(
        b"(" + line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("cp1252") + b") Tj 0 -14 Td"
        for line in lines
    )
    return b"BT /F1 11 Tf 72 760 Td " + shown + b" ET" if lines else b"0 0 100 100 re f"


def _build(pages: Sequence[Sequence[str]], title: str | None = None) -> bytes:
    kids = b" ".join(b"%d 0 R" % (4 + 2 * number) for number in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        content = _content(lines)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    info = b""
    if title:
        objects.append(b"<< /Title (%s) /CreationDate (D:20190101120000Z) >>" % title.encode("cp1252"))
        info = b" /Info %d 0 R" % len(objects)
    return _assemble(objects, info)


def _assemble(objects: Sequence[bytes], info: bytes) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (size, info, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer


@pytest.fixture
def make_pdf() -> MakePdf:
    """A PDF written by hand: a list of lines a page, one text line each; a page without lines holds a drawing only."""
    return _build
