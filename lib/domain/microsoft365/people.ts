import type { Populations } from "./tenant";
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

/** People seen to use a service, and the fact that shows it. */
export interface Use {
  readonly people: number;
  readonly fact: PersonFact;
}

/** People seen to use a service; null when no report tells. */
export function useOf(service: string, populations: Populations | null): Use | null {
  const fact = USE_OF[service];
  if (fact === undefined || populations === null || !populations.reported.includes(fact)) return null;
  return { people: populations.byFact[fact] ?? 0, fact };
}
