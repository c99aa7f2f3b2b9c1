import type { Outcome } from "../decision/decision";
import type { Hosting } from "../obligation/situation";
import type { Dashboard } from "./dashboard";
import basis from "./exposure-basis.json" with { type: "json" };

type Exposure = Dashboard["exposure"];
type Reach = keyof Exposure["before"];

/** Workloads of one decision, and the hosting that people aim at for them. */
export interface ExposedGroup {
  readonly workloads: number;
  readonly outcome: Outcome;
  readonly hosting: Hosting | null;
}

/**
 * Workloads within reach of a law from outside the European Union, today and once the decisions are carried out. `today`: where the
 * inventory found them all. A reading of the programme (inference): `basis` says on what texts, and what it does not say.
 */
export function exposureOf(groups: readonly ExposedGroup[], today: Extract<Reach, "exposed" | "unknown">): Exposure {
  const before = { exposed: 0, free: 0, unknown: 0 };
  const after = { exposed: 0, free: 0, unknown: 0 };
  for (const group of groups) {
    before[today] += group.workloads;
    after[reachAfter(group, today)] += group.workloads;
  }
  return { before, after, basis: BASIS };
}

const BASIS = basis as Exposure["basis"];

function reachAfter({ outcome, hosting }: ExposedGroup, today: Reach): Reach {
  if (outcome === "migrate-now" || outcome === "plan" || outcome === "redesign" || outcome === "trusted-alternative")
    return "free";
  // Kept where it is: as today. Kept out of any commercial cloud, forbidden or not decided: nothing says who will operate it.
  const staysHere = outcome === "stay" && (hosting === null || hosting === "commercial-cloud");
  return staysHere ? today : "unknown";
}
