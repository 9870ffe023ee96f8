"""A picture with the words that go with it, as notebooks and reports show it."""

import base64
import html
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plot:
    """A picture as SVG, what it shows in words, and the line below it.

    The SVG needs no other file. Its text stays text, so that it can be searched and copied, and what the font lacks
    (Chinese, say) is drawn with the reader's own.
    """

    svg: str
    alt: str  #: what the picture shows, with the leading figures
    caption: str  #: units, what was left out, and the source

    def _repr_html_(self) -> str:
        """Return a figure for Jupyter: as an image, in which no script of a document's can run."""
        picture = base64.b64encode(self.svg.encode()).decode()
        image = f'<img src="data:image/svg+xml;base64,{picture}" alt="{html.escape(self.alt)}">'
        return f"<figure>{image}<figcaption>{html.escape(self.caption)}</figcaption></figure>"
