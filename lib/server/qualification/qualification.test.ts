import { beforeEach, describe, expect, it } from "vitest";
import { listProvidersRoute, QualificationView, readProviderRoute } from "@/lib/contract/qualification";
import { anAdministrator, aPerson, aPublishedEdition, aSession } from "@/prisma/seed/builders";
import { beforeScope, type Caller } from "../database";
import { statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEdition } from "../test-estate";
import { tried } from "../test-raw-sql";
import { approveQualification } from "./approve-qualification";
import { draftQualification } from "./draft-qualification";
import { listProviders } from "./list-providers";
import { listQualification } from "./list-qualification";
import { readProvider } from "./read-provider";
import { refuseQualification } from "./refuse-qualification";
import { withdrawQualification } from "./withdraw-qualification";

const database = testDatabase();
type Person = Caller & { personId: string };
let editor: Person;
let approver: Person;
let anybody: Caller;
const nobody: Caller = { sessionId: null, requestId: "test" };

beforeEach(async () => {
  await beforeScope((tx) => tx.$executeRaw`TRUNCATE qualification_fact`);
  await aPublishedEdition(aTestEdition());
  editor = await anAdministrator("catalogue-editor");
  approver = await anAdministrator("catalogue-approver");
  anybody = await aSession((await aPerson()).id);
});

const DRAFT = {
  provider: "bleu",
  offer: "bleu-cloud",
  scope: "iaas",
  milestone: "J2",
  on: "2026-10-15",
  knownUntil: "2026-11-20",
  validFrom: null,
  validTo: null,
  decision: null,
  source: { title: "Communiqué", locator: "exemple.fr", date: "2026-11-20", label: "secondary" },
  note: { fr: "Jalon J2 annoncé.", en: "Milestone J2 announced." },
} as const;
const GRANTED = {
  ...DRAFT,
  milestone: "J3",
  on: "2026-11-10",
  decision: "3456",
  validFrom: "2026-11-10",
  validTo: "2029-11-09",
} as const;
const about = (id: string) => ({ qualificationId: id });
const inForce = async (day: string) =>
  (await listQualification(anybody, { day })).inForce.find(({ provider, scope }) => provider.id === "bleu" && scope === "iaas");
const audit = () => beforeScope((tx) => tx.platformAuditEvent.findMany({ orderBy: { sequence: "asc" } }));

describe("the facts in force", () => {
  it("are those that ship, for everybody signed in, each with its source", async () => {
    const view = QualificationView.parse(await listQualification(anybody, { day: "2026-09-01" }));
    expect(view).toMatchObject({ day: "2026-09-01", drafts: [], history: [], mayEdit: false, mayApprove: false });
    expect(await inForce("2026-09-01")).toMatchObject({ trust: { status: "in-progress", fact: { milestone: "J1" } } });
    expect(await inForce("2026-11-22")).toMatchObject({ trust: { status: "unknown", reason: "not-known-after" } });
    for (const { trust } of view.inForce) if (trust.fact) expect(trust.fact.source.locator).not.toBe("");
    expect(await statusOf(listQualification(nobody, {}))).toBe(401);
  });

  it("change once a draft is approved by somebody else, from its first day on", async () => {
    const { id } = await draftQualification(editor, GRANTED);
    expect((await inForce("2026-11-22"))?.trust.status).toBe("unknown");
    const approved = await approveQualification(approver, about(id));
    expect(approved).toMatchObject({ outcome: "approved", own: false });
    expect(await inForce("2026-11-22")).toMatchObject({ trust: { status: "qualified", fact: { id, decision: "3456" } } });
    expect((await inForce("2026-11-09"))?.trust.fact?.milestone).toBe("J1");
    expect(await inForce("2029-11-10")).toMatchObject({ trust: { status: "ended", expiry: { warning: "over" } } });
    const { history } = await listQualification(anybody, {});
    expect(history).toMatchObject([{ id, outcome: "approved" }]);
    const acts = (await audit()).slice(-2);
    expect(acts.map(({ action, personId, subject }) => [action, personId, subject])).toEqual([
      ["draft-qualification", editor.personId, `qualification:${id}`],
      ["approve-qualification", approver.personId, `qualification:${id}`],
    ]);
    expect(JSON.parse(acts[1]?.detail ?? "{}")).toMatchObject({ draftedBy: editor.personId, decision: "3456" });
  });
});

