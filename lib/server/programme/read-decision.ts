import { type DecisionView, readDecisionRoute } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { maySign, missingSigners, type Signer, signerOf } from "@/lib/domain/programme/decision";
import { gateOf } from "@/lib/domain/programme/gate";
import { knownQuestionnaire } from "../assessment/known-questionnaire";
import { namesOf } from "../assessment/store-assessment";
import type { OrganisationScope } from "../database";
import { query } from "../use-case";
import { decisionSummary } from "./decision-view";
import type { PinnedFacts } from "./pinned-facts";
import { resultView } from "./programme-view";
import { loadDecision, type StoredDecision } from "./store-decision";

/** A decision with what it rested on, out of the very text that its hash is taken of. */
export const readDecision = query({
  permission: "programme.read",
  input: readDecisionRoute.params.extend(readDecisionRoute.query.shape),

  async run(scope, { projectId, decisionId, locale }): Promise<DecisionView> {
    const decision = await loadDecision(scope, projectId, decisionId);
    const pinned = JSON.parse(decision.document) as PinnedFacts;
    const names = await namesOf(scope, peopleIn(decision, pinned));
    const { estate, readiness, gates: gatesVersion } = pinned;
    return {
      ...decisionSummary(decision, names),
      note: decision.note,
      gateTitle: gateOf(decision.gate).title[locale],
      sha256: decision.sha256,
      document: decision.document,
      gatesVersion,
      criteria: pinned.criteria.map(({ title, ...result }) => ({
        id: result.id,
        title: title[locale],
        ...resultView({ ...result, waivable: true }, names),
      })),
      estate: estate && {
        importNumber: estate.importNumber,
        importedAt: estate.importedAt,
        edition: estate.edition,
        workloads: estate.workloads,
      },
      assessments: await assessmentsIn(scope, pinned, locale),
      readiness: { ...readiness },
      signatures: decision.signatures.map(({ as, personId, verdict, note, at }) => ({
        as,
        name: names.get(personId) ?? "",
        verdict,
        note,
        at: at.toISOString(),
      })),
      maySignAs: signerNow(scope, decision),
      missingSigners: missingSigners(decision.signatures),
    };
  },
});

function peopleIn(decision: StoredDecision, { criteria }: PinnedFacts): string[] {
  const exceptions = criteria.flatMap(({ waiver, attestation }) => [waiver?.personId, attestation?.personId]);
  const signed = decision.signatures.map(({ personId }) => personId);
  return [decision.personId, ...signed, ...exceptions.filter((id) => id !== undefined)];
}

function signerNow({ access, person }: OrganisationScope, { signatures }: StoredDecision): Signer | null {
  const as = access ? signerOf(access.role) : null;
  if (as === null || !person) return null;
  return maySign({ as, personId: person.id }, signatures) === null ? as : null;
}

async function assessmentsIn(
  scope: OrganisationScope,
  { assessments }: PinnedFacts,
  locale: Locale,
): Promise<DecisionView["assessments"]> {
  const shown: DecisionView["assessments"] = [];
  for (const { assessmentId, questionnaire: id, version, state, score, completeness, snapshotId } of assessments) {
    const { questionnaire } = await knownQuestionnaire(scope, id, version);
    shown.push({ assessmentId, title: questionnaire.title[locale], version, state, score, completeness, snapshotId });
  }
  return shown;
}
