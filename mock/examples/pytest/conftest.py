"""The mock as the tests have it: where it is, and a session of its own for each test."""

import os
import re

import pytest
import requests

# No answer is waited for longer, in seconds.
LIMIT = 10


class Mock:
    """A session of the mock: what one test does is not seen by another."""

    def __init__(self, url, session):
        self.url = url
        self.api = requests.Session()
        self.api.headers.update({"X-Mock-Session": session, "x-api-key": "test_pytest"})

    def call(self, method, path, **more):
        return self.api.request(method, self.url + path, timeout=LIMIT, **more)

    def fault(self, rule):
        answer = self.call("POST", "/__mock/faults", json=rule)
        assert answer.status_code == 201, answer.text

    def verify(self, expected):
        answer = self.call("POST", "/__mock/verify", json=expected)
        assert answer.status_code == 200, answer.text


@pytest.fixture(scope="session")
def mock_url():
    url = os.environ.get("MOCK_URL")
    if not url:
        pytest.exit("MOCK_URL is missing: run `images-mock run -- pytest`", returncode=2)
    return url.rstrip("/")


@pytest.fixture
def mock(mock_url, request):
    name = re.sub(r"[^A-Za-z0-9_-]+", "-", request.node.nodeid)[-64:]
    mock = Mock(mock_url, name)
    yield mock
    mock.call("DELETE", f"/__mock/sessions/{name}")
    mock.api.close()
