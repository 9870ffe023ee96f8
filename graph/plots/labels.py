"""Where labels stand: beside their nodes, never on each other or on a node, and off the lines where there is room."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
#: Distances from a node's rim in points up to which one is as good as another, and others; directions in sixteenths of
#: a circle, the best first: right, left, above, below.
_NEAR, _REACH = 3.0, (2.0, 5.0, 10.0, 17.0, 26.0, 38.0, 52.0, 70.0, 95.0, 125.0, 160.0, 200.0)
_DIRECTIONS = (0, 8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15)
#: Points along the edge of the page that stay free.
_EDGE = 3.0
_SWEEPS = 3
#: What a point of distance costs, against one line that is crossed; how many crossed lines count; what it costs to
#: stand nearer to another node.
_FAR, _MOST_CROSSED, _ASTRAY = 0.15, 3, 2.0


def place_labels(
    nodes: Floats, radii: Sequence[float], sizes: Sequence[tuple[float, float]], lines: Floats, box: tuple[float, float]
) -> list[tuple[float, float, float, float] | None]:
    """Return for each node the box of its label as left, bottom, right and top, None where there is no room for any.

    ``nodes`` are their middles, ``lines`` rows of x, y, x, y, ``sizes`` widths and heights. No two boxes touch, nor a
    box a node. Labels are placed in the order given, then each once more among all the others.
    """
    rims = np.column_stack((nodes - np.array(radii)[:, None], nodes + np.array(radii)[:, None]))
    choices = [_choices(node, radius, size, box) for node, radius, size in zip(nodes, radii, sizes, strict=True)]
    costs = [_costs(at, of, rims, lines, box) for at, of in enumerate(choices)]
    chosen: list[int | None] = [None] * len(nodes)
    for _ in range(_SWEEPS):
        for at, boxes in enumerate(choices):
            others = [choices[other][place] for other, place in enumerate(chosen) if place is not None and other != at]
            cost = costs[at] + np.where(_touch(boxes, np.array(others).reshape(-1, 4)).any(axis=1), np.inf, 0.0)
            best = int(cost.argmin())
            chosen[at] = best if np.isfinite(cost[best]) else None
    found = zip(choices, chosen, strict=True)
    return [None if place is None else tuple(boxes[place].tolist()) for boxes, place in found]


def _choices(node: Floats, radius: float, size: tuple[float, float], box: tuple[float, float]) -> Floats:
    """Boxes all around a node, nearer and farther; at the edge of the page moved in."""
    angles = np.pi / 8 * np.array(_DIRECTIONS)
    ways = np.column_stack((np.cos(angles), np.sin(angles)))
    half = np.array(size) / 2
    # How far the middle of a box is from where a line from the node enters it.
    inner = np.min(half / np.maximum(np.abs(ways), 1e-9), axis=1)
    middles = np.concatenate([node + ways * (radius + reach + inner)[:, None] for reach in _REACH])
    middles = np.clip(middles, half + _EDGE, np.maximum(np.array(box) - half, half) - _EDGE)
    boxes: Floats = np.column_stack((middles - half, middles + half)).round(2)
    return boxes


def _costs(at: int, boxes: Floats, rims: Floats, lines: Floats, box: tuple[float, float]) -> Floats:
    outside = (boxes[:, :2] < 0).any(axis=1) | (boxes[:, 2:] > np.array(box)).any(axis=1)
    apart = _apart(boxes, rims)
    forbidden = outside | (apart < 1).any(axis=1)
    crossed = np.minimum(_cross(boxes, lines).sum(axis=1), _MOST_CROSSED)
    astray = (np.delete(apart, at, axis=1) < apart[:, [at]] + 1).any(axis=1)
    return np.where(forbidden, np.inf, np.maximum(apart[:, at], _NEAR) * _FAR + crossed + astray * _ASTRAY)


def _apart(boxes: Floats, others: Floats) -> Floats:
    """How far each box is from each other one."""
    one, other = boxes[:, None, :], others[None, :, :]
    gaps = np.maximum(np.maximum(one[..., :2] - other[..., 2:], other[..., :2] - one[..., 2:]), 0)
    return np.hypot(gaps[..., 0], gaps[..., 1])


def _touch(boxes: Floats, others: Floats) -> npt.NDArray[np.bool_]:
    """Which box touches which other, or comes nearer than a point to it."""
    return np.asarray(_apart(boxes, others) < 1)


def _cross(boxes: Floats, lines: Floats) -> npt.NDArray[np.bool_]:
    """Which box which line runs through (Liang and Barsky 1984)."""
    start, way = lines[None, :, :2], (lines[:, 2:] - lines[:, :2])[None, :, :]
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    near, beyond = (boxes[:, None, :2] - start) / way, (boxes[:, None, 2:] - start) / way
    enters = np.minimum(near, beyond).max(axis=2)
    leaves = np.maximum(near, beyond).min(axis=2)
    return np.asarray((enters < leaves) & (enters < 1) & (leaves > 0))
