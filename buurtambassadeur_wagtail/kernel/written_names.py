"""Names as they stand in lists, taken apart into given name, prefix and family name."""

from __future__ import annotations

PREFIXES = frozenset(
    {
        *("aan", "bij", "d'", "da", "de", "del", "den", "der"),
        *("di", "dos", "du", "el", "het", "in", "la", "le"),
        *("op", "'s", "'t", "te", "ten", "ter", "uit", "van"),
        *("vande", "vanden", "vander", "vd", "v.d.", "von", "voor"),
    }
)


def split_name(text: str) -> tuple[str, str, str]:
    """Return given name, prefix and family name of a name in one piece.

    Takes "Thijs van der Laan" and "Laan, Thijs van der". Without a prefix the first
    word is the given name. One word is a family name.
    """
    if "," in text:
        family, _comma, rest = text.partition(",")
        words = rest.split()
        start = _prefix_at_end(words)
        prefix, name = split_family(family)
        return " ".join(words[:start]), " ".join(words[start:]) or prefix, name
    words = text.split()
    found = (n for n, word in enumerate(words[1:-1], start=1) if _is_prefix(word))
    prefix, family = split_family(" ".join(words[(start := next(found, 1)) :]))
    if len(words) < 2:
        return "", "", text.strip()
    return " ".join(words[:start]), prefix, family


def split_family(text: str) -> tuple[str, str]:
    """Return the prefix and the rest of a family name: "van der Laan"."""
    if "," in text:
        family, _comma, prefix = text.partition(",")
        return prefix.strip(), family.strip()
    words = text.split()
    count = 0
    while count < len(words) - 1 and _is_prefix(words[count]):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _prefix_at_end(words: list[str]) -> int:
    start = len(words)
    while start > 1 and _is_prefix(words[start - 1]):
        start -= 1
    return start


def _is_prefix(word: str) -> bool:
    return word.casefold().replace("\u2019", "'") in PREFIXES
