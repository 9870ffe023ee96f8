"""An edge as a sentence that a person would say."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from graph.schema import EdgeType, Factuality, Flow, Status

Qualified: TypeAlias = Mapping[str, Any]

_MONTHS = ("January February March April May June July August September October November December").split()
#: How the names of states end or begin that take an article.
_ARTICLE_ENDS = (
    *("Republic", "Islands", "Emirates", "Kingdom", "States", "Federation", "Union", "Netherlands", "Philippines"),
    *("Bahamas", "Gambia", "Maldives", "Comoros", "Organisation", "Organization", "Council", "Community"),
)
_STANDINGS = {
    Status.MEMBER: "a member of",
    Status.OBSERVER: "an observer of",
    Status.DIALOGUE_PARTNER: "a dialogue partner of",
    Status.ASSOCIATE: "an associate of",
    Status.CANDIDATE: "a candidate for membership of",
    Status.APPLICANT: "an applicant for membership of",
    Status.ACCEDING: "in the course of joining",
    Status.INVITED: "invited to join",
    Status.CHAIR: "in the chair of",
    Status.SUSPENDED: "suspended from",
}
_FACTUALITY = {Factuality.PLANNED: "Planned", Factuality.CANCELLED: "Called off", Factuality.DENIED: "Denied"}


def phrase_edge(edge: Qualified, source: str, target: str, name_of: Callable[[str], str] = str) -> str:
    """Return what an edge with these qualifiers says of two names; ``name_of`` names whoever else it mentions, by id.

    >>> phrase_edge({"type": "MEMBER_OF", "status": "observer", "date": "2010"}, "Belarus", "European Union")
    'Belarus has been an observer of the European Union since 2010.'
    >>> phrase_edge({"type": "MET_WITH", "date": "2021-09-16", "place": "Minsk"}, "Vladimir Makei", "Wang Yi")
    'Vladimir Makei met Wang Yi in Minsk on 16 September 2021.'
    """
    said = _PHRASES[EdgeType(edge["type"])](edge, _the(source), _the(target), name_of)
    according = [name_of(each) for each in edge.get("said_by", ())]
    if according:
        said += f", according to {_and(according)}"
    doubt = _FACTUALITY.get(edge.get("factuality", Factuality.ACTUAL))
    return f"{doubt}: {said}." if doubt else f"{said[0].upper()}{said[1:]}."


def phrase_correction(mark: Mapping[str, Any], name_of: Callable[[str], str] = str) -> str:
    """Return what a mark of ``corrected`` says: that a person added something, or changed it and from what.

    >>> phrase_correction({"kind": "set", "was": {"date": "2015", "until": None}, "note": "the decree", "by": "A. B."})
    'corrected: was date 2015; no until (the decree, A. B.)'
    >>> phrase_correction({"kind": "same", "names": ("Makei", "Makey")})
    'corrected: Makei and Makey are one'
    """
    match mark["kind"]:
        case "add":
            said = "added by a person"
        case "same" | "different":
            said = f"corrected: {_and(list(mark['names']))} are {'one' if mark['kind'] == 'same' else 'two'}"
        case _:
            was = [_before(name, value, name_of) for name, value in mark.get("was", {}).items()]
            said = f"corrected: was {'; '.join(was)}"
    remark = [str(mark[name]) for name in ("note", "by", "on") if name in mark]
    return f"{said} ({', '.join(remark)})" if remark else said


def _before(name: str, value: Any, name_of: Callable[[str], str]) -> str:
    readable = name.replace("_", " ")
    if value is None or value is False:
        return f"no {readable}"
    return readable if value is True else f"{readable} {name_of(str(value))}"


def phrase_date(date: str, day: str = "on", longer: str = "in") -> str:
    """Return a date with its preposition; empty where there is none.

    >>> phrase_date("2021"), phrase_date("2021-09"), phrase_date("2021-09-16"), phrase_date("XXXX-12-15")
    ('in 2021', 'in September 2021', 'on 16 September 2021', 'on 15 December of a year not stated')
    >>> phrase_date("2021-10-18/2021-10-19")
    'from 18 October 2021 to 19 October 2021'
    """
    first, slash, last = date.partition("/")
    if slash:
        return f"from {_write_date(first)} to {_write_date(last)}"
    return f"{day if date.count('-') == 2 else longer} {_write_date(date)}"


def _write_date(date: str) -> str:
    if date == "..":
        return "an open date"
    year, *rest = date.split("-")
    parts = [str(int(day)) for day in rest[1:]] + [_MONTHS[int(month) - 1] for month in rest[:1]]
    parts.append("of a year not stated" if year == "XXXX" else year)
    return " ".join(parts)


def _membership(edge: Qualified, state: str, bloc: str, _: Callable[[str], str]) -> str:
    if edge.get("status") == Status.FORMER:
        when = edge.get("date") or edge.get("until")
        return f"{state} left {bloc} {phrase_date(str(when))}" if when else f"{state} is no longer in {bloc}"
    standing = _STANDINGS.get(edge.get("status", ""), "in")
    return _lasting(edge, state, ("is", "has been", "was"), f"{standing} {bloc}")


def _office(edge: Qualified, holder: str, of: str, _: Callable[[str], str]) -> str:
    return _lasting(edge, holder, ("is", "has been", "was"), f"{edge.get('office', 'an official')} of {of}")


def _envoy(edge: Qualified, envoy: str, to: str, name_of: Callable[[str], str]) -> str:
    sender = f" of {_the(name_of(str(edge['sender'])))}" if edge.get("sender") else ""
    return _lasting(edge, envoy, ("is", "has been", "was"), f"{edge.get('role', 'envoy')}{sender} to {to}")


def _mission(edge: Qualified, owner: str, host: str, _: Callable[[str], str]) -> str:
    mission = str(edge.get("mission", "mission"))
    place = f" ({edge['place']})" if edge.get("place") else ""
    article = "an" if mission[0] in "aeiou" else "a"
    return _lasting(edge, owner, ("has", "has had", "had"), f"{article} {mission} in {host}{place}")


def _lasting(edge: Qualified, who: str, verbs: tuple[str, str, str], what: str) -> str:
    """Say what lasts: is, has been since its date, or was until it ended."""
    is_, has_been, was = verbs
    date, until = edge.get("date"), edge.get("until")
    since = _write_span_end(str(date)) if date else ""
    if until:
        begun = f" from {since}" if since else ""
        return f"{who} {was} {what}{begun} until {_write_span_end(str(until))}"
    if edge.get("former"):
        return f"{who} {was} {what}{f' from {since}' if since else ''}"
    return f"{who} {has_been} {what} since {since}" if since else f"{who} {is_} {what}"


def _write_span_end(date: str) -> str:
    return _write_date(date.partition("/")[0])


def _trade(edge: Qualified, seller: str, buyer: str, _: Callable[[str], str]) -> str:
    year = edge.get("year") or edge.get("date")
    flow = edge.get("flow")
    money = _money(edge)
    goods = edge.get("item") or "goods"
    match flow:
        case Flow.EXPORTS | Flow.IMPORTS:
            verb, way = ("exported", "to") if flow == Flow.EXPORTS else ("imported", "from")
            said = f"{seller} {verb} {goods}{f' worth {money}' if money else ''} {way} {buyer}"
        case Flow.BALANCE:
            said = f"{seller} had a balance of trade{f' of {money}' if money else ''} with {buyer}"
        case _:
            of = f" in {edge['item']}" if edge.get("item") else ""
            said = f"{seller} and {buyer} traded" + (f"{of or ''} for {money}" if money else of)
    if year:
        said += f" {phrase_date(str(year))}"
    if "change_pct" in edge:
        said += f", {_number(abs(edge['change_pct']))} % {'more' if edge['change_pct'] >= 0 else 'less'} than before"
    if "share_pct" in edge:
        said += f", a share of {_number(edge['share_pct'])} %"
    return said


def _money(edge: Qualified) -> str:
    return " ".join(filter(None, (_number(edge["value"]), edge.get("unit")))) if "value" in edge else ""


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int | float) else str(value)


def _event(verb: str) -> Callable[[Qualified, str, str, Callable[[str], str]], str]:
    def phrase(edge: Qualified, one: str, other: str, _: Callable[[str], str]) -> str:
        return f"{one} {verb} {other}{_where_and_when(edge)}"

    return phrase


def _consultation(edge: Qualified, one: str, other: str, _: Callable[[str], str]) -> str:
    level = f" at the level of {edge['level']}" if edge.get("level") else ""
    return f"{one} and {other} held consultations{level}{_where_and_when(edge)}"


def _attendance(edge: Qualified, who: str, bloc: str, _: Callable[[str], str]) -> str:
    event = f" ({edge['event']})" if edge.get("event") else ""
    return f"{who} attended a meeting of {bloc}{event}{_where_and_when(edge)}"


def _cooperation(edge: Qualified, one: str, other: str, _: Callable[[str], str]) -> str:
    verb = "cooperated" if edge.get("date") else "cooperate"
    topic = f" on {edge['topic']}" if edge.get("topic") else ""
    return f"{one} and {other} {verb}{topic}{_where_and_when(edge)}"


def _opposition(edge: Qualified, one: str, other: str, _: Callable[[str], str]) -> str:
    verb = "opposed" if edge.get("date") else "opposes"
    topic = f" over {edge['topic']}" if edge.get("topic") else ""
    return f"{one} {verb} {other}{topic}{_where_and_when(edge)}"


def _where_and_when(edge: Qualified) -> str:
    place = f" in {edge['place']}" if edge.get("place") else ""
    return place + (f" {phrase_date(str(edge['date']))}" if edge.get("date") else "")


def _the(name: str) -> str:
    takes = name.startswith("United ") or name.rpartition(" ")[2] in _ARTICLE_ENDS or " of " in name
    return f"the {name}" if takes and not name.lower().startswith("the ") else name


def _and(names: list[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


_PHRASES: Mapping[EdgeType, Callable[[Qualified, str, str, Callable[[str], str]], str]] = {
    EdgeType.MEMBER_OF: _membership,
    EdgeType.ENVOY_TO: _envoy,
    EdgeType.TRADE_WITH: _trade,
    EdgeType.HOLDS_OFFICE: _office,
    EdgeType.MET_WITH: _event("met"),
    EdgeType.VISITED: _event("visited"),
    EdgeType.CONSULTED_WITH: _consultation,
    EdgeType.ATTENDED: _attendance,
    EdgeType.HAS_MISSION: _mission,
    EdgeType.COOPERATES_WITH: _cooperation,
    EdgeType.OPPOSES: _opposition,
}
