import { servicesOfSubscription } from "./plan-map";
import type { Subscription, Tenant } from "./tenant";

/** Licences that carry a service, over all subscriptions: one person may hold several. Null: no export gives the figure. */
export interface Licences {
  readonly bought: number | null;
  readonly assigned: number | null;
  readonly subscriptions: number;
}

const LIVE: ReadonlySet<Subscription["state"]> = new Set(["enabled", "warning", "not-reported"]);

/** Licences by service, of the subscriptions in force. */
export function licencesOf({ subscriptions }: Pick<Tenant, "subscriptions">): Map<string, Licences> {
  const found = new Map<string, Licences>();
  for (const one of subscriptions?.list ?? []) {
    if (!LIVE.has(one.state)) continue;
    for (const service of servicesOfSubscription(one) ?? []) found.set(service, added(found.get(service), one));
  }
  return found;
}

/** Subscriptions in force whose services are not known. */
export function unknownSubscriptions({ subscriptions }: Pick<Tenant, "subscriptions">): Subscription[] {
  return (subscriptions?.list ?? []).filter((one) => LIVE.has(one.state) && servicesOfSubscription(one) === null);
}

function added(before: Licences | undefined, { bought, assigned }: Subscription): Licences {
  return {
    bought: sum(before?.bought ?? null, bought),
    assigned: sum(before?.assigned ?? null, assigned),
    subscriptions: (before?.subscriptions ?? 0) + 1,
  };
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
