#!/usr/bin/env python3
"""Generation over real documents: release and debug builds of the tool, the curve over all of them, and
openapi-generator's `swift6` on the same documents in the same run. JVM start included: a user waits for it, too.

Usage: generation.py RELEASE-TREATY DEBUG-TREATY PEER [document …]"""
import math, os, statistics, sys, tempfile
import corpus

release, debug, peer, *chosen = sys.argv[1:]
large = chosen or ["github-api.yaml", "stripe-spec3.yaml", "openai.yaml"]


def median(command, times=3, **options):
    costs = []
    for _ in range(times):
        status, cost, errors = corpus.run(command, **options)
        if status != 0:
            return None
        costs.append(cost)
    return sorted(costs, key=lambda cost: cost.wall)[times // 2]


with tempfile.TemporaryDirectory() as scratch:
    output = os.path.join(scratch, "out")
    print("| document | release s | CPU s | MB | debug s | ÷ release | swift6 s | ÷ release | lines | left out |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    for name in large:
        allow = corpus.allowances(release, name, output)
        ours = median(corpus.command(release, name, output, allow))
        lines = corpus.lines(output)
        slow = median(corpus.command(debug, name, output, allow), times=1)
        path = os.path.join(corpus.folder, name)
        # Without the option it refuses YAML above 3 MB, as GitHub's and Stripe's documents are.
        theirs = median(
            [peer, "generate", "-g", "swift6", "-i", path, "-o", os.path.join(scratch, "peer"), "--skip-validate-spec"],
            times=1, env=os.environ | {"JAVA_TOOL_OPTIONS": "-DmaxYamlCodePoints=99999999"})
        other = f"{theirs.wall:.1f} | {theirs.wall / ours.wall:.0f}" if theirs else "failed | -"
        print(
            f"| {name} | {ours.wall:.2f} | {ours.cpu:.2f} | {ours.memory:.0f} | {slow.wall:.2f} | "
            f"{slow.wall / ours.wall:.1f} | {other} | {lines} | {', '.join(allow)} |", flush=True)

    print("\n| document | KB | ms | lines | ms a MB |\n| --- | ---: | ---: | ---: | ---: |")
    points = []
    for name, size in corpus.documents():
        cost = median(corpus.command(release, name, output, corpus.allowances(release, name, output)))
        lines = corpus.lines(output)
        points.append((size, cost.wall))
        print(f"| {name} | {size / 1024:.0f} | {cost.wall * 1000:.0f} | {lines} | {cost.wall * 1e9 / size:.0f} |", flush=True)
    # Below 100 KB starting the process is most of it.
    big = [(math.log(size), math.log(wall)) for size, wall in points if size > 100_000]
    slope = statistics.linear_regression([x for x, _ in big], [y for _, y in big]).slope
    print(f"\ntime grows with the size to the power of {slope:.2f} (1 is linear) over {len(big)} documents above 100 KB")
