#!/usr/bin/env python3
"""Validation side by side with PyPI's jsonschema-rs, on parsed documents, in one run.

    validate.py PROGRAM CORPORA [SECONDS]

PROGRAM is the built `validate` of this package, CORPORA the folder with `schema-bench` and `metaschemas`. Both sides
answer whether the document is valid, nothing else; the best of many rounds counts.
"""
import glob
import json
import subprocess
import sys
import time

import jsonschema_rs


def best(check, seconds):
    fastest, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        rounds, start = 0, time.perf_counter()
        while time.perf_counter() - start < 0.02:
            check()
            rounds += 1
        fastest = min(fastest, (time.perf_counter() - start) / rounds)
    return fastest * 1e9


def main():
    program, corpora = sys.argv[1], sys.argv[2]
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    data = f"{corpora}/schema-bench/crates/benchmark/data"
    pairs = [
        ("citm", f"{data}/citm_catalog_schema.json", f"{data}/citm_catalog.json"),
        ("canada", f"{data}/geojson.json", f"{data}/canada.json"),
        ("OpenAPI 3.0", f"{data}/openapi.json", f"{corpora}/openapi/dev/govuk-pay.json"),
        ("fast, valid", f"{data}/fast_schema.json", f"{data}/fast_valid.json"),
        ("fast, invalid", f"{data}/fast_schema.json", f"{data}/fast_invalid.json"),
    ]
    pairs += [tuple(pair.split("=")) for pair in sys.argv[4:]]
    more = sorted(path for path in glob.glob(f"{corpora}/metaschemas/**/*", recursive=True) if path.endswith(".json") or "/vocabularies/" in path)
    print(f"{'':16}{'treaty':>12}{'jsonschema-rs':>16}{'ratio':>8}")
    for name, schema, instance in pairs:
        out = subprocess.run(
            [program, schema, instance, str(seconds), *more], capture_output=True, text=True, check=True).stdout.split()
        validator = jsonschema_rs.validator_for(json.load(open(schema)))
        value = json.load(open(instance))
        answer = validator.is_valid(value)
        assert answer == (out[0] == "valid"), (name, answer, out)
        theirs = best(lambda: validator.is_valid(value), seconds)
        print(f"{name:16}{float(out[1]) / 1000:>10.1f}µs{theirs / 1000:>14.1f}µs{float(out[1]) / theirs:>8.2f}")


main()
