"""The words and patterns of English dates: months, weekdays, numbers, and what may stand around them."""

import re

MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
#: The first three letters tell every month, long or short.
MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
WEEKDAYS = {
    name: number
    for number, title in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
    for name in (title, title.upper())
}
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
TURNS = {"last": -1, "this": 0, "next": 1}
NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30}

#: Words that make a bare year a date.
YEAR_LEADS = frozenset(
    {
        "in",
        "since",
        "by",
        "of",
        "from",
        "until",
        "till",
        "during",
        "for",
        "to",
        "early",
        "mid",
        "late",
        "end",
        "fy",
        "before",
        "after",
        "throughout",
        "through",
        "year",
        "fiscal",
        "circa",
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "calendar",
        "half",
        "quarter",
        "q1",
        "q2",
        "q3",
        "q4",
        "h1",
        "h2",
    }
)
#: Words after which ``over 2020``, ``on 2020`` or ``with 2020`` compares with a year.
COMPARISONS = frozenset(
    {
        "increase",
        "growth",
        "rise",
        "gain",
        "decrease",
        "decline",
        "drop",
        "percent",
        "pct",
        "cent",
        "compared",
        "comparison",
        "higher",
        "lower",
        "up",
        "down",
    }
)
#: ``a total of 1900`` counts; so does ``rose to 1900``.
COUNT_NOUNS = frozenset(
    {
        "total",
        "number",
        "force",
        "population",
        "maximum",
        "minimum",
        "capacity",
        "sum",
        "fleet",
        "group",
        "contingent",
        "list",
        "average",
        "team",
        "crew",
        "army",
        "garrison",
        "staff",
        "height",
        "length",
        "distance",
    }
)
COUNT_VERBS = frozenset(
    {
        "rose",
        "risen",
        "increased",
        "increase",
        "grew",
        "grown",
        "fell",
        "fallen",
        "dropped",
        "declined",
        "reduced",
        "cut",
        "amounted",
        "amounting",
        "up",
        "down",
        "close",
        "limited",
        "rising",
        "reaching",
    }
)
#: Words that make a bare month name a date; a person may be called May.
MONTH_LEADS = frozenset(
    {
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "of",
        "during",
        "through",
        "throughout",
        "before",
        "after",
        "for",
        "between",
        "early",
        "mid",
        "late",
    }
)
#: The leads that no person's name follows.
SURE_MONTH_LEADS = frozenset({"in", "since", "until", "till", "during", "throughout", "early", "mid", "late"})
VAGUE_COUNTS = frozenset(
    {"than", "about", "over", "almost", "nearly", "some", "around", "approximately", "roughly", "under", "or"}
)
HOLDERS = frozenset({"the", "a", "an", "their", "his", "her", "its", "our", "this", "that"})

_COUNTED = (
    "people|persons|troops|soldiers|men|women|children|students|families|refugees|citizens|nationals|workers|employees|"
    "tonnes?|tons?|barrels?|doses|dollars|euros|pounds|roubles|rubles|km|kilomet(?:re|er)s|miles|met(?:re|er)s|hectares|"
    "square|feet|companies|firms|businesses|villages|towns|vehicles|cars|tanks|missiles|aircraft|ships|jobs|members|"
    "participants|delegates|representatives|guests|years?|months|weeks|days|hours|minutes|points|pages|MW|megawatts|"
    "kg|kilograms|units|pieces|items|homes|houses|seats|votes|hundred|thousand|million|billion|trillion|mln|bln|per|pct|"
    "percent|hrs|GMT|UTC|[ap]\\.?m\\b"
)
_EVENTS = (
    "meetings?|summits?|sessions?|visits?|trips?|talks|elections?|conferences?|forums?|agreements?|accords?|deals?|"
    "treaty|treaties|budget|coup|referendum|reviews?|reports?|convention|protocol|declaration|statements?|ministerial|"
    "war|invasion|revolution|uprising|census|chairmanship|presidency|memorandum|constitution|vote|ceasefire|truce|"
    "consultations?|negotiations|events?|plenary|assembly|gatherings?|rounds?|crisis|MOU|chair|(?:world\\s+)?cup|attacks?|decision|resolution|figures|data"
)

