import { setFlagsFromString } from "node:v8";
import { describe, expect, it, vi } from "vitest";
import { whileStreaming } from "./heap-growth";

vi.mock("node:v8", () => ({ setFlagsFromString: vi.fn() }));
const flags = () => vi.mocked(setFlagsFromString).mock.calls.map(([flag]) => flag);

describe("whileStreaming", () => {
  it("holds the heap small from the first stream to the last, also when one fails", async () => {
    let end = (): void => undefined;
    const long = whileStreaming(() => new Promise<string>((done) => (end = () => done("read"))));
    await expect(whileStreaming(() => Promise.reject(new Error("broken off")))).rejects.toThrow("broken off");
    expect(flags()).toEqual(["--heap-growing-percent=30"]);
    end();
    expect(await long).toBe("read");
    expect(flags()).toEqual(["--heap-growing-percent=30", "--heap-growing-percent=0"]);
  });
});
