import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { localeOf } from "./score-text";

const root = fileURLToPath(new URL("../../", import.meta.url));
const example = (name: string): string => `lib/domain/inventory/formats/${name}`;

function score(args: readonly string[], language = "C") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "lib/cli/score.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: language },
  });
  return { status, stdout, stderr };
}

describe("npm run score", () => {
  it("prints one line of JSON per file, goes on after an unreadable one and ends with 1", () => {
    const files = [example("resource-graph-json.example.json"), "absent.json", example("portal-csv.example.fr.csv")];
    const { status, stdout } = score(["--json", ...files]);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line): Record<string, unknown> => JSON.parse(line));
    expect(status).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      "file",
      "format",
      "edition",
      "resources",
      "rejected",
      "types",
      "sourceTypes",
      "labels",
      "unmapped",
      "shapes",
      "verdicts",
      "workloads",
    ]);
    expect(lines[1]).toMatchObject({ error: { code: "enoent" } });
    expect(lines[2]).toMatchObject({ format: "portal-csv", labels: {} });
  });

  it("speaks the language of the terminal and ends with 0 when all was read", () => {
    const { status, stdout } = score([example("portal-csv.example.fr.csv")], "fr_FR.UTF-8");
    expect(stdout).toContain("ressources");
    expect(status).toBe(0);
  });

  it("explains itself when it is misused", () => {
    expect(score([])).toMatchObject({ status: 2, stdout: "" });
    const { status, stderr } = score(["--edition", "1999-01", "x"]);
    expect([status, stderr.includes("1999-01")]).toEqual([2, true]);
  });
});

describe("localeOf", () => {
  it("follows LC_ALL, LC_MESSAGES, LANG in this order", () => {
    expect(localeOf({ LANG: "fr_FR.UTF-8" })).toBe("fr");
    expect(localeOf({ LANG: "fr_FR.UTF-8", LC_ALL: "en_GB.UTF-8" })).toBe("en");
    expect(localeOf({})).toBe("en");
  });
});
