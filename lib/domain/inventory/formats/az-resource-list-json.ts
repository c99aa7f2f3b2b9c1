import { isRecord } from "../extract-facts-token";
import { type ArmRow, mapArmRow } from "./arm-row";
import type { JsonListFormat, JsonOutline, Mapped } from "./format";
import { reject } from "./row";

/**
 * The names under which lists and their projections carry each field, without case, spaces or punctuation: `az resource list`
 * and `--query "[].{Name:name, RG:resourceGroup}"`, `Get-AzResource | ConvertTo-Json`, and the same with French names.
 */
const NAMES: Readonly<Record<keyof ArmRow, readonly string[]>> = {
  id: ["id", "resourceid", "identifiant", "idressource", "iddelaressource"],
  name: ["name", "resourcename", "nom", "nomressource", "nomdelaressource"],
  type: ["type", "resourcetype", "typeressource", "typederessource", "typedelaressource"],
  resourceGroup: ["resourcegroup", "resourcegroupname", "rg", "group", "groupe", "groupederessources", "grouperessources"],
  subscription: ["subscriptionid", "subscription", "sub", "abonnement", "idabonnement"],
  location: ["location", "region", "loc", "emplacement", "localisation"],
  tags: ["tags", "etiquettes", "balises"],
  kind: ["kind", "genre"],
  sku: ["sku", "skuname"],
  properties: ["properties", "proprietes"],
  zones: ["zones"],
  identity: ["identity", "identite"],
  plan: ["plan"],
  extendedLocation: ["extendedlocation"],
  managedBy: ["managedby"],
};
const FIELDS: ReadonlyMap<string, keyof ArmRow> = new Map(
  (Object.keys(NAMES) as (keyof ArmRow)[]).flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);
const FOREIGN = ["[].skuid", "value[].skuid", "[].mode", "value[].displayname", "[].userprincipalname"];

/** `az resource list -o json`, the REST answer `{"value": […]}` behind it, and any projection that keeps a type or an id. */
export const azResourceListJson: JsonListFormat = {
  shape: "json-list",
  id: "az-resource-list-json",
  recognises,
  lists: ["", "value"],
  open: (context) => {
    const fieldsOf = fieldFinder();
    return {
      element: (_path, value): readonly Mapped[] => {
        if (!isRecord(value)) return [reject("not-an-object", null, {})];
        return [mapArmRow(canonical(value, fieldsOf), context)];
      },
    };
  },
};

function recognises(outline: JsonOutline): boolean {
  const list = outline.text("") === "[" ? "[]." : "value[].";
  if (outline.text("") !== "[" && outline.text("value") !== "[") return false;
  if (FOREIGN.some(outline.has)) return false;
  const keys = outline.paths().filter((path) => path.startsWith(list) && !path.includes(".", list.length));
  const found = new Map(keys.map((path) => [FIELDS.get(plain(path.slice(list.length))), outline.text(path) ?? ""]));
  const [id, type] = [found.get("id") ?? "", found.get("type") ?? ""];
  return /^\/(subscriptions|providers)\//i.test(id) || /^[a-z0-9-]+(\.[a-z0-9-]+)+\//i.test(type);
}

/** Rows of one list share their keys: what each key means is worked out once. */
function fieldFinder(): (key: string) => keyof ArmRow | null {
  const memo = new Map<string, keyof ArmRow | null>();
  return (key) => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const field = FIELDS.get(plain(key)) ?? null;
    if (memo.size < 500) memo.set(key, field);
    return field;
  };
}

function plain(key: string): string {
  const letters = key.toLowerCase().normalize("NFD");
  return letters.replace(/[^a-z]/g, "");
}

function canonical(row: Readonly<Record<string, unknown>>, fieldOf: (key: string) => keyof ArmRow | null): ArmRow {
  const found: Partial<Record<keyof ArmRow, unknown>> = {};
  for (const key in row) {
    const field = fieldOf(key);
    if (field !== null && (found[field] === undefined || found[field] === null)) found[field] = row[key];
  }
  return {
    id: found.id,
    name: found.name,
    type: found.type,
    resourceGroup: found.resourceGroup,
    subscription: found.subscription,
    location: found.location,
    tags: found.tags,
    kind: found.kind,
    sku: found.sku,
    properties: found.properties,
    zones: found.zones,
    identity: found.identity,
    plan: found.plan,
    extendedLocation: found.extendedLocation,
    managedBy: found.managedBy,
  };
}
