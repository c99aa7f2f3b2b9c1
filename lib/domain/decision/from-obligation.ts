import type { CitedText, Duty, Obligation } from "@/lib/domain/obligation/obligation";
import type { DecidedObligation, Reference } from "./decision";
import { fill } from "./fill";
import names from "./situation-facts.json" with { type: "json" };

/** Texts whose duty falls on the host and has to be proven by it; the others are the customer's own work. */
const ON_THE_HOST: readonly string[] = ["HDS", "DR"];
const DEROGATIONS = { yes: "open", no: "none", unknown: "not-known" } as const;

/**
 * What a decision takes from a triage. A must that rests on SecNumCloud counts wherever it stands among the duties; duties that
 * the host must prove (health data, restricted information) are kept apart from those of the customer.
 */
export function decidedObligation(obligation: Obligation): DecidedObligation {
  const { level, ruleId, because, standing, sources, further, derogation, missing } = obligation;
  const musts = further.filter((duty) => duty.level === "must");
  const onHost = musts.filter((duty) => !duty.restsOnSecNumCloud && fallsOnHost(duty));
  return {
    level,
    ruleId,
    because,
    standing,
    sources: sources.map(reference),
    restsOnSecNumCloud: obligation.restsOnSecNumCloud || (level === "must" && musts.some((duty) => duty.restsOnSecNumCloud)),
    derogation: derogation === null ? "none" : DEROGATIONS[derogation.open],
    hostDuties: onHost.map((duty) => ({
      code: duty.ruleId,
      because: duty.because,
      standing: duty.standing,
      sources: duty.sources.map(reference),
    })),
    missing: missing.map((fact) => names[fact]),
  };
}

function fallsOnHost({ sources }: Duty): boolean {
  return sources.some(({ code }) => ON_THE_HOST.includes(code));
}

function reference({ title, locator, date }: CitedText): Reference {
  return { text: fill({ fr: "{title}, {locator}", en: "{title}, {locator}" }, { title, locator }), date };
}
