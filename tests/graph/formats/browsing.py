"""A page in a real browser: what a test sees and does there."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Dialog, Page


@dataclass
class Seen:
    """What a page did beside drawing."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def dismiss(self, dialog: "Dialog") -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def wait_for_title(self, name: str) -> None:
        """Wait until that node is in the middle: the page's policy lets no test wait inside of it."""
        for _ in range(200):
            if self.text("h2") == name:
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(f"{self.text('h2')!r} is shown, not {name!r}")

    def rows(self) -> list[str]:
        """The neighbours as the panel lists them."""
        return list(self.page.eval_on_selector_all(".row[data-node] .wide", "all => all.map(each => each.textContent)"))

    def drawn(self) -> int:
        """How many dots of the canvas are painted."""
        return int(
            self.page.evaluate(
                """() => {
                    const canvas = document.getElementById("canvas");
                    const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
                    let painted = 0;
                    for (let place = 3; place < dots.length; place += 4) painted += dots[place] > 0;
                    return painted;
                }"""
            )
        )

    def image(self) -> str:
        """The picture as soon as it stays the same: a busy machine lays the page out in several frames."""
        return str(self.page.evaluate(_SETTLED))

    def find_line(self, words: str) -> tuple[float, float]:
        """A point near the middle of the canvas where the pointer is told of a line with these words."""
        box = self.page.locator("#canvas").bounding_box()
        assert box is not None
        for angle in range(0, 360, 2):
            x = box["x"] + box["width"] / 2 + 60 * math.cos(math.radians(angle))
            y = box["y"] + box["height"] / 2 + 60 * math.sin(math.radians(angle))
            self.page.mouse.move(x, y)
            if self.page.is_visible("#hint") and words in self.text("#hint"):
                return x, y
        raise AssertionError(f"no line with {words!r}")


Open = Callable[..., Seen]


def tick(seen: Seen, group: str, name: str) -> None:
    seen.page.locator(f"#{group} label", has=seen.page.get_by_text(name, exact=True)).locator("input").click()


def watch_page(context: "BrowserContext", address: str) -> Seen:
    """Open a page and note what it asks for, complains of and lets pop up."""
    seen = Seen(context.new_page())
    seen.page.on("request", lambda request: seen.requests.append(request.url))
    seen.page.on("dialog", seen.dismiss)
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("console", lambda message: seen.complaints.append(message.text))
    seen.page.goto(address)
    return seen


_SETTLED = """async () => {
  await document.fonts.ready;
  const canvas = document.getElementById("canvas");
  const frame = () => new Promise(requestAnimationFrame);
  for (let alike = 0, before = ""; ; ) {
    await frame();
    const now = canvas.toDataURL();
    alike = now === before ? alike + 1 : 0;
    if (alike === 3) return now;
    before = now;
  }
}"""
