"""Where the nodes of a network stand: near whom they are tied to, and not on each other."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp
from scipy.sparse.csgraph import shortest_path

Places = npt.NDArray[np.float64]
_SEED, _ROUNDS, _PUSHES = 7, 300, 200
#: Ties a node up to which there is room to keep nodes off lines.
_FEW = 3
#: Digits kept, so that the last ones of a sum do not show.
_DIGITS = 2


def lay_out_nodes(number: int, ties: Sequence[tuple[int, int]], size: tuple[float, float], gap: float) -> Places:
    """Return x and y of nodes in a box of a width and height, where possible at least ``gap`` apart.

    Distances on the page follow those in the network (stress majorization: Gansner, Koren and North 2004), then the
    whole is turned to lie along the longer side and stretched to fill the box. Where ties are few, nodes are kept off
    lines that pass by them. The same ties give the same places.
    """
    if number == 1:
        return np.array([[size[0] / 2, size[1] / 2]])
    distances = _distances(number, ties)
    places = _push_apart(_spread(_relax(_start(number), distances), size), size, gap)
    if ties and len(ties) <= _FEW * number:
        places = _push_off_lines(places, np.array(ties), size, gap)
    return np.round(places, _DIGITS)


def _distances(number: int, ties: Sequence[tuple[int, int]]) -> Places:
    """Steps between two nodes; what nothing joins stands a little farther apart than the half of what is joined."""
    rows, columns = zip(*ties, strict=True) if ties else ((), ())
    matrix = sp.csr_array((np.ones(len(ties)), (rows, columns)), shape=(number, number))
    steps: Places = shortest_path(matrix, directed=False, unweighted=True)
    apart = np.isinf(steps)
    longest = float(steps[~apart].max(initial=1.0))
    steps[apart] = max(2.5, longest / 2 + 1)
    return steps


def _start(number: int) -> Places:
    """A circle, shaken a little so that no two nodes pull each other along one line for ever."""
    angles = 2 * np.pi * np.arange(number) / number
    circle = np.column_stack((np.cos(angles), np.sin(angles)))
    return circle + np.random.default_rng(_SEED).normal(0, 0.05, (number, 2))


def _relax(places: Places, distances: Places) -> Places:
    """Move each node to where the others want it, the nearer ones with the more weight."""
    with np.errstate(divide="ignore"):
        weights = np.where(distances > 0, distances**-2.0, 0.0)
    total = weights.sum(axis=1)
    for _ in range(_ROUNDS):
        apart = places[:, None, :] - places[None, :, :]
        length = np.maximum(np.hypot(apart[..., 0], apart[..., 1]), 1e-9)
        wanted = places[None, :, :] + apart * (distances / length)[..., None]
        places = (weights[..., None] * wanted).sum(axis=1) / total[:, None]
    return places


def _spread(places: Places, size: tuple[float, float]) -> Places:
    """Turn the longest extent to the longer side, and fill the box."""
    centred = places - places.mean(axis=0)
    (xx, xy), (_, yy) = np.cov(centred.T)
    turn = 0.5 * np.arctan2(2 * xy, xx - yy) + (np.pi / 2 if size[1] > size[0] else 0.0)
    cos, sin = np.cos(-turn), np.sin(-turn)
    turned = centred @ np.array([[cos, sin], [-sin, cos]])
    low, extent = turned.min(axis=0), np.ptp(turned, axis=0)
    shares = np.where(extent > 1e-6, (turned - low) / np.maximum(extent, 1e-6), 0.5)
    return np.asarray(shares * size)


def _push_apart(places: Places, size: tuple[float, float], gap: float, rounds: int = _PUSHES) -> Places:
    for _ in range(rounds):
        apart = places[:, None, :] - places[None, :, :]
        length = np.hypot(apart[..., 0], apart[..., 1])
        np.fill_diagonal(length, np.inf)
        short = np.maximum(gap - length, 0)
        if not short.any():
            break
        push = apart / np.maximum(length, 1e-6)[..., None] * (short / 2)[..., None]
        places = np.clip(places + push.sum(axis=1), 0, size)
    return places


def _push_off_lines(places: Places, ties: npt.NDArray[np.int64], size: tuple[float, float], gap: float) -> Places:
    """Move nodes away from lines that pass nearer than half a gap, and the ends of these lines the other way."""
    one, other = ties.T
    number = np.arange(len(places))
    foreign = (number[:, None] != one) & (number[:, None] != other)
    for _ in range(_PUSHES):
        start, way = places[one], places[other] - places[one]
        along = ((places[:, None, :] - start) * way).sum(axis=2) / np.maximum((way**2).sum(axis=1), 1e-6)
        apart = places[:, None, :] - (start + along[..., None] * way)
        length = np.hypot(apart[..., 0], apart[..., 1])
        short = np.where(foreign & (along > 0) & (along < 1), np.maximum(gap / 2 - length, 0), 0)
        if not short.any():
            break
        push = apart / np.maximum(length, 1e-6)[..., None] * (short * 0.2)[..., None]
        moved = places + push.sum(axis=1)
        np.subtract.at(moved, one, push.sum(axis=0) / 2)
        np.subtract.at(moved, other, push.sum(axis=0) / 2)
        places = _push_apart(np.clip(moved, 0, size), size, gap, rounds=2)
    return _push_apart(places, size, gap)
