#!/usr/bin/env python3
"""What it takes to compile generated code: a package a contract, the runtime built before, `swift build` in debug.

Usage: compile.py TREATY [document …]"""
import os, sys, tempfile
import corpus

treaty, *chosen = sys.argv[1:]
names = chosen or ["swift-openapi-generator/petstore.yaml", "openai.yaml", "stripe-spec3.yaml", "github-api.yaml"]
root = os.path.dirname(corpus.here)
# apple/swift-openapi-generator 1.13.0 on this kind of machine: petstore 5,230 lines, 6.3 CPU s, 225 MB.
manifest = """// swift-tools-version: 6.1
import PackageDescription
let package = Package(
  name: "corpus", platforms: [.macOS(.v15)],
  dependencies: [.package(name: "treaty", path: "%s", traits: [])],
  targets: [
    .target(name: "Warm", dependencies: [.product(name: "Treaty", package: "treaty")]),
    .target(name: "Corpus", dependencies: [.product(name: "Treaty", package: "treaty")], exclude: ["API.md", "treaty.lock"]),
  ], swiftLanguageModes: [.v6])
"""

with tempfile.TemporaryDirectory() as scratch:
    sources = os.path.join(scratch, "Sources", "Corpus")
    os.makedirs(os.path.join(scratch, "Sources", "Warm"))
    with open(os.path.join(scratch, "Package.swift"), "w") as file:
        file.write(manifest % root)
    with open(os.path.join(scratch, "Sources", "Warm", "Warm.swift"), "w") as file:
        file.write("import Treaty\n")
    print("| document | lines | wall s | CPU s | MB of one process | lines a CPU s |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name in names:
        allow = corpus.allowances(treaty, name, sources)
        status, _, errors = corpus.run(["swift", "build", "--target", "Warm"], cwd=scratch)
        if status == 0:
            status, cost, errors = corpus.run(["swift", "build", "--target", "Corpus"], cwd=scratch)
        if status != 0:
            raise SystemExit(f"{name} does not compile: {errors[-2000:]}")
        lines = corpus.lines(sources)
        print(
            f"| {name} | {lines} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.memory:.0f} | {lines / cost.cpu:.0f} |",
            flush=True)
