import plans from "./plans.data.json" with { type: "json" };
import products from "./skus.data.json" with { type: "json" };
import type { SubscribedPlan, Subscription } from "./tenant";

/** Why a service plan is no service to move: each has its words in `texts.json`. */
export const PLAN_CLASSES = ["device-right", "technical", "obsolete", "unmapped"] as const;
export type PlanClass = (typeof PLAN_CLASSES)[number];

/** `exact`: the plan is that service. `parent`: it is a tier or an option of it. */
export type PlanTarget =
  | { readonly kind: "service"; readonly service: string; readonly precision: "exact" | "parent" }
  | { readonly kind: "class"; readonly class: PlanClass };

const known = plans as Readonly<Record<string, readonly string[]>>;
const byName: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(known).map((entry) => [(entry[0] ?? "").toUpperCase(), entry]),
);
const bought = products as Readonly<Record<string, { readonly ids: readonly string[]; readonly services: readonly string[] }>>;
const byProductId = new Map(Object.values(bought).flatMap((one) => one.ids.map((id) => [id, one.services] as const)));

/** What a service plan is, by its id, else by its name; a plan that nobody described is `unmapped`. */
export function targetOfPlan(planId: string, name: string): PlanTarget {
  const [, target, precision] = known[planId.toLowerCase()] ?? byName.get(name.toUpperCase()) ?? [];
  const isClass = PLAN_CLASSES.find((one) => one === target);
  if (target === undefined || isClass !== undefined) return { kind: "class", class: isClass ?? "unmapped" };
  return { kind: "service", service: target, precision: precision === "parent" ? "parent" : "exact" };
}

/** The services that a product brings, by its part number (`SPE_E5`); null when the product is not known. */
export function servicesOfProduct(partNumber: string): readonly string[] | null {
  const services = bought[partNumber.toUpperCase()]?.services;
  return services === undefined ? null : withOneDrive(services);
}

/** The services of a subscription: those of its plans in force, else those of its product; null when neither is known. */
export function servicesOfSubscription({ plans: listed, partNumber, skuId }: Subscription): readonly string[] | null {
  if (listed !== null) return withOneDrive(listed.filter(inForce).flatMap(serviceOfPlan));
  const named = partNumber === null ? null : servicesOfProduct(partNumber);
  if (named !== null || skuId === null) return named;
  const services = byProductId.get(skuId.toLowerCase());
  return services === undefined ? null : withOneDrive(services);
}

/** A SharePoint plan carries OneDrive, which has a plan of its own only where it is sold alone. */
function withOneDrive(services: readonly string[]): string[] {
  return [...new Set(services.includes("sharepoint-online") ? [...services, "onedrive"] : services)];
}

function inForce({ state }: SubscribedPlan): boolean {
  return state !== "disabled" && state !== "error";
}

function serviceOfPlan({ planId, name }: SubscribedPlan): string[] {
  const target = targetOfPlan(planId, name);
  return target.kind === "service" ? [target.service] : [];
}
