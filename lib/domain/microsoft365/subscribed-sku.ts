import { countOf, fieldsOf, listOf, textOf } from "./as-record";
import type { RowFault } from "./contribution";
import type { SubscribedPlan, Subscription } from "./tenant";
import { PLAN_STATES, type PlanState, type SubscriptionState } from "./vocabulary";

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const PART = /^[A-Za-z0-9_.\-+ ()]{1,120}$/;

/** Graph's `capabilityStatus`. */
const STATES: Readonly<Record<string, SubscriptionState>> = {
  enabled: "enabled",
  warning: "warning",
  suspended: "suspended",
  deleted: "deleted",
  lockedout: "locked-out",
};

/** One element of Microsoft Graph's `subscribedSkus`, or why it cannot be read. Source: the reference of Microsoft Graph v1.0. */
export function subscriptionOf(element: unknown): Subscription | RowFault {
  const sku = fieldsOf(element);
  if (!sku) return { code: "not-an-object", field: null };
  const skuId = textOf(sku.skuid);
  const partNumber = textOf(sku.skupartnumber);
  if (skuId === null) return { code: "missing-field", field: "skuId" };
  if (!GUID.test(skuId)) return { code: "not-an-id", field: "skuId" };
  if (partNumber === null) return { code: "missing-field", field: "skuPartNumber" };
  if (!PART.test(partNumber)) return { code: "not-an-id", field: "skuPartNumber" };
  const units = fieldsOf(sku.prepaidunits);
  const plans = sku.serviceplans === undefined ? null : listOf(sku.serviceplans).map(planOf);
  const faulty = plans?.find((plan): plan is RowFault => "code" in plan);
  if (faulty) return faulty;
  return {
    skuId: skuId.toLowerCase(),
    partNumber: partNumber.toUpperCase(),
    product: null,
    state: STATES[textOf(sku.capabilitystatus)?.toLowerCase() ?? ""] ?? "not-reported",
    bought: countOf(units?.enabled),
    assigned: countOf(sku.consumedunits),
    suspended: countOf(units?.suspended),
    warning: countOf(units?.warning),
    appliesTo: appliesToOf(sku.appliesto),
    plans: plans?.filter((plan): plan is SubscribedPlan => !("code" in plan)) ?? null,
  };
}

function appliesToOf(value: unknown): Subscription["appliesTo"] {
  const text = textOf(value)?.toLowerCase();
  return text === "user" || text === "company" ? text : null;
}

function planOf(element: unknown): SubscribedPlan | RowFault {
  const plan = fieldsOf(element);
  const planId = textOf(plan?.serviceplanid);
  const name = textOf(plan?.serviceplanname);
  if (planId === null || !GUID.test(planId)) return { code: "not-an-id", field: "servicePlanId" };
  if (name === null || !PART.test(name)) return { code: "missing-field", field: "servicePlanName" };
  return { planId: planId.toLowerCase(), name: name.toUpperCase(), state: planStateOf(plan?.provisioningstatus) };
}

/** `PendingInput` is `pending-input`. */
function planStateOf(value: unknown): PlanState {
  const word = (textOf(value) ?? "").replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  return PLAN_STATES.find((state) => state === word) ?? "not-reported";
}
