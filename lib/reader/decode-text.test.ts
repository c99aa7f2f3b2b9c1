import { describe, expect, it } from "vitest";
import { bytesOf, latin, utf16 } from "./builders";
import { decodeText, detectEncoding } from "./decode-text";
import { RefusedInput } from "./refused-input";

async function decoded(bytes: Uint8Array, size = 64 * 1024, legacy = true): Promise<string> {
  let text = "";
  for await (const piece of decodeText(bytesOf(bytes, size), detectEncoding(bytes.subarray(0, 1024)), () => legacy))
    text += piece;
  return text;
}
const codeOf = async (promise: Promise<unknown>): Promise<string | undefined> => {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  return error instanceof RefusedInput ? error.refusal.code : undefined;
};
const SENTENCE = "Réseau; œuvre à 20 €\n";

describe("decodeText", () => {
  it("reads UTF-8 with and without its mark, cut anywhere", async () => {
    for (const size of [1, 2, 3, 1000]) {
      expect(await decoded(new TextEncoder().encode(SENTENCE), size)).toBe(SENTENCE);
      expect(await decoded(new TextEncoder().encode(`\ufeff${SENTENCE}`), size)).toBe(SENTENCE);
      const long = `abc\n\ufeffdef\n${SENTENCE}`.repeat(20);
      expect(await decoded(new TextEncoder().encode(long), size)).toBe(long);
    }
  });

  it("reads UTF-16 in both orders, with and without its mark", async () => {
    const text = `NOM,TYPE\n${"a,b\n".repeat(100)}`;
    for (const order of ["le", "be"] as const) {
      expect(await decoded(utf16(SENTENCE, order), 3)).toBe(SENTENCE);
      expect(await decoded(utf16(text, order, false), 7)).toBe(text);
    }
  });

  it("falls back to Windows-1252 where the first letter above ASCII shows it, at any cut", async () => {
    const text = "NOM,TYPE\nsi\u00e8ge,R\u00e9seau\n";
    for (const size of [1, 2, 5, 11, 1000]) expect(await decoded(latin(text), size)).toBe(text);
    expect(await decoded(latin("caf\u00e9"), 4)).toBe("caf\u00e9");
  });

  it("does not fall back where it is not allowed, nor once UTF-8 letters were seen", async () => {
    expect(await codeOf(decoded(latin("si\u00e8ge"), 100, false))).toBe("wrong-encoding");
    const mixed = new Uint8Array([...new TextEncoder().encode("é".repeat(10)), 0xe9, 0x20, 0x20]);
    for (const size of [1, 3, 4, 1000]) expect(await codeOf(decoded(mixed, size))).toBe("wrong-encoding");
  });

  it("refuses zero bytes and UTF-32", async () => {
    expect(await codeOf(decoded(latin(`${"a".repeat(2000)}\0`)))).toBe("not-text");
    expect(() => detectEncoding(latin("abc\0def"))).toThrow(RefusedInput);
    expect(() => detectEncoding(Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toThrow(/UTF-32/);
  });
});
