"""What Schemathesis cannot know of the Images API: what a picture is, where one may be fetched, and what an error says."""

import http.server
import os
import struct
import threading
import zlib

import schemathesis
from hypothesis import strategies as st


def png(width, height):
    """A black picture in grey."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes(width)) * height
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


# One pixel each.
JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "01" * 64 + "ffc0000b080001000101011100"
    "ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000"
    "ffda0008010100003f0054dfffd9"
)
WEBP = bytes.fromhex("524946461a000000574542505650384c0d0000002f00000010071011118888fe0700")

PICTURES = st.one_of(st.builds(png, st.integers(1, 64), st.integers(1, 64)), st.sampled_from([JPEG, WEBP]))


class Origin(http.server.BaseHTTPRequestHandler):
    """The origin that the server under test may fetch from: every path is a picture."""

    def do_GET(self):
        body = {"jpeg": JPEG, "webp": WEBP}.get(self.path.rpartition(".")[2], png(3, 2))
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


ORIGIN = os.environ["JUDGE_ORIGIN_PORT"]
threading.Thread(
    target=http.server.ThreadingHTTPServer(("127.0.0.1", int(ORIGIN)), Origin).serve_forever, daemon=True
).start()

schemathesis.openapi.format("binary", PICTURES)
schemathesis.openapi.format(
    "uri", st.sampled_from(["png", "jpeg", "webp"]).map(lambda kind: f"http://127.0.0.1:{ORIGIN}/picture.{kind}")
)


# Values of the document's examples that stand for others.
PLACEHOLDERS = {
    "(the bytes of a JPEG, PNG or WebP file)": png(3, 2),
    "https://pictures.s3.amazonaws.com/cat.jpg": f"http://127.0.0.1:{ORIGIN}/cat.jpeg",
}


@schemathesis.hook
def before_call(ctx, case, kwargs):
    if isinstance(case.body, dict):
        for name, value in case.body.items():
            if isinstance(value, str) and value in PLACEHOLDERS:
                case.body[name] = PLACEHOLDERS[value]


@schemathesis.hook
def filter_headers(ctx, headers):
    """A control character in a header is no HTTP (RFC 9110, 5.5): who reads the head refuses it before there is a
    request that an API could answer."""
    values = headers.values() if isinstance(headers, dict) else []
    return not any(isinstance(value, str) and any(ord(letter) < 32 or ord(letter) == 127 for letter in value) for value in values)


@schemathesis.hook.apply_to(operation_id="uploadImage")
def filter_body(ctx, body):
    """A form has no types: what is sent instead of a name's text is the name that it is written as, and a list of one
    is one."""
    name = body.get("name", "") if isinstance(body, dict) else ""
    return isinstance(name, str) or (isinstance(name, list) and len(name) != 1)


def content_type(response):
    return (response.headers.get("content-type") or [""])[0]


@schemathesis.check
def error_repeats_status_and_request(ctx, response, case):
    """`status` and `request_id` of an error are those of its answer."""
    if response.status_code >= 400 and case.method != "HEAD" and content_type(response).startswith("application/json"):
        error = response.json()
        assert error.get("status", response.status_code) == response.status_code, "status is another than the answer's"
        assert error["request_id"] == response.headers["x-request-id"][0], "request_id is not x-request-id"


@schemathesis.check
def what_the_origin_gives_is_stored(ctx, response, case):
    """Whatever else a URL may meet, a picture of an allowed origin is taken."""
    url = case.body.get("url") if isinstance(case.body, dict) else None
    if response.status_code == 422 and isinstance(url, str) and url.startswith(f"http://127.0.0.1:{ORIGIN}/"):
        assert case.meta is None or not case.meta.generation.mode.is_positive, "a picture of the origin is refused"


@schemathesis.check
def never_a_page(ctx, response, case):
    """A browser must not take what others uploaded for a page."""
    assert "html" not in content_type(response), "HTML from an image API"


@schemathesis.check
def every_answer_has_its_identifier(ctx, response, case):
    """What the document says of documented answers holds for all."""
    assert response.headers.get("x-request-id"), "no x-request-id"
