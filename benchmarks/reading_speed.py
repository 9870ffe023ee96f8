"""How fast plain text becomes claims in the store, where the time goes, and how that compares with spaCy.

Run it as ``python -m benchmarks.reading_speed`` from the checkout. All contenders read the same documents in one
process on one core, batch by batch in turns, so that whatever else the machine does falls on all of them alike.
"""

import argparse
import gc
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import batched, islice
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.corpus import load_texts, make_corpus
from benchmarks.peer import Found, Peer, describe_peer, has_peer, load_peer
from graph.schema import Document, Reading, Refusal
from graph.store import open_store
from ingest.flow import BATCH, read_document
from ingest.intake import Intake
from ingest.mentions import find_mentions
from ingest.reading import load_lexicon, rules_version
from ingest.roll import find_roll
from ingest.scenes import build_scene
from ingest.sentences import split_sentences
