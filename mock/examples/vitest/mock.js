// The mock as the tests have it: where it is, and a session of its own for each test.
import { expect, test as base } from "vitest";

const url = process.env.MOCK_URL?.replace(/\/$/, "");
if (!url) {
  throw new Error("MOCK_URL is missing: run `images-mock run -- npx vitest run`");
}

// No answer is waited for longer, in milliseconds.
const LIMIT = 10_000;

/** A session of the mock: what one test does is not seen by another. */
class Mock {
  constructor(session) {
    this.headers = { "x-mock-session": session, "x-api-key": "test_vitest" };
  }

  call(method, path, { headers, ...more } = {}) {
    const signal = AbortSignal.timeout(LIMIT);
    return fetch(url + path, { method, headers: { ...this.headers, ...headers }, signal, ...more });
  }

  send(path, json) {
    return this.call("POST", path, { headers: { "content-type": "application/json" }, body: JSON.stringify(json) });
  }

  async fault(rule) {
    const answer = await this.send("/__mock/faults", rule);
    expect(answer.status, await answer.text()).toBe(201);
  }

  async verify(expected) {
    const answer = await this.send("/__mock/verify", expected);
    expect(answer.status, await answer.text()).toBe(200);
  }
}

export const test = base.extend({
  mock: async ({ task }, use) => {
    const name = `${task.file.name}-${task.name}`.replace(/[^A-Za-z0-9_-]+/g, "-").slice(-64);
    const mock = new Mock(name);
    await use(mock);
    await mock.call("DELETE", `/__mock/sessions/${name}`);
  },
});
