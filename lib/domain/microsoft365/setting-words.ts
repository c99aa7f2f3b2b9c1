import { textOf } from "./as-record";

const SHARING = ["disabled", "new-guests", "anyone", "existing-guests"] as const;
const SHARING_NAMES: Readonly<Record<string, (typeof SHARING)[number]>> = {
  disabled: "disabled",
  externalusersharingonly: "new-guests",
  externaluserandguestsharing: "anyone",
  existingexternalusersharingonly: "existing-guests",
};
const LINKS = ["none", "specific-people", "organisation", "anyone"] as const;
const LINK_NAMES: Readonly<Record<string, (typeof LINKS)[number]>> = {
  none: "none",
  direct: "specific-people",
  internal: "organisation",
  anonymousaccess: "anyone",
};
const RESTRICTIONS = ["none", "allowed-domains", "blocked-domains"] as const;
const RESTRICTION_NAMES: Readonly<Record<string, (typeof RESTRICTIONS)[number]>> = {
  none: "none",
  allowlist: "allowed-domains",
  blocklist: "blocked-domains",
};
const INVITATIONS: Readonly<Record<string, string>> = {
  none: "none",
  adminsandguestinviters: "administrators",
  adminsguestinvitersandallmembers: "members",
  everyone: "everyone",
};
/** Directory roles that guests are given. Source: Microsoft Entra, "Restrict guest access permissions". */
const GUESTS: Readonly<Record<string, string>> = {
  "a0b1b346-4d3e-4e8b-98f8-757987be4960": "as-members",
  user: "as-members",
  "10dae51f-b6af-4016-8d66-8c2a99b929b3": "limited",
  guest: "limited",
  "2af84b1e-32c8-42b7-82bc-daa82404023b": "restricted",
  restrictedguest: "restricted",
};

/** Reads a word of a closed list by its number or its name; undefined for one that is not in it. */
function reader(numbers: readonly string[], names: Readonly<Record<string, string>>) {
  return (value: unknown): string | undefined => {
    const text = textOf(value)?.toLowerCase() ?? "";
    return /^\d$/.test(text) ? numbers[Number(text)] : names[text];
  };
}

/** `SharingCapability` of SharePoint and OneDrive, as a number (REST) or a name (PowerShell). */
export const sharingOf = reader(SHARING, SHARING_NAMES);
/** `DefaultSharingLinkType`. */
export const linkOf = reader(LINKS, LINK_NAMES);
/** `SharingDomainRestrictionMode`. */
export const restrictionOf = reader(RESTRICTIONS, RESTRICTION_NAMES);
/** `AllowInvitesFrom`. */
export const invitationsOf = reader([], INVITATIONS);
/** `GuestUserRoleId` or `GuestUserRole`. */
export const guestAccessOf = reader([], GUESTS);

/** `RequireAnonymousLinksExpireInDays`: -1 and 0 mean never. */
export function expiryOf(value: unknown): number | undefined {
  const days = Number(textOf(value) ?? Number.NaN);
  return Number.isInteger(days) ? Math.max(0, days) : undefined;
}

/** Number of domains in a list that is one text. */
export function domainsIn(value: unknown): number {
  return (textOf(value) ?? "").split(/[\s,;]+/).filter((domain) => domain !== "").length;
}
