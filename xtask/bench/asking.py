"""Just enough HTTP to ask a server what no tidy client would."""

import http.client
import json
import socket
import time
import urllib.parse

KEY = "test_mock"
# No answer is waited for longer.
PATIENCE = 30


class Answer:
    """Status, headers (lower case) and body; `seconds` until the end of it."""

    def __init__(self, status, headers, body, seconds=0.0):
        self.status, self.headers, self.body, self.seconds = status, headers, body, seconds
        self.type = headers.get("content-type", "")

    def json(self):
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def shown(self):
        head = self.body[:90]
        text = head.decode("utf-8", "replace") if all(byte >= 32 for byte in head) else repr(head[:16])
        return f"{self.status} {self.type or '-'} {text or '(no body)'}"


class Server:
    def __init__(self, base):
        parts = urllib.parse.urlsplit(base)
        self.base, self.host, self.port = base.rstrip("/"), parts.hostname, parts.port or 80

    def ask(self, method, path, headers=None, body=None):
        started = time.monotonic()
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body=body, headers={"x-api-key": KEY, **(headers or {})})
            answer = connection.getresponse()
            content = answer.read()
            fields = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, fields, content, time.monotonic() - started)
        finally:
            connection.close()

    def raw(self, text):
        """All that comes back on a connection of our own, until the server closes it or says no more."""
        with socket.create_connection((self.host, self.port), timeout=PATIENCE) as stream:
            stream.sendall(text)
            stream.settimeout(2)
            received = b""
            try:
                while piece := stream.recv(65536):
                    received += piece
            except (socket.timeout, ConnectionResetError):
                pass
            return received
