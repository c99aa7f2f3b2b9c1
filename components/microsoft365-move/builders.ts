import type { CoexistenceView, Microsoft365ServiceView, Microsoft365View } from "@/lib/contract/microsoft365-move";
import { ASSUMPTION_ENTRIES } from "@/lib/domain/microsoft365/assumption";

type Tenant = NonNullable<Microsoft365View["tenant"]>;
const words = (fr: string, en: string) => ({ fr, en });
const SOURCE = { id: "s", title: "Description de service", locator: "office.md", date: "2021-09-24", label: "fact" } as const;

/** Valid by default, one override per test. */
export function aServiceView(override: Partial<Microsoft365ServiceView> = {}): Microsoft365ServiceView {
  return {
    id: "viva-engage",
    name: words("Viva Engage (Yammer)", "Viva Engage (Yammer)"),
    area: "viva",
    parent: { id: "microsoft-365", name: words("Microsoft 365", "Microsoft 365") },
    verdict: "redesign",
    evidence: "weak",
    findings: [
      {
        ruleId: "service-status",
        effect: "redesign",
        service: { id: "viva-engage", name: words("Viva Engage", "Viva Engage") },
        because: words("Absent de plusieurs clouds comparables.", "Absent from several comparable clouds."),
        remedy: words("Communautés en équipes Teams.", "Communities as teams."),
        effort: "M",
        requirement: null,
        evidence: "weak",
        date: "2021-09-24",
        sources: [SOURCE],
      },
    ],
    known: [{ note: words("GCC High : absent.", "GCC High: absent."), source: SOURCE }],
    licences: { bought: 700, assigned: 640, subscriptions: 2 },
    use: { people: 71, basis: "by-person" },
    ...override,
  };
}

export function aCoexistenceView(override: Partial<CoexistenceView> = {}): CoexistenceView {
  return {
    id: "domains",
    state: "to-prepare",
    name: words("Domaines", "Domains"),
    because: words("Domaines vérifiés : {domains}.", "Verified domains: {domains}."),
    figures: { domains: 3 },
    remedy: words("Fixer une date.", "Set a date."),
    sources: [SOURCE],
    ...override,
  };
}

const GB = 1024 ** 3;

export function aTenantView(override: Partial<Tenant> = {}): Tenant {
  return {
    workload: "00000000-0000-4000-8000-000000000365",
    from: "2026-11-15",
    to: "2026-11-15",
    files: 7,
    services: [aServiceView()],
    absent: 60,
    unknownProducts: [],
    plansAside: [],
    populations: {
      people: 640,
      byLoss: { lost: 71, "in-doubt": 17, kept: 552 },
      notListed: 0,
      services: [{ id: "viva-engage", name: words("Viva Engage", "Viva Engage"), loss: "lost", users: 71, equipped: 640 }],
      groups: [{ people: 71, lost: [{ id: "viva-engage", name: words("Viva Engage", "Viva Engage") }], inDoubt: [] }],
    },
    coexistence: [aCoexistenceView()],
    volumes: [
      { kind: "mailboxes", precision: "detail", count: 640, bytes: 900 * GB, items: null, largestBytes: 60 * GB, inactive: 28 },
    ],
    estimate: {
      volumes: {
        people: 640,
        mailboxes: 640,
        mailBytes: 900 * GB,
        archives: 80,
        sites: null,
        siteBytes: null,
        drives: null,
        driveBytes: null,
        groups: null,
      },
      entries: ASSUMPTION_ENTRIES.map((entry) => ({ ...entry })),
      changed: {},
      revision: 0,
      by: null,
      at: null,
    },
    ...override,
  };
}

export function aView(tenant: Tenant | null): Microsoft365View {
  const edition = { id: "2026-11.1", title: words("Édition", "Edition"), effectiveFrom: "2026-11-22" };
  return { edition, tenant };
}
