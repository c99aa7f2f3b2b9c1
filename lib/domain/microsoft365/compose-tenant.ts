import type { Contribution } from "./contribution";
import type { SettingName } from "./setting";
import {
  type ControlResult,
  MOST_POPULATIONS,
  type Population,
  type Populations,
  type ReportedSetting,
  TENANT_VERSION,
  type Tenant,
  type TenantSource,
  type Volume,
} from "./tenant";
import { type IdentityKind, PERSON_FACTS, type PersonFact, VOLUME_KINDS, type VolumeKind } from "./vocabulary";

export interface SourceInForce extends TenantSource {
  readonly contribution: Contribution;
}

/** Which reports by person can be put together: those that name people as the newest one does. */
export interface JoinedReports {
  readonly identities: IdentityKind;
  readonly joined: readonly SourceInForce[];
  readonly leftOut: readonly SourceInForce[];
  /** Whether one of them lists people, and not only mailboxes. */
  readonly listsPeople: boolean;
}

/** `sources` newest first. Null when no report names anybody. */
export function joinReports(sources: readonly SourceInForce[]): JoinedReports | null {
  const named = sources.filter(({ contribution }) => contribution.people);
  const identities = named.find(({ contribution }) => contribution.people?.identities)?.contribution.people?.identities;
  if (!identities) return null;
  const fits = ({ contribution }: SourceInForce) => (contribution.people?.identities ?? identities) === identities;
  const joined = named.filter(fits);
  return {
    identities,
    joined,
    leftOut: named.filter((one) => !fits(one)),
    listsPeople: joined.some(({ contribution }) => contribution.people?.listsPeople),
  };
}

/** People counted over all joined reports: by their facts (a sum of bits) and products. */
export interface CountedPeople {
  readonly people: number;
  readonly groups: readonly { readonly bits: number; readonly products: string; readonly people: number }[];
  /** By place of the fact in `PERSON_FACTS`. */
  readonly byBit: Readonly<Record<number, number>>;
  readonly byProduct: Readonly<Record<string, number>>;
}

/** The picture of a tenant from the files in force, newest first, and the people counted over them. */
export function composeTenant(sources: readonly SourceInForce[], counted: CountedPeople | null): Tenant {
  const joined = joinReports(sources);
  return {
    version: TENANT_VERSION,
    sources: sources.map(({ contribution: _, ...source }) => source),
    subscriptions: subscriptionsOf(sources),
    usage: sources.flatMap(({ id, kind, refreshedOn, period, contribution: { usage } }) =>
      usage ? [{ source: id, report: kind, period, refreshedOn, ...usage }] : [],
    ),
    populations: joined && counted ? populationsOf(joined, counted) : null,
    volumes: Object.fromEntries(VOLUME_KINDS.map((kind) => [kind, volumeOf(sources, kind)])) as Record<VolumeKind, Volume | null>,
    settings: settingsOf(sources),
    controls: sources.flatMap(({ id, contribution }) =>
      (contribution.controls ?? []).map((control): ControlResult => ({ ...control, source: id })),
    ),
  };
}

/** The list with plans says the most; what a configuration export knows of licences serves where there is no other. */
const BY_WORTH = ["subscribed-skus", "licence-export"];

function subscriptionsOf(sources: readonly SourceInForce[]): Tenant["subscriptions"] {
  const having = sources.filter(({ contribution }) => contribution.subscriptions);
  const best = BY_WORTH.map((kind) => having.find((source) => source.kind === kind)).find((found) => found) ?? having[0];
  return best ? { sources: [best.id], list: best.contribution.subscriptions ?? [] } : null;
}

/** A report that sees each object, or else what the totals say together, the newest first. */
function volumeOf(sources: readonly SourceInForce[], kind: VolumeKind): Volume | null {
  const told = sources.flatMap(({ id, contribution: { volumes } }) => {
    const volume = volumes?.[kind];
    return volume ? [{ id, volume }] : [];
  });
  const detail = told.find(({ volume }) => volume.precision === "detail");
  if (detail) return { ...detail.volume, sources: [detail.id] };
  const [newest] = told;
  if (!newest) return null;
  const merged = Object.assign({}, newest.volume, ...[...told].reverse().map(({ volume }) => known(volume)));
  return { ...(merged as Volume), sources: told.map(({ id }) => id) };
}

function known(volume: Omit<Volume, "sources">): Partial<Volume> {
  return Object.fromEntries(Object.entries(volume).filter(([, value]) => value !== null));
}

function settingsOf(sources: readonly SourceInForce[]): Tenant["settings"] {
  const found: Partial<Record<SettingName, ReportedSetting>> = {};
  for (const { id, contribution } of [...sources].reverse()) {
    for (const [name, value] of Object.entries(contribution.settings ?? {})) found[name as SettingName] = { value, source: id };
  }
  return found;
}

function populationsOf({ identities, joined, leftOut }: JoinedReports, counted: CountedPeople): Populations {
  const people = joined.flatMap(({ contribution }) => (contribution.people ? [contribution.people] : []));
  const reported = new Set(people.flatMap((one) => one.reported));
  const groups = counted.groups.slice(0, MOST_POPULATIONS).map(populationOf);
  return {
    sources: joined.map(({ id }) => id),
    leftOut: leftOut.map(({ id }) => id),
    identities,
    people: counted.people,
    // The same person may be deleted in several reports: the largest number is the least there can be.
    deleted: Math.max(0, ...people.map((one) => one.deleted)),
    reported: PERSON_FACTS.filter((fact) => reported.has(fact)),
    productsReported: people.some((one) => one.productsReported),
    byFact: Object.fromEntries(
      PERSON_FACTS.flatMap((fact, bit) => (reported.has(fact) ? [[fact, counted.byBit[bit] ?? 0] as const] : [])),
    ),
    byProduct: counted.byProduct,
    groups,
    others: counted.people - groups.reduce((sum, group) => sum + group.people, 0),
  };
}

function populationOf({ bits, products, people }: CountedPeople["groups"][number]): Population {
  return { people, facts: factsIn(bits), products: products === "" ? [] : products.split("+") };
}

/** The facts that a sum of bits stands for. */
export function factsIn(bits: number): readonly PersonFact[] {
  return PERSON_FACTS.filter((_, bit) => Math.floor(bits / 2 ** bit) % 2 === 1);
}
