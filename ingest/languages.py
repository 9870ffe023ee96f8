"""Which languages are read; documents in others are kept without claims."""


def is_read(language: str | None) -> bool:
    """Return whether a document of this language (ISO 639-1) is read: English, and what says too little to tell.

    >>> is_read("en"), is_read("und"), is_read(None), is_read("fr")
    (True, False, True, False)
    """
    return language in (None, "en")
