import type { ToDo } from "@/lib/contract/programme";
import { type Access, allows } from "@/lib/domain/access/policy";
import { completionOf } from "@/lib/domain/assessment/completion";
import { soonUntil } from "@/lib/domain/evidence/validity";
import type { Locale } from "@/lib/domain/locale";
import { missingSigners, signerOf } from "@/lib/domain/programme/decision";
import type { CriterionResult } from "@/lib/domain/programme/evaluate";
import { GATES, type Gate, gateOf } from "@/lib/domain/programme/gate";
import type { Phase } from "@/lib/domain/programme/phase";
import { isResponsible, type Responsibility } from "@/lib/domain/programme/responsibility";
import { progressOf } from "@/lib/domain/training/progress";
import { answersFrom } from "../assessment/figures";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { answersByAssessment } from "../assessment/store-answer";
import type { OrganisationScope, PersonOfScope } from "../database";
import { today } from "../evidence/evidence-view";
import { CURRICULUM } from "../training/curriculum";
import { findSelf } from "../training/store-learner";
import { recordsOf } from "../training/store-record";
import type { StoredDecision } from "./store-decision";
import { expiringEvidence, remarksFor, sectionsOf } from "./store-to-do";
import { toPage, whereToAct } from "./where";

export interface ToDoFacts {
  readonly person: PersonOfScope;
  readonly access: Access;
  readonly locale: Locale;
  readonly phase: Phase;
  readonly openDecision: StoredDecision | null;
  readonly results: ReadonlyMap<Phase, readonly CriterionResult[]>;
  readonly responsibilities: readonly Responsibility[];
  readonly assessmentIds: ReadonlyMap<string, string>;
  readonly dues: ReadonlyMap<Phase, string>;
}

/** What waits for the asker: what blocks others first, what is the asker's own learning last. */
export async function toDoOf(scope: OrganisationScope, projectId: string, facts: ToDoFacts): Promise<ToDo[]> {
  return [
    ...signatureToGive(facts),
    ...(await remarksToAnswer(scope, projectId, facts)),
    ...criteriaToMeet(facts),
    ...(await sectionsToFill(scope, projectId, facts)),
    ...(await evidenceToRenew(scope, projectId, facts)),
    ...(await trainingLeft(scope, projectId)),
  ];
}

function signatureToGive({ openDecision, access, person, locale }: ToDoFacts): ToDo[] {
  if (!openDecision) return [];
  const { id, gate, number, signatures } = openDecision;
  const as = signerOf(access.role);
  const given = signatures.some(({ personId }) => personId === person.id);
  if (as === null || given || !missingSigners(signatures).includes(as)) return [];
  const title = gateOf(gate).title[locale];
  return [{ kind: "signature", title, of: "", count: number, dueOn: null, where: toPage("decision", id) }];
}

/** Of the present gate, what is the asker's by name or by role; of later ones, what is the asker's by name. */
function criteriaToMeet({ access, person, locale, phase, results, responsibilities, assessmentIds, dues }: ToDoFacts): ToDo[] {
  const asker = { personId: person.id, role: access.role };
  const mine = (gate: Gate, id: string) =>
    responsibilities.some((one) => one.subject === id && one.letter === "R" && one.personId === person.id) ||
    (gate.phase === phase && gate.criteria.some((one) => one.id === id && isResponsible(asker, one, responsibilities)));
  return GATES.flatMap((gate) => {
    const unmet = (results.get(gate.phase) ?? []).filter(({ id, status }) => status === "unmet" && mine(gate, id));
    return unmet.flatMap(({ id }): ToDo[] => {
      const criterion = gate.criteria.find((one) => one.id === id);
      if (!criterion) return [];
      const where = whereToAct(criterion, assessmentIds);
      return [
        {
          kind: "criterion",
          title: criterion.title[locale],
          of: gate.title[locale],
          count: 1,
          dueOn: dues.get(gate.phase) ?? null,
          where,
        },
      ];
    });
  });
}

async function sectionsToFill(scope: OrganisationScope, projectId: string, { person, locale }: ToDoFacts): Promise<ToDo[]> {
  const assigned = await sectionsOf(scope, projectId, person.id);
  if (assigned.length === 0) return [];
  const answers = await answersByAssessment(scope, [...new Set(assigned.map(({ assessmentId }) => assessmentId))]);
  const waiting: ToDo[] = [];
  for (const { assessmentId, questionnaireId, version, sectionId, dueOn } of assigned) {
    const { questionnaire } = await knownQuestionnaire(scope, questionnaireId, version);
    const section = questionnaire.sections.find(({ id }) => id === sectionId);
    const { sections } = completionOf(questionnaire, answersFrom(answers.get(assessmentId) ?? []));
    const progress = sections.find(({ id }) => id === sectionId);
    const count = progress ? progress.questions - progress.answered : 0;
    if (!section || count === 0) continue;
    const of = questionnaire.title[locale];
    waiting.push({
      kind: "section",
      title: section.title[locale],
      of,
      count,
      dueOn,
      where: toPage("assessment", assessmentId, sectionId),
    });
  }
  return waiting;
}

async function remarksToAnswer(scope: OrganisationScope, projectId: string, { person }: ToDoFacts): Promise<ToDo[]> {
  const remarks = await remarksFor(scope, projectId, person.id);
  return remarks.map(({ assessmentId, sectionId, text, by }) => ({
    kind: "remark",
    title: text,
    of: by ?? "",
    count: 1,
    dueOn: null,
    where: toPage("assessment", assessmentId, sectionId),
  }));
}

/** Documents that are over or about to be, where their assessment still takes them: whoever filed one, and the lead for all. */
async function evidenceToRenew(
  scope: OrganisationScope,
  projectId: string,
  { person, access, locale }: ToDoFacts,
): Promise<ToDo[]> {
  const filedBy = allows(access, "assessment.manage") ? null : person.id;
  const waiting: ToDo[] = [];
  for (const one of await expiringEvidence(scope, projectId, { filedBy, until: soonUntil(today()) })) {
    const { questionnaire } = await knownQuestionnaire(scope, one.questionnaireId, one.version);
    const section = questionnaire.sections.find(({ questions }) => questions.some(({ id }) => id === one.questionId));
    const where = toPage("assessment", one.assessmentId, section?.id ?? null);
    waiting.push({ kind: "evidence", title: one.title, of: questionnaire.title[locale], count: 1, dueOn: one.expiresOn, where });
  }
  return waiting;
}

async function trainingLeft(scope: OrganisationScope, projectId: string): Promise<ToDo[]> {
  const learner = await findSelf(scope, projectId);
  if (!learner || learner.removedAt !== null) return [];
  const { modules, done, minutesLeft } = progressOf(CURRICULUM, learner.roles, await recordsOf(scope, learner.id));
  const count = modules.length - done;
  if (count === 0) return [];
  return [{ kind: "training", title: "", of: String(minutesLeft), count, dueOn: null, where: toPage("training") }];
}
