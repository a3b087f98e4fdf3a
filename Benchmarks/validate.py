#!/usr/bin/env python3
"""Validation side by side with PyPI's jsonschema-rs, on parsed documents, in one run.

    validate.py PROGRAM [CORPORA [SECONDS [NAME=SCHEMA=INSTANCE…]]]

PROGRAM is the built `validate` of this package, CORPORA the folder with `schema-bench`, `metaschemas` and `openapi`. Both
sides answer whether the document is valid, nothing else; the best of many rounds counts.

The ratio is of parsed documents, each in the form that its side validates: Treaty's `ParsedInstance`, in which values lie
flat, and Python's objects, through which jsonschema-rs goes. Making either from text is not in it; the two last columns
say what Treaty takes from its general `JSONValue` on, and from JSON text on.

`scripts/ensure-validators` installs jsonschema-rs, PyYAML, and openapi-spec-validator, which ships the OpenAPI
Initiative's schema of 3.1.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

import jsonschema_rs
import openapi_spec_validator
import yaml

import corpus


def best(check, seconds):
    fastest, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        rounds, start = 0, time.perf_counter()
        while time.perf_counter() - start < 0.02:
            check()
            rounds += 1
        fastest = min(fastest, (time.perf_counter() - start) / rounds)
    return fastest * 1e9


def json_of(path, folder):
    """A file with the YAML document as JSON; dates stay texts."""
    class Loader(yaml.CSafeLoader):
        yaml_implicit_resolvers = {
            first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
            for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()}
    target = f"{folder}/{os.path.basename(path)}.json"
    with open(path) as source, open(target, "w") as out:
        json.dump(yaml.load(source, Loader), out)
    return target


def main():
    with tempfile.TemporaryDirectory() as folder:
        run(folder)


def run(folder):
    program = sys.argv[1]
    corpora = sys.argv[2] if len(sys.argv) > 2 else os.path.dirname(os.path.dirname(corpus.folder))
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0
    data = f"{corpora}/schema-bench/crates/benchmark/data"
    openapi = f"{os.path.dirname(openapi_spec_validator.__file__)}/resources/schemas/v3.1/schema.json"
    pairs = [
        ("citm", f"{data}/citm_catalog_schema.json", f"{data}/citm_catalog.json"),
        ("canada", f"{data}/geojson.json", f"{data}/canada.json"),
        ("OpenAPI 3.1", openapi, f"{corpora}/openapi/dev/discourse.json"),
        ("OpenAPI 3.1", openapi, json_of(f"{corpora}/openapi/dev/ollama.yaml", folder)),
        ("OpenAPI 3.0", f"{data}/openapi.json", f"{corpora}/openapi/dev/govuk-pay.json"),
        ("fast, valid", f"{data}/fast_schema.json", f"{data}/fast_valid.json"),
        ("fast, invalid", f"{data}/fast_schema.json", f"{data}/fast_invalid.json"),
    ]
    pairs += [tuple(pair.split("=")) for pair in sys.argv[4:]]
    more = sorted(path for path in glob.glob(f"{corpora}/metaschemas/**/*", recursive=True) if path.endswith(".json") or "/vocabularies/" in path)
    print(f"{'':14}{'KB':>6}{'treaty':>12}{'jsonschema-rs':>15}{'ratio':>7}{'from value':>13}{'from text':>12}")
    for name, schema, instance in pairs:
        out = subprocess.run(
            [program, schema, instance, str(seconds), *more], capture_output=True, text=True, check=True).stdout.split()
        validator = jsonschema_rs.validator_for(json.load(open(schema)))
        value = json.load(open(instance))
        answer = validator.is_valid(value)
        assert answer == (out[0] == "valid"), (name, answer, out)
        theirs = best(lambda: validator.is_valid(value), seconds)
        ours, value_too, text_too = map(float, out[1:])
        size = len(json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()) / 1000
        print(
            f"{name:14}{size:>6.0f}{ours / 1000:>10.1f}µs{theirs / 1000:>13.1f}µs{ours / theirs:>7.2f}"
            f"{value_too / 1000:>11.1f}µs{text_too / 1000:>10.1f}µs")


main()
