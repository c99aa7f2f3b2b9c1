import { type ImportedCompletions, importCompletionsRoute } from "@/lib/contract/training-people";
import { type CompletionRow, readCompletionRow } from "@/lib/domain/training/training-file";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { upload } from "../use-case";
import { MODULE_IDS, moduleOf } from "./curriculum";
import { type FileTally, type NumberedRow, readTrainingFile } from "./read-training-file";
import { type Completion, writeCompletions } from "./store-completions";
import { insertLearner, learnersByEmail, membersByEmail } from "./store-learner";

/** Takes in what people completed on a learning platform: good rows go in as they are read, the others are told. */
export const importCompletions = upload({
  permission: "training.manage",
  input: importCompletionsRoute.params.extend(importCompletionsRoute.query.shape),

  async run(open, { projectId, fileName, addUnknown }, body): Promise<ImportedCompletions> {
    await open((scope) => loadProject(scope, projectId));
    const known = { modules: MODULE_IDS, today: new Date().toISOString().slice(0, 10) };
    const sum = { recorded: 0, unchanged: 0, learnersAdded: 0 };
    const tally = await readTrainingFile(
      "completions",
      body,
      (places, cells) => readCompletionRow(places, cells, known),
      async (rows, so) => {
        const done = await open(async (scope) => {
          const taken = await takeIn(scope, { projectId, rows, addUnknown: addUnknown === "yes" }, so);
          if (taken.recorded + taken.learnersAdded > 0)
            await appendAudit(scope, {
              action: "import-completions",
              subject: `project:${projectId}`,
              detail: { fileName, ...taken },
            });
          return taken;
        });
        sum.recorded += done.recorded;
        sum.unchanged += done.unchanged;
        sum.learnersAdded += done.learnersAdded;
      },
    );
    const { rows, rejectedRows, faults } = tally;
    return { rows, rejectedRows, faults, ...sum };
  },
});

interface Given {
  readonly projectId: string;
  readonly rows: readonly NumberedRow<CompletionRow>[];
  readonly addUnknown: boolean;
}

async function takeIn(scope: OrganisationScope, { projectId, rows, addUnknown }: Given, tally: FileTally) {
  const { ids, added } = await learnerIds(scope, projectId, rows, addUnknown);
  const completions: Completion[] = [];
  for (const { row, value } of rows) {
    const learnerId = ids.get(value.email);
    if (learnerId) completions.push(completionOf(learnerId, value));
    else tally.reject(row, [{ field: "email", code: "learner-unknown", value: value.email }]);
  }
  const recorded = completions.length > 0 ? await writeCompletions(scope, completions) : 0;
  return { recorded, unchanged: completions.length - recorded, learnersAdded: added };
}

/** The learner of each address. A member who never opened the training is known; a stranger is added only when that was asked for. */
async function learnerIds(
  scope: OrganisationScope,
  projectId: string,
  rows: readonly NumberedRow<CompletionRow>[],
  addUnknown: boolean,
): Promise<{ ids: Map<string, string>; added: number }> {
  const emails = [...new Set(rows.map(({ value }) => value.email))];
  const ids = new Map([...(await learnersByEmail(scope, projectId, emails))].map(([email, { id }]) => [email, id]));
  const missing = emails.filter((email) => !ids.has(email));
  const members = missing.length > 0 ? await membersByEmail(scope, missing) : new Map();
  let added = 0;
  for (const email of missing) {
    const member = members.get(email);
    if (!member && !addUnknown) continue;
    const told = rows.find(({ value }) => value.email === email)?.value;
    const name = member?.name ?? told?.name ?? email.slice(0, email.indexOf("@"));
    ids.set(
      email,
      await insertLearner(scope, { projectId, email, name, personId: member?.personId ?? null, roles: told?.roles ?? [] }),
    );
    added += 1;
  }
  return { ids, added };
}

function completionOf(learnerId: string, { moduleId, completedOn, score }: CompletionRow): Completion {
  const { updated } = moduleOf(moduleId);
  // Noon, so that it is the same day on every wall of Europe.
  const completedAt = new Date(`${completedOn}T12:00:00Z`);
  return { learnerId, moduleId, completedAt, score, moduleUpdated: completedOn < updated ? completedOn : updated };
}
