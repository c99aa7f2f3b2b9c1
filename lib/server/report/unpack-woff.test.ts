import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unpackWoff } from "./unpack-woff";

const FILES = path.join(process.cwd(), "node_modules/@fontsource/ibm-plex-sans/files");

describe("unpackWoff", () => {
  const woff = readFileSync(path.join(FILES, "ibm-plex-sans-latin-400-normal.woff"));

  it("gives a font with every table of the file, each at its place and of its sum", () => {
    const font = unpackWoff(woff);
    const count = font.readUInt16BE(4);
    expect(count).toBe(woff.readUInt16BE(12));
    for (let index = 0; index < count; index++) {
      const at = 12 + index * 16;
      const tag = font.toString("latin1", at, at + 4);
      const [sum, offset, length] = [4, 8, 12].map((field) => font.readUInt32BE(at + field)) as [number, number, number];
      expect(offset % 4).toBe(0);
      let found = 0;
      for (let word = offset; word < offset + length; word += 4) found = (found + font.readUInt32BE(word)) >>> 0;
      // The sum of the head is taken with the field that holds the sum of the whole left out.
      if (tag !== "head") expect(found, tag).toBe(sum);
    }
  });

  it("refuses what is no such file", () => {
    expect(() => unpackWoff(Buffer.from("wOF2 and more"))).toThrow("not a WOFF font");
  });
});