DASH = r"\s*[-–—‑]\s*"
MONTH = (
    "(?:"
    + "|".join([*MONTH_NAMES, *(name.upper() for name in MONTH_NAMES)])
    + "|(?:"
    + "|".join([*_SHORT_MONTHS, *(name.upper() for name in _SHORT_MONTHS)])
    + r")\b\.?)(?![A-Za-z])"
)
#: ``2021.11 From`` is a year with a footnote, ``2021.5 tonnes`` is a number.
_WHOLE = r"(?!\d|,\d{3}|\.\d+(?:%|\s+[a-z]))"
_NOT_COUNTED = rf"(?!\s*%|\s*-?\s*(?:{_COUNTED})\b)"
YEAR = rf"(?:1[5-9]\d\d|20\d\d|2100)(?![A-Za-z]){_WHOLE}{_NOT_COUNTED}"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\dA-Za-z])"
_DAY_AFTER_MONTH = rf"{DAY}{_WHOLE}(?!:\d)(?!\s*%|\s+(?:{_COUNTED})\b)"
_LITTLE_WORDS = "was|is|has|its|as|this|his|across|towards|besides|plus|thus|always"
#: In ``May 3 and 5 ministers`` and ``May 3 and 5 June`` the second number is no day of that May.
_SECOND_DAY = rf"{_DAY_AFTER_MONTH}(?!\s+(?:of\s+)?{MONTH})(?!\s+(?!(?:{_LITTLE_WORDS})\b)[a-z]+s\b)"
_TOGETHER = r"\s*,?\s+(?i:and|or|to|until|till|through)\s+(?:the\s+)?|\s*&\s*"
JOIN = rf"(?:{_TOGETHER}|{DASH})"
_OWN_YEAR = rf"(?:(?:,?\s+(?:of\s+)?|\s+in\s+)(?P<year>{YEAR})|\s+(?:of\s+)?(?P<turn>this|last|next)\s+year\b)?"
_MOVEMENTS = r"(?!\s+(?:[A-Z]\w+\s+)?(?:[Aa]lliance|[Cc]oalition|[Bb]loc|[Mm]ovement|[Cc]amp|[Ff]orces|[Pp]rotocols)\b)"

DAY_FIRST = re.compile(
    rf"(?P<days>{DAY}(?:(?:{JOIN}|\s*,\s*){DAY}){{0,6}})(?:\s+of)?\s+(?P<month>{MONTH}){_OWN_YEAR}{_MOVEMENTS}"
)
MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH})\s+(?:the\s+)?(?P<days>{_DAY_AFTER_MONTH}(?:(?:\s*,\s*{DAY})*{JOIN}{_SECOND_DAY}){{0,3}})"
    rf"{_OWN_YEAR}{_MOVEMENTS}(?!\s+(?:terror\w*\s+)?attacks\b)"
)
MONTH_ALONE = re.compile(rf"(?P<month>{MONTH}){_OWN_YEAR}")
DAY_IN_LIST = re.compile(r"(?P<day>\d+)(?:st|nd|rd|th)?(?P<after>\D*)")
FULL_RANGE = re.compile(rf"{DASH}|\s*,?\s+(?P<word>(?i:to|until|till|through|and))\s+(?:the\s+|on\s+)?|\s*/\s*")
ISO_DATE = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d\d)([-/.])(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])(?![\d/.-]\d|\d)"
)
NUMERIC_DATE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2((?:1[89]|20)\d\d)(?![\d/-])")
YEAR_SPAN = re.compile(
    rf"(?P<first>(?:1[89]|20)\d\d)(?:(?P<dash>{DASH}|/)|\s+(?:to|until|till|through|(?P<and>and))\s+)"
    rf"(?P<last>(?:(?:1[89]|20)\d\d|2100|(?(dash)\d\d|(?!)))(?![\dA-Za-z]){_WHOLE}{_NOT_COUNTED})(?![-–]\d)"
)
DECADE = re.compile(r"(?P<decade>(?:1[89]|20)\d)0(?:['’]?s)\b")
BARE_YEAR = re.compile(rf"(?=1[89]|2)(?P<year>{YEAR})")
EVENT_AFTER_YEAR = re.compile(
    rf"\s+(?:[A-Z][\w’'-]*\s+){{0,3}}(?i:{_EVENTS}|nuclear\s+deal|peace\s+\w+|free\s+trade\s+\w+)\b"
)
EVENT_AFTER_MONTH = re.compile(rf"\s+(?:[a-zA-Z][\w’'.-]*\s+)?(?i:{_EVENTS})\b")
CALLED_MAY = re.compile(r"\b(?:Theresa|Mrs?\.?|Ms\.?|Minister|Secretary|Premier|PM|Lady|Sir)\s+May\b(?!\s+\d)")
PART_OF_YEAR = re.compile(
    r"(?:\b(?P<ordinal>first|second|third|fourth|last|1st|2nd|3rd|4th)[\s-]+(?:(?P<unit>half|quarter)|(?P<count>[a-z]+|\d+)\s+months)"
    r"|\b(?P<letter>[QH])(?P<number>[1-4]))(?:\s+(?:of|in))?(?:\s+the\s+year)?\s+\Z",
    re.IGNORECASE,
)
