"""What both peers need: samples, and comparing JSON by meaning."""

import datetime
import json
import re
import sys


class Samples:
    """The harness's calls of one contract."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = json.load(file)
        self.calls = {
            call["name"]: (operation, call)
            for operation in self.document["operations"]
            for call in operation["calls"]
        }


def plain(value):
    """A peer's model as JSON. Its own `to_dict` leaves out what is read-only, even of answers."""
    if hasattr(value, "actual_instance"):
        return plain(value.actual_instance)
    if hasattr(value, "model_dump"):
        return value.model_dump(by_alias=True, mode="json", exclude_unset=True)
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def moment(text):
    """The instant that a text names, if it names one: peers write time zones in their own ways."""
    if not re.match(r"\d{4}-\d\d-\d\dT", text):
        return None
    try:
        return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        return None


def loss(sample, value, place=""):
    """The first thing of the sample that is not in the value; None for nothing. Members may be added (defaults)."""
    if isinstance(sample, dict) and isinstance(value, dict):
        for name, item in sample.items():
            if name not in value:
                # Optional and null is absent to generators that have one `None` for both.
                if item is None:
                    continue
                return f"{place}/{name} is gone"
            found = loss(item, value[name], f"{place}/{name}")
            if found:
                return found
        return None
    if isinstance(sample, list) and isinstance(value, list):
        if len(sample) != len(value):
            return f"{place} has {len(value)} items of {len(sample)}"
        for index, (item, other) in enumerate(zip(sample, value)):
            found = loss(item, other, f"{place}/{index}")
            if found:
                return found
        return None
    if isinstance(sample, bool) != isinstance(value, bool):
        return f"{place} was {sample!r}, is {value!r}"
    if sample == value:
        return None
    if isinstance(sample, str) and isinstance(value, str):
        first, second = moment(sample), moment(value)
        if first and first == second:
            return None
    return f"{place} was {sample!r}, is {value!r}"


class Verdicts:
    """One line a call. What is known to be the peer's fault is counted apart; what is known and did not happen is told."""

    def __init__(self, contract, peer, known_path):
        self.contract, self.counts, self.used = contract, {"ok": 0, "known": 0, "DIFFERS": 0}, set()
        self.known = []
        with open(known_path, encoding="utf-8") as file:
            for line in file:
                fields = line.rstrip("\n").split("\t")
                if len(fields) == 4 and not line.startswith("#") and fields[0] == peer and fields[1] == contract:
                    self.known.append((fields[2], fields[3]))

    def add(self, name, fault):
        verdict = "ok"
        if fault:
            verdict = "DIFFERS"
            for pattern, reason in self.known:
                if re.fullmatch(pattern, name):
                    verdict = "known"
                    self.used.add(pattern)
                    fault = reason
                    break
        self.counts[verdict] += 1
        if verdict != "ok":
            print(f"{verdict:8}{self.contract} {name}: {fault}")

    def finish(self, peer):
        counts = self.counts
        for pattern, _ in self.known:
            if pattern not in self.used:
                print(f"DIFFERS {self.contract}: {pattern} is listed as known, and agrees")
                counts["DIFFERS"] += 1
        print(f"{peer} {self.contract}: {counts['ok']} calls agree, {counts['known']} known, {counts['DIFFERS']} differ")
        sys.stdout.flush()
        return 0 if counts["DIFFERS"] == 0 and counts["ok"] > 0 else 1
