"""Write the two sample documents that are not plain text: `python tests/data/make_samples.py FOLDER`.

Both formats are written by hand, stored without compression and with fixed dates, so that the same text gives the same
bytes whatever libraries are installed. A test holds the files in `ingest/sample` against what is written here.
"""

import io
import sys
import zipfile
from pathlib import Path
from textwrap import wrap
from xml.sax.saxutils import escape

RWANDA = (
    ("Heading1", "Rwanda: foreign relations in 2022"),
    ("Normal", "31 December 2022"),
    ("Heading2", "Organisations"),
    (
        "Normal",
        "Rwanda is a member of the African Union (AU) and, since 2007, of the East African Community (EAC). "
        "Although it was never a British colony, it also joined the Commonwealth, in 2009. In June 2022 "
        "Kigali was host to the Commonwealth summit. President Paul Kagame took over the chair from Boris "
        "Johnson, at that time Prime Minister of the United Kingdom, and the heads of government admitted "
        "Gabon and Togo.",
    ),
    (
        "Normal",
        "The Democratic Republic of the Congo became a member of the EAC in the course of the year; its "
        "President, Félix Tshisekedi, signed the treaty in Nairobi on 8 April. The application of Somalia, "
        "first handed in in 2012, was still being examined in December.",
    ),
    ("Heading2", "Neighbours"),
    (
        "Normal",
        "Relations with those next door were mixed. The border with Uganda was opened again in January, and "
        "on 24 April Mr Kagame travelled to Entebbe, where he met President Yoweri Museveni. The quarrel with "
        "the Democratic Republic of the Congo over the M23 rebels, on the other hand, became worse. At the "
        "end of October it expelled the Rwandan Ambassador, Vincent Karega. The Republic of the Congo "
        "remained a friend: from 11 to 13 April Mr Kagame paid a state visit to Brazzaville and had talks "
        "with President Denis Sassou Nguesso.",
    ),
    ("Heading2", "Farther away"),
    (
        "Normal",
        "On 14 April the British Home Secretary, Priti Patel, and Rwanda's Foreign Minister, Vincent Biruta, "
        "signed an agreement on migration in Kigali. The first flight under it, planned for 14 June, was "
        "cancelled. Johnston Busingye, a former Minister of Justice, was Rwanda's High Commissioner in "
        "London. Israel has had an embassy in Kigali since 2019, and Antoine Anfré was the first French "
        "Ambassador to Rwanda since 2015.",
    ),
    (
        "Normal",
        "Louise Mushikiwabo, Rwanda's Foreign Minister until 2018, was re-elected in November as "
        "Secretary-General of the International Organisation of la Francophonie (OIF). In June the President laid the "
        "foundation stone of a vaccine factory with Uğur Şahin, the chief executive of BioNTech.",
    ),
)

BURNS = (
    ("title", "Nicholas Burns, Ambassador to China"),
    ("text", "Washington, 16 December 2021"),
    (
        "text",
        "The United States Senate today confirmed Nicholas Burns as Ambassador to China by 75 votes to 18. "
        "President Joe Biden had nominated him on 20 August. Mr Burns succeeds Terry Branstad, a former "
        "Governor of Iowa, who left Beijing in October 2020, and is expected to arrive there early next year. "
        "In the other direction, Qin Gang has been China's Ambassador in Washington since July 2021.",
    ),
    ("title", "Career"),
    (
        "list",
        "2005–2008: Under Secretary of State for Political Affairs",
        "2001–2005: United States Permanent Representative to NATO",
        "1997–2001: United States Ambassador to Greece",
        "1995–1997: Spokesperson of the Department of State",
        "1990–1995: member of the staff of the National Security Council",
    ),
    (
        "text",
        "As Under Secretary Mr Burns negotiated the agreement on civil nuclear cooperation between the United "
        "States and India. Since 2008 he has taught at Harvard University, where he is Professor of the "
        "Practice of Diplomacy and International Relations. He has also advised the Cohen Group, a consulting "
        "firm that was founded by William Cohen, a former Secretary of Defense.",
    ),
    (
        "text",
        "He holds degrees from Boston College and Johns Hopkins University and speaks French, Arabic and Greek.",
    ),
)

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def main() -> None:
    """Write both files into the folder that the command line names."""
    folder = Path(sys.argv[1])
    for name, content in make_samples().items():
        (folder / name).write_bytes(content)


def make_samples() -> dict[str, bytes]:
    """File names and contents of the samples that are not plain text."""
    return {"s04_rwanda_yearbook.docx": write_docx(), "s07_appointment.pdf": write_pdf()}


def write_docx() -> bytes:
    """The yearbook passage as a Word document of five parts."""
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
        for style, text in RWANDA
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{label}"/></w:style>'
        for name, label in (("Normal", "Normal"), ("Heading1", "heading 1"), ("Heading2", "heading 2"))
    )
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>{paragraphs}<w:sectPr/></w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
        "word/_rels/document.xml.rels": _relationships((f"{_OFFICE}/styles", "styles.xml")),
        "docProps/core.xml": _core_properties(RWANDA[0][1], "2022-12-31T00:00:00Z"),
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.create_system = 3
            archive.writestr(member, _HEAD + content)
    return written.getvalue()


def write_pdf() -> bytes:
    """The appointment note as a PDF of one page, with Windows-1252 text in Helvetica."""
    stream = _page_content().encode("cp1252")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
        b"<< /Title (%s) /CreationDate (D:20211216120000Z) >>" % _pdf_string(BURNS[0][1]).encode("cp1252"),
    )
    written = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(written)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    written += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    written += b"trailer\n<< /Size %d /Root 1 0 R /Info 7 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(written)


def _content_types() -> str:
    kinds = {
        "/word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "/word/styles.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*pairs: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _core_properties(title: str, created: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>en</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{created}</dcterms:created></cp:coreProperties>'
    )


def _page_content() -> str:
    lines: list[str] = []
    top = 780
    for kind, *paragraphs in BURNS:
        font = "/F2 13 Tf" if kind == "title" else "/F1 11 Tf"
        for text in paragraphs:
            for line in wrap(text, 84):
                lines.append(f"BT {font} 1 0 0 1 64 {top} Tm ({_pdf_string(line)}) Tj ET")
                top -= 15
        top -= 12
    return "\n".join(lines)


def _pdf_string(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


if __name__ == "__main__":
    main()
