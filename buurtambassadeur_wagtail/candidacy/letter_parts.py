"""Pieces that several letters share; they live with the neighbourhoods."""

from buurtambassadeur_wagtail.neighbourhoods.letter_parts import (
    copy_of,
    send,
    signature,
    whom_to_ask,
    with_address,
    with_link,
)

__all__ = [
    "copy_of",
    "send",
    "signature",
    "whom_to_ask",
    "with_address",
    "with_link",
]
