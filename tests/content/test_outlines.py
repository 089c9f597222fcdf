"""The outline file of an own territory comes from a stranger: what is no small map of France is refused, in words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.load import load
from generator.content.read.outlines import BadOutline, centre_of, parse_outlines, shape_of
from generator.reference import is_in_france
from tests.conftest import SETTINGS, TODAY, actor

OWN = SETTINGS + "territoires:\n  - {id: bourg, nom: Le Bourg, niveau: epci, contour: contours/bourg.geojson}\n"
SQUARE = [[-0.6, 47.4], [-0.4, 47.4], [-0.4, 47.6], [-0.6, 47.6], [-0.6, 47.4]]
POLYGON = {"type": "Polygon", "coordinates": [SQUARE]}


def feature(geometry, **more):
    return {"type": "Feature", "properties": None, "geometry": geometry, **more}


@pytest.fixture
def outlines_of(make_site):
    def outlines(text, settings=OWN):
        raw = text if isinstance(text, (str, bytes)) else json.dumps(text)
        content = load(make_site({"actors/a.md": actor("A"), "../contours/bourg.geojson": raw}, settings), TODAY)
        return content.outlines, [(one.code, one.place.file, one.place.line) for one in content.diagnostics]

    return outlines


@pytest.mark.parametrize(
    "data",
    [
        POLYGON,
        feature(POLYGON),
        {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
        {"type": "FeatureCollection", "features": [feature(POLYGON)]},
        {
            "type": "FeatureCollection",
            "features": [feature({"type": "Point", "coordinates": [0, 47]}, id="autre"), feature(POLYGON, id="bourg")],
        },
        {
            "type": "FeatureCollection",
            "features": [7, feature(None), {**feature(POLYGON), "properties": {"id": "bourg"}}],
        },
    ],
)
def test_the_outline_of_a_territory_is_found_in_what_tools_write(outlines_of, data):
    outlines, faults = outlines_of(data)
    assert faults == []
    assert outlines["bourg"].rings == (((47.4, -0.6), (47.4, -0.4), (47.6, -0.4), (47.6, -0.6)),)
    assert outlines["bourg"].centre == pytest.approx((47.5, -0.5))


def test_a_point_gives_a_centre_without_outline(outlines_of):
    outlines, faults = outlines_of({"type": "Point", "coordinates": [-0.5, 47.5, 12]})
    assert (outlines["bourg"].rings, outlines["bourg"].centre, faults) == ((), (47.5, -0.5), [])


def test_the_centre_is_that_of_the_largest_ground(outlines_of):
    islet = [[-0.9, 47.9], [-0.89, 47.9], [-0.89, 47.91]]
    outlines, _ = outlines_of({"type": "MultiPolygon", "coordinates": [[islet], [SQUARE]]})
    assert outlines["bourg"].centre == pytest.approx((47.5, -0.5))


def test_ground_without_surface_still_has_a_centre(outlines_of):
    outlines, faults = outlines_of({"type": "Polygon", "coordinates": [[[-0.6, 47.4], [-0.5, 47.4], [-0.4, 47.4]]]})
    assert (outlines["bourg"].centre, faults) == (pytest.approx((47.4, -0.5)), [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "E246"),
        ("{", "E246"),
        (b"\xff\xfe", "E246"),
        ("[" * 60_000, "E246"),
        ("9" * 5_000, "E246"),
        ("null", "E246"),
        ('{"features": 3}', "E246"),
        ('{"features": []}', "E246"),
        ({"type": "FeatureCollection", "features": [feature(POLYGON, id="a"), feature(POLYGON, id="b")]}, "E246"),
        (feature(None), "E246"),
        ({"type": "LineString", "coordinates": SQUARE}, "E246"),
        ({"type": "Polygon", "coordinates": []}, "E246"),
        ({"type": "Polygon", "coordinates": [SQUARE[:2]]}, "E246"),
        ({"type": "Polygon", "coordinates": SQUARE}, "E246"),
        ({"type": "Polygon", "coordinates": [[["-0.6", "47.4"]] * 4]}, "E246"),
        ({"type": "Polygon", "coordinates": [[[True, False]] * 4]}, "E246"),
        ({"type": "Point", "coordinates": [-0.5]}, "E246"),
        ({"type": "Point", "coordinates": {"x": 1}}, "E246"),
        ({"type": "Point", "coordinates": [47.5, -0.5]}, "E247"),
        ('{"type": "Point", "coordinates": [NaN, 47.5]}', "E247"),
        ('{"type": "Point", "coordinates": [-0.5, 1e999]}', "E247"),
        ('{"type": "Point", "coordinates": [-0.5, 1%s]}' % ("0" * 400), "E247"),
        ({"type": "Polygon", "coordinates": [[[432000, 6713000]] * 4]}, "E247"),
        (" " * 64_001, "E248"),
        ({"type": "Polygon", "coordinates": [[[0, 47]] * 2_001]}, "E248"),
        ({"type": "MultiPolygon", "coordinates": [[[[0, 47]] * 3]] * 101}, "E248"),
    ],
)
def test_a_file_that_gives_no_outline_is_reported_at_its_line_of_the_settings(outlines_of, text, code):
    assert outlines_of(text) == ({}, [(code, "site.yml", 6)])


@pytest.mark.parametrize(
    "path",
    [
        "contours/absent.geojson",
        "contours",
        "contours/",
        "contours/..",
        "contours/../site.yml",
        "site.yml",
        "../contours/bourg.geojson",
        "/etc/hostname",
    ],
)
def test_only_a_file_of_the_folder_of_outlines_is_read(outlines_of, path):
    outlines, faults = outlines_of(POLYGON, OWN.replace("contours/bourg.geojson", path))
    assert (outlines, faults) == ({}, [("E245", "site.yml", 6)])


@pytest.mark.parametrize("linked", ["file", "folder"])
def test_a_link_is_not_followed(make_site, tmp_path, linked):
    root = make_site({"actors/a.md": actor("A")}, OWN)
    away = tmp_path / "ailleurs"
    away.mkdir()
    (away / "bourg.geojson").write_text(json.dumps(POLYGON), encoding="utf-8")
    if linked == "folder":
        (root / "contours").symlink_to(away)
    else:
        (root / "contours").mkdir()
        (root / "contours/bourg.geojson").symlink_to(away / "bourg.geojson")
    content = load(root, TODAY)
    assert ([one.code for one in content.diagnostics], content.outlines) == (["E245"], {})


def test_a_file_of_several_territories_is_read_once(outlines_of, monkeypatch):
    from generator.content import outlines

    read = []
    monkeypatch.setattr(
        outlines, "_read", lambda root, file, once=outlines._read: read.append(file) or once(root, file)
    )
    both = OWN + "  - {id: ville, nom: La Ville, niveau: epci, contour: contours/bourg.geojson}\n"
    found, faults = outlines_of({"type": "F", "features": [feature(POLYGON, id=i) for i in ("bourg", "ville")]}, both)
    assert (sorted(found), faults, read) == (["bourg", "ville"], [], ["contours/bourg.geojson"])


KEYS = ("type", "features", "geometry", "coordinates", "properties", "id")
WORDS = ("FeatureCollection", "Feature", "Polygon", "MultiPolygon", "Point", "bourg", "")
numbers = st.floats(-10, 60) | st.floats() | st.integers()
anything = st.recursive(
    st.none() | st.booleans() | numbers | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
)
rings = st.lists(st.lists(st.floats(-1, 48), min_size=2, max_size=3) | anything, min_size=2, max_size=6)
drawn = st.builds(lambda ring: {"type": "Polygon", "coordinates": [ring]}, rings)


@given(anything | drawn)
def test_whatever_is_in_a_file_it_gives_a_shape_in_france_or_is_refused(data):
    try:
        shape = shape_of(parse_outlines(json.dumps(data).encode()), "bourg")
    except BadOutline:
        return
    points = [position for ring in shape.rings for position in ring] or [shape.centre]
    assert all(map(is_in_france, points))
    assert all(len(ring) > 2 for ring in shape.rings)


corners = st.tuples(st.floats(47, 48), st.floats(-1, 0))


@given(st.lists(corners, min_size=3, max_size=7))
def test_the_centre_of_a_ring_is_in_its_frame_however_small_or_crossed_it_is(ring):
    for centre, values in zip(centre_of(tuple(ring)), zip(*ring, strict=True), strict=True):
        assert min(values) - 1e-6 <= centre <= max(values) + 1e-6
