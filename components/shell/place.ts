import type { OrganisationView, ProjectSummary } from "@/lib/contract/access";
import type { Permission } from "@/lib/domain/access/policy";
import { OFFER_PATHS } from "./offer";

/** Where one is: an organisation and, inside it, a project. */
export interface Place {
  organisation: OrganisationView;
  project: ProjectSummary | null;
}

/** The place that the path names, null outside every organisation. */
export function placeOf(organisations: readonly OrganisationView[], organisationId: unknown, projectId: unknown): Place | null {
  const organisation = organisations.find(({ id }) => id === organisationId);
  if (!organisation) return null;
  return { organisation, project: organisation.projects.find(({ id }) => id === projectId) ?? null };
}

/** The project to offer on pages outside every project: the only one there is, when there is only one. */
export function onlyPlace(organisations: readonly OrganisationView[]): Place | null {
  const places = organisations.flatMap((organisation) => organisation.projects.map((project) => ({ organisation, project })));
  return places.length === 1 ? (places[0] ?? null) : null;
}

export function organisationPath(organisationId: string): string {
  return `/organisations/${organisationId}`;
}

export function projectPath(organisationId: string, projectId: string): string {
  return `/organisations/${organisationId}/projects/${projectId}`;
}

export const RAIL_KEYS = [
  "organisations",
  "dashboard",
  "overview",
  "programme",
  "training",
  "assessments",
  "readiness",
  "reports",
  "obligations",
  "workloads",
  "resources",
  "inventory",
  "microsoft365",
  "portfolio",
  "organisation",
  "catalogue",
] as const;
export type RailKey = (typeof RAIL_KEYS)[number];
export interface RailEntry {
  key: RailKey;
  href: string;
  /** On a phone it stands behind “more”: the bar holds five, of which that is one. */
  wide?: true;
  /** Another address that belongs to it. */
  also?: string;
}

const IN_PROJECT: readonly { key: RailKey; below: string; permission: Permission; wide?: true; also?: string }[] = [
  { key: "dashboard", below: "/dashboard", permission: "dashboard.read", also: "/milestones" },
  { key: "overview", below: "", permission: "workload.read" },
  { key: "programme", below: "/programme", permission: "programme.read", wide: true },
  { key: "training", below: "/training", permission: "training.read", wide: true },
  { key: "assessments", below: "/assessments", permission: "assessment.read" },
  { key: "readiness", below: "/readiness", permission: "readiness.read", wide: true },
  { key: "reports", below: "/reports", permission: "dashboard.read", wide: true },
  { key: "obligations", below: "/obligations", permission: "workload.read", wide: true },
  { key: "workloads", below: "/workloads", permission: "workload.read" },
  { key: "resources", below: "/resources", permission: "inventory.read", wide: true },
  { key: "inventory", below: "/inventory", permission: "inventory.read", wide: true },
  { key: "microsoft365", below: "/microsoft365", permission: "inventory.read", wide: true },
];

/** What the rail offers from a place: nothing that the role may not open, nothing that is not built. `overseen`: there is a portfolio to open. */
export function railOf(place: Place | null, overseen = false): RailEntry[] {
  const portfolio: RailEntry[] = overseen ? [{ key: "portfolio", href: OFFER_PATHS.portfolio }] : [];
  const catalogue: RailEntry = { key: "catalogue", href: "/catalogue" };
  const organisations: RailEntry = { key: "organisations", href: "/organisations" };
  if (!place) return [...portfolio, organisations, catalogue];
  const organisation: RailEntry = { key: "organisation", href: organisationPath(place.organisation.id) };
  if (!place.project) return [...portfolio, organisations, organisation, catalogue];
  const base = projectPath(place.organisation.id, place.project.id);
  const allowed = IN_PROJECT.filter(({ permission }) => place.organisation.permissions.includes(permission));
  const inside = allowed.map(({ key, below, wide, also }) => ({
    key,
    href: `${base}${below}`,
    ...(wide ? { wide } : {}),
    ...(also ? { also: `${base}${also}` } : {}),
  }));
  return [...inside, ...[...portfolio, organisation, catalogue].map((entry) => ({ ...entry, wide: true as const }))];
}

/** The entry that a path belongs to: the longest address it begins with. */
export function currentEntry(entries: readonly RailEntry[], pathname: string): RailKey | null {
  const addresses = entries.flatMap(({ key, href, also }) =>
    [href, ...(also ? [also] : [])].map((address) => ({ key, address })),
  );
  const holding = addresses.filter(({ address }) => pathname === address || pathname.startsWith(`${address}/`));
  return holding.sort((a, b) => b.address.length - a.address.length)[0]?.key ?? null;
}
