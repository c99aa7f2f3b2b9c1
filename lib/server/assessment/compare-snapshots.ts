import { compareSnapshotsRoute, type SnapshotComparison } from "@/lib/contract/assessment";
import { answerDifferences } from "@/lib/domain/assessment/difference";
import { type Standings, standingsOf } from "@/lib/domain/evidence/standing";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";
import { standingsNow } from "../evidence/standings-now";
import { query } from "../use-case";
import { answersFrom, figuresOf } from "./figures";
import type { SnapshotDocument } from "./freeze-answers";
import { knownQuestionnaire } from "./known-questionnaire";
import { snapshotView } from "./snapshot-view";
import { answersOf, type Said } from "./store-answer";
import { loadAssessment, namesOf, type StoredAssessment } from "./store-assessment";
import { findSnapshot, type StoredSnapshot } from "./store-snapshot";

interface Moment {
  readonly snapshot: StoredSnapshot | null;
  readonly version: string;
  readonly said: ReadonlyMap<string, Said>;
  readonly files: Standings;
}

/** What changed between two moments: answers and comments, and the figures that come of them. */
export const compareSnapshots = query({
  permission: "assessment.read",
  input: compareSnapshotsRoute.params.extend(compareSnapshotsRoute.query.shape),

  async run(scope, { snapshotId, to, ...place }): Promise<SnapshotComparison> {
    const assessment = await loadAssessment(scope, place);
    const before = await frozen(scope, assessment.id, snapshotId);
    const after = to === undefined ? await present(scope, assessment) : await frozen(scope, assessment.id, to);
    const names = await namesOf(scope, [before.snapshot?.personId ?? null, after.snapshot?.personId ?? null]);
    const { questionnaire, questions } = await knownQuestionnaire(scope, assessment.questionnaireId, after.version);
    const ids = [...new Set([...questions.keys(), ...before.said.keys(), ...after.said.keys()])];
    const changes = changedIds(ids, before, after).map((questionId) => ({
      questionId,
      text: questions.get(questionId)?.text ?? null,
      before: sideOf(before, questionId),
      after: sideOf(after, questionId),
    }));
    const figuresAt = async ({ version, said, files }: Moment) => {
      const given = [...said].map(([questionId, { value }]) => ({ questionId, value }));
      const known = await knownQuestionnaire(scope, assessment.questionnaireId, version);
      return figuresOf(known.questionnaire, answersFrom(given), files);
    };
    if (!before.snapshot) throw new NotFound();
    return {
      before: snapshotView(before.snapshot, names),
      after: after.snapshot ? snapshotView(after.snapshot, names) : null,
      figures: { before: await figuresAt(before), after: await figuresAt(after) },
      changes,
      questionnaire,
    };
  },
});

/** Otherwise answered, or otherwise commented on. */
function changedIds(ids: readonly string[], before: Moment, after: Moment): string[] {
  const answers = ({ said }: Moment) => answersFrom([...said].map(([questionId, { value }]) => ({ questionId, value })));
  const answered = new Set(answerDifferences(ids, answers(before), answers(after)).map(({ question }) => question));
  return ids.filter((id) => answered.has(id) || sideOf(before, id).comment !== sideOf(after, id).comment);
}

function sideOf({ said }: Moment, questionId: string): Said {
  const { value, comment } = said.get(questionId) ?? { value: null, comment: "" };
  return { value, comment };
}

async function frozen(scope: OrganisationScope, assessmentId: string, snapshotId: string): Promise<Moment> {
  const found = await findSnapshot(scope, assessmentId, snapshotId);
  if (!found) throw new NotFound();
  const { document, ...snapshot } = found;
  const { answers, evidence = [] } = JSON.parse(document) as SnapshotDocument;
  const filed = evidence.map((one) => ({ ...one, withdrawn: false }));
  // What a document was worth on the day it was frozen.
  const files = standingsOf(filed, snapshot.at.toISOString().slice(0, 10));
  return { snapshot, version: snapshot.questionnaireVersion, said: new Map(Object.entries(answers)), files };
}

async function present(scope: OrganisationScope, { id, version }: StoredAssessment): Promise<Moment> {
  const answers = await answersOf(scope, [id]);
  const said = new Map(answers.map((answer) => [answer.questionId, answer]));
  return { snapshot: null, version, said, files: await standingsNow(scope, id) };
}
