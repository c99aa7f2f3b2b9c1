import { PROFILES, type Profile, REGIONS } from "./estate-profiles.data";
import { guid, propertiesOf } from "./estate-properties";
import { type Random, seeded, weighted } from "./random";

/** One row as Azure Resource Graph writes it. */
export type ArgRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly resourceGroup: string;
  readonly subscriptionId: string;
};

const TENANT = "8a1f3c52-6b7d-4e90-a1b2-c3d4e5f60718";
const APPLICATIONS = [
  "crm",
  "paie",
  "portail",
  "archives",
  "courrier",
  "cartographie",
  "achats",
  "agenda",
  "referentiel",
  "delegation",
];
const ENVIRONMENTS = ["prd", "rec", "dev", "int"];
/** Teams have house standards: each builds a type in a few ways, which is why an estate has far fewer shapes than resources. */
const TEAMS = 23;
const WAYS = 3;
/** A group holds the parts of one application: a few types, again and again. */
const TYPES_PER_GROUP = 8;
const RESOURCES_PER_GROUP = 30;
const GROUPS_PER_SUBSCRIPTION = 60;

const IDENTIFIED: ReadonlySet<string> = new Set(["vm", "site", "cluster"]);

interface Group {
  readonly name: string;
  readonly subscription: string;
  readonly region: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly profiles: readonly Profile[];
  readonly team: number;
}

/** The rows of an estate of `size` resources, one after the other: seeded, so that two runs compare. */
export function* generateRows(size: number, seed = 1): Generator<ArgRow> {
  const random = seeded(seed);
  const groups = groupsOf(size, random);
  for (let i = 0; i < size; i++) {
    const group = groups[random.below(groups.length)];
    const profile = group?.profiles[random.below(TYPES_PER_GROUP)];
    if (profile !== undefined && group !== undefined) yield rowOf(profile, group, i, random);
  }
}

/** The same as one array. */
export function generateArg(size: number, seed = 1): ArgRow[] {
  return [...generateRows(size, seed)];
}

/** The same as a file of `az graph query -o json`, in pieces of about 64 kB; never whole in memory. */
export async function* generateArgFile(size: number, seed = 1): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = `{"count":${size},"data":[`;
  let first = true;
  for (const row of generateRows(size, seed)) {
    text += (first ? "" : ",") + JSON.stringify(row);
    first = false;
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(`${text}],"skip_token":null,"total_records":${size}}`);
}

function groupsOf(size: number, random: Random): Group[] {
  const regionAt = weighted(
    REGIONS.map(([, weight]) => weight),
    random,
  );
  const profileAt = weighted(
    PROFILES.map((profile) => profile.weight),
    random,
  );
  const count = Math.max(1, Math.ceil(size / RESOURCES_PER_GROUP));
  const subscriptions = Array.from({ length: Math.ceil(count / GROUPS_PER_SUBSCRIPTION) }, () => guid(random));
  return Array.from({ length: count }, (_, i) => {
    const application = `${random.pick(APPLICATIONS, "crm")}-${i % 97}`;
    const environment = random.pick(ENVIRONMENTS, "dev");
    return {
      name: `rg-${application}-${environment}-${i}`,
      subscription: subscriptions[i % subscriptions.length] ?? TENANT,
      region: REGIONS[regionAt()]?.[0] ?? "francecentral",
      tags: { application, environment, owner: `equipe-${i % TEAMS}`, costcenter: `CC${1000 + (i % 80)}` },
      profiles: Array.from({ length: TYPES_PER_GROUP }, () => PROFILES[profileAt()]).filter((profile) => profile !== undefined),
      team: i % TEAMS,
    };
  });
}

/** Names, ids and dates differ by resource; choices of size, SKU and features are those of the team. */
function habitsOf(profile: Profile, group: Group, random: Random): Random {
  const { pick, favour, chance } = seeded((PROFILES.indexOf(profile) * TEAMS + group.team) * WAYS + random.below(WAYS));
  return { ...random, pick, favour, chance };
}

function rowOf(profile: Profile, group: Group, index: number, own: Random): ArgRow {
  const random = habitsOf(profile, group, own);
  const [provider, ...types] = profile.type.split("/");
  const name = `${types[types.length - 1]?.slice(0, 12) ?? "r"}-${index.toString(36)}`;
  const scope = `/subscriptions/${group.subscription}/resourceGroups/${group.name}`;
  const path = types.map((type, depth) => `${type}/${depth === types.length - 1 ? name : `parent${index % 7}`}`).join("/");
  const sku = random.favour<readonly [string, string?] | undefined>(profile.skus ?? [], undefined);
  return {
    id: `${scope}/providers/${provider}/${path}`,
    name,
    type: profile.type,
    tenantId: TENANT,
    kind: random.favour(profile.kinds ?? [], ""),
    location: profile.global ? "global" : group.region,
    resourceGroup: group.name,
    subscriptionId: group.subscription,
    managedBy: "",
    sku: sku === undefined ? null : { name: sku[0], ...(sku[1] === undefined ? {} : { tier: sku[1] }) },
    plan: null,
    properties: propertiesOf(profile, scope, name, random),
    identity:
      IDENTIFIED.has(profile.body ?? "plain") && random.chance(4)
        ? { type: "SystemAssigned", principalId: guid(random), tenantId: TENANT }
        : null,
    zones: profile.zoned && random.chance(3) ? ["1"] : null,
    extendedLocation: null,
    tags: own.chance(20) ? null : group.tags,
  };
}
