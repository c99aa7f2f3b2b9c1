import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { type ChainReport, chainLine, verifyChains } from "@/lib/cli/audit-chains";
import { run } from "@/lib/cli/command.mjs";
import { readEverything } from "@/lib/cli/read-everything";
import { anOrganisation, asSystem, type Named } from "@/prisma/seed/builders";
import { appendAudit } from "../audit";
import { testDatabase } from "../test-database";

const database = testDatabase();
const LENGTH = 5;

async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.url() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An organisation with a chain of its own. */
async function aChain(): Promise<Named> {
  const organisation = await anOrganisation();
  for (let number = 1; number <= LENGTH; number += 1)
    await asSystem(organisation.id, (scope) =>
      appendAudit(scope, { action: "edit-workload", subject: "workload:é", detail: { number, text: "« l’été »\n" } }),
    );
  return organisation;
}

async function reports(organisation?: string): Promise<ChainReport[]> {
  return connected((client) =>
    readEverything(client, async () => {
      const found: ChainReport[] = [];
      for await (const report of verifyChains(client, organisation)) found.push(report);
      return found;
    }),
  );
}

/** What whoever owns the tables can do, and the portal cannot. */
const tamper = (organisation: Named, sql: string) =>
  connected((client) => client.query(sql.replaceAll("$1", client.escapeLiteral(organisation.id))));

let untouched: Named;
beforeAll(async () => {
  untouched = await aChain();
  await connected((client) => client.query("SELECT audit_append_platform('sign-in', 'person:1', '{}', 'request')"));
});

describe("verifyChains", () => {
  it("finds untouched chains whole: what the database hashed is what the domain hashes", async () => {
    const found = await reports();
    expect(found.map(({ chain, end, fault }) => [chain, end.sequence, fault])).toEqual([
      [untouched.id, LENGTH, null],
      ["platform", 1, null],
    ]);
    for (const report of found) expect(chainLine(report)).toContain(`${report.end.sequence} rows verified`);
  });

  it.each([
    [
      "its detail rewritten",
      `UPDATE audit_event SET detail = '{"number":3}' WHERE organisation_id = $1 AND sequence = 3`,
      "content",
      3,
    ],
    [
      "its time moved by a millisecond",
      "UPDATE audit_event SET at = at + interval '1 ms' WHERE organisation_id = $1 AND sequence = 2",
      "content",
      2,
    ],
    ["another person put in", "UPDATE audit_event SET person_id = $1 WHERE organisation_id = $1 AND sequence = 4", "content", 4],
    [
      "its hash rewritten too",
      "UPDATE audit_event SET previous_hash = repeat('0', 64) WHERE organisation_id = $1 AND sequence = 3",
      "content",
      3,
    ],
    ["deleted in the middle", "DELETE FROM audit_event WHERE organisation_id = $1 AND sequence = 3", "gap", 3],
    ["deleted at the beginning", "DELETE FROM audit_event WHERE organisation_id = $1 AND sequence = 1", "gap", 1],
    ["deleted at the end", "DELETE FROM audit_event WHERE organisation_id = $1 AND sequence = 5", "tail", 5],
    ["all deleted", "DELETE FROM audit_event WHERE organisation_id = $1", "tail", 1],
    [
      "deleted at the end with the note of it taken back",
      `DELETE FROM audit_event WHERE organisation_id = $1 AND sequence = 5;
      UPDATE audit_head SET sequence = 4 WHERE organisation_id = $1`,
      "head",
      4,
    ],
    ["the note of the end removed", "DELETE FROM audit_head WHERE organisation_id = $1", "head", 5],
    [
      "two swapped",
      `UPDATE audit_event SET sequence = 99 WHERE organisation_id = $1 AND sequence = 2;
      UPDATE audit_event SET sequence = 2 WHERE organisation_id = $1 AND sequence = 3;
      UPDATE audit_event SET sequence = 3 WHERE organisation_id = $1 AND sequence = 99`,
      "content",
      2,
    ],
  ] as const)("locates a row with %s", async (_, sql, kind, sequence) => {
    const organisation = await aChain();
    await tamper(organisation, sql);
    const [report] = await reports(organisation.id);
    expect(report?.fault).toEqual({ kind, sequence });
    expect(chainLine(report as ChainReport)).toContain(`${organisation.id} (${organisation.name}): WRONG at row ${sequence}`);
  });

  it("leaves no right and no trace behind", async () => {
    const member =
      "SELECT count(*)::int AS n FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid WHERE r.rolname = 'portal_backup' AND m.member = current_user::regrole";
    const before = await connected((client) => client.query(member));
    await reports();
    expect((await connected((client) => client.query(member))).rows).toEqual(before.rows);
  });
});

describe("npm run audit:verify", () => {
  // Not synchronously: the embedded database is served by this very process.
  const verify = (...args: string[]) =>
    run(process.execPath, ["--import", "tsx", "lib/cli/audit-verify.ts", ...args], {
      env: { ...process.env, DATABASE_URL: database.url() },
    });

  it("ends with 1 and says which row of whom is wrong, with 0 when all is whole, with 2 when it is misused", async () => {
    const whole = await verify("--organisation", untouched.id);
    expect(whole.output).toContain(`organisation ${untouched.id} (${untouched.name}): ${LENGTH} rows verified`);
    expect(whole.code).toBe(0);
    const organisation = await aChain();
    await tamper(organisation, "UPDATE audit_event SET action = 'cancel-import' WHERE organisation_id = $1 AND sequence = 2");
    const wrong = await verify();
    expect(wrong.output).toContain(`organisation ${organisation.id} (${organisation.name}): WRONG at row 2`);
    expect(wrong.code).toBe(1);
    expect((await verify("--organisation", "me")).code).toBe(2);
    expect((await verify("--organisation", "00000000-0000-4000-8000-000000000000")).output).toContain("There is no organisation");
  });
});
