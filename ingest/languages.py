"""Which languages are read; documents in others are kept without claims."""


def is_read(language: str | None) -> bool:
    """Return whether a document of this language (ISO 639-1) is read: English, and what no language could be told of.

    >>> is_read("en"), is_read("und"), is_read(None), is_read("fr")
    (True, True, True, False)
    """
    return language in (None, "und", "en")
