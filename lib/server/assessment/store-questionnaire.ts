import { createHash } from "node:crypto";
import { faultsOf, Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { canonicalQuestionnaire, SHIPPED_QUESTIONNAIRES, type ShippedQuestionnaire } from "@/lib/domain/assessment/shipped";
import { type Caller, inScope, type Tx } from "../database";

const starting: Caller = { sessionId: null, requestId: "publish-questionnaires" };

/**
 * Puts the questionnaires shipped with this version into the table from which the portal reads; those already there stay. Throws a
 * sentence when one is malformed, or differs from what is published under its version: a published version is frozen.
 */
export async function publishQuestionnaires(
  shipped: readonly ShippedQuestionnaire[] = SHIPPED_QUESTIONNAIRES,
): Promise<string[]> {
  const published: string[] = [];
  for (const one of shipped) {
    const questionnaire = checked(one, await one.load());
    if (await publish(questionnaire)) published.push(`${one.id} ${one.version}`);
  }
  return published;
}

function checked({ id, version }: ShippedQuestionnaire, given: unknown): Questionnaire {
  const name = `Questionnaire ${id} ${version}`;
  const result = Questionnaire.safeParse(given);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${name} is malformed at ${issue?.path.join(".")}: ${issue?.message}.`);
  }
  const [fault] = faultsOf(result.data);
  if (fault) throw new Error(`${name} is malformed: ${fault}.`);
  if (result.data.id !== id || result.data.version !== version)
    throw new Error(`${name} calls itself ${result.data.id} ${result.data.version}.`);
  return result.data;
}

function publish(questionnaire: Questionnaire): Promise<boolean> {
  const { id, version, title } = questionnaire;
  const document = canonicalQuestionnaire(questionnaire);
  const sha256 = createHash("sha256").update(document).digest("hex");
  return inScope(starting, { kind: "platform" }, async ({ tx }) => {
    const inserted = await tx.$executeRaw`
      INSERT INTO questionnaire_version (id, version, title, sha256, document)
      VALUES (${id}, ${version}, ${JSON.stringify(title)}, ${sha256}, ${document}) ON CONFLICT (id, version) DO NOTHING`;
    const stored = await tx.questionnaireVersion.findUnique({
      where: { id_version: { id, version } },
      select: { sha256: true },
    });
    if (stored?.sha256 === sha256) return inserted > 0;
    throw new Error(
      `Questionnaire ${id} ${version} is published and frozen, but the files of this version say something else: ship the change as a new version.`,
    );
  });
}

interface AnyScope {
  readonly tx: Tx;
}

/** Every published version, without its document. */
export function publishedVersions(scope: AnyScope): Promise<{ readonly id: string; readonly version: string }[]> {
  return scope.tx.questionnaireVersion.findMany({ select: { id: true, version: true } });
}

/** A published version; null when there is none. Frozen, so that the caller may keep it. */
export async function findQuestionnaire(scope: AnyScope, id: string, version: string): Promise<Questionnaire | null> {
  const row = await scope.tx.questionnaireVersion.findUnique({
    where: { id_version: { id, version } },
    select: { document: true },
  });
  return row === null ? null : (JSON.parse(row.document) as Questionnaire);
}