describe("a draft", () => {
  it("is the editor's to make and the approver's to decide, with a second factor", async () => {
    const { id } = await draftQualification(editor, DRAFT);
    const administrator = await anAdministrator();
    const passwordAlone = await aSession(editor.personId);
    for (const caller of [anybody, approver, administrator, passwordAlone])
      expect(await statusOf(draftQualification(caller, DRAFT))).toBe(403);
    for (const caller of [anybody, editor, administrator]) {
      expect(await statusOf(approveQualification(caller, about(id)))).toBe(403);
      expect(await statusOf(refuseQualification(caller, { ...about(id), reason: "x" }))).toBe(403);
    }
    for (const caller of [anybody, approver]) expect(await statusOf(withdrawQualification(caller, about(id)))).toBe(403);
    for (const operation of [approveQualification, withdrawQualification])
      expect(await statusOf(operation(nobody, about(id)))).toBe(401);
  });

  it("is approved by nobody who wrote it, though they hold both roles, nor by raw SQL", async () => {
    await beforeScope((tx) => tx.platformRole.create({ data: { personId: editor.personId, role: "catalogue-approver" } }));
    const { id } = await draftQualification(editor, DRAFT);
    expect(await statusOf(approveQualification(editor, about(id)))).toBe(403);
    expect(await statusOf(refuseQualification(editor, { ...about(id), reason: "x" }))).toBe(403);
    const sql = "UPDATE qualification_fact SET outcome = 'approved', decided_at = now(), decided_by = $2 WHERE id = $1";
    const as = (person: string) => ({ role: "portal_admin" as const, person });
    await database.acting(as(editor.personId), async (run) => {
      expect(await tried(run, sql, [id, editor.personId]), "the author").toBe("23514");
      expect(await tried(run, sql, [id, approver.personId]), "in another's name").toBe("42501");
      expect(await tried(run, "UPDATE qualification_fact SET decision = '1' WHERE id = $1", [id])).toBe("42501");
      expect(await tried(run, "DELETE FROM qualification_fact WHERE id = $1", [id])).toBe("42501");
    });
    await database.acting(as(approver.personId), async (run) => {
      expect(await tried(run, sql, [id, approver.personId])).toBe(1);
      expect(await tried(run, sql, [id, approver.personId]), "decided once").toBe(0);
    });
  });

  it("is decided once: approved, refused with a reason, or withdrawn by its author", async () => {
    const one = await draftQualification(editor, DRAFT);
    const refused = await refuseQualification(approver, { ...about(one.id), reason: "Source trop faible." });
    expect(refused).toMatchObject({ outcome: "refused", reason: "Source trop faible." });
    expect(await statusOf(approveQualification(approver, about(one.id)))).toBe(409);
    const two = await draftQualification(editor, DRAFT);
    await withdrawQualification(editor, about(two.id));
    expect(await statusOf(approveQualification(approver, about(two.id)))).toBe(409);
    expect(await statusOf(approveQualification(approver, about(approver.personId)))).toBe(404);
    expect((await inForce("2026-11-01"))?.trust.fact?.milestone).toBe("J1");
  });

  it("is shown to those who work on the catalogue, and to nobody else, by the database too", async () => {
    const { id } = await draftQualification(editor, DRAFT);
    expect(await listQualification(editor, {})).toMatchObject({ drafts: [{ id, own: true }], mayEdit: true, mayApprove: false });
    expect(await listQualification(approver, {})).toMatchObject({ drafts: [{ id, own: false }], mayApprove: true });
    expect((await listQualification(anybody, {})).drafts).toEqual([]);
    await refuseQualification(approver, { ...about(id), reason: "x" });
    expect((await listQualification(anybody, {})).history).toEqual([]);
    expect((await listQualification(editor, {})).history).toMatchObject([{ id, reason: "x" }]);
    await draftQualification(editor, DRAFT);
    await database.acting({ role: "portal_app", person: editor.personId }, async (run) => {
      expect((await run("SELECT id FROM qualification_fact")).rows).toEqual([]);
    });
  });

  it("is refused when it contradicts itself, names no known offer or claims the future", async () => {
    expect(await statusOf(draftQualification(editor, { ...DRAFT, offer: "nothing" }))).toBe(400);
    expect(await statusOf(draftQualification(editor, { ...DRAFT, decision: "1" }))).toBe(400);
    expect(await statusOf(draftQualification(editor, { ...DRAFT, knownUntil: "2999-01-01" }))).toBe(400);
    expect(await statusOf(draftQualification(editor, { ...GRANTED, validTo: "2025-01-01" }))).toBe(400);
    expect(await beforeScope((tx) => tx.qualificationFact.count())).toBe(0);
  });
});

describe("the directory of providers", () => {
  it("says what may be said of each on the day asked about", async () => {
    const view = listProvidersRoute.response.parse(await listProviders(anybody, { day: "2026-12-01" }));
    const of = (id: string) => view.providers.find((provider) => provider.id === id);
    expect(of("outscale")?.trust).toMatchObject({ status: "ended", fact: { decision: "2118" } });
    expect(of("s3ns")).toMatchObject({
      trust: { status: "qualified" },
      offers: [{ scope: "iaas" }, { scope: "paas" }, { scope: "caas" }],
    });
    expect(of("numergy")?.trust).toMatchObject({ status: "ended", reason: "closed" });
    expect(await statusOf(listProviders(nobody, {}))).toBe(401);
  });

  it("shows one provider with everything stated of it, approved facts among them", async () => {
    const { id } = await draftQualification(editor, { ...DRAFT, provider: "scaleway", offer: "cloud", scope: "iaas" });
    await approveQualification(approver, about(id));
    const view = readProviderRoute.response.parse(await readProvider(anybody, { providerId: "scaleway", day: "2026-11-01" }));
    expect(view.trust).toMatchObject({ status: "in-progress", fact: { id } });
    expect(view.facts.map((fact) => fact.milestone)).toEqual(["J2", "pending", "pending"]);
    expect(view.events.length).toBeGreaterThan(0);
    const history = await readProvider(anybody, { providerId: "cloudwatt" });
    expect(history.events.at(-1)).toMatchObject({ when: "2020" });
    expect(await statusOf(readProvider(anybody, { providerId: "nobody" }))).toBe(404);
    expect(await statusOf(readProvider(nobody, { providerId: "s3ns" }))).toBe(401);
  });
});
