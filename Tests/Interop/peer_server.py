"""A server that openapi-generator made (python-fastapi), filled by an echo, for our client to call.

peer_server.py PACKAGE SAMPLES PORT VERDICTS

Its routes, parameters and models are the generated ones; only the empty implementation classes are filled: each method
compares what it was given with the sample, and answers the sampled content through the generated models.
"""

import contextvars
import importlib
import inspect
import json
import pkgutil
import sys
import typing

import uvicorn
from fastapi import params
from fastapi.encoders import jsonable_encoder
from fastapi.responses import JSONResponse, Response

from trip_values import Samples, loss, plain

package_name, samples_path, port, verdicts_path = sys.argv[1:]
samples = Samples(samples_path)
current = contextvars.ContextVar("current", default="")
verdicts = open(verdicts_path, "w", encoding="utf-8")


def trimmed(value, sample):
    """Without the nulls that `from_dict` sets for members that were not there."""
    if isinstance(value, dict) and isinstance(sample, dict):
        return {key: trimmed(item, sample.get(key)) for key, item in value.items() if item is not None or key in sample}
    if isinstance(value, list) and isinstance(sample, list):
        return [trimmed(item, other) for item, other in zip(value, sample)]
    return value


def filled(name):
    async def method(self, *arguments):
        sample_name = current.get()
        operation, sample = samples.calls[sample_name]
        endpoint = endpoints[name]
        fault = None
        declared = [
            parameter for parameter in inspect.signature(endpoint).parameters.values()
            if isinstance(parameter.default, (params.Param, params.Body)) and not isinstance(parameter.default, params.Security)
        ]
        for parameter, value in zip(declared, arguments):
            info = parameter.default
            if isinstance(info, params.Body):
                key = "body"
            else:
                key = f"{info.in_.value}.{info.alias or parameter.name}"
            if key not in sample["arguments"]:
                continue
            found = loss(sample["arguments"][key], jsonable_encoder(plain(value)))
            fault = fault or (found and f"{key}: {found}")
        verdicts.write(json.dumps([sample_name, fault]) + "\n")
        verdicts.flush()
        reply = sample["reply"]
        headers = dict(reply.get("headers", {}))
        if "body" not in reply:
            return Response(reply.get("text"), reply["status"], headers, reply.get("contentType"))
        hints = typing.get_type_hints(endpoint)
        content = reply["body"]
        model = hints.get("return")
        if reply["status"] < 300 and hasattr(model, "from_dict") and isinstance(content, dict):
            content = trimmed(plain(model.from_dict(content)), content)
        return JSONResponse(jsonable_encoder(content), reply["status"], headers)

    return method


main = importlib.import_module(package_name + ".main")
apis = importlib.import_module(package_name + ".apis")
endpoints = {}
for module in pkgutil.iter_modules(apis.__path__):
    if not module.name.endswith("_base"):
        endpoints.update(inspect.getmembers(importlib.import_module(f"{apis.__name__}.{module.name}"), inspect.iscoroutinefunction))
for module in pkgutil.iter_modules(apis.__path__):
    if not module.name.endswith("_base"):
        continue
    for name, base in inspect.getmembers(importlib.import_module(f"{apis.__name__}.{module.name}"), inspect.isclass):
        if name.startswith("Base"):
            names = [key for key, _ in inspect.getmembers(base, inspect.iscoroutinefunction)]
            type("Echo" + name, (base,), {key: filled(key) for key in names})


async def application(scope, receive, send):
    if scope["type"] == "http":
        current.set(dict(scope["headers"]).get(b"x-round-trip", b"").decode())
    await main.app(scope, receive, send)


uvicorn.run(application, host="127.0.0.1", port=int(port), log_level="error")
