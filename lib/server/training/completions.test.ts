import Papa from "papaparse";
import { beforeEach, describe, expect, it } from "vitest";
import { asSystem } from "@/prisma/seed/builders";
import { beforeScope } from "../database";
import { answersToOthers, answerToRole, REFUSALS, statusOf } from "../test-access";
import { testDatabase } from "../test-database";
import { aTestEstate, type TestEstate } from "../test-estate";
import type { Download } from "../use-case";
import { downloadTrainingRecord } from "./download-training-record";
import { importCompletions } from "./import-completions";
import { joinTraining } from "./join-training";
import { listLearners } from "./list-learners";
import { readPath } from "./read-path";
import { aLearner, bytes, passModule } from "./test-training";

testDatabase();
let estate: TestEstate;
beforeEach(async () => {
  estate = await aTestEstate({});
});

const given = (text: string, addUnknown: "yes" | "no" = "no", to = estate) =>
  importCompletions.receive(to.lead, { ...to.path, fileName: "lms.csv", addUnknown }, bytes(text));
const rowOf = async (moduleId: string) =>
  asSystem(estate.organisation.id, ({ tx }) =>
    tx.trainingRecord.findFirst({ where: { organisationId: estate.organisation.id, moduleId } }),
  );
const audits = async () =>
  asSystem(estate.organisation.id, ({ tx }) =>
    tx.auditEvent.count({ where: { organisationId: estate.organisation.id, action: "import-completions" } }),
  );
const HEAD = "email,module,completed_on,score,name\n";

