"""Who is who: the persons of all documents to officials, decided over the whole collection at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.agreement import LIKELY, SURE, Kind
from graph.attach import Cluster, Placement, Seeker, find_lone_options, find_options, place_seekers
from graph.bearers import (
    Bearer,
    Key,
    Support,
    are_foreign,
    contradict,
    find_full_names,
    find_lone_names,
    gather_bearers,
    is_doubtful,
    is_likely,
    is_sure,
    main_state,
    make_bearer,
    relate_names,
    weigh_support,
)
from graph.candidates import Proposal, propose_open, propose_ties
from graph.clusters import settle_ties
from graph.errors import DiplographError
from graph.official_ids import assign_ids, choose_name
from graph.schema import Person
from graph.ties import Tie, find_ties
