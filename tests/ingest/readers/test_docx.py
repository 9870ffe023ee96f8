import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from ingest.readers.docx import read_docx
from ingest.readers.parsed import Unreadable


def save(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_body(xml: str) -> bytes:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))
    return save(document)


def test_paragraphs_and_tables_come_in_the_order_of_the_page() -> None:
    document = docx.Document()
    document.core_properties.title = "Talks in Minsk"
    document.add_paragraph("Before the table.")
    table = document.add_table(rows=2, cols=2)
    for number, text in enumerate(("State", "Since", "Belarus", "2010")):
        table.cell(number // 2, number % 2).text = text
    document.add_paragraph("")
    document.add_paragraph("After\nthe table.")
    parsed = read_docx(save(document))
    assert parsed.text == "Before the table.\n\nState | Since\nBelarus | 2010\n\nAfter\nthe table."
    assert parsed.property_title == "Talks in Minsk"
    assert parsed.date is None


def test_a_merged_cell_is_read_once() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Belarus"
    table.cell(0, 2).text = "2010"
    assert read_docx(save(document)).text == "Belarus | 2010"


def test_a_table_in_a_cell_is_part_of_its_row() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    cell.text = "Outer"
    cell.add_table(rows=1, cols=1).cell(0, 0).text = "inner"
    assert read_docx(save(document)).text == "Outer inner"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:smartTag><w:r><w:t>Belarus</w:t></w:r></w:smartTag><w:r><w:t> joins</w:t></w:r>", "Belarus joins"),
        ("<w:ins><w:r><w:t>Belarus</w:t></w:r></w:ins>", "Belarus"),
        ("<w:r><w:t>Belarus</w:t></w:r><w:del><w:r><w:delText>Poland</w:delText></w:r></w:del>", "Belarus"),
        ("<w:sdt><w:sdtContent><w:r><w:t>Belarus</w:t></w:r></w:sdtContent></w:sdt>", "Belarus"),
        ("<w:r><w:t>Asia</w:t><w:noBreakHyphen/><w:t>Pacific</w:t><w:tab/><w:t>x</w:t></w:r>", "Asia-Pacific x"),
        ("<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>", "Boxed"),
    ],
)
def test_text_inside_the_marks_of_a_word_processor_is_kept(xml: str, text: str) -> None:
    assert read_docx(with_body(xml)).text == text


def test_a_block_in_a_content_control_is_kept() -> None:
    document = docx.Document()
    block = "<w:sdt {}><w:sdtContent><w:p><w:r><w:t>Cover</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(0, parse_xml(block.format(nsdecls("w"))))
    assert read_docx(save(document)).text == "Cover"


def zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"not a package", "broken"),
        (save(docx.Document())[:2000], "broken"),
        (zipped(readme=b"a package, but not of Word"), "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or password-protected"),
        (zipped(bomb=bytes(210 * 1024 * 1024)), "unpacks to more than 200 MB"),
    ],
    ids=["no zip", "cut off", "other zip", "old word", "bomb"],
)
def test_what_is_no_word_document_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_docx(data)
