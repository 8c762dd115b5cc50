// A picture's way through the Images API, with the client that openapi-typescript and openapi-fetch make of images.yaml.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import createClient from "openapi-fetch";
import type { paths } from "./images.js";

const setting = (name: string): string => process.env[name] ?? assert.fail(`${name} is not set`);
const picture = await readFile(setting("JUDGE_PICTURE"));
const client = createClient<paths>({ baseUrl: setting("JUDGE_URL"), headers: { "x-api-key": setting("JUDGE_KEY") } });

const uploaded = await client.POST("/v1/images/upload", {
  // To openapi-typescript a file is a text; the form is made here.
  body: { image: "", name: "Cat" },
  bodySerializer: ({ name }) => {
    const form = new FormData();
    form.append("image", new Blob([new Uint8Array(picture)], { type: "image/png" }), "cat.png");
    form.append("name", name);
    return form;
  },
});
const image = uploaded.data ?? assert.fail(JSON.stringify(uploaded.error));
assert.equal(uploaded.response.status, 201);
assert.deepEqual([image.name, image.format, image.url], ["Cat", "png", null]);

const listed = await client.GET("/v1/images", { params: { query: { take: 1 } } });
assert.deepEqual(listed.data?.data[0], image);

const params = { path: { imageId: image.id } };
const published = await client.POST("/v1/images/{imageId}/publish", { params });
const url = published.data?.url ?? assert.fail(JSON.stringify(published.error));
const open = await fetch(url);
assert.deepEqual([open.status, open.headers.get("content-type")], [200, "image/png"]);
assert.deepEqual(Buffer.from(await open.arrayBuffer()), picture);

const whole = await client.GET("/v1/images/{imageId}/download", { params, parseAs: "arrayBuffer" });
assert.deepEqual(Buffer.from(whole.data ?? assert.fail("no bytes")), picture);
const part = await client.GET("/v1/images/{imageId}/download", {
  params: { ...params, header: { Range: "bytes=0-7" } },
  parseAs: "arrayBuffer",
});
assert.equal(part.response.status, 206);
assert.deepEqual(Buffer.from(part.data ?? assert.fail("no bytes")), picture.subarray(0, 8));

assert.equal((await client.DELETE("/v1/images/{imageId}", { params })).response.status, 204);
const gone = await client.GET("/v1/images/{imageId}", { params });
assert.equal(gone.error?.status, 404);
assert.equal((await fetch(url)).status, 404, "the public URL lives on");

const wrong = await client.GET("/v1/images", { params: { query: { take: 0 } } });
assert.equal(wrong.error?.status, 422);
assert.ok(wrong.error?.errors?.length);
console.log("uploaded, listed, published, fetched, downloaded, deleted");
