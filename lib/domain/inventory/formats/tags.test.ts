import { describe, expect, it } from "vitest";
import { tagsOf } from "./tags";

describe("tagsOf", () => {
  it("tells no tags from tags that are not carried", () => {
    expect(tagsOf(undefined)).toBeNull();
    expect([null, {}, "", "null", [], 3].map(tagsOf)).toEqual([{}, {}, {}, {}, {}, {}]);
  });

  it("reads objects, JSON and PowerShell's notation", () => {
    expect(tagsOf({ env: "prod", count: 3, nested: { a: 1 }, empty: null })).toEqual({
      env: "prod",
      count: "3",
      nested: "",
      empty: "",
    });
    expect(tagsOf('{"env":"prod"}')).toEqual({ env: "prod" });
    expect(tagsOf("@{env=prod; url=https://x?a=b; flag}")).toEqual({ env: "prod", url: "https://x?a=b", flag: "" });
    expect(tagsOf("System.Collections.Hashtable")).toBeNull();
    expect(tagsOf("{broken")).toEqual({});
  });

  it("keeps fifty tags of 256 characters, and no name that would change the object", () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`tag-${index}`, "x".repeat(1000)]));
    const tags = tagsOf(many) ?? {};
    expect(Object.keys(tags)).toHaveLength(50);
    expect(tags["tag-0"]).toHaveLength(256);
    expect(tagsOf(JSON.parse('{"__proto__":"x","a":"b"}'))).toEqual({ a: "b" });
  });
});
