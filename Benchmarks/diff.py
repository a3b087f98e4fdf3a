#!/usr/bin/env python3
"""Comparison of real contracts, each before and after: time, memory, findings, whether two runs print the same bytes, and
how time grows with the size of both files.

Usage: diff.py RELEASE-TREATY [pair …]"""
import hashlib, json, math, os, statistics, subprocess, sys, tarfile, tempfile
import corpus

treaty, *chosen = sys.argv[1:]
archive = os.path.join(os.path.dirname(corpus.folder), "history.tar.xz")


def size(path):
    """Bytes of a contract: of all its files where it is a folder of them."""
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    # A pair of single files lies in one folder.
    if os.path.isfile(path) and os.path.basename(os.path.dirname(path)) not in ("base", "revision"):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(root, name)) for root, _, names in os.walk(folder) for name in names)


def digest(command):
    out = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if out.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ends with {out.returncode}")
    return hashlib.sha256(out.stdout).digest(), json.loads(out.stdout)


with tempfile.TemporaryDirectory() as scratch:
    with tarfile.open(archive) as tar:
        tar.extractall(scratch, filter="data")
    root = os.path.join(scratch, "history") if os.path.isdir(os.path.join(scratch, "history")) else scratch
    with open(os.path.join(root, "manifest.tsv")) as manifest:
        header, *rows = [line.rstrip("\n").split("\t") for line in manifest]
    pairs = [dict(zip(header, row)) for row in rows]
    print("| pair | MB, both | s | CPU s | MB of memory | errors | warnings | notes | with a witness | same bytes |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    points = []
    for pair in pairs:
        if chosen and pair["dir"] not in chosen:
            continue
        base, revision = (os.path.join(root, pair[side]) for side in ("base", "revision"))
        command = [treaty, "diff", base, revision, "--fail-on", "none", "--format", "json", "--show", "note"]
        cost = sorted((corpus.run(command)[1] for _ in range(3)), key=lambda cost: cost.wall)[1]
        (first, report), (second, _) = digest(command), digest(command)
        bytes_read = size(base) + size(revision)
        points.append((bytes_read, cost.wall))
        breaking = [change for change in report["changes"] if change["wire"] == "breaking"]
        shown = sum(change["witness"] is not None for change in breaking)
        counts = report["summary"]
        print(
            f"| {pair['dir']} | {bytes_read / 1e6:.2f} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.memory:.0f} | "
            f"{counts['error']} | {counts['warning']} | {counts['note']} | {shown} of {len(breaking)} | "
            f"{'yes' if first == second else 'NO'} |", flush=True)

# Below 200 KB starting the process is most of it.
big = [(math.log(size), math.log(wall)) for size, wall in points if size > 200_000]
if len(big) > 2:
    slope = statistics.linear_regression([x for x, _ in big], [y for _, y in big]).slope
    print(f"\ntime grows with the size to the power of {slope:.2f} (1 is linear) over {len(big)} pairs above 200 KB")
