import type { Microsoft365View } from "@/lib/contract/microsoft365-move";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { SEVERITY } from "@/lib/domain/eligibility/severity";
import { coexistenceOf } from "@/lib/domain/microsoft365/coexistence";
import { plansAsideOf, unknownSubscriptions } from "@/lib/domain/microsoft365/licence";
import { populationsOf } from "@/lib/domain/microsoft365/population";
import type { Tenant } from "@/lib/domain/microsoft365/tenant";
import { isPresent, type OfferVerdict, verdictsOf } from "@/lib/domain/microsoft365/verdict";
import { VOLUME_KINDS } from "@/lib/domain/microsoft365/vocabulary";
import { findingView, namedService } from "../eligibility/view-finding";

type TenantView = Omit<NonNullable<Microsoft365View["tenant"]>, "estimate" | "workload">;
type ServiceView = TenantView["services"][number];

/** What the portal says of a tenant under an edition, in both languages. */
export function viewTenant(tenant: Tenant, lookup: EditionLookup): TenantView {
  const verdicts = verdictsOf(tenant, lookup);
  const present = verdicts.filter(isPresent).sort(worstFirst);
  const days = tenant.sources.flatMap(({ refreshedOn }) => refreshedOn ?? []).sort();
  return {
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    files: tenant.sources.length,
    services: present.map((one) => serviceView(one, lookup)),
    absent: verdicts.length - present.length,
    unknownProducts: unknownSubscriptions(tenant).map(({ product, partNumber, skuId }) => product ?? partNumber ?? skuId ?? "?"),
    plansAside: plansAsideOf(tenant).map(({ plans, ...rest }) => ({ ...rest, plans: [...plans] })),
    populations: populationsView(tenant, verdicts, lookup),
    coexistence: coexistenceOf(tenant).map((one) => ({ ...one, sources: [...one.sources], figures: { ...one.figures } })),
    volumes: volumesView(tenant),
  };
}

function worstFirst(a: OfferVerdict, b: OfferVerdict): number {
  const people = (one: OfferVerdict) => one.use?.people ?? one.licences?.assigned ?? 0;
  return SEVERITY[b.verdict] - SEVERITY[a.verdict] || people(b) - people(a);
}

function serviceView(
  { id, area, parent, verdict, evidence, findings, licences, use }: OfferVerdict,
  lookup: EditionLookup,
): ServiceView {
  const known = (lookup.service(id)?.evidence ?? []).flatMap(({ note, source }) => {
    const found = lookup.source(source);
    return found === undefined ? [] : [{ note, source: { ...found } }];
  });
  return {
    ...named(id, lookup),
    area,
    parent: namedService(parent, lookup),
    verdict,
    evidence,
    findings: findings.map((finding) => findingView(finding, lookup)),
    known,
    licences,
    use,
  };
}

function populationsView(tenant: Tenant, verdicts: readonly OfferVerdict[], lookup: EditionLookup): TenantView["populations"] {
  const found = populationsOf(tenant.populations, verdicts);
  if (found === null) return null;
  const name = (id: string) => named(id, lookup);
  return {
    ...found,
    services: found.services.map(({ id, ...rest }) => ({ ...name(id), ...rest })),
    groups: found.groups
      .slice(0, SHOWN_GROUPS)
      .map(({ people, lost, inDoubt }) => ({ people, lost: lost.map(name), inDoubt: inDoubt.map(name) })),
  };
}
const SHOWN_GROUPS = 20;

function named(id: string, lookup: EditionLookup) {
  return namedService(id, lookup) ?? { id, name: { fr: id, en: id } };
}

function volumesView({ volumes }: Tenant): TenantView["volumes"] {
  return VOLUME_KINDS.flatMap((kind) => {
    const volume = volumes[kind];
    if (volume === null) return [];
    const { precision, count, bytes, items, largestBytes, inactive } = volume;
    return [{ kind, precision, count, bytes, items, largestBytes, inactive }];
  });
}
