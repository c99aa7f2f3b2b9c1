import type { EstateFact, ProjectFacts } from "./facts";
import type { Criterion } from "./gate";

/** A code with its figures: one function per language turns it into a sentence. */
export interface Fact {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
/** What the facts say of a criterion. */
export interface Finding {
  readonly met: boolean;
  readonly fact: Fact;
  /** When the fact came about; null when it is of the moment the facts were read. */
  readonly at: string | null;
  /** The estate rests on estimates alone, or on nothing: no reason lets a gate be passed on that. */
  readonly binding?: true;
}
type Of<K extends Criterion["kind"]> = Extract<Criterion, { kind: K }>;

const DAY = 24 * 3_600_000;

export function findingOf(criterion: Criterion, facts: ProjectFacts): Finding {
  switch (criterion.kind) {
    case "roles-held":
      return rolesHeld(criterion, facts);
    case "trained":
      return trained(criterion, facts);
    case "second-factor":
      return counted("second-factor", facts.people.secondFactors, facts.people.members, criterion.share, null);
    case "assessment":
      return assessed(criterion, facts);
    case "consultant-reviewed":
      return reviewed(criterion, facts);
    case "attested":
      return attested(criterion, facts);
    default:
      return facts.estate ? onEstate(criterion, facts.estate, facts.at) : withoutEstate(criterion);
  }
}

function finding(met: boolean, code: string, params: Fact["params"] = {}, at: string | null = null): Finding {
  return { met, fact: { code, params }, at };
}

/** How many of a whole must be there: a share of nothing is not reached. */
function counted(code: string, count: number, total: number, share: number, at: string | null): Finding {
  const needed = Math.max(0, Math.ceil(share * total - 1e-9));
  return finding(total > 0 && count >= needed, total > 0 ? code : `${code}-none`, { count, total, needed }, at);
}

function rolesHeld({ roles }: Of<"roles-held">, { people }: ProjectFacts): Finding {
  const missing = roles.filter((role) => people.byRole[role] === 0);
  if (missing.length > 0) return finding(false, "roles-missing", { roles: missing.join(",") });
  return finding(true, "roles-held", { people: roles.reduce((sum, role) => sum + people.byRole[role], 0) });
}

function trained({ role, share }: Of<"trained">, { coverage, trainedAt }: ProjectFacts): Finding {
  const found = coverage.find((one) => one.role === role);
  return counted("trained", found?.trained ?? 0, found?.learners ?? 0, share, trainedAt);
}

function attested({ id }: Of<"attested">, { attestations }: ProjectFacts): Finding {
  const given = attestations.find((one) => one.criterion === id);
  return given ? finding(true, "attested", {}, given.on) : finding(false, "not-attested");
}

/** The furthest of what a project has of a questionnaire counts: a validated one stays while the next is filled in. */
function assessed({ questionnaire, state }: Of<"assessment">, { assessments }: ProjectFacts): Finding {
  const those = assessments.filter((one) => one.questionnaire === questionnaire);
  const found = those.find((one) => one.state === "validated") ?? those[0];
  if (!found) return finding(false, "assessment-none");
  const { version, completeness, score } = found;
  const met = found.state === "validated" || (state === "complete" && found.complete);
  const params = {
    state: found.state,
    version,
    completeness: percent(completeness),
    score: score === null ? -1 : Math.round(score),
  };
  return finding(met, "assessment", params, found.at);
}

/** Of the validated assessment that stands; who reviews a later one does not make up for it before it is validated. */
function reviewed({ questionnaire }: Of<"consultant-reviewed">, { assessments }: ProjectFacts): Finding {
  const found = assessments.find((one) => one.questionnaire === questionnaire && one.state === "validated");
  if (!found) return finding(false, "review-none");
  const by = found.reviewedAs === "consultant" ? "review-consultant" : "review-lead";
  return finding(found.reviewedAs === "consultant", by, { version: found.version }, found.at);
}

/** Rounded down: what is not whole never reads 100. */
function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

function withoutEstate({ kind }: Criterion): Finding {
  return { ...finding(false, "no-estate"), ...(kind === "solid-evidence" ? { binding: true as const } : {}) };
}

function onEstate(
  criterion: Of<"estate-age" | "edition-current" | "described" | "undetermined" | "solid-evidence">,
  estate: EstateFact,
  now: string,
): Finding {
  const { importedAt, workloads } = estate;
  switch (criterion.kind) {
    case "estate-age": {
      const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(importedAt)) / DAY));
      return finding(days < criterion.days, "estate-age", { days, number: estate.importNumber }, importedAt);
    }
    case "edition-current": {
      const { edition, editionInForce } = estate;
      if (edition === null) return finding(false, "no-verdicts");
      const code = edition === editionInForce ? "edition-current" : "edition-behind";
      return finding(edition === editionInForce, code, { edition, inForce: editionInForce });
    }
    case "described":
      return counted("described", estate.described[criterion.field], workloads, criterion.share, importedAt);
    case "undetermined": {
      const { undetermined: count } = estate;
      const most = Math.floor(criterion.share * workloads + 1e-9);
      const code = workloads > 0 ? "undetermined" : "described-none";
      return finding(workloads > 0 && count <= most, code, { count, total: workloads, most }, importedAt);
    }
    case "solid-evidence":
      return solidEvidence(criterion, estate);
  }
}

function solidEvidence({ share }: Of<"solid-evidence">, { byEvidence, importedAt }: EstateFact): Finding {
  const { confirmed, strong, weak, none } = byEvidence;
  const found = counted("solid-evidence", confirmed + strong, confirmed + strong + weak + none, share, importedAt);
  return confirmed + strong === 0 ? { ...found, binding: true } : found;
}