describe("importCompletions", () => {
  it("records the good rows, and tells of each other one which field and what was there", async () => {
    await aLearner(estate);
    const text = `${HEAD}anne@exemple.fr,why-a-trusted-cloud,02/11/2026,90 %,
anne@exemple.fr,marketing,2026-11-02,,
anne@exemple.fr,bleu-today,hier,,
inconnue@exemple.fr,bleu-today,2026-11-02,,Inconnue
`;
    expect(await given(text)).toEqual({
      rows: 4,
      rejectedRows: 3,
      recorded: 1,
      unchanged: 0,
      learnersAdded: 0,
      faults: [
        { row: 3, field: "module", code: "module-unknown", value: "marketing" },
        { row: 4, field: "completedOn", code: "date-invalid", value: "hier" },
        { row: 5, field: "email", code: "learner-unknown", value: "inconnue@exemple.fr" },
      ],
    });
    expect(await rowOf("why-a-trusted-cloud")).toMatchObject({
      source: "lms",
      right: 90,
      total: 100,
      completedAt: new Date("2026-11-02T12:00:00Z"),
      recordedBy: estate.lead.personId,
      moduleUpdated: new Date("2026-11-02"),
    });
  });

  it("changes nothing the second time, and audits nothing then", async () => {
    await aLearner(estate);
    const text = `${HEAD}anne@exemple.fr,bleu-today,2026-11-02,80,\nanne@exemple.fr,bleu-today,2026-10-01,95,\nanne@exemple.fr,mail-move,2026-11-02,,\n`;
    expect(await given(text)).toMatchObject({ recorded: 2, unchanged: 1 });
    expect(await given(text)).toMatchObject({ recorded: 0, unchanged: 3, rejectedRows: 0 });
    expect(await audits()).toBe(1);
    expect(await rowOf("bleu-today")).toMatchObject({ right: 80, completedAt: new Date("2026-11-02T12:00:00Z") });
    expect(await given(`${HEAD}anne@exemple.fr,bleu-today,2026-11-20,,\n`)).toMatchObject({ recorded: 1 });
  });

  it("never touches what was completed in the portal", async () => {
    await joinTraining(estate.reader, { ...estate.path, roles: ["champion"] });
    await passModule(estate.reader, estate, "bleu-today");
    const { email } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { id: estate.reader.personId } }));
    expect(await given(`${HEAD}${email},bleu-today,2026-11-20,10,\n`)).toMatchObject({ recorded: 0, unchanged: 1 });
    expect(await rowOf("bleu-today")).toMatchObject({ source: "portal", attempts: 1 });
  });

  it("makes learners of unknown addresses only when that is asked for; a member is never unknown", async () => {
    const { email } = await beforeScope((tx) => tx.person.findUniqueOrThrow({ where: { id: estate.reader.personId } }));
    const text = `email,module,completed_on,name,roles\n${email},bleu-today,2026-11-02,,\nnoe@exemple.fr,bleu-today,2026-11-02,,champion\n`;
    expect(await given(text)).toMatchObject({ recorded: 1, learnersAdded: 1, rejectedRows: 1 });
    expect((await readPath(estate.reader, estate.path)).modules.find(({ id }) => id === "bleu-today")?.record?.source).toBe(
      "lms",
    );
    expect(await given(text, "yes")).toMatchObject({ recorded: 1, unchanged: 1, learnersAdded: 1, rejectedRows: 0 });
    const { items } = await listLearners(estate.lead, { ...estate.path, name: "noe" });
    expect(items).toEqual([
      expect.objectContaining({ name: "noe", email: "noe@exemple.fr", roles: ["champion"], member: false }),
    ]);
  });

  it("reads thousands of rows, a few hundred a transaction", async () => {
    const rows = Array.from({ length: 1_300 }, (_, at) => `agent${at}@exemple.fr,bleu-today,2026-11-02,${at % 101},Agent ${at}`);
    expect(await given(`${HEAD}${rows.join("\n")}`, "yes")).toMatchObject({ rows: 1_300, recorded: 1_300, learnersAdded: 1_300 });
    expect(await audits()).toBe(3);
    expect(await given(`${HEAD}${rows.join("\n")}`)).toMatchObject({ recorded: 0, unchanged: 1_300 });
  }, 60_000);

  it("keeps to its own project: the same address elsewhere is somebody else's", async () => {
    const other = await aTestEstate({});
    await aLearner(other);
    expect(await given(`${HEAD}anne@exemple.fr,bleu-today,2026-11-02,,\n`)).toMatchObject({ recorded: 0, rejectedRows: 1 });
  });

  it("refuses others, and files without the columns", async () => {
    const ask = (caller: Parameters<typeof importCompletions.receive>[0]) =>
      statusOf(importCompletions.receive(caller, { ...estate.path, fileName: "a.csv" }, bytes(HEAD)));
    expect(await ask({ sessionId: null, requestId: "test" })).toBe(401);
    expect(await ask(estate.reader)).toBe(403);
    expect(await ask((await aTestEstate({})).lead)).toBe(404);
    await expect(given("email;date\n")).rejects.toMatchObject({ code: "file-columns", params: { columns: "module" } });
  });
});

describe("downloadTrainingRecord", () => {
  const read = async ({ body }: Download) => {
    let text = "";
    for await (const part of body) text += part;
    return text;
  };

  it("is a file that an import reads again, and that runs no formula", async () => {
    await aLearner(estate, { name: "=HYPERLINK(1)" });
    await given(`${HEAD}anne@exemple.fr,bleu-today,2026-11-02,80,\n`);
    const text = await read(await downloadTrainingRecord(estate.lead, estate.path));
    const { data } = Papa.parse<string[]>(text.slice(1).trim());
    expect(data[0]?.slice(0, 7)).toEqual(["name", "email", "roles", "module", "completed_on", "score", "Titre"]);
    expect(data[1]?.slice(0, 6)).toEqual(["'=HYPERLINK(1)", "anne@exemple.fr", "support", "bleu-today", "2026-11-02", "80"]);
    expect(await given(text)).toMatchObject({ recorded: 0, unchanged: 1, rejectedRows: 0 });
    const other = await aTestEstate({});
    expect(await given(text, "yes", other)).toMatchObject({ recorded: 1, learnersAdded: 1 });
  });

  it("refuses others, and who does not manage the training", async () => {
    expect(await answersToOthers(downloadTrainingRecord, estate.path, estate)).toEqual(REFUSALS);
    for (const role of ["reader", "organisation-executive", "consultant"] as const)
      expect(await answerToRole(downloadTrainingRecord, estate.path, estate, role), role).toBe(403);
  });
});
