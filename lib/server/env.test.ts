import { afterEach, describe, expect, it, vi } from "vitest";

const GOOD = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://portal@db/portal",
  NEXTAUTH_SECRET: "f2Lr9ZxTq0Wm4Hc7Vb1Nd8Ks5Yg3Pj6A",
  NEXTAUTH_URL: "https://portal.example",
} as const;

const BUCKET = { S3_BUCKET: "pieces", S3_REGION: "r", S3_ACCESS_KEY_ID: "i", S3_SECRET_ACCESS_KEY: "s" };

async function read(given: Readonly<Record<string, string>>): Promise<unknown> {
  vi.resetModules();
  for (const [name, value] of Object.entries({ ...GOOD, ...given })) vi.stubEnv(name, value);
  const { env } = await import("./env");
  return env();
}

afterEach(() => vi.unstubAllEnvs());

describe("the environment of a server", () => {
  it("is accepted with a secret, an https address and no more", async () => {
    expect(await read({})).toMatchObject({ SESSION_IDLE_MINUTES: 120, DATABASE_POOL: 10 });
  });

  it.each([
    [{ NEXTAUTH_SECRET: "changeme-changeme-changeme-changeme" }, "NEXTAUTH_SECRET is a placeholder"],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET must have at least 32"],
    [{ NEXTAUTH_URL: "http://portal.example" }, "NEXTAUTH_URL must begin with https://"],
    [{ PORTAL_ENCRYPTION_KEY: "tooshort" }, "PORTAL_ENCRYPTION_KEY must be 32 bytes"],
    [{ PORTAL_ENCRYPTION_KEY_PREVIOUS: "tooshort" }, "PORTAL_ENCRYPTION_KEY_PREVIOUS must be 32 bytes"],
    [{ EVIDENCE_MAX_MB: "0" }, "EVIDENCE_MAX_MB"],
    [{ S3_BUCKET: "pieces" }, "S3_SECRET_ACCESS_KEY must be set where another S3 variable is"],
    [{ S3_ENDPOINT: "https://s3.example" }, "S3_BUCKET must be set"],
    [{ ...BUCKET, S3_ENDPOINT: "http://s3.example" }, "S3_ENDPOINT must begin with https://"],
  ])("is refused with %o", async (given, why) => {
    await expect(read(given)).rejects.toThrow(why);
  });

  it("takes a bucket whole, spoken to under TLS", async () => {
    const bucket = { ...BUCKET, S3_ENDPOINT: "https://s3.example" };
    expect(await read(bucket)).toMatchObject({ ...bucket, S3_PATH_STYLE: "1", EVIDENCE_MAX_MB: 25 });
  });

  it("never repeats a secret in what it refuses", async () => {
    await expect(read({ NEXTAUTH_SECRET: "changeme-and-something-quite-private" })).rejects.not.toThrow("private");
  });

  it("of a demonstration has what the start command drew", async () => {
    expect(await read({ PORTAL_DEMONSTRATION: "1", NEXTAUTH_URL: "http://localhost:3000" })).toBeTruthy();
  });
});
