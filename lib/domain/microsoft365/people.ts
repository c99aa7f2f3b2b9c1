import type { Tenant } from "./tenant";
import type { PersonFact } from "./vocabulary";

/** The fact of the usage reports that shows a person at work with a service. A service without one cannot be counted by use. */
export const USE_OF: Readonly<Record<string, PersonFact>> = {
  "exchange-online": "active-exchange",
  "exchange-archiving": "mailbox-archive",
  "outlook-web": "mail-on-web",
  "outlook-mobile": "mail-on-mobile",
  "sharepoint-online": "active-sharepoint",
  onedrive: "active-onedrive",
  "external-sharing": "files-shared-externally",
  "microsoft-teams": "active-teams",
  "teams-chat": "teams-chat",
  "teams-channels": "teams-channel-messages",
  "teams-meetings": "teams-meetings",
  "teams-shared-channels": "teams-shared-channels",
  "skype-online": "active-skype",
  "viva-engage": "active-yammer",
  "microsoft-365-copilot": "active-copilot",
  "office-desktop": "office-on-desktop",
  "office-web": "office-on-web",
};

/** The total that says the same where no report lists people: people over the whole period, not those of one day. */
const TOTALS: Readonly<Record<string, readonly [report: string, column: string]>> = {
  "exchange-online": ["office365-services-user-counts", "exchange-active"],
  "sharepoint-online": ["office365-services-user-counts", "sharepoint-active"],
  onedrive: ["office365-services-user-counts", "onedrive-active"],
  "microsoft-teams": ["office365-services-user-counts", "teams-active"],
  "skype-online": ["office365-services-user-counts", "skype-for-business-active"],
  "viva-engage": ["office365-services-user-counts", "yammer-active"],
  "teams-chat": ["teams-user-activity-distribution-user-counts", "private-chat-messages"],
  "teams-channels": ["teams-user-activity-distribution-user-counts", "team-chat-messages"],
  "teams-meetings": ["teams-user-activity-distribution-user-counts", "meetings"],
};

export const USE_BASES = ["by-person", "total"] as const;

/** People seen to use a service: counted person by person over the reports, or a total that a report gives. */
export interface Use {
  readonly people: number;
  readonly basis: (typeof USE_BASES)[number];
}

/** People seen to use a service; null when no report tells. */
export function useOf(service: string, { populations, usage }: Pick<Tenant, "populations" | "usage">): Use | null {
  const fact = USE_OF[service];
  if (fact !== undefined && populations?.reported.includes(fact)) {
    return { people: populations.byFact[fact] ?? 0, basis: "by-person" };
  }
  const [report, column] = TOTALS[service] ?? [];
  const total = column === undefined ? null : usage.find((one) => one.report === report)?.counts[column];
  return total === null || total === undefined ? null : { people: total, basis: "total" };
}
