"""Small files for the import, and the real ones where they are present."""

import json
import os
from pathlib import Path

import pytest

REAL = Path(
    os.environ.get("BUURTAMBASSADEUR_TEST_DATA")
    or Path(__file__).resolve().parents[2].parent / "shared" / "data"
)
real_data = pytest.mark.skipif(not REAL.is_dir(), reason="the real files are absent")
SQUARE = [[5.0, 52.0], [5.01, 52.0], [5.01, 52.01], [5.0, 52.01], [5.0, 52.0]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings or [SQUARE])}


def feature(geometry=None, **properties):
    return {
        "type": "Feature",
        "properties": properties,
        "geometry": geometry or polygon(),
    }


def geojson(path, *features):
    path = path / "buurten.geojson"
    path.write_text(
        json.dumps({"type": "FeatureCollection", "features": features}),
        encoding="utf-8",
    )
    return path


def table(path, text, encoding="utf-8"):
    path = path / "buurten.csv"
    path.write_bytes(text.encode(encoding))
    return path
