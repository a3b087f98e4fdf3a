"""Joins what our client said of a peer's answers with what the peer said of our requests.

peer_verdict.py SAMPLES CLIENT_LOG PEER_VERDICTS KNOWN
"""

import json
import re
import sys

from trip_values import Samples, Verdicts

samples_path, log_path, verdicts_path, known_path = sys.argv[1:]
samples = Samples(samples_path)
received = {}
with open(verdicts_path, encoding="utf-8") as file:
    for line in file:
        name, fault = json.loads(line)
        received[name] = fault
ours = {}
with open(log_path, encoding="utf-8") as file:
    for line in file:
        if match := re.match(r"  (\S+/\S+): (.*)$", line):
            ours[match[1]] = match[2]
verdicts = Verdicts(samples.document["contract"], "server", known_path)
for name in samples.calls:
    verdicts.add(name, ours.get(name) or received.get(name, "the peer did not see it"))
sys.exit(verdicts.finish("server"))
