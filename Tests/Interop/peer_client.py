"""Drives our server by a client that openapi-generator made: every sampled call of one contract.

peer_client.py PACKAGE SAMPLES URL SERVER_LOG KNOWN

The client's methods are found by the request line that their code holds, its arguments by their names on the wire; both
sides' verdicts are joined: what our server received (its log), and what the client understood of the answer.
"""

import enum
import importlib
import inspect
import json
import pkgutil
import re
import sys
import time
import types
import typing

from trip_values import Samples, Verdicts, loss, plain

package_name, samples_path, url, log_path, known_path = sys.argv[1:]
samples = Samples(samples_path)
package = importlib.import_module(package_name)
configuration = package.Configuration(host=url)
client = package.ApiClient(configuration)


def methods():
    """(HTTP method, path) → (bound method, wire name → Python name)."""
    found = {}
    apis = importlib.import_module(package_name + ".api")
    for module in pkgutil.iter_modules(apis.__path__):
        for _, api in inspect.getmembers(importlib.import_module(f"{apis.__name__}.{module.name}"), inspect.isclass):
            if not api.__module__.endswith(module.name):
                continue
            for name, function in inspect.getmembers(api, inspect.isfunction):
                if not name.startswith("_") or not name.endswith("_serialize"):
                    continue
                source = inspect.getsource(function)
                line = re.search(r"method='([A-Z]+)'", source), re.search(r"resource_path='([^']*)'", source)
                if not all(line):
                    continue
                names = {}
                for kind, wire, python in re.findall(r"_(path|header)_params\['([^']+)'\] = (\w+)", source):
                    names[f"{kind}.{wire}"] = python
                # Dates and the like are written in several lines; the first that names the parameter is enough.
                for wire, python in re.findall(r"_query_params\.append\(\s*\(\s*'([^']+)',\s*(\w+)", source):
                    names[f"query.{wire}"] = python
                # Bodies that may be files are taken in several ways; the first is the parameter itself.
                body = re.findall(r"_body_params = ([a-z]\w*)$", source, re.MULTILINE)
                if body:
                    names["body"] = body[0]
                method = getattr(api(client), name[1 : -len("_serialize")] + "_with_http_info")
                found[line[0][1], line[1][1]] = (method, names)
    return found


def converted(annotation, value):
    """A JSON value as the client's models have it."""
    origin = typing.get_origin(annotation)
    # Of a file's content a text would be the file's name.
    if isinstance(value, str) and "bytes" in str(annotation):
        return value.encode()
    if origin is typing.Annotated:
        return converted(typing.get_args(annotation)[0], value)
    if origin in (typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            if part is not type(None):
                result = converted(part, value)
                if result is not value:
                    return result
        return value
    if origin is list and isinstance(value, list):
        return [converted(typing.get_args(annotation)[0], item) for item in value]
    if origin is dict and isinstance(value, dict):
        return {key: converted(typing.get_args(annotation)[1], item) for key, item in value.items()}
    if inspect.isclass(annotation) and issubclass(annotation, enum.Enum):
        return annotation(value)
    if hasattr(annotation, "from_dict"):
        return annotation.from_dict(value) if isinstance(value, dict) else annotation.from_json(json.dumps(value))
    return value


def authenticate(credential):
    configuration.access_token = configuration.username = configuration.password = None
    configuration.api_key = {}
    for scheme, value in credential.items():
        kind = samples.document["schemes"][scheme]
        if kind == "basic":
            configuration.username, configuration.password = value.split(":", 1)
        elif kind == "bearer":
            configuration.access_token = value
        else:
            configuration.api_key[scheme] = value


def call(operation, sample):
    """What is wrong with the client's side of it; None for nothing."""
    entry = known_methods.get((operation["method"], operation["path"]))
    if entry is None:
        return "the client has no such method"
    method, names = entry
    hints = typing.get_type_hints(method.__func__, include_extras=True)
    arguments = {}
    for key, value in sample["arguments"].items():
        if key not in names:
            return f"the client has no parameter for {key}"
        arguments[names[key]] = converted(hints.get(names[key]), value)
    authenticate(sample["credential"])
    reply = sample["reply"]
    # The name is in a header of its own, so that the server knows which answer is due.
    arguments["_headers"] = {"X-Round-Trip": sample["name"]}
    try:
        response = method(**arguments)
        status, data, headers = response.status_code, response.data, response.headers
    except package.ApiException as failure:
        status, headers = failure.status, failure.headers or {}
        data = failure.data if failure.data is not None else json.loads(failure.body or "null")
    if status != reply["status"]:
        return f"status {status} of {reply['status']}: {data!r:.300}"
    if "body" in reply:
        fault = loss(reply["body"], client.sanitize_for_serialization(plain(data)))
        if fault:
            return f"the answer: {fault}"
    if "text" in reply and data != reply["text"]:
        return f"the answer: {data!r} of {reply['text']!r}"
    for name, value in reply.get("headers", {}).items():
        if headers.get(name) != value:
            return f"header {name}: {headers.get(name)!r} of {value!r}"
    return None


def server_verdicts():
    """Calls to what our server said of them: None when all arrived as it was sampled."""
    verdicts = {}
    with open(log_path, encoding="utf-8") as file:
        for line in file:
            if match := re.match(r"ok      (\S+)$", line):
                verdicts[match[1]] = None
            elif match := re.match(r"DIFFERS (\S+?): (.*)$", line):
                verdicts[match[1]] = match[2]
    return verdicts


known_methods = methods()
verdicts = Verdicts(samples.document["contract"], "client", known_path)
faults = {}
for name, (operation, sample) in samples.calls.items():
    try:
        faults[name] = call(operation, sample)
    except Exception as error:  # the peer's own: a value that its models refuse
        faults[name] = f"{type(error).__name__}: {str(error)[:300]!r}"
time.sleep(0.5)
received = server_verdicts()
for name, fault in faults.items():
    verdicts.add(name, fault or received.get(name, "our server did not see it"))
sys.exit(verdicts.finish("client"))
