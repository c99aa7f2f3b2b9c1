import type { Locale } from "@/lib/domain/locale";
import type { SANDBOX_ACTS } from "@/lib/domain/sandbox/sandbox";
import { SANDBOX_WORDS } from "@/lib/domain/sandbox/words";
import { listAssessments } from "../assessment/list-assessments";
import { readAssessment } from "../assessment/read-assessment";
import { startAssessment } from "../assessment/start-assessment";
import type { Caller } from "../database";
import { listWorkloads } from "../eligibility/list-workloads";
import { listTenantImports } from "../microsoft365/list-tenant-imports";
import { uploadTenantFile } from "../microsoft365/upload-tenant-file";
import { addDerogation } from "../obligation/add-derogation";
import { listDerogations } from "../obligation/list-derogations";
import { listDecisions } from "../programme/list-decisions";
import { proposeDecision } from "../programme/propose-decision";
import { tenantFiles } from "../sandbox/invented-tenant";
import { fill } from "./fill-assessment";
import { ANSWERED, answersIn, COMMON, DEROGATION, NO_GO, QUESTIONNAIRE, saidIn } from "./sandbox-content.data";
import { sayOfWorkloads } from "./say-of-workloads";

export interface Place {
  readonly organisationId: string;
  readonly projectId: string;
}
const DAY = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

type Act = (lead: Caller, where: Place, locale: Locale) => Promise<void>;

/** What a sandbox is filled with, once its estate is in. What is there already stays. */
export const SANDBOX_ACT: Readonly<Record<(typeof SANDBOX_ACTS)[number], Act>> = {
  async workloads(lead, where, locale) {
    await sayOfWorkloads(lead, where, saidIn(locale), COMMON);
  },

  async tenant(lead, where) {
    const known = (await listTenantImports(lead, { ...where, limit: 50 })).items.map(({ fileName }) => fileName);
    for (const { fileName, content } of tenantFiles().filter((file) => !known.includes(file.fileName)))
      await uploadTenantFile.receive(lead, { ...where, fileName }, bytesOf(content));
  },

  async answers(lead, where, locale) {
    const begun = (await listAssessments(lead, where)).items.find(({ questionnaire }) => questionnaire.id === QUESTIONNAIRE);
    const id = begun?.id ?? (await startAssessment(lead, { ...where, questionnaireId: QUESTIONNAIRE })).id;
    const path = { ...where, assessmentId: id };
    const { questionnaire, answers } = await readAssessment(lead, path);
    await fill(lead, path, questionnaire, ANSWERED - answers.length, answersIn(locale));
  },

  async derogation(lead, where, locale) {
    if ((await listDerogations(lead, where)).items.length > 0) return;
    const { items } = await listWorkloads(lead, { ...where, sort: "name", limit: 200 });
    const workloadId = items.find(({ name }) => name === SANDBOX_WORDS[locale].apps.online.name)?.id ?? null;
    await addDerogation(lead, {
      ...where,
      subject: DEROGATION.subject[locale],
      authority: DEROGATION.authority[locale],
      reference: DEROGATION.reference[locale],
      workloadId,
      textCode: "SREN-31",
      state: "granted",
      requestedOn: inDays(-150),
      primeMinisterOn: inDays(-110),
      decidedOn: inDays(-100),
      expiresOn: inDays(200),
      note: "",
    });
  },

  async decision(lead, where, locale) {
    if ((await listDecisions(lead, where)).items.length > 0) return;
    await proposeDecision(lead, { ...where, gate: "training", outcome: "no-go", note: NO_GO[locale] });
  },
};

async function* bytesOf(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content);
}
