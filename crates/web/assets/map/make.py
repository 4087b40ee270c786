#!/usr/bin/env python3
"""Makes regions.txt from a GeoJSON file of Natural Earth's first-level regions of Kazakhstan.

    python3 make.py admin1-KAZ.json > regions.txt

Only whole vertices are kept or left out, and two regions share theirs, so borders stay shared.
"""
import json
import sys
from collections import Counter

# Natural Earth's code of a region (HASC) and ours.
CODES = {
    "KZ.AM": "akmola", "KZ.AT": "aktobe", "KZ.AA": "almaty-region", "KZ.AR": "atyrau", "KZ.EK": "east-kazakhstan",
    "KZ.QG": "karaganda", "KZ.QS": "kostanay", "KZ.QO": "kyzylorda", "KZ.MG": "mangystau", "KZ.NK": "north-kazakhstan",
    "KZ.PA": "pavlodar", "KZ.SK": "turkistan", "KZ.WK": "west-kazakhstan", "KZ.ZM": "zhambyl",
    "KZ.AC": "almaty", "KZ.AS": "astana",
    # Regions made in June 2022, if a newer file has them: back to what they were part of in January 2022.
    "KZ.AB": "east-kazakhstan", "KZ.ZT": "almaty-region", "KZ.UL": "karaganda",
}
SMALLEST = 0.02  # square degrees: islands and slivers below this are left out
STEP = 0.02      # degrees: the grid that vertices are put on


def put(point):
    return tuple(round(round(value / STEP) * STEP, 2) for value in point[:2])


def rings_of(geometry):
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        # Only the outer ring: in each hole lies a city, which the program draws on top, or the leased area of Baikonur.
        points = [put(point) for point in polygon[0]]
        kept = [point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]
        yield kept[:-1] if kept[0] == kept[-1] else kept


def area(ring):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def main(path):
    features = json.load(open(path, encoding="utf8"))["features"]
    regions = {}
    for feature in features:
        code = CODES[feature["properties"]["hasc"]]
        for ring in rings_of(feature["geometry"]):
            if len(ring) > 3 and area(ring) > (0 if code in ("almaty", "astana") else SMALLEST):
                regions.setdefault(code, []).append(ring)
    print("# Kazakhstan's regions as they were in January 2022: code, then one line for each ring of longitude,latitude.")
    print("# Natural Earth 1:10m first-level regions, public domain. Made by make.py; see README.md.")
    for code in sorted(regions):
        print(f"region {code}")
        for ring in regions[code]:
            print(" ".join(f"{x:g},{y:g}" for x, y in ring))


main(sys.argv[1])
