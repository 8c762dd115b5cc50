#!/usr/bin/env python3
"""Twelve requests that any mock of openapi/images.yaml should answer, and whether a server does.

    python3 xtask/bench/rows.py http://127.0.0.1:8080 [--markdown]

For each row: what came back (status, content type, first bytes) and whether that is right; the exit code is 0 if every
row is. Needs Python's own library, and curl for one row.
"""

import argparse
import http.client
import json
import os
import struct
import subprocess
import sys
import tempfile
import zlib

sys.dont_write_bytecode = True
from asking import KEY, PATIENCE, Answer, Server  # noqa: E402 (what it is told must come first)

IMAGE = "/v1/images/image_etm0g3x5iap4cld1qcfsjvo2"
DOWNLOAD = IMAGE + "/download"
BOUNDARY = "a-boundary-that-no-picture-has"
# An answer that takes no longer, in seconds, is prompt.
PROMPT = 5
NEW_FIELDS = ("name", "url")
NEW_IMAGE = {"url": "https://bucket.s3.amazonaws.com/x.jpg", "name": "Cat"}


def png(side):
    """A square PNG of noise, three bytes a pixel, and so as large as its pixels."""
    row = 3 * side
    pixels = os.urandom(row * side)
    lines = b"".join(b"\0" + pixels[start : start + row] for start in range(0, len(pixels), row))

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(lines, 1)), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def form(parts):
    body = b""
    for disposition, content in parts:
        body += f"--{BOUNDARY}\r\ncontent-disposition: form-data; {disposition}\r\n\r\n".encode() + content + b"\r\n"
    return body + f"--{BOUNDARY}--\r\n".encode()


def upload_form(picture):
    return form([('name="name"', b"Cat"), ('name="image"; filename="cat.png"', picture)])


MULTIPART = {"content-type": f"multipart/form-data; boundary={BOUNDARY}"}
JSON = {"content-type": "application/json"}


def is_error(answer, status):
    """Whether it is the document's error of that status."""
    body = answer.json()
    fields = ("type", "error", "status", "message", "request_id")
    return answer.status == status and isinstance(body, dict) and all(field in body for field in fields) \
        and body["status"] == status


def names(answer, pointer):
    return is_error(answer, 422) and any(line.startswith(pointer) for line in answer.json().get("errors", []))


def lines_of(answer):
    return f"{answer.status} {answer.type} {(answer.json() or {}).get('errors')}"


def image_of(answer, status, **fields):
    body = answer.json()
    return answer.status == status and is_image(body) and all(body[name] == value for name, value in fields.items())


def is_image(body):
    kinds = {"id": str, "name": str, "url": (str, type(None)), "width": int, "height": int, "format": str,
             "size": int, "created_at": str}
    return isinstance(body, dict) and all(name in body and isinstance(body[name], kind) for name, kind in kinds.items())


def signature(body):
    """Format, width and height of a picture; nothing for what is not a picture."""
    if body[:8] == b"\x89PNG\r\n\x1a\n":
        return "png", *struct.unpack(">II", body[16:24])
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "webp", None, None
    if body[:3] == b"\xff\xd8\xff" and b"\xff\xd9" in body[-2:]:
        at = 2
        while at + 9 <= len(body) and body[at] == 0xFF:
            marker, length = body[at + 1], struct.unpack(">H", body[at + 2 : at + 4])[0]
            if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
                height, width = struct.unpack(">HH", body[at + 5 : at + 9])
                return "jpeg", width, height
            at += 2 + length
    return None


# Each row answers what is to be shown, and whether it is right.

def named_example(server):
    private, published = (server.ask("GET", IMAGE, {"prefer": f"example={name}"}) for name in ("private", "published"))
    right = image_of(private, 200, url=None) and image_of(published, 200) and bool(published.json()["url"])
    return private.shown(), right


def forced_429(server):
    answer = server.ask("GET", IMAGE, {"prefer": "code=429"})
    retry = answer.headers.get("retry-after", "")
    return f"{answer.shown()}, retry-after: {retry or 'missing'}", is_error(answer, 429) and retry.isdigit()


def bad_id(server):
    answer = server.ask("GET", "/v1/images/not-an-id")
    return answer.shown(), is_error(answer, 404)


def wrong_value(server):
    # Two fields, so that one answer for every mistake is not right.
    name, url = (server.ask("POST", "/v1/images", JSON, json.dumps({**NEW_IMAGE, field: ""})) for field in NEW_FIELDS)
    return f"/name: {lines_of(name)}; /url: {lines_of(url)}", names(name, "/name") and names(url, "/url")


def malformed_json(server):
    answer = server.ask("POST", "/v1/images", JSON, '{"operations":')
    return f"{answer.shown()}, after {answer.seconds:.3f} s", answer.status == 400 and answer.seconds < PROMPT


def wrong_type(server):
    answer = server.ask("POST", "/v1/images", {"content-type": "text/plain"}, json.dumps(NEW_IMAGE))
    return answer.shown(), answer.status == 415


def no_file(server):
    answer = server.ask("POST", "/v1/images/upload", MULTIPART, form([('name="name"', b"Cat")]))
    return lines_of(answer), names(answer, "/image")


