import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { firstLoad, firstScripts } from "./bundle";

const script = (name: string, rest = ""): string => `<script src="/_next/static/chunks/${name}.js"${rest}></script>`;
const chunk = (name: string): string => `/_next/static/chunks/${name}.js`;

describe("firstScripts", () => {
  it("counts scripts and what is preloaded as one, each once", () => {
    const html = `<link rel="preload" as="script" fetchPriority="low" href="${chunk("a")}"/>${script("a", ' async=""')}
      <link rel="modulepreload" href="${chunk("b")}"/>${script("c", ' nonce="x"')}`;
    expect([...firstScripts(html)].sort()).toEqual([chunk("a"), chunk("b"), chunk("c")]);
  });

  it("leaves out scripts for old browsers, fonts, styles and inline code", () => {
    const html = `${script("polyfill", ' noModule=""')}<link rel="preload" as="font" href="/a.woff2"/>
      <link rel="stylesheet" href="/_next/static/chunks/a.css"/><script nonce="x">self.f=1</script>${script("a")}`;
    expect([...firstScripts(html)]).toEqual([chunk("a")]);
  });

  it("counts what the payload makes React load at once, but not the polyfills it may name", () => {
    const payload = `<script>self.__next_f.push([1,"4:I[12,[\\"${chunk("later")}\\"],\\"default\\"]\\n${chunk("polyfill")}"])</script>`;
    const html = script("polyfill", ' noModule=""') + script("a") + payload;
    expect([...firstScripts(html)].sort()).toEqual([chunk("a"), chunk("later")]);
  });

  it("reads an escaped address as the browser does", () => {
    expect([...firstScripts('<script src="/a.js?x=1&amp;y=2"></script>')]).toEqual(["/a.js?x=1&y=2"]);
  });
});

describe("firstLoad", () => {
  const site: Readonly<Record<string, string>> = {
    "/": script("shared") + script("one"),
    "/two": script("shared"),
    [chunk("shared")]: "x".repeat(5_000),
    [chunk("one")]: "const one = 1;",
  };
  const asked: string[] = [];
  const ask = (path: string): Promise<string> => {
    asked.push(path);
    return Promise.resolve(site[path] ?? "");
  };
  const size = (path: string): number => gzipSync(site[path] ?? "").byteLength;

  it("adds up gzipped sizes, and asks for a shared script once", async () => {
    const sizes = new Map<string, number>();
    expect(await firstLoad(ask, "/", sizes)).toBe(size(chunk("shared")) + size(chunk("one")));
    expect(await firstLoad(ask, "/two", sizes)).toBe(size(chunk("shared")));
    expect(asked.filter((path) => path === chunk("shared"))).toHaveLength(1);
    expect(size(chunk("shared"))).toBeLessThan(5_000);
  });
});
