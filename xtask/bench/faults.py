#!/usr/bin/env python3
"""Which faults a mock server can do, seen on a raw socket.

    python3 xtask/bench/faults.py [--ours URL | --no-ours] [--wiremock URL] [--peers NAME=URL ...]

Each fault is set up by the server's own means, then one GET over HTTP/1.1 is sent, and what comes over the wire is told
by its kind. Prints a Markdown table; the exit status is 0 where ours can do every fault, 1 where it cannot, 2 where a
server is not there. Needs Python's own library.

    WireMock   java -jar wiremock-standalone-3.13.2.jar --port 8081, from the npm package `wiremock`
    peers      cargo run --release --features faults --bin faults --manifest-path xtask/bench/peers/Cargo.toml,
               which prints NAME=URL for each; in a debug build they panic where a length is wrong. They answer their
               sequence once: start them anew for each run
"""

import argparse
import http.client
import json
import socket
import sys
import time
import urllib.parse

sys.dont_write_bytecode = True
from asking import KEY, Server  # noqa: E402 (what it is told must come first)

# Seconds without a byte after which a connection that is open counts as stalled.
QUIET = 1.0
# What is asked for as a delay, and as the time that a slow body takes.
DELAY, SLOW = 0.4, 1.2
# Bytes of the body before a reset, a cut or a stall; the body is longer.
AT = 20
BODY = "0123456789" * 10
# How many requests show a probability.
THROWS = 24
# Nothing is read for longer, in seconds.
LIMIT = 20
NONE = "none in its API"


class Seen:
    """What came over the wire: the bytes, how the connection ended (`closed`, `reset`, `open`, `whole`), and when."""

    def __init__(self):
        self.received, self.end, self.pieces = b"", "open", []

    def status(self):
        words = self.received[:64].split()
        return int(words[1]) if self.received.startswith(b"HTTP/1.") and len(words) > 1 and words[1].isdigit() else 0

    def parts(self):
        """The head's fields (None where the head is not whole) and what came after it."""
        head, blank, body = self.received.partition(b"\r\n\r\n")
        if not blank:
            return None, b""
        lines = head.decode("latin-1").split("\r\n")[1:]
        return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}, body

    def first(self):
        return self.pieces[0] if self.pieces else 0.0

    def spread(self):
        return self.pieces[-1] - self.pieces[0] if self.pieces else 0.0

    def is_json(self):
        try:
            json.loads(self.parts()[1])
        except ValueError:
            return False
        return True

    def is_said_json(self):
        return "json" in (self.parts()[0] or {}).get("content-type", "")

    def framing(self):
        """Whether the body is `whole`, `short` or `broken`, by the head's own words."""
        fields, body = self.parts()
        if fields is None:
            return "short"
        if "chunked" in fields.get("transfer-encoding", ""):
            return chunks(body)
        if "content-length" in fields:
            return "short" if len(body) < int(fields["content-length"]) else "whole"
        # Without either the end of the connection is the end of the body.
        return "short" if self.end == "open" else "whole"

    def kind(self):
        if not self.received:
            return {"reset": "reset", "closed": "empty", "open": "stall"}[self.end]
        if not self.received.startswith(b"HTTP/1."):
            return "garbage" if self.end != "open" else "garbage, open"
        framing = self.framing()
        if framing == "broken":
            return "malformed"
        if framing == "short":
            where = "mid-body" if self.parts()[0] is not None else "in the head"
            if self.end == "closed" and where == "mid-body":
                return "malformed" if self.is_said_json() and self.parts()[1][:1] not in b"{[" else "cut"
            return f"{ {'reset': 'reset', 'closed': 'cut', 'open': 'stall'}[self.end]} {where}"
        if self.is_said_json() and not self.is_json():
            return "malformed"
        if self.first() >= DELAY * 0.9:
            return "delay"
        return "slow body" if self.spread() >= SLOW * 0.5 else "answer"

    def shown(self):
        fields, body = self.parts()
        end = {"reset": "then RST", "closed": "then FIN", "open": f"open after {QUIET:g} s more", "whole": ""}[self.end]
        if not self.received:
            text = f"nothing, {end}"
        elif fields is None:
            what = "of a head" if self.received.startswith(b"HTTP/1.") else "that are no HTTP"
            text = f"{len(self.received)} bytes {what}, {end}"
        else:
            length = fields.get("content-length") or fields.get("transfer-encoding") or "no length"
            text = f"{self.status()}, {len(body)} bytes of body ({length}), {end}".rstrip(", ")
        if self.kind() == "delay":
            text += f", after {self.first():.2f} s"
        if self.kind() == "stall mid-body" and self.first() >= DELAY:
            text += f", the first byte after {self.first():.2f} s"
        if self.kind() == "slow body":
            text += f", over {self.spread():.2f} s"
        return text


