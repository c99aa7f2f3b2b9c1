import { expect, it } from "vitest";
import { listTermsRoute, readTermRoute } from "@/lib/contract/glossary";
import { aPerson, aSession } from "@/prisma/seed/builders";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { listTerms } from "./list-terms";
import { readTerm } from "./read-term";

testDatabase();
const nobody = { sessionId: null, requestId: "test" };

it("gives anybody who is signed in the words asked for, as the contract says", async () => {
  const caller = await aSession((await aPerson()).id);
  const all = listTermsRoute.response.parse(await listTerms(caller, {}));
  expect(all.items).toHaveLength(all.total);
  const { items } = await listTerms(caller, { search: "CLOUD Act" });
  expect(items.map(({ id }) => id)).toContain("cloud-act");
  expect(items.length).toBeLessThan(all.total);
  const term = readTermRoute.response.parse(await readTerm(caller, { termId: "secnumcloud" }));
  expect(term.sources.map(({ label }) => label)).toContain("fact");
  expect(term.see.map(({ id }) => id)).toContain("qualification");
});

it("knows no other word, and answers nobody else", async () => {
  const caller = await aSession((await aPerson()).id);
  expect(await statusOf(readTerm(caller, { termId: "no-such-word" }))).toBe(404);
  expect(await statusOf(readTerm(nobody, { termId: "secnumcloud" }))).toBe(401);
  expect(await statusOf(listTerms(nobody, {}))).toBe(401);
});
