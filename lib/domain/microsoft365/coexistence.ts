import type { Source } from "@/lib/domain/catalogue/edition";
import type { Text } from "@/lib/domain/text";
import data from "./coexistence.json" with { type: "json" };
import type { SettingName } from "./setting";
import type { Tenant } from "./tenant";

export const COEXISTENCE_STATES = ["to-prepare", "unknown", "ready"] as const;
export type CoexistenceState = (typeof COEXISTENCE_STATES)[number];

/** One matter of living beside, and moving to, a tenant in another cloud. `figures` fill the places of `because`. */
export interface CoexistenceAnswer {
  readonly id: string;
  readonly state: CoexistenceState;
  readonly figures: Readonly<Record<string, number | string | null>>;
  readonly name: Text;
  readonly because: Text;
  readonly remedy: Text;
  readonly sources: readonly Source[];
}

type Known = Pick<CoexistenceAnswer, "state" | "figures">;
interface Entry extends Pick<CoexistenceAnswer, "id" | "name" | "remedy" | "sources"> {
  readonly because: Readonly<Record<CoexistenceState, Text>>;
}
const ENTRIES = data as unknown as readonly Entry[];

/** Each matter of coexistence for a tenant: ready, to prepare, or unknown because nothing imported tells. Those to prepare first. */
export function coexistenceOf(tenant: Tenant): CoexistenceAnswer[] {
  const answers = ENTRIES.map(({ because, ...entry }): CoexistenceAnswer => {
    const { state, figures } = CHECKS[entry.id]?.(tenant) ?? { state: "unknown", figures: {} };
    return { ...entry, state, figures, because: because[state] };
  });
  return COEXISTENCE_STATES.flatMap((state) => answers.filter((answer) => answer.state === state));
}

const CHECKS: Readonly<Record<string, (tenant: Tenant) => Known>> = {
  identities: ({ populations, settings }) => {
    const objects = settings["directory-objects"]?.value;
    return counted({ people: populations?.people ?? (typeof objects === "number" ? objects : null) });
  },
  // The initial domain of a tenant is always verified, and stays behind.
  domains: (tenant) => counted({ domains: count(tenant, "domains-verified") }, 1),
  "federated-sign-in": (tenant) => counted({ domains: count(tenant, "domains-federated") }),
  guests: ({ volumes: { groups } }) =>
    counted({ guests: groups?.externalMembers ?? null, groups: groups?.withExternals ?? null }),
  "shared-channels": ({ populations }) => {
    const reported = populations?.reported.includes("teams-shared-channels") ?? false;
    return counted({ people: reported ? (populations?.byFact["teams-shared-channels"] ?? 0) : null });
  },
  federation: (tenant) => {
    const open = tenant.settings["teams-federation"]?.value;
    if (typeof open !== "boolean") return { state: "unknown", figures: {} };
    return { state: open ? "to-prepare" : "ready", figures: { domains: count(tenant, "teams-federated-domains") } };
  },
  "external-sharing": ({ settings }) => {
    const level = settings["sharepoint-external-sharing"]?.value;
    if (typeof level !== "string") return { state: "unknown", figures: {} };
    return { state: level === "disabled" ? "ready" : "to-prepare", figures: { level } };
  },
  "sharing-links": ({ volumes: { sites } }) => {
    const links = sites?.links ?? null;
    const all = links === null ? null : links.anyone + links.organisation + links.guests;
    return counted({ links: all, anyone: links?.anyone ?? null });
  },
  applications: (tenant) => counted({ applications: count(tenant, "app-registrations") }),
  "mail-flow": (tenant) =>
    counted({ rules: count(tenant, "mail-transport-rules"), connectors: count(tenant, "mail-connectors") }),
  devices: (tenant) => counted({ policies: count(tenant, "intune-policies") }),
  protection: (tenant) =>
    counted({
      labels: count(tenant, "sensitivity-labels"),
      dlp: count(tenant, "dlp-policies"),
      retention: count(tenant, "retention-policies"),
    }),
  "power-platform": (tenant) => counted({ environments: count(tenant, "power-platform-environments") }),
  licences: ({ subscriptions }) =>
    counted({ subscriptions: subscriptions?.list.filter(({ state }) => state !== "deleted").length ?? null }),
};

/** Some figure above what needs nothing: to prepare. All known and none above it: ready. Otherwise unknown. */
function counted(figures: Readonly<Record<string, number | null>>, harmless = 0): Known {
  const values = Object.values(figures);
  if (values.some((value) => value !== null && value > harmless)) return { state: "to-prepare", figures };
  return { state: values.some((value) => value === null) ? "unknown" : "ready", figures };
}

function count({ settings }: Tenant, name: SettingName): number | null {
  const value = settings[name]?.value;
  return typeof value === "number" ? value : null;
}
