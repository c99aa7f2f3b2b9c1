import type { Text } from "@/lib/domain/text";
import words from "./plan-classes.json" with { type: "json" };
import { PLAN_CLASSES, type PlanClass, servicesOfSubscription, targetOfPlan } from "./plan-map";
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

/** Service plans of the subscriptions in force that are no service to move, by class, with why. */
export interface PlansAside {
  readonly class: PlanClass;
  readonly because: Text;
  readonly plans: readonly string[];
}

/** Only of subscriptions whose export lists plans: products that were taken by name bring services only. */
export function plansAsideOf({ subscriptions }: Pick<Tenant, "subscriptions">): PlansAside[] {
  const live = (subscriptions?.list ?? []).filter((one) => LIVE.has(one.state));
  const found = new Map<PlanClass, Set<string>>();
  for (const { planId, name } of live.flatMap(({ plans }) => plans ?? [])) {
    const target = targetOfPlan(planId, name);
    if (target.kind === "class") found.set(target.class, (found.get(target.class) ?? new Set<string>()).add(name));
  }
  return PLAN_CLASSES.flatMap((one) => {
    const names = found.get(one);
    return names === undefined ? [] : [{ class: one, because: words[one], plans: [...names].sort() }];
  });
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
