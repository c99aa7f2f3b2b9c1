import type { Permission } from "@/lib/domain/access/policy";

const TABS = [
  { key: "projects", below: "", permission: "organisation.read" },
  { key: "members", below: "/members", permission: "member.read" },
  { key: "followUp", below: "/follow-up", permission: "follow-up.read" },
  { key: "settings", below: "/settings", permission: "organisation.edit" },
  { key: "audit", below: "/audit", permission: "audit.read" },
] as const satisfies readonly { key: string; below: string; permission: Permission }[];

export interface OrganisationTab {
  readonly key: (typeof TABS)[number]["key"];
  readonly href: string;
}

/** The pages of an organisation that these permissions open, in order. */
export function tabsOf(organisationId: string, permissions: readonly Permission[]): OrganisationTab[] {
  return TABS.filter(({ permission }) => permissions.includes(permission)).map(({ key, below }) => ({
    key,
    href: `/organisations/${organisationId}${below}`,
  }));
}

/** The tab that a path belongs to: the longest address it begins with; the first one stands for the organisation itself. */
export function currentTab(tabs: readonly OrganisationTab[], pathname: string): string {
  const holding = tabs.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return holding.sort((a, b) => b.href.length - a.href.length)[0]?.key ?? "";
}
