"""Lines of a career: `2001-2005: Permanent Representative to NATO`, of the person whom the document is about."""

import re
from collections.abc import Iterator

from graph.schema import Factuality
from ingest.figures import Held
from ingest.offices import is_envoy
from ingest.rules.given import Given, Titles, titles_at
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.titles import Title

_CAREER_LINE = compile_pattern(
    r"^(?:- ?)?(?:since |from )?(?P<d>{D}) ?(?::|-|,)? ?(?P<o>{O})(?=[,.;]|$| \(| (?:and|in|at|under|with))"
)
#: `concurrently in Chile and Uruguay`, `since 2017 also accredited to Cuba`.
_ALSO_THERE = compile_pattern(
    r"\b(?:since (?P<d>{D}) )?(?:concurrently|also|jointly)(?: accredited)? (?:in|to|for) (?P<t>(?:{T*}|{G*}))"
)
_UNTIL_NOW = r"(?: ?(?:to|-|until) ?(?:present|date|now|today))?"
#: Titles that stand alone for no office.
_PLAIN_TITLES = r"ambassador|high commissioner|consul[- ]general|charg[ée]e? d'affaires"
#: `2013 to 2015 Mogadishu, Her Majesty's Ambassador`: the town tells where.
_POSTED_LINE = compile_pattern(
    rf"^(?:- ?)?(?:since |from )?(?:(?P<d>{{D}})|(?P<y>\d{{4}})){_UNTIL_NOW}\s*[:,|-]?\s*(?P<t>{{L}}|{{S}})(?:,| -) "
    r"(?P<m>(?:his|her) (?:britannic )?majesty's |hm )?"
    rf"(?P<o>{_PLAIN_TITLES}|{{O}})"
    r"(?=[,.;]|$| \(| and\b)"
)
#: `2020 to 2022 Ambassador, Lima`.
_TOWN_LINE = compile_pattern(
    rf"^(?:- ?)?(?:since |from )?(?:(?P<d>{{D}})|(?P<y>\d{{4}})){_UNTIL_NOW}\s*[:,|-]?\s*"
    r"(?P<m>(?:his|her) (?:britannic )?majesty's |hm )?"
    rf"(?P<o>{_PLAIN_TITLES}|{{O}})"
    r"(?:,| -| in) (?P<t>{L}|{S})(?=[.;]|$| \()"
)
#: `2015 to 2018 FCO Director Africa`, `2006 to 2008 FCO, Head, North Africa Group`: the body, the rank, the unit.
_UNIT_LINE = re.compile(
    r"\W*(?:[A-Z][a-z]{2,8} )?(?P<since>\d{4}) ?(?:to|until|[-–—]) ?(?:(?:[A-Z][a-z]{2,8} )?(?P<until>\d{4})|"
    r"[Pp]resent|date|now)[\s|:,]+(?P<body>FCO|FCDO|DFID|MFA|DFAT|DFA|MEA|HM Treasury|Home Office|Cabinet Office|"
    r"Ministry of [A-Z]\w+(?: [A-Z]\w+)?),? "
    r"(?P<rank>Director[- ]General|Director|Head|Permanent Secretary)(?:,| of| for)? (?:the )?"
    r"(?P<unit>[A-Z][\w’',& -]{2,70}?)(?: \([A-Za-z ]+\))?\.?$"
)
_MAJESTYS = "state:GBR"
_CAREER_BEGINS = re.compile(r"(?:- ?)?(?:\d|Since\b|From\b|[A-Z][a-z]{2,8}\.? \d)")


def find_career_lines(scene: Scene, titles: Titles) -> Iterator[Given]:
    """`2001-2005: Permanent Representative to NATO`: a line of the career of the person whom the document is about."""
    person = _find_subject_of_career(scene) if titles else None
    if person is None:
        return
    for index, sentence in enumerate(scene.sentences):
        if not scene.mentions[index] or not _CAREER_BEGINS.match(scene.document.text, sentence.start):
            continue
        frame = scene.frame(index)
        found = _CAREER_LINE.match(frame.text)
        if found is not None and _TOWN_LINE.match(frame.text) is None:
            date = frame.mentions[found.group("d")].value
            past = "/" in date and (not scene.anchor.date or date.split("/")[1][:4] <= scene.anchor.date[:4])
            for each in titles_at(titles, frame.mentions[found.group("o")]):
                held = Held(person, each.title._replace(former=past), each.start, each.end, index)
                yield Given(held, Factuality.ACTUAL, date, frame.span(*found.span()), "offices.career_line")
                also = _ALSO_THERE.search(frame.text, found.end()) if is_envoy(each.title) else None
                if also is not None:
                    further = held._replace(title=held.title._replace(targets=tuple(frame.group(also, "t"))))
                    span = frame.span(found.start(), also.end())
                    since = frame.mentions[also["d"]].value if also["d"] else date
                    yield Given(further, Factuality.ACTUAL, since, span, "offices.career_line")
        else:
            yield from _posted(scene, index, person, titles)


def _posted(scene: Scene, index: int, person: str, titles: Titles) -> Iterator[Given]:
    """A line of a table of posts: where somebody was sent, or what part of which ministry was headed."""
    frame = scene.frame(index)
    found = _POSTED_LINE.match(frame.text) or _TOWN_LINE.match(frame.text)
    if found is not None:
        date = frame.mentions[found["d"]].value if found["d"] else found["y"]
        start, end = frame.span(*found.span("o"))
        given = next((held for (at, last), held in titles.items() if at == start and last <= end), [])
        for each in given:
            if not is_envoy(each.title) or each.title.targets:
                continue
            title = each.title._replace(
                targets=(frame.mentions[found["t"]],),
                former="/" in date,
                holder=each.title.holder or (_MAJESTYS if found["m"] else None),
            )
            held = Held(person, title, each.start, each.end, index)
            yield Given(held, Factuality.ACTUAL, date, frame.span(*found.span()), "offices.career_line")
        return
    sentence = scene.sentences[index]
    unit = _UNIT_LINE.match(scene.document.text, sentence.start, sentence.end)
    if unit is not None:
        rank = unit["rank"].lower().replace("-", " ")
        past = unit["until"] is not None
        title = Title(rank.split()[-1], f"{rank} of {unit['unit']}, {unit['body']}", former=past)
        held = Held(person, title, *unit.span("rank"), index)
        date = f"{unit['since']}/{unit['until']}" if past else unit["since"]
        yield Given(held, Factuality.ACTUAL, date, (sentence.start, unit.end()), "offices.career_line")


def _find_subject_of_career(scene: Scene) -> str | None:
    """Whose name is the document's heading, else who is named most."""
    people = sorted(scene.roll.figures.values(), key=lambda f: (-len(f.spans), f.key))
    heading = next((s for s in scene.sentences[:2] if s.heading), None)
    for figure in people:
        if heading is not None and any(start == heading.start and end >= heading.end for start, end in figure.spans):
            return figure.key
    if not people or (len(people) > 1 and len(people[0].spans) == len(people[1].spans)):
        return None
    return people[0].key
