import { encode } from "next-auth/jwt";
import type { AnswerValue } from "@/lib/domain/assessment/answer";
import { aMultiple, aNumber, anOption, aQuestionnaire, aSingle, aText } from "@/lib/domain/assessment/builders";
import { type Question, type Questionnaire, questionsOf } from "@/lib/domain/assessment/questionnaire";
import { startAssessment } from "@/lib/server/assessment/start-assessment";
import { publishQuestionnaires } from "@/lib/server/assessment/store-questionnaire";
import { beforeScope } from "@/lib/server/database";
import { env } from "@/lib/server/env";
import { sessionCookieName } from "@/lib/server/session";
import { aVisitor, type Visitor } from "./over-http";

const SECTIONS = 10;
const EACH = 30;
const ID = "large-questionnaire";
export const QUESTIONS = SECTIONS * EACH;

/** A questionnaire larger than any that ships: every kind that is scored, and texts, some asked because of others. */
export function largeQuestionnaire(): Questionnaire {
  const section = (at: number) => [`section-${at}`, Array.from({ length: EACH }, (_, number) => aQuestion(at, number))] as const;
  const sections = Object.fromEntries(Array.from({ length: SECTIONS }, (_, at) => section(at)));
  return aQuestionnaire(sections, { id: ID });
}

function aQuestion(section: number, number: number): Question {
  const id = `q-${section}-${number}`;
  if (number % 5 === 1) return aText(id);
  if (number % 5 === 2) return aNumber(id);
  if (number % 5 === 3) return aMultiple(id);
  const asked = number % 10 === 9 ? { appearsWhen: { question: `q-${section}-0`, is: ["bad", "middling"] } } : {};
  const options = [anOption("good", 100), anOption("middling", 50, `mend ${id}`), anOption("bad", 0, `begin ${id}`)];
  return aSingle(id, { options, ...asked });
}

/** An answer that leaves something to do: what makes figures dearest to compute. */
export function aWeakAnswer({ kind }: Question): AnswerValue {
  if (kind === "number") return { kind: "number", number: 10 };
  if (kind === "multiple") return { kind: "options", ids: ["b"] };
  return kind === "text" ? { kind: "text", text: "Texte de mesure" } : { kind: "options", ids: ["bad"] };
}

export interface OpenAssessment {
  readonly visitor: Visitor;
  readonly assessmentId: string;
  readonly questions: readonly Question[];
  /** Path of the assessment, as pages have it. */
  readonly path: string;
}

/** An open assessment of three hundred questions, nothing answered, in a project of its own. */
export async function aLargeAssessment(): Promise<OpenAssessment> {
  const questionnaire = largeQuestionnaire();
  await publishQuestionnaires([{ id: ID, version: questionnaire.version, load: async () => questionnaire }]);
  const visitor = await aVisitor();
  const { caller, organisationId, projectId } = visitor.desk;
  const { id } = await startAssessment(caller, { organisationId, projectId, questionnaireId: ID });
  const path = `${visitor.project}/assessments/${id}`;
  return { visitor, assessmentId: id, questions: questionsOf(questionnaire), path };
}

/** Cookies of so many contributors of an organisation, each signed in. */
export async function aCrowd(organisationId: string, people: number): Promise<string[]> {
  const sessions = await beforeScope(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      WITH person AS (INSERT INTO person (email, name, password_hash)
        SELECT gen_random_uuid() || '@mesure.invalid', 'Mesure ' || n, 'none' FROM generate_series(1, ${people}::int) n RETURNING id),
      member AS (INSERT INTO membership (organisation_id, person_id, role)
        SELECT ${organisationId}::uuid, id, 'contributor' FROM person)
      INSERT INTO session (person_id, expires_at) SELECT id, now() + interval '1 day' FROM person RETURNING id`,
  );
  const secret = env().NEXTAUTH_SECRET;
  return Promise.all(sessions.map(async ({ id }) => `${sessionCookieName()}=${await encode({ token: { sid: id }, secret })}`));
}
