"""How often the long tests repeat what they try: as an hour of CI bears it, or all of it.

``EXTENT=whole make test-long`` cuts a push at every step, kills fifty, lets eight at once run twenty times, and pushes
half a million edges: that is for a night, not for CI.
"""

import os

WHOLE = os.environ.get("EXTENT") == "whole"
EVERY_NTH_STEP = 1 if WHOLE else 9
CROWDS = 20 if WHOLE else 3
KILLS = 50 if WHOLE else 3
#: Seconds after which a test that goes on so long is taken to hang.
LONGEST = 4 * 3_600 if WHOLE else 1_200
NODES, EDGES = (100_000, 500_000) if WHOLE else (12_000, 60_000)
