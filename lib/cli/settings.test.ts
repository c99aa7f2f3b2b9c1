import { describe, expect, it } from "vitest";
import { settingsOf } from "./settings.mjs";

const server = {
  DATABASE_URL: "postgresql://portal@db/portal",
  NEXTAUTH_SECRET: "f2Lr9ZxTq0Wm4Hc7Vb1Nd8Ks5Yg3Pj6A",
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

  it.each([
    ["changeme-changeme-changeme-changeme", "placeholder"],
    ["a secret for tests only, of 32 characters", "placeholder"],
    ["0123456701234567012345670123456701234567", "too few characters"],
    ["short", "at least 32 characters"],
  ])("refuses to sign sessions with %s", (secret, why) => {
    expect(() => settings({ ...server, NEXTAUTH_SECRET: secret })).toThrow(why);
    expect(settings({ NEXTAUTH_SECRET: secret }).demonstration).toBe(true);
  });

  it.each(["http://portal.example", "http://10.0.0.8:3000", "ftp://portal.example"])("refuses to be opened at %s", (url) => {
    expect(() => settings({ ...server, NEXTAUTH_URL: url })).toThrow("must begin with https://");
  });

  it.each(["http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000"])("is opened at %s from this machine", (url) => {
    expect(settings({ ...server, NEXTAUTH_URL: url }).url).toBe(url);
  });

  it.each(["tooshort", "A".repeat(43), `${"A".repeat(43)}=`])("refuses to encrypt with %s", (key) => {
    expect(() => settings({ PORTAL_ENCRYPTION_KEY: key })).toThrow("PORTAL_ENCRYPTION_KEY");
    expect(() => settings({ PORTAL_ENCRYPTION_KEY_PREVIOUS: key })).toThrow("PORTAL_ENCRYPTION_KEY_PREVIOUS");
  });

  it("asks how many proxies are trusted by a digit", () => {
    expect(settings({ PORTAL_TRUSTED_PROXIES: "2" }).port).toBe(3000);
    expect(() => settings({ PORTAL_TRUSTED_PROXIES: "all" })).toThrow("give 0 to 9");
  });

  it.each(["0", "70000", "web", "80.5"])("refuses PORT=%s", (port) => {
    expect(() => settings({ PORT: port })).toThrow("is not a port");
  });

  it("names the arguments it knows when it is given another", () => {
    expect(() => settings({}, ["--fast"])).toThrow("Known: --no-build");
  });
});
