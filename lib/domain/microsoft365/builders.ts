import type { Populations, Subscription, Tenant, Volume } from "./tenant";
import { TENANT_VERSION } from "./tenant";

/** Valid by default, one override per test: a tenant of which nothing is known. */
export function aTenant(override: Partial<Tenant> = {}): Tenant {
  return {
    version: TENANT_VERSION,
    sources: [],
    subscriptions: null,
    usage: [],
    populations: null,
    volumes: { mailboxes: null, sites: null, drives: null, groups: null },
    settings: {},
    controls: [],
    ...override,
  };
}

export function aSubscription(override: Partial<Subscription> = {}): Subscription {
  return {
    skuId: null,
    partNumber: "SPE_E5",
    product: null,
    state: "enabled",
    bought: 100,
    assigned: 80,
    suspended: 0,
    warning: 0,
    appliesTo: "user",
    plans: null,
    ...override,
  };
}

export function somePopulations(override: Partial<Populations> = {}): Populations {
  return {
    sources: ["a"],
    leftOut: [],
    identities: "hashed",
    people: 0,
    deleted: 0,
    reported: [],
    productsReported: false,
    byFact: {},
    byProduct: {},
    groups: [],
    others: 0,
    ...override,
  };
}

export function aVolume(override: Partial<Volume> = {}): Volume {
  return {
    sources: ["a"],
    precision: "detail",
    count: 0,
    bytes: 0,
    items: null,
    largestBytes: null,
    largestItems: null,
    inactive: null,
    deleted: null,
    sizes: null,
    archives: null,
    recoverableBytes: null,
    externalMembers: null,
    withExternals: null,
    links: null,
    ...override,
  };
}
