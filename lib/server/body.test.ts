import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { readWithin, streamWithin } from "./body";
import { TooLarge } from "./errors";

/** A request of so many pieces of a kilobyte, and how many of them have been taken. */
function sending(pieces: number) {
  const seen = { taken: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.taken === pieces) return controller.close();
        seen.taken += 1;
        controller.enqueue(new Uint8Array(1024));
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, request: new Request("http://portal.test", { method: "POST", body, duplex: "half" } as RequestInit) };
}

async function firstOf(request: Request, limit: number): Promise<void> {
  for await (const _ of streamWithin(request, limit)) return;
}

describe("a body", () => {
  it("is taken to its end though its reader has refused it, so that the browser comes to read the answer", async () => {
    const { seen, request } = sending(50);
    await firstOf(request, 1_000_000);
    await expect.poll(() => seen.taken).toBe(50);
    expect(seen.cancelled).toBe(false);
  });

  it("is cut beyond its limit, read or refused", async () => {
    const read = sending(50);
    await expect(readWithin(read.request, 10_000)).rejects.toThrow(TooLarge);
    await expect.poll(() => read.seen.cancelled).toBe(true);
    const refused = sending(50);
    await firstOf(refused.request, 10_000);
    await expect.poll(() => refused.seen.cancelled).toBe(true);
    await pause(10);
    expect(refused.seen.taken).toBeLessThan(13);
  });
});
