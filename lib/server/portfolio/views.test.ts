import { beforeAll, describe, expect, it } from "vitest";
import { aPerson, aSession } from "@/prisma/seed/builders";
import { beforeScope, type Caller } from "../database";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { dropView } from "./drop-view";
import { keepView } from "./keep-view";
import { readPortfolio } from "./read-portfolio";

testDatabase();
let caller: Caller & { personId: string };
let other: Caller;
const somebody = async () => {
  const { id } = await aPerson();
  return { ...(await aSession(id)), personId: id };
};
beforeAll(async () => {
  caller = await somebody();
  other = await somebody();
});
const viewsOf = async (who: Caller) => (await readPortfolio(who, {})).views;
const auditOf = (action: string) => beforeScope((tx) => tx.platformAuditEvent.findMany({ where: { action } }));

describe("saved views", () => {
  it("are kept by name, of what the page knows of an address alone, and are nobody else's", async () => {
    const { id } = await keepView(caller, { name: "En retard", query: "risk=late&after=x&sort=due&phase=flight" });
    await keepView(caller, { name: "À relire", query: "" });
    expect((await viewsOf(caller)).map(({ name, query }) => [name, query])).toEqual([
      ["À relire", ""],
      ["En retard", "risk=late&sort=due"],
    ]);
    expect(await viewsOf(other)).toEqual([]);
    expect(await statusOf(dropView(other, { viewId: id }))).toBe(404);
    await expect(keepView(caller, { name: "En retard", query: "" })).rejects.toMatchObject({ code: "view-name-taken" });
    await keepView(other, { name: "En retard", query: "" });
    expect(await dropView(caller, { viewId: id })).toEqual({ dropped: 1 });
    expect(await statusOf(dropView(caller, { viewId: id }))).toBe(404);
    expect((await viewsOf(caller)).map(({ name }) => name)).toEqual(["À relire"]);
  });

  it("are audited without their words, and asked for by somebody who is signed in", async () => {
    const kept = await auditOf("keep-portfolio-view");
    expect(kept).toHaveLength(3);
    for (const { detail } of [...kept, ...(await auditOf("drop-portfolio-view"))]) expect(detail).toBe("{}");
    const nobody = { sessionId: null, requestId: "test" };
    expect(await statusOf(readPortfolio(nobody, {}))).toBe(401);
    expect(await statusOf(keepView(nobody, { name: "x", query: "" }))).toBe(401);
    expect(await statusOf(dropView(nobody, { viewId: caller.personId }))).toBe(401);
  });

  it("are thirty at most", async () => {
    const busy = await somebody();
    for (let at = 0; at < 30; at++) await keepView(busy, { name: `Vue ${at}`, query: "" });
    await expect(keepView(busy, { name: "Une de trop", query: "" })).rejects.toMatchObject({ code: "too-many-views" });
  });
});
