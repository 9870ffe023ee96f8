"""A real Chromium for tests, driven by Playwright: Debian's own, since Playwright's would have to be fetched."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
)


class NoBrowser(Exception):
    """There is none; the message says what to install."""


@contextmanager
def open_browser() -> Iterator["Browser"]:
    """Run Chromium until the block ends."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise NoBrowser("Chromium is missing; on Debian and Ubuntu: apt-get install chromium")
    from playwright.sync_api import sync_playwright  # not for every run of the tests

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
