"""How much is tried: a part in the ordinary suite, all of it with ``make proof``."""

import os

PROOF = bool(os.environ.get("PROOF"))
HISTORIES_OF_THE_RULE = 20_000 if PROOF else 500
HISTORIES_OF_THE_ACTION = 2_000 if PROOF else 50
ROUNDS = 200 if PROOF else 5
CONTENDERS = 8
