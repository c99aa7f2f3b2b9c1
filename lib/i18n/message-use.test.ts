import { describe, expect, it } from "vitest";
import { loadMessages, type MessageTree } from "./messages";
import { askedIn } from "./test-asked";
import { sourceFiles } from "./test-source";

function keysOf(tree: MessageTree, path: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [here] : keysOf(value, here);
  });
}

const pattern = (key: string) =>
  new RegExp(
    `^${key
      .split("*")
      .map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, "\\$&"))
      .join(".+")}(\\.|$)`,
  );

const keys = keysOf(await loadMessages("fr"), "");
const asked = sourceFiles(["app", "components", "lib"], /\.tsx?$/).map(askedIn);

describe("messages", () => {
  it("are there when they are asked for, as far as their keys are written out", () => {
    const known = new Set(keys);
    const wanted = asked.flatMap((one) => one.keys);
    expect(wanted.length).toBeGreaterThan(1_000);
    const missing = wanted.filter(({ key }) =>
      key.includes("*")
        ? !keys.some((one) => pattern(key).test(one))
        : !known.has(key) && !keys.some((one) => one.startsWith(`${key}.`)),
    );
    expect(missing.map(({ key, at }) => `${at} ${key}`)).toEqual([]);
  });

  it("are each used somewhere", () => {
    const written = new Set(asked.flatMap((one) => one.keys.map(({ key }) => key)));
    const patterns = [...written].filter((key) => key.includes("*")).map(pattern);
    const open = [...new Set(asked.flatMap((one) => one.open))];
    const texts = new Set(asked.flatMap((one) => one.texts));
    const tails = [...texts]
      .filter((text) => /^[\w*.-]+$/.test(text) && /\w[.-]|\.\w/.test(text) && text.includes("*"))
      .map(pattern);
    const unused = keys.filter((key) => {
      if (written.has(key) || patterns.some((one) => one.test(key))) return false;
      if (open.some((namespace) => key.startsWith(`${namespace}.`))) return false;
      const ends = key.split(".").map((_, index, parts) => parts.slice(index).join("."));
      return !ends.some((end) => texts.has(end) || tails.some((tail) => tail.test(end)));
    });
    expect(unused).toEqual([]);
  });
});
