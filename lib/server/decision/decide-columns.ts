import type { Edition } from "@/lib/domain/catalogue/edition";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import type { DecidedReason } from "@/lib/domain/decision/decision";
import { decidedQualification } from "@/lib/domain/decision/from-catalogue";
import { type NeededFact, qualifiedOn, validOn } from "@/lib/domain/eligibility/qualification";
import { ruleSetOn } from "@/lib/domain/obligation/shipped-rule-sets";
import { factAt, type QualificationFact } from "@/lib/domain/provider/fact";
import { type Body, situationOf } from "../obligation/store-situation";
import type { DecidedColumns } from "./store-decision-groups";

interface Known {
  readonly edition: Edition;
  readonly lookup: EditionLookup;
  /** What is stated of Bleu's qualification. */
  readonly facts: readonly QualificationFact[];
  readonly body: Body;
  readonly day: string;
}

const OFFERED = ["iaas", "paas", "caas"] as const;

/**
 * Decides workloads from their stored columns alone. Which scopes each of them needs is not stored: the least advanced of the
 * offer counts, so that a total never promises more than the page of a workload.
 */
export function decidesColumns({ edition, lookup, facts, body, day }: Known) {
  const ruleSet = ruleSetOn(day);
  const qualification = decidedQualification(leastAdvanced(facts, day));
  return (row: DecidedColumns) => {
    const { goLiveOn, contractEndsOn, licenceEndsOn, derogationEndsOn, verdict, evidence, blocking } = row;
    const situation = { ...situationOf(body, { ...row, engagedOn: null }), engagedOn: row.engagedOn };
    const reasons = blocking.map((one) => reasonOf(one, verdict, lookup));
    const deadlines = { goLiveOn, contractEndsOn, licenceEndsOn, derogationEndsOn };
    const decided = { verdict, evidence, edition: { id: edition.id, effectiveFrom: edition.effectiveFrom }, reasons };
    return decideFromFacts({ day, situation, deadlines, verdict: decided, qualification, ruleSet });
  };
}

function leastAdvanced(facts: readonly QualificationFact[], day: string): NeededFact[] {
  const offered = OFFERED.flatMap((scope): NeededFact[] => {
    const fact = factAt(
      facts.filter((one) => one.scope === scope),
      day,
    );
    return fact === null ? [] : [{ ...fact, scope }];
  });
  const behind = offered.filter((fact) => qualifiedOn(fact, day) !== "yes" || validOn(fact, day) !== "yes");
  return behind.length > 0 ? behind.slice(0, 1) : offered;
}

function reasonOf(
  [service, ruleId, plannedFor]: DecidedColumns["blocking"][number],
  verdict: DecidedColumns["verdict"],
  lookup: EditionLookup,
): DecidedReason {
  const found = service === null ? undefined : lookup.service(service);
  return {
    id: `${service ?? ""}|${ruleId}`,
    service: found?.name ?? null,
    plannedFor,
    effort: verdict === "redesign" ? (found?.replacement?.effort ?? null) : null,
    factMissing: ruleId === "fact-missing",
    sources: [],
  };
}
