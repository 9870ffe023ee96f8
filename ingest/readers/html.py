"""Web pages: the main text with its paragraphs, lists and tables, and what the page's head states."""

import re
from collections.abc import Iterator
from typing import Any

import lxml.html
import trafilatura
from trafilatura.settings import Document as TrafilaturaDocument

from ingest.readers.parsed import Parsed
from ingest.readers.text import decode_text, tidy_text

#: Under this many characters the main text is doubted, and all that the page shows is taken instead.
TOO_LITTLE = 200


def read_html(data: bytes) -> Parsed:
    """The main text of a page under its heading, and title, date, language, publisher and address as stated there."""
    decoded = decode_text(data, _declared_encoding(data))
    source = decoded.text.encode("utf-8", "replace")
    page = _parse(source)
    visible = "" if page is None else tidy_text(_visible_text(_main_part(page)))
    text = _main_text(source)
    if visible and (len(text) < TOO_LITTLE or not _is_faithful(text, page, visible)):
        text = visible
    stated = {} if page is None else _stated(page)
    return Parsed(
        _with_title(stated.get("title"), text),
        **stated,
        nearby="" if page is None else _nearby(page, visible),
        encoding=decoded.encoding,
        encoding_guessed=decoded.guessed,
    )


_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?([A-Za-z0-9._-]{2,30})", re.I)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"\n]{4,40})"')
_HIDDEN_TAGS = """script style noscript template head title nav footer aside form button select option svg iframe object
    audio video canvas"""
_APART_TAGS = "p h1 h2 h3 h4 h5 h6 blockquote table ul ol dl section article"
_LINE_TAGS = "address body caption dd div dt figcaption figure hr li main pre tbody tfoot thead tr"
_HIDDEN, _APART, _LINES = (frozenset(tags.split()) for tags in (_HIDDEN_TAGS, _APART_TAGS, _LINE_TAGS))
_LINE, _PARAGRAPH = "\x1e", "\x1d"
_GAPS = re.compile(r"[ \x1d\x1e]*[\x1d\x1e][ \x1d\x1e]*")
_DATES = """article:published_time og:article:published_time og:published_time datepublished dc.date.issued
    dcterms.issued dc.date dcterms.date dc.date.created dcterms.created citation_publication_date parsely-pub-date
    sailthru.date     publication_date publish-date publish_date published_time pubdate date"""
_DATE_NAMES = _DATES.split()
_TITLE_NAMES = ["og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"]
_PUBLISHER_NAMES = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"]
_LANGUAGE_NAMES = ["dc.language", "dcterms.language", "content-language", "og:locale", "language"]


