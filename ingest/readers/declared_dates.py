"""The date that is declared for a document beside its text: in a field, or in the name of its file."""

import re

from ingest.readers.written_dates import find_dates, iso_date

_LONGEST = 200
_NAME_DAY = re.compile(r"(?<![0-9A-Za-z])(\d{4})[-. ]?(\d\d)[-. ]?(\d\d)(?:T\d{4,6}Z?)?(?![0-9A-Za-z])")
_NAME_MONTH = re.compile(r"(?<![0-9A-Za-z-])(\d{4})[-.](\d\d)(?![0-9A-Za-z]|-\d)")


def date_of_field(value: str) -> str | None:
    """The date that a field holds in any usual form, None where it holds something else or could be read two ways.

    >>> [date_of_field(value) for value in ("Tue, 04 May 2021 10:22 GMT", "2021-10-14T23:30:00Z", "2021", "03/04/2022")]
    ['2021-05-04', '2021-10-14', '2021', None]
    """
    value = value.strip()
    if len(value) > _LONGEST:
        return None
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}\S*)?", value)
    if compact:
        return iso_date(int(compact[1]), int(compact[2]), int(compact[3]))
    if re.fullmatch(r"\d{4}-\d\d|\d{4}", value):
        return iso_date(*(int(part) for part in value.split("-")))
    found = find_dates(value)
    whole = len(found) == 1 and not value[: found[0].start].strip() and not value[found[0].end :].strip()
    return found[0].iso if whole else None


def date_of_name(name: str) -> str | None:
    """The full date or year and month that a file name holds.

    A bare year is not used: ``aim-2030.md`` was not written in 2030.

    >>> [date_of_name(name) for name in ("2021-10-14-readout.txt", "20211014_x.txt", "talks_2021-09.md", "aim-2030.md")]
    ['2021-10-14', '2021-10-14', '2021-09', None]
    """
    stem = re.sub(r"[_\s]+", " ", name.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    found = {iso for match in _NAME_DAY.finditer(stem) if (iso := iso_date(*(int(part) for part in match.groups())))}
    found |= {
        stated.iso for stated in find_dates(stem.replace("-", " ")) if len(stated.iso) == 10 and not stated.is_range
    }
    if not found:
        found = {iso for match in _NAME_MONTH.finditer(stem) if (iso := _month_of_name(match))}
    return found.pop() if len(found) == 1 else None


def _month_of_name(match: re.Match[str]) -> str | None:
    year, month = int(match[1]), int(match[2])
    if month == (year + 1) % 100:
        return None  # 2009-10 may be a financial year
    return iso_date(year, month)
