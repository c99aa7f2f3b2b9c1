import type { FactName } from "./fact";
import { FORMAT_IDS, type FormatId } from "./reading";

const DETAILED: readonly FormatId[] = ["resource-graph-json", "arm-template", "terraform-state", "terraform-plan"];
const LISTED: readonly FormatId[] = [
  "resource-graph-json",
  "az-resource-list-json",
  "arm-template",
  "terraform-state",
  "terraform-plan",
];

/**
 * Which formats carry a fact, richest first: what to import when a rule could not be decided.
 * Source: the columns of each format; `az resource list` leaves `properties` empty, the CSV exports carry no SKU.
 */
export const FACT_SUPPLY: Readonly<Record<FactName, readonly FormatId[]>> = {
  type: FORMAT_IDS,
  kind: LISTED,
  sku: LISTED,
  tier: LISTED,
  size: DETAILED,
  location: FORMAT_IDS,
  zones: DETAILED,
  redundancy: LISTED,
  os: DETAILED,
  image: DETAILED,
  plan: LISTED,
  "access-tier": DETAILED,
  "network-access": DETAILED,
  identity: LISTED,
  encryption: DETAILED,
  "security-type": DETAILED,
  "extended-location": LISTED,
};