def _declared_encoding(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _parse(source: bytes) -> Any:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(source, parser=parser)
    except lxml.etree.ParserError:  # nothing in it but comments or space
        return None


def _main_text(source: bytes) -> str:
    page = _parse(source)  # a tree of its own, since the extraction takes it apart
    if page is None:
        return ""
    found = trafilatura.bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    return tidy_text("\n\n".join(_render_blocks(found.body))) if isinstance(found, TrafilaturaDocument) else ""


def _is_faithful(text: str, page: Any, visible: str) -> bool:
    """Whether its words are words of the page: from a page that is one table the extraction glues cells together."""
    known = {*visible.split(), *" ".join(page.itertext()).split(), "-", "|"}
    words = text.split()
    return sum(word not in known for word in words) <= 0.02 * len(words)


def _render_blocks(body: Any) -> Iterator[str]:
    for block in body:
        if block.tag == "list":
            items = (_line(item, stop="item") for item in block.iter("item"))
            yield "\n".join(f"- {item}" for item in items if item)
        elif block.tag == "table":
            rows = ([_line(cell) for cell in row.iter("cell")] for row in block.iter("row"))
            yield "\n".join(" | ".join(filter(None, row)) for row in rows)
        elif block.tag == "div":
            yield from _render_blocks(block)
        else:
            yield _inline(block)


def _line(element: Any, stop: str = "") -> str:
    return " ".join(_inline(element, stop).split())


def _inline(element: Any, stop: str = "") -> str:
    parts = ["\n" if element.tag == "lb" else "", element.text or ""]
    for child in element:
        if child.tag != stop:
            parts.append(_inline(child, stop))
        parts.append(child.tail or "")
    return "".join(parts)


def _visible_text(element: Any) -> str:
    """What a browser would show of it: blocks on lines of their own, paragraphs apart, a table row on one line."""
    return _GAPS.sub(lambda gap: "\n\n" if _PARAGRAPH in gap[0] else "\n", _marked_text(element))


def _marked_text(element: Any) -> str:
    if element.tag == "tr":
        cells = (" ".join(_visible_text(cell).split()) for cell in element if cell.tag in ("td", "th"))
        return " | ".join(filter(None, cells))
    parts = [_collapse(element.text)]
    for child in element:
        if child.tag not in _HIDDEN and not _is_hidden(child):
            gap = _PARAGRAPH if child.tag in _APART else _LINE if child.tag in _LINES else ""
            parts += ["\n"] if child.tag == "br" else [gap, _marked_text(child), gap]
        parts.append(_collapse(child.tail))
    return "".join(parts)


def _collapse(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _is_hidden(element: Any) -> bool:
    if element.tag == "header" and element.find(".//h1") is None:
        return True  # the banner of the site, not the head of the article
    style = (element.get("style") or "").replace(" ", "").casefold()
    return element.get("hidden") is not None or "display:none" in style or element.get("aria-hidden") == "true"


def _main_part(page: Any) -> Any:
    parts = page.xpath("//main | //article | //*[@role='main']")
    best = max(parts, key=lambda part: len(part.text_content()), default=None)
    if best is not None and best.text_content().strip():
        return best
    body = page.find("body")
    return page if body is None else body


def _stated(page: Any) -> dict[str, str | None]:
    metas = _metas(page)
    publisher = _first(metas, _PUBLISHER_NAMES)
    canonical = page.xpath("//link[@rel='canonical']/@href")
    return {
        "title": _first(metas, _TITLE_NAMES) or _heading(page) or _title_element(page, publisher),
        "date": _first(metas, _DATE_NAMES) or _published(page),
        "language": _root_language(page) or _first(metas, _LANGUAGE_NAMES),
        "publisher": publisher,
        "url": _squeeze(canonical[0] if canonical else _first(metas, ["og:url"])),
    }


def _metas(page: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = _squeeze(meta.get("content"))
        if content:
            found.setdefault(name.strip().casefold(), content)
    return found


def _first(metas: dict[str, str], names: list[str]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _squeeze(value: str | None) -> str | None:
    return " ".join(tidy_text(value).split()) or None if value else None


def _root_language(page: Any) -> str | None:
    declared = (page.get(name) for name in ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"))
    return next(filter(None, declared), None)


def _heading(page: Any) -> str | None:
    headings = [_squeeze(heading.text_content()) for heading in page.iter("h1")]
    return headings[0] if len(set(headings)) == 1 else None


def _title_element(page: Any, publisher: str | None) -> str | None:
    title = _squeeze(page.findtext("head/title"))
    if title and publisher:
        title = re.sub(rf"\s+[|–—·:-]\s+{re.escape(publisher)}$", "", title)
    return title


def _published(page: Any) -> str | None:
    """The date in structured data or in a ``<time>``, where the page leaves no doubt which one it is."""
    data = " ".join(page.xpath("//script[@type='application/ld+json']/text()"))
    found = _PUBLISHED.search(data)
    if found:
        return found[1]
    marked = page.xpath("//*[@itemprop='datePublished']/@datetime | //time[@pubdate]/@datetime")
    inside = page.xpath("(//article | //main)//time/@datetime")
    everywhere = page.xpath("//time/@datetime")
    for values in (marked, inside[:1], everywhere if len(set(everywhere)) == 1 else []):
        if values:
            return _squeeze(values[0])
    return None


def _nearby(page: Any, visible: str) -> str:
    """The first lines from the heading on: a page's date often stands there and is no part of its main text."""
    heading = _heading(page)
    lines = [line for line in visible.split("\n") if line]
    start = next((number for number, line in enumerate(lines) if heading and line == heading), None)
    return "" if start is None else "\n".join(lines[start : start + 6])


def _with_title(title: str | None, text: str) -> str:
    if not title or not text:
        return text
    start = " ".join(text[: 2 * len(title) + 400].split()).casefold()
    return text if title.casefold() in start else f"{title}\n\n{text}"