def malformed_form(server):
    whole = upload_form(png(8))
    no_boundary = ({"content-type": "multipart/form-data"}, whole)
    attempts = {"no boundary": no_boundary, "cut off": (MULTIPART, whole[: len(whole) // 2])}
    shown, right = [], True
    for name, (headers, body) in attempts.items():
        try:
            answer = server.ask("POST", "/v1/images/upload", headers, body)
        except (OSError, http.client.HTTPException) as error:
            answer = Answer(0, {}, repr(error).encode())
        shown.append(f"{name}: {answer.shown()}")
        right = right and answer.status in (400, 415)
    # A body that ends before its length says so: no answer can be wanted, only that the server lives on.
    head = f"POST /v1/images/upload HTTP/1.1\r\nhost: x\r\nx-api-key: {KEY}\r\ncontent-length: {len(whole)}\r\n"
    server.raw(f"{head}content-type: {MULTIPART['content-type']}\r\n\r\n".encode() + whole[:50])
    try:
        alive = server.ask("GET", IMAGE).status == 200
    except OSError:
        alive = False
    return "; ".join(shown) + f"; after it: {'lives' if alive else 'DEAD'}", right and alive


def large_upload(server):
    picture = png(2048)
    answer = server.ask("POST", "/v1/images/upload", MULTIPART, upload_form(picture))
    right = len(picture) > 12e6 and image_of(answer, 201, size=len(picture), width=2048, height=2048, format="png")
    return f"{answer.shown()}, {len(picture)} bytes sent, size: {(answer.json() or {}).get('size')}", right


def curl_upload(server):
    picture = png(24)
    shown, right = [], True
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        file.write(picture)
        file.flush()
        for kind in ("application/octet-stream", "image/png"):
            command = ["curl", "--silent", "--show-error", "--max-time", str(PATIENCE), "--write-out", "\n%{http_code}"]
            command += ["--header", f"x-api-key: {KEY}", "--form", f"image=@{file.name};type={kind}"]
            command += ["--form", "name=Cat", server.base + "/v1/images/upload"]
            end = subprocess.run(command, capture_output=True, timeout=PATIENCE + 5)
            body, _, status = end.stdout.rpartition(b"\n")
            answer = Answer(int(status or 0), {}, body)
            shown.append(f"{kind}: {answer.shown()}")
            right = right and image_of(answer, 201, width=24, height=24, format="png", size=len(picture))
    return "; ".join(shown), right


def download(server):
    image, answer = server.ask("GET", IMAGE).json() or {}, server.ask("GET", DOWNLOAD)
    found = signature(answer.body)
    right = answer.status == 200 and found is not None and answer.type == f"image/{found[0]}" \
        and len(answer.body) == image.get("size") and found[0] == image.get("format") \
        and found[1] in (None, image.get("width")) and found[2] in (None, image.get("height"))
    return f"{answer.shown()}, {len(answer.body)} bytes, stated: {image.get('size')}, picture: {found}", right


def head_download(server):
    image = server.ask("GET", IMAGE).json() or {}
    parts = f"HEAD {DOWNLOAD} HTTP/1.1\r\nhost: x\r\nx-api-key: {KEY}\r\nconnection: close\r\n\r\n"
    head, _, body = server.raw(parts.encode()).partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    words = lines[0].split()
    answer = Answer(int(words[1]) if len(words) > 1 else 0, fields, body)
    length = fields.get("content-length")
    right = answer.status == 200 and body == b"" and length == str(image.get("size"))
    return f"{answer.shown()}, content-length: {length or 'missing'}", right


ROWS = [
    ("GET image, Prefer: example=…", "200, that example", named_example),
    ("GET image, Prefer: code=429", "429 with Retry-After", forced_429),
    ("GET image, malformed id", "404 in the error shape", bad_id),
    ("POST, a wrong value", "422 that names its field", wrong_value),
    ('POST, malformed JSON {"operations":', "400, promptly", malformed_json),
    ("POST, wrong content type", "415", wrong_type),
    ("upload without the file", "422 that names /image", no_file),
    ("upload, malformed multipart", "400 or 415, and it lives on", malformed_form),
    ("upload of 12 MB", "201, right size", large_upload),
    ("upload by curl, both part types", "201, right width and height", curl_upload),
    ("download", "200, a picture of the stated size", download),
    ("HEAD of the download", "200, content-length, no body", head_download),
]


def main():
    arguments = argparse.ArgumentParser(description="Asks a mock of the Images API twelve things.")
    arguments.add_argument("base", help="where the server is, such as http://127.0.0.1:8080")
    arguments.add_argument("--markdown", action="store_true", help="print a table")
    options = arguments.parse_args()
    server, count = Server(options.base), 0
    if options.markdown:
        print("| request | what came back | expected | right |\n| --- | --- | --- | --- |")
    for name, expected, row in ROWS:
        try:
            shown, right = row(server)
        except (OSError, http.client.HTTPException, subprocess.SubprocessError, TypeError, KeyError) as error:
            shown, right = f"{type(error).__name__}: {error}", False
        count += right
        shown = " ".join(shown.split())
        if options.markdown:
            print("| " + " | ".join(text.replace("|", "\\|") for text in (name, shown, expected)), end="")
            print(f" | {'yes' if right else 'NO'} |")
        else:
            print(f"{'right' if right else 'WRONG'}  {name}\n       got      {shown}\n       expected {expected}")
    print(f"\n{count} of {len(ROWS)} are right")
    return 0 if count == len(ROWS) else 1


if __name__ == "__main__":
    sys.exit(main())