def chunks(body):
    """Whether a chunked body is whole, short or broken."""
    while True:
        line, end, body = body.partition(b"\r\n")
        size = line.split(b";")[0].strip()
        if not all(byte in b"0123456789abcdefABCDEF" for byte in size) or (end and not size) or len(size) > 16:
            return "broken"
        if not end:
            return "short"
        length = int(size, 16)
        if length == 0:
            return "whole"
        if len(body) < length + 2:
            return "short"
        if body[length : length + 2] != b"\r\n":
            return "broken"
        body = body[length + 2 :]


def get(base, path, headers=None, quiet=QUIET, patience=None):
    """One request; an answer is over after `quiet` seconds without a byte, `patience` where its first is waited for."""
    parts = urllib.parse.urlsplit(base)
    lines = [f"GET {path} HTTP/1.1", f"host: {parts.netloc}", f"x-api-key: {KEY}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    seen = Seen()
    with socket.create_connection((parts.hostname, parts.port or 80), timeout=LIMIT) as stream:
        stream.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        started = time.monotonic()
        stream.settimeout(patience or quiet)
        try:
            while time.monotonic() - started < LIMIT:
                piece = stream.recv(65536)
                if not piece:
                    seen.end = "closed"
                    break
                seen.received += piece
                seen.pieces.append(time.monotonic() - started)
                stream.settimeout(quiet)
                # An answer that is whole leaves the connection open, and that is not a stall.
                if seen.parts()[0] is not None and seen.status() and seen.framing() == "whole":
                    seen.end = "whole"
                    break
        except socket.timeout:
            seen.end = "open"
        except (ConnectionResetError, BrokenPipeError):
            seen.end = "reset"
    return seen


def told(fault, *seen):
    """Whether all of them are that fault, and what was seen."""
    return all(one.kind() == fault for one in seen), "; ".join(dict.fromkeys(one.shown() for one in seen))


def unavailable(seen):
    retry = (seen.parts()[0] or {}).get("retry-after", "")
    return seen.status() == 503 and retry.isdigit(), f"{seen.status()}, retry-after: {retry or 'missing'}"


def sequence(ask):
    statuses = [ask().status() for _ in range(4)]
    return statuses == [503, 503, 200, 200], ", ".join(map(str, statuses))


def probability(first, second):
    same, mixed = first == second, 0 < first.count("x") < THROWS
    return same and mixed, f"{first} and {second}"


class Ours:
    """The project's mock: fault rules of its admin API, and the same faults by `Prefer`."""

    name = "images-mock"

    def __init__(self, base):
        self.base, self.server, self.sessions = base.rstrip("/"), Server(base), 0
        listed = self.server.ask("GET", "/v1/images").json()["data"]
        self.path = f"/v1/images/{listed[0]['id']}"

    def session(self):
        self.sessions += 1
        return {"x-mock-session": f"faults-{self.sessions}"}

    def rule(self, session, rule):
        fields = {**session, "content-type": "application/json"}
        answer = self.server.ask("POST", "/__mock/faults", fields, json.dumps({"operation": "getImage", **rule}))
        if answer.status != 201:
            raise ValueError(f"POST /__mock/faults {json.dumps(rule)}: {answer.shown()}")

    def both(self, fault, words, prefer, quiet=QUIET):
        """By a rule, and by the request's own wish."""
        session = self.session()
        self.rule(session, {"fault": words})
        by_rule = get(self.base, self.path, session, quiet)
        by_wish = get(self.base, self.path, {**self.session(), "prefer": prefer}, quiet)
        return told(fault, by_rule, by_wish)

    def reset(self):
        return self.both("reset", "reset", "fault=reset")

    def empty(self):
        return self.both("empty", "empty", "fault=empty")

    def cut(self):
        return self.both("cut", "cut", f"fault=cut; at={AT}")

    def reset_mid_body(self):
        return self.both("reset mid-body", f"reset at={AT}", f"fault=reset; at={AT}")

    def stall(self):
        return self.both("stall", "stall", "fault=stall")

    def stall_mid_body(self):
        return self.both("stall mid-body", f"stall at={AT}", f"fault=stall; at={AT}")

    def garbage(self):
        return self.both("garbage", "garbage", "fault=garbage")

    def malformed(self):
        return self.both("malformed", "malformed", "fault=malformed")

    def delay(self):
        return self.both("delay", f"delay={DELAY * 1000:.0f}ms", f"delay={DELAY * 1000:.0f}ms", DELAY + QUIET)

    def slow_body(self):
        # The body of the image is what it is: so many bytes a second that it takes the time.
        length = len(get(self.base, self.path).parts()[1])
        rate = max(1, round(length / SLOW))
        return self.both("slow body", f"slow={rate}", f"slow={rate}", SLOW + QUIET)

    def unavailable(self):
        documented, own = self.session(), self.session()
        self.rule(documented, {"fault": "503"})
        self.rule(own, {"fault": "503 retry-after=7"})
        results = [unavailable(get(self.base, self.path, session)) for session in (documented, own)]
        right = all(right for right, _ in results) and results[1][1].endswith(": 7")
        return right, "; ".join(text for _, text in results)

    def sequence(self):
        session = self.session()
        self.rule(session, {"sequence": ["503", "503", "ok"]})
        return sequence(lambda: get(self.base, self.path, session))

    def probability(self):
        session, patterns = self.session(), []
        for _ in range(2):
            fields = {**session, "content-type": "application/json"}
            answer = self.server.ask("POST", "/__mock/reset", fields, json.dumps({"seed": 7}))
            if answer.status >= 300:
                raise ValueError(f"POST /__mock/reset: {answer.shown()}")
            self.rule(session, {"fault": "503", "probability": 0.3})
            asked = (get(self.base, self.path, session).status() for _ in range(THROWS))
            patterns.append("".join("x" if status == 503 else "." for status in asked))
        return probability(*patterns)


class WireMock:
    """WireMock in Java, by its admin API."""

    def __init__(self, base):
        self.base, self.server = base.rstrip("/"), Server(base)
        version = (self.server.ask("GET", "/__admin/version").json() or {}).get("version", "of unknown version")
        self.name = f"WireMock {version}"
        # Scenarios of an earlier run would go on where they were.
        self.server.ask("POST", "/__admin/reset")
        # The first answer of a JVM is slow, and is not a delay.
        self.map("/plain", {"status": 200, "body": BODY})
        for _ in range(20):
            get(self.base, "/plain", quiet=LIMIT)

    def map(self, path, response, **more):
        mapping = {"request": {"method": "GET", "urlPath": path}, "response": response, **more}
        fields = {"content-type": "application/json"}
        answer = self.server.ask("POST", "/__admin/mappings", fields, json.dumps(mapping))
        if answer.status != 201:
            raise ValueError(f"POST /__admin/mappings: {answer.shown()}")

    def one(self, fault, response, quiet=QUIET, patience=None):
        path = "/" + fault.replace(" ", "-")
        self.map(path, {"status": 200, "body": BODY, **response})
        return told(fault, get(self.base, path, quiet=quiet, patience=patience))

    def reset(self):
        return self.one("reset", {"fault": "CONNECTION_RESET_BY_PEER"})

    def empty(self):
        return self.one("empty", {"fault": "EMPTY_RESPONSE"})

    def cut(self):
        return self.one("cut", {"headers": {"Content-Length": str(2 * len(BODY))}})

    def reset_mid_body(self):
        return False, NONE

    def stall(self):
        return self.one("stall", {"fixedDelayMilliseconds": 300_000})

    def stall_mid_body(self):
        # Its nearest: a dribble in two parts; the first comes after half of the time, head included.
        dribble = {"numberOfChunks": 2, "totalDuration": 6000}
        return self.one("stall mid-body", {"chunkedDribbleDelay": dribble}, patience=LIMIT)

    def garbage(self):
        return self.one("garbage", {"fault": "RANDOM_DATA_THEN_CLOSE"})

    def malformed(self):
        return self.one("malformed", {"fault": "MALFORMED_RESPONSE_CHUNK"})

    def delay(self):
        return self.one("delay", {"fixedDelayMilliseconds": round(DELAY * 1000)}, DELAY + QUIET)

    def slow_body(self):
        dribble = {"numberOfChunks": 5, "totalDuration": round(SLOW * 1000)}
        return self.one("slow body", {"chunkedDribbleDelay": dribble}, SLOW + QUIET)

    def unavailable(self):
        self.map("/503", {"status": 503, "headers": {"Retry-After": "1"}})
        return unavailable(get(self.base, "/503"))

    def sequence(self):
        states = ["Started", "second", "third"]
        for state, next_state, status in zip(states, states[1:] + ["third"], (503, 503, 200)):
            scenario = {"scenarioName": "recovers", "requiredScenarioState": state, "newScenarioState": next_state}
            self.map("/sequence", {"status": status}, **scenario)
        return sequence(lambda: get(self.base, "/sequence"))

    def probability(self):
        return False, "none in its stub mapping; a Java extension could"


class Peer:
    """A server of xtask/bench/peers: a path for each fault that the library's API has."""

    def __init__(self, base):
        self.name, _, url = base.rpartition("=")
        self.base, self.name = url.rstrip("/"), self.name or url

    def one(self, fault, path, quiet=QUIET):
        seen = get(self.base, path, quiet=quiet)
        return (False, NONE) if seen.status() == 404 else told(fault, seen)

    def reset(self):
        return self.one("reset", "/error")

    def empty(self):
        return self.one("empty", "/error")

    def cut(self):
        return self.one("cut", "/short-body")

    def reset_mid_body(self):
        return False, NONE

    def stall(self):
        return self.one("stall", "/stall")

    def stall_mid_body(self):
        return self.one("stall mid-body", "/short-body")

    def garbage(self):
        return False, NONE

    def malformed(self):
        return False, NONE

    def delay(self):
        return self.one("delay", "/delay", DELAY + QUIET)

    def slow_body(self):
        return False, NONE

    def unavailable(self):
        return unavailable(get(self.base, "/503"))

    def sequence(self):
        return sequence(lambda: get(self.base, "/sequence"))

    def probability(self):
        return False, f"{NONE}; a closure of the test's own could"


FAULTS = {
    "reset: RST, nothing sent": "reset",
    "empty: FIN, nothing sent": "empty",
    "cut: a part of the body, then FIN": "cut",
    "reset mid-body": "reset_mid_body",
    "stall: nothing sent, open": "stall",
    "stall mid-body": "stall_mid_body",
    "garbage: no HTTP, then close": "garbage",
    "malformed: a right status line, a broken body": "malformed",
    "delay": "delay",
    "slow body": "slow_body",
    "503 with Retry-After": "unavailable",
    "sequence 503, 503, 200": "sequence",
    "probability, the same pattern twice": "probability",
}


def result(server, method):
    try:
        return getattr(server, method)()
    except (OSError, http.client.HTTPException, ValueError, TypeError, KeyError) as error:
        return False, f"{type(error).__name__}: {error}"


def main():
    arguments = argparse.ArgumentParser(description="Shows which faults a mock server can do, on a raw socket.")
    arguments.add_argument("--ours", default="http://127.0.0.1:4010", metavar="URL", help="the project's mock")
    arguments.add_argument("--no-ours", action="store_true", help="ask only the others")
    arguments.add_argument("--wiremock", metavar="URL", help="WireMock")
    arguments.add_argument("--peers", nargs="*", default=[], metavar="NAME=URL", help="servers of xtask/bench/peers")
    options = arguments.parse_args()
    wanted = [] if options.no_ours else [(Ours, options.ours)]
    wanted += [(WireMock, options.wiremock)] if options.wiremock else []
    wanted += [(Peer, peer) for peer in options.peers]
    servers = []
    for kind, url in wanted:
        try:
            servers.append(kind(url))
        except (OSError, http.client.HTTPException, ValueError, TypeError, KeyError, IndexError) as error:
            print(f"{url} is not there, or is not a {kind.__name__}: {type(error).__name__}: {error}", file=sys.stderr)
            return 2
    print("| fault | " + " | ".join(server.name for server in servers) + " |")
    print("| --- |" + " --- |" * len(servers))
    able = dict.fromkeys(servers, 0)
    for name, method in FAULTS.items():
        cells = []
        for server in servers:
            right, text = result(server, method)
            able[server] += right
            cells.append(("yes: " if right else "no: ") + " ".join(text.split()).replace("|", "\\|"))
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)
    print(f"| of {len(FAULTS)} | " + " | ".join(str(able[server]) for server in servers) + " |")
    return 0 if all(able[server] == len(FAULTS) for server in servers if isinstance(server, Ours)) else 1


if __name__ == "__main__":
    sys.exit(main())
