import { describe, expect, it } from "vitest";
import { settingsOf } from "./settings.mjs";

const server = {
  DATABASE_URL: "postgresql://portal@db/portal",
  NEXTAUTH_SECRET: "a secret for tests only, of 32 characters",
  NEXTAUTH_URL: "https://portal.example",
};
type Given = Record<string, string | undefined>;
const settings = (environment: Given = {}, args: string[] = []) => settingsOf(args, { NODE_ENV: "test", ...environment });

describe("settingsOf", () => {
  it("is a demonstration on this machine when no database is named", () => {
    expect(settings()).toEqual({
      demonstration: true,
      port: 3000,
      host: "127.0.0.1",
      url: "http://localhost:3000",
      distDir: ".next",
      build: true,
    });
  });

  it("takes port, build folder and --no-build", () => {
    const wanted = settings({ PORT: "3105", NEXT_DIST_DIR: ".next-e2e" }, ["--no-build"]);
    expect(wanted).toMatchObject({ port: 3105, url: "http://localhost:3105", distDir: ".next-e2e", build: false });
  });

  it("refuses to show known passwords to a network", () => {
    expect(() => settings({ HOST: "0.0.0.0" })).toThrow("for this machine only");
    expect(settings({ HOST: "localhost" }).host).toBe("localhost");
  });

  it("is no demonstration with a database of one's own, and may then be opened to a network", () => {
    expect(settings({ ...server, HOST: "0.0.0.0" })).toMatchObject({
      demonstration: false,
      host: "0.0.0.0",
      url: "https://portal.example",
    });
    expect(settings(server).host).toBe("127.0.0.1");
  });

  it.each(["NEXTAUTH_SECRET", "NEXTAUTH_URL"])("asks for %s beside a database of one's own", (name) => {
    expect(() => settings({ ...server, [name]: undefined })).toThrow(`${name} must be set too`);
  });

  it.each(["0", "70000", "web", "80.5"])("refuses PORT=%s", (port) => {
    expect(() => settings({ PORT: port })).toThrow("is not a port");
  });

  it("names the arguments it knows when it is given another", () => {
    expect(() => settings({}, ["--fast"])).toThrow("Known: --no-build");
  });
});
