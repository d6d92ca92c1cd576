"""What somebody can make of the token in a letter: near misses of every kind."""

import base64
import random
import string
from urllib.parse import quote

SIGNS = string.ascii_letters + string.digits + "-_"
#: Signs that look like those of a token, and fold to them under NFKC or to the eye.
ALIKE = str.maketrans("aceopxyABCEHKMOPTX01-_", "асеорхуАВСЕНКМОРТХ０１‐＿")
BLANKS = ["\n", "\r", "\t", " ", "\x00", "\u200b", "\u00a0", "\ufeff"]
RANDOM = random.Random(24)  # noqa: S311 -- the same mistakes each time


def at_random(token):
    """Yield mistakes at a place chosen by lot, one of each kind."""
    place = RANDOM.randrange(len(token))
    sign, before, after = token[place], token[:place], token[place + 1 :]
    other = RANDOM.choice(SIGNS.replace(sign, ""))
    yield before + other + after  # another sign
    yield before + after  # dropped
    yield before + other + token[place:]  # put in
    yield before + sign + token[place:]  # doubled
    yield before + chr(ord(sign) ^ 1 << RANDOM.randrange(8)) + after  # a bit flipped
    yield before + sign.swapcase() + after
    yield before + after[:1] + sign + after[1:]  # two changed places
    yield before + chr(ord(sign) + 0xFEE0) + after  # full width
    yield before + sign + "\u0301" + after  # an accent upon it
    yield f"{before}%{ord(sign):02X}{after}"  # encoded twice
    yield before + RANDOM.choice(BLANKS) + token[place:]
    yield token[place:] + before  # turned round
    yield "".join(RANDOM.choices(SIGNS, k=len(token)))  # made up


def once(token, others):
    """Yield what can be tried once: cut, padded, in other alphabets, of two tokens."""
    data = base64.urlsafe_b64decode(token + "=")
    for length in range(1, len(token)):
        yield token[:length]
        yield token[length:]
    for more in ["=", "==", ".", "/", "+", "A", "%3D", "%00", "%0A", token, *BLANKS]:
        yield token + more
        yield more + token
    yield from (token.lower(), token.upper(), token.swapcase(), token[::-1])
    yield from (token.translate(ALIKE), quote(token.translate(ALIKE)))
    yield from ("".join(f"%{ord(sign):02x}" for sign in token),)
    yield from (data.hex(), data.hex().upper(), str(int.from_bytes(data)))
    for write in (base64.b64encode, base64.b32encode, base64.b85encode):
        yield write(data).decode()
        yield write(token.encode()).decode()
    yield token.replace("-", "+").replace("_", "/")
    last = SIGNS_IN_ORDER.index(token[-1])  # the same bytes, written otherwise
    yield from (token[:-1] + SIGNS_IN_ORDER[last ^ spare] for spare in (1, 2, 3))
    for other in others:
        half = len(token) // 2
        yield from (token[:half] + other[half:], token + other, f"{token},{other}")


SIGNS_IN_ORDER = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"


def mutations(token, others=(), count=1_000):
    """Return ``count`` different mistakes or somewhat more; never a token itself."""
    found = dict.fromkeys(once(token, others))
    while len(found) < count:
        found.update(dict.fromkeys(at_random(token)))
    for known in (token, *others):
        found.pop(known, None)
    return list(found)
