import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "./call";
import { type UploadProgress, viewOf } from "./send-file";
import { uploadInventory, uploadUrl } from "./upload-inventory";

const SCOPE = { organisationId: "o1", projectId: "p1" };
const PROBLEM = { type: "about:blank", title: "too-large", status: 413, code: "too-large", requestId: "r-9" };

/** Stands for the browser's request; the test plays the server. */
class FakeRequest {
  static last: FakeRequest;
  readonly upload: { onprogress?: (event: { loaded: number }) => void; onload?: () => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = "";
  opened: string[] = [];
  headers: Record<string, string> = {};
  constructor() {
    FakeRequest.last = this;
  }
  open(...parts: string[]) {
    this.opened = parts;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return "r-1";
  }
  send() {}
  abort() {
    this.onabort?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = typeof body === "string" ? body : JSON.stringify(body);
    this.onload?.();
  }
}

beforeEach(() => vi.stubGlobal("XMLHttpRequest", FakeRequest));
afterEach(() => vi.unstubAllGlobals());

function start() {
  const seen: UploadProgress[] = [];
  const control = new AbortController();
  const file = new File(["0123456789"], "parc n°1.json");
  const done = uploadInventory(SCOPE, file, { onProgress: (progress) => seen.push(progress), signal: control.signal });
  return { done, seen, control, request: FakeRequest.last };
}

describe("uploadInventory", () => {
  it("sends the bytes as they are, under the file's name", async () => {
    const { done, request } = start();
    request.answer(200, { id: "i" });
    await expect(done).resolves.toEqual({ id: "i" });
    expect(request.opened[0]).toBe("POST");
    expect(request.opened[1]).toBe("/api/v1/organisations/o1/projects/p1/imports?fileName=parc+n%C2%B01.json");
    expect(request.headers["content-type"]).toBe("application/octet-stream");
  });

  it("tells how far it has gone, and when all is sent", () => {
    const { seen, request } = start();
    request.upload.onprogress?.({ loaded: 4 });
    request.upload.onload?.();
    expect(seen).toEqual([
      { sent: 4, total: 10 },
      { sent: 10, total: 10 },
    ]);
  });

  it("throws the refusal of the server", async () => {
    const { done, request } = start();
    request.answer(413, PROBLEM);
    await expect(done).rejects.toMatchObject({ problem: PROBLEM });
  });

  it("calls a cut line by its name", async () => {
    const { done, request } = start();
    request.onerror?.();
    await expect(done).rejects.toMatchObject({ problem: { code: "network", status: 0 } });
  });

  it("ends with the reason when it is stopped", async () => {
    const { done, control } = start();
    control.abort("stopped");
    await expect(done).rejects.toBe("stopped");
  });
});

describe("uploadUrl", () => {
  it("keeps the end of an endless name: the extension is there", () => {
    expect(new URLSearchParams(uploadUrl(SCOPE, `${"a".repeat(400)}.csv`).split("?")[1]).get("fileName")).toMatch(
      /^a{251}\.csv$/,
    );
  });
});

describe("viewOf", () => {
  it("gives a number to quote when a relay answered instead of the server", async () => {
    const refused = viewOf(502, "<html>", "r-1");
    await expect(refused).rejects.toBeInstanceOf(ProblemError);
    await expect(refused).rejects.toMatchObject({ problem: { status: 502, requestId: "r-1" } });
  });
});
