#!/usr/bin/env python3
"""CPU per request of a generated operation against a hand-written Hummingbird handler, in one process and one run.

Usage: server.py SERVER [rounds] [seconds]. Needs wrk. The server runs on CPU 0, wrk on CPU 1; the two sides take turns."""
import os, re, statistics, subprocess, sys, tempfile

server, rounds, seconds = sys.argv[1], int((sys.argv + [0, 0, 5])[2] or 5), int((sys.argv + [0, 0, 0, 3])[3] or 3)
bodies = {
    "items": '{"id":1,"name":"Item number 1","sku":"ABC-100","quantity":5,"price":19.9,"kind":"express","active":true,"note":"Handle with care, this side up"}',
    "dated": '{"id":1,"name":"Item number 1","sku":"ABC-100","quantity":5,"price":19.9,"kind":"express","active":true,"createdAt":"2023-11-14T22:13:20Z"}',
}
cases = [("GET", "health"), ("GET", "items"), ("POST", "items"), ("GET", "dated"), ("POST", "dated")]
targets = {("GET", "items"): 0.45, ("POST", "items"): 0.7, ("POST", "dated"): 0.7}


def cpu(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def load(pid, port, side, method, path, script):
    before = cpu(pid)
    command = ["taskset", "-c", "1", "wrk", "-t1", "-c32", f"-d{seconds}s", f"http://127.0.0.1:{port}/{side}/{path}"]
    if method == "POST":
        command[4:4] = ["-s", script]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text:
        sys.exit(f"{side} {method} {path}: {text}")
    return (cpu(pid) - before) / int(re.search(r"(\d+) requests in", text).group(1)) * 1e6


process = subprocess.Popen(["taskset", "-c", "0", server], stdout=subprocess.PIPE, text=True)
try:
    port = int(process.stdout.readline())
    print(f"| operation | hand-written µs | generated µs | ratio | target |\n| --- | --- | --- | --- | --- |")
    for method, path in cases:
        with tempfile.NamedTemporaryFile("w", suffix=".lua", delete=False) as file:
            file.write('wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\n')
            file.write(f"wrk.body='{bodies.get(path, '')}'\n")
        times = {"hand": [], "generated": []}
        for side in times:
            load(process.pid, port, side, method, path, file.name)
        for _ in range(rounds):
            for side in times:
                times[side].append(load(process.pid, port, side, method, path, file.name))
        os.unlink(file.name)
        hand, generated = (statistics.median(times[side]) for side in ("hand", "generated"))
        target = targets.get((method, path))
        print(f"| {method} {path} | {hand:.1f} | {generated:.1f} | {generated / hand:.2f} | {target or ''} |", flush=True)
finally:
    process.terminate()
    process.wait()
