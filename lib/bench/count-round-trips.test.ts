import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messages } from "./count-round-trips";

function frame(letter: string, length: number): Buffer {
  const head = Buffer.alloc(5, letter);
  head.writeInt32BE(length + 4, 1);
  return Buffer.concat([head, Buffer.alloc(length, "Z")]);
}

describe("messages", () => {
  it("counts what PostgreSQL says when it is ready, however the stream is cut", () => {
    const sent = fc.array(fc.tuple(fc.constantFrom("Z", "D", "C", "T", "2"), fc.nat(40)), { maxLength: 30 });
    fc.assert(
      fc.property(sent, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }), (frames, cuts) => {
        const stream = Buffer.concat(frames.map(([letter, length]) => frame(letter, length)));
        let seen = 0;
        const read = messages(() => {
          seen += 1;
        });
        let at = 0;
        for (const cut of [...cuts, stream.length]) {
          read(stream.subarray(at, at + cut));
          at = Math.min(stream.length, at + cut);
        }
        expect(seen).toBe(frames.filter(([letter]) => letter === "Z").length);
      }),
    );
  });
});
