import type { Verdict } from "@/lib/domain/eligibility/verdict";
import { USE_OF } from "./people";
import { servicesOfProduct } from "./plan-map";
import type { Populations } from "./tenant";
import type { OfferVerdict } from "./verdict";

/** What becomes of what a group of people uses: lost, in doubt, or kept (as soon as it is open). */
export const LOSSES = ["lost", "in-doubt", "kept"] as const;
export type Loss = (typeof LOSSES)[number];

/** A verdict as those see it who use the service today. */
export function lossOf(verdict: Verdict): Loss {
  if (verdict === "not-eligible" || verdict === "redesign") return "lost";
  return verdict === "unknown" ? "in-doubt" : "kept";
}

/** People who use exactly these services among those that would be lost or are in doubt. */
export interface AffectedPopulation {
  readonly people: number;
  readonly lost: readonly string[];
  readonly inDoubt: readonly string[];
}

/** One service that people would lose or may lose. */
export interface AffectedService {
  readonly id: string;
  readonly loss: Exclude<Loss, "kept">;
  /** Seen in the reports to use it; null: no report tells of its use. */
  readonly users: number | null;
  /** Hold a product that brings it: at least so many when smaller groups were not listed; null: products are not reported. */
  readonly equipped: number | null;
}

export interface PopulationPicture {
  readonly people: number;
  /** People by the worst that happens to what they were seen to use; exact when `notListed` is 0. */
  readonly byLoss: Readonly<Record<Loss, number>>;
  /** In groups too small to be listed: what they use together is not known. */
  readonly notListed: number;
  readonly services: readonly AffectedService[];
  /** Most people first. */
  readonly groups: readonly AffectedPopulation[];
}

/**
 * Who uses what would be lost or is in doubt. In: the populations of a tenant and the verdicts of all services. Only uses that the
 * reports show are counted by person; holding a licence is counted apart and decides nothing. Null without reports by person.
 */
export function populationsOf(populations: Populations | null, verdicts: readonly OfferVerdict[]): PopulationPicture | null {
  if (populations === null) return null;
  const loss = new Map(verdicts.map(({ id, verdict }) => [id, lossOf(verdict)]));
  const shown = Object.entries(USE_OF).filter(([, fact]) => populations.reported.includes(fact));
  const byLoss: Record<Loss, number> = { lost: 0, "in-doubt": 0, kept: 0 };
  const merged = new Map<string, AffectedPopulation>();
  for (const { people, facts } of populations.groups) {
    const used = shown.filter(([, fact]) => facts.includes(fact)).map(([service]) => service);
    const lost = used.filter((service) => loss.get(service) === "lost");
    const inDoubt = used.filter((service) => loss.get(service) === "in-doubt");
    byLoss[lost.length > 0 ? "lost" : inDoubt.length > 0 ? "in-doubt" : "kept"] += people;
    if (lost.length + inDoubt.length === 0) continue;
    const key = [...lost, "|", ...inDoubt].join(" ");
    merged.set(key, { people: people + (merged.get(key)?.people ?? 0), lost, inDoubt });
  }
  return {
    people: populations.people,
    byLoss,
    notListed: populations.others,
    services: affected(populations, verdicts),
    groups: [...merged.values()].sort((a, b) => b.people - a.people),
  };
}

function affected(populations: Populations, verdicts: readonly OfferVerdict[]): AffectedService[] {
  const equipped = equippedBy(populations);
  const rows = verdicts.flatMap(({ id, verdict, use }): AffectedService[] => {
    const loss = lossOf(verdict);
    if (loss === "kept") return [];
    const row = { id, loss, users: use?.people ?? null, equipped: equipped === null ? null : (equipped.get(id) ?? 0) };
    return (row.users ?? 0) > 0 || (row.equipped ?? 0) > 0 ? [row] : [];
  });
  const weight = (row: AffectedService) => row.users ?? -1;
  const lostFirst = (a: AffectedService, b: AffectedService) => LOSSES.indexOf(a.loss) - LOSSES.indexOf(b.loss);
  return rows.sort((a, b) => lostFirst(a, b) || weight(b) - weight(a) || (b.equipped ?? 0) - (a.equipped ?? 0));
}

/** People whose products bring a service, by service; null when the reports do not list products. */
function equippedBy({ groups, productsReported }: Populations): Map<string, number> | null {
  if (!productsReported) return null;
  const found = new Map<string, number>();
  for (const { people, products } of groups) {
    const services = new Set(products.flatMap((product) => servicesOfProduct(product) ?? []));
    for (const service of services) found.set(service, people + (found.get(service) ?? 0));
  }
  return found;
}
