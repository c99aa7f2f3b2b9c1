import { Writable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { anOrganisation, aPerson } from "@/prisma/seed/builders";
import { beforeScope } from "./database";
import { faultOf } from "./fault";
import { makeLog } from "./log";
import { testDatabase } from "./test-database";

const database = testDatabase();
const SECRETS = {
  email: "claire.fontaine@ministere.exemple.fr",
  password: "correct horse battery staple",
  token: "q8Zt0Yb1m2n3p4r5s6t7u8v9w0x1y2z3A4B5C6D7E8F",
  jwt: "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..abcdefgh.ijklmnop",
};

/** What pino really writes. */
function written(...lines: Record<string, unknown>[]): string {
  let text = "";
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  process.env.LOG_LEVEL = "info";
  const log = makeLog(stream);
  for (const line of lines) log.error(line, "said");
  return text;
}

async function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => expect.unreachable("it did not fail"),
    (error: unknown) => error,
  );
}

beforeAll(() => {
  expect(database.url()).toContain("postgresql://");
});

describe("the log", () => {
  it("censors by key, however deep", () => {
    const text = written(
      { password: SECRETS.password, user: { email: SECRETS.email } },
      { request: { headers: { cookie: SECRETS.jwt, Authorization: SECRETS.token } } },
      { list: [{ given: { newPassword: SECRETS.password, resetToken: SECRETS.token, secretKey: SECRETS.token } }] },
    );
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
    expect(text.match(/\[redacted\]/g)).toHaveLength(7);
  });

  it("censors by look, wherever it stands", () => {
    const text = written({
      note: `asked by ${SECRETS.email} with ${SECRETS.token}`,
      url: `/invitation?t=${SECRETS.token}`,
      cause: new Error(`no account ${SECRETS.email} (${SECRETS.jwt})`),
      where: "postgresql://portal:a-password@db.example:5432/portal",
    });
    for (const secret of [...Object.values(SECRETS), "a-password", "db.example"]) expect(text).not.toContain(secret);
    expect(text).toContain("asked by [e-mail] with [token]");
  });

  it("keeps what is needed to find a fault: its name, its code, its place, the number of the request", () => {
    const requestId = "8f14e45f-ceea-467f-9d5c-1c1d4d2ff6c1";
    const [line] = written({ requestId, route: "/api/v1/x", error: new TypeError("x is not a function") }).split("\n");
    expect(JSON.parse(line ?? "")).toMatchObject({
      requestId,
      route: "/api/v1/x",
      error: {
        name: "TypeError",
        message: "x is not a function",
        at: expect.arrayContaining([expect.stringContaining("log.test.ts")]),
      },
    });
  });

  it("ends in cyclic and deep objects too", () => {
    const cycle: Record<string, unknown> = { password: SECRETS.password };
    cycle.self = cycle;
    expect(written(cycle)).toContain("[deep]");
    expect(written(cycle)).not.toContain(SECRETS.password);
  });
});

describe("faultOf a database's error", () => {
  it("holds neither values nor statements: a duplicate", async () => {
    await aPerson({ email: SECRETS.email });
    const error = await thrownBy(() => aPerson({ email: SECRETS.email, passwordHash: SECRETS.password }));
    expect(faultOf(error)).toMatchObject({ name: "PrismaClientKnownRequestError", code: "P2002" });
    expect(written({ error })).not.toMatch(/claire|correct horse|INSERT|tx\.person/i);
  });

  it("holds neither values nor statements: raw SQL", async () => {
    await anOrganisation();
    const statements = [
      (sql: string) => beforeScope((tx) => tx.$queryRawUnsafe(sql)),
      (sql: string) => database.acting({ role: null }, (run) => run(sql)),
    ];
    for (const run of statements) {
      for (const sql of [
        `SELECT '${SECRETS.password}'::uuid`,
        `INSERT INTO person (email, name, password_hash) VALUES ('${SECRETS.email}', NULL, '${SECRETS.password}')`,
        `SELECT wrong_column FROM person WHERE email = '${SECRETS.email}'`,
      ]) {
        const text = written({ error: await thrownBy(() => run(sql)) });
        expect(text).not.toMatch(/claire|correct horse|insert into|select/i);
        expect(text).toMatch(/"code":"(P2010|22P02|23502|42703)"/);
      }
    }
  });

  it("holds no input that a validation of Prisma repeats", async () => {
    const wrong = { email: SECRETS.email, name: 1, passwordHash: SECRETS.password } as never;
    const error = await thrownBy(() => beforeScope((tx) => tx.person.create({ data: wrong })));
    expect(written({ error })).not.toMatch(/claire|correct horse/);
  });
});
