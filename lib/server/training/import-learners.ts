import { type ImportedLearners, importLearnersRoute } from "@/lib/contract/training-people";
import { type LearnerRow, readLearnerRow } from "@/lib/domain/training/training-file";
import { appendAudit } from "../audit";
import type { OrganisationScope } from "../database";
import { loadProject } from "../inventory/store-project";
import { upload } from "../use-case";
import { type NumberedRow, readTrainingFile } from "./read-training-file";
import { insertLearner, learnersByEmail, membersByEmail, type StoredLearner, writeLearner } from "./store-learner";

/** Adds the learners of a file. Who is there already gets the roles that it names, and comes back if taken out. */
export const importLearners = upload({
  permission: "training.manage",
  input: importLearnersRoute.params.extend(importLearnersRoute.query.shape),

  async run(open, { projectId, fileName }, body): Promise<ImportedLearners> {
    await open((scope) => loadProject(scope, projectId));
    const sum = { learnersAdded: 0, learnersChanged: 0, unchanged: 0 };
    const tally = await readTrainingFile("learners", body, readLearnerRow, async (rows) => {
      const done = await open(async (scope) => {
        const taken = await takeIn(scope, projectId, rows);
        if (taken.learnersAdded + taken.learnersChanged > 0)
          await appendAudit(scope, {
            action: "import-learners",
            subject: `project:${projectId}`,
            detail: { fileName, ...taken },
          });
        return taken;
      });
      sum.learnersAdded += done.learnersAdded;
      sum.learnersChanged += done.learnersChanged;
      sum.unchanged += done.unchanged;
    });
    const { rows, rejectedRows, faults } = tally;
    return { rows, rejectedRows, faults, ...sum };
  },
});

async function takeIn(scope: OrganisationScope, projectId: string, rows: readonly NumberedRow<LearnerRow>[]) {
  // Of two rows with one address the later one counts.
  const byEmail = new Map(rows.map(({ value }) => [value.email, value]));
  const emails = [...byEmail.keys()];
  const [known, members] = [await learnersByEmail(scope, projectId, emails), await membersByEmail(scope, emails)];
  const done = { learnersAdded: 0, learnersChanged: 0, unchanged: rows.length - byEmail.size };
  for (const [email, row] of byEmail) {
    const learner = known.get(email);
    const member = members.get(email);
    if (!learner) {
      const name = member?.name ?? row.name ?? email;
      await insertLearner(scope, { projectId, email, name, personId: member?.personId ?? null, roles: row.roles });
      done.learnersAdded += 1;
    } else if (await change(scope, learner, row)) done.learnersChanged += 1;
    else done.unchanged += 1;
  }
  return done;
}

async function change(scope: OrganisationScope, learner: StoredLearner, row: LearnerRow): Promise<boolean> {
  const roles = row.roles.length > 0 ? row.roles : learner.roles;
  const name = learner.personId === null ? (row.name ?? learner.name) : learner.name;
  if (!learner.removedAt && name === learner.name && roles.join() === learner.roles.join()) return false;
  await writeLearner(scope, learner.id, { name, roles, removedAt: null });
  return true;
}
