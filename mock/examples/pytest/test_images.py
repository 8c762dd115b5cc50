"""A caller of the Images API, tested against its mock: `images-mock run -- pytest`."""

import hashlib
import struct
import time
import zlib

import pytest
import requests


def png(side):
    """A grey square as PNG."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    lines = (b"\0" + b"\x80" * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def upload(mock, picture, name="Square"):
    """What is tested here: an upload that is tried again where the server is not available."""
    for _ in range(5):
        answer = mock.call("POST", "/v1/images/upload", files={"image": ("square.png", picture)}, data={"name": name})
        if answer.status_code != 503:
            break
        time.sleep(min(int(answer.headers["Retry-After"]), 1))
    answer.raise_for_status()
    return answer.json()


def test_what_was_uploaded_is_listed_and_comes_back(mock):
    picture = png(16)
    image = upload(mock, picture)
    assert (image["width"], image["height"], image["format"], image["size"]) == (16, 16, "png", len(picture))
    listed = mock.call("GET", "/v1/images", params={"take": 1}).json()["data"]
    assert [one["id"] for one in listed] == [image["id"]]
    copy = mock.call("GET", f"/v1/images/{image['id']}/download").content
    assert hashlib.sha256(copy).digest() == hashlib.sha256(picture).digest()


def test_an_upload_is_tried_again(mock):
    mock.fault({"operation": "uploadImage", "sequence": ["503 retry-after=0", "503 retry-after=0", "ok"]})
    image = upload(mock, png(8))
    mock.verify({"operation": "uploadImage", "count": 3})
    mock.verify({"operation": "uploadImage", "status": 201, "count": 1})
    assert mock.call("GET", f"/v1/images/{image['id']}").status_code == 200


def test_a_connection_that_is_reset_is_told(mock):
    with pytest.raises(requests.ConnectionError):
        mock.call("GET", "/v1/images", headers={"Prefer": "fault=reset"})


def test_a_wrong_name_is_refused(mock):
    answer = mock.call("POST", "/v1/images/upload", files={"image": ("square.png", png(8))}, data={"name": "x" * 31})
    assert answer.status_code == 422
    assert any(line.startswith("/name") for line in answer.json()["errors"])


@pytest.mark.parametrize("status", [401, 404, 429, 500, 503])
def test_every_error_has_a_message(mock, status):
    image = mock.call("GET", "/v1/images").json()["data"][0]
    answer = mock.call("GET", f"/v1/images/{image['id']}", headers={"Prefer": f"code={status}"})
    assert answer.status_code == status
    assert answer.json()["message"]
