// A caller of the Images API, tested against its mock: `images-mock run -- npx vitest run`.
import { setTimeout as sleep } from "node:timers/promises";
import { deflateSync } from "node:zlib";

import { expect } from "vitest";

import { test } from "./mock.js";

/** The check value of a PNG's chunk; `node:zlib` has it only since Node 20.15 and 22.2. */
function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}

/** A grey square as PNG. */
function png(side) {
  const chunk = (name, content) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)];
    ends[0].writeUInt32BE(content.length);
    ends[1].writeUInt32BE(crc32(named));
    return Buffer.concat([ends[0], named, ends[1]]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(side, 0x80)]);
  const lines = deflateSync(Buffer.concat(Array(side).fill(line)));
  const parts = [chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function form(picture, name = "Square") {
  const form = new FormData();
  form.set("image", new Blob([picture]), "square.png");
  form.set("name", name);
  return form;
}

/** What is tested here: an upload that is tried again where the server is not available. */
async function upload(mock, picture) {
  let answer;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    answer = await mock.call("POST", "/v1/images/upload", { body: form(picture) });
    if (answer.status !== 503) {
      break;
    }
    await sleep(Math.min(Number(answer.headers.get("retry-after")), 1) * 1000);
  }
  expect(answer.status).toBe(201);
  return answer.json();
}

test("what was uploaded is listed and comes back", async ({ mock }) => {
  const picture = png(16);
  const image = await upload(mock, picture);
  expect(image).toMatchObject({ width: 16, height: 16, format: "png", size: picture.length });
  const listed = await (await mock.call("GET", "/v1/images?take=1")).json();
  expect(listed.data.map((one) => one.id)).toEqual([image.id]);
  const copy = await (await mock.call("GET", `/v1/images/${image.id}/download`)).arrayBuffer();
  expect(Buffer.from(copy).equals(picture)).toBe(true);
});

test("an upload is tried again", async ({ mock }) => {
  await mock.fault({ operation: "uploadImage", sequence: ["503 retry-after=0", "503 retry-after=0", "ok"] });
  const image = await upload(mock, png(8));
  await mock.verify({ operation: "uploadImage", count: 3 });
  await mock.verify({ operation: "uploadImage", status: 201, count: 1 });
  expect((await mock.call("GET", `/v1/images/${image.id}`)).status).toBe(200);
});

test("a connection that is reset is told", async ({ mock }) => {
  await expect(mock.call("GET", "/v1/images", { headers: { prefer: "fault=reset" } })).rejects.toThrow("fetch failed");
});

test("a wrong name is refused", async ({ mock }) => {
  const answer = await mock.call("POST", "/v1/images/upload", { body: form(png(8), "x".repeat(31)) });
  expect(answer.status).toBe(422);
  expect((await answer.json()).errors.some((line) => line.startsWith("/name"))).toBe(true);
});

test.for([401, 404, 429, 500, 503])("error %i has a message", async (status, { mock }) => {
  const listed = await (await mock.call("GET", "/v1/images")).json();
  const path = `/v1/images/${listed.data[0].id}`;
  const answer = await mock.call("GET", path, { headers: { prefer: `code=${status}` } });
  expect(answer.status).toBe(status);
  expect((await answer.json()).message).toBeTruthy();
});
