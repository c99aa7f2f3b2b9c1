/**
 * Closed words of what is known of a Microsoft 365 tenant. Stored documents hold these words: one may be added, none renamed.
 * No zod here: the browser imports them.
 */

/** What one person was seen to have or to do. Each is one bit of a stored row: add at the end only. */
export const PERSON_FACTS = [
  "licence-exchange",
  "licence-onedrive",
  "licence-sharepoint",
  "licence-skype",
  "licence-yammer",
  "licence-teams",
  /** `active-…`: last activity at most `ACTIVE_WITHIN_DAYS` before the report was made. */
  "active-exchange",
  "active-onedrive",
  "active-sharepoint",
  "active-skype",
  "active-yammer",
  "active-teams",
  "active-copilot",
  "mailbox",
  "mailbox-archive",
  /** More than `LARGE_MAILBOX_BYTES`. */
  "mailbox-large",
  "mail-sent",
  "mail-on-windows",
  "mail-on-mac",
  "mail-on-mobile",
  "mail-on-web",
  /** POP3, IMAP4 or SMTP applications. */
  "mail-by-older-protocol",
  "teams-channel-messages",
  "teams-chat",
  "teams-calls",
  "teams-meetings",
  "teams-meetings-organised",
  "teams-screen-sharing",
  /** Takes part in a shared channel of another tenant. */
  "teams-shared-channels",
  "teams-without-licence",
  "files-synced",
  "files-shared-internally",
  "files-shared-externally",
  "office-on-desktop",
  "office-on-mobile",
  "office-on-web",
  "office-on-shared-computer",
  "yammer-posts",
] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** A choice of ours, shown beside the figures: the usage reports reach back 180 days at most. */
export const ACTIVE_WITHIN_DAYS = 90;
/** 50 GB: the mailbox size of the plans without the larger quota. Source: Exchange Online limits. */
export const LARGE_MAILBOX_BYTES = 50 * 1024 ** 3;

/** Upper bounds in bytes of the classes in which sizes are counted; the last class has none. */
export const SIZE_CLASSES = [1024 ** 3, 10 * 1024 ** 3, 50 * 1024 ** 3, 100 * 1024 ** 3, 1024 ** 4] as const;

/** What a volume is a volume of. */
export const VOLUME_KINDS = ["mailboxes", "sites", "drives", "groups"] as const;
export type VolumeKind = (typeof VOLUME_KINDS)[number];

/** Days a usage report looks back over. */
export const REPORT_PERIODS = [7, 30, 90, 180] as const;
export type ReportPeriod = (typeof REPORT_PERIODS)[number];

/** How people are named in the reports in force: as they are, as the tenant's own hashes, or not at all. */
export const IDENTITY_KINDS = ["clear", "hashed"] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** State of a subscription as Microsoft Graph writes it (`capabilityStatus`), in lower case. */
export const SUBSCRIPTION_STATES = ["enabled", "warning", "suspended", "deleted", "locked-out", "not-reported"] as const;
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number];

/** `provisioningStatus` of a service plan. */
export const PLAN_STATES = [
  "success",
  "disabled",
  "pending-input",
  "pending-activation",
  "pending-provisioning",
  "error",
  "not-reported",
] as const;
export type PlanState = (typeof PLAN_STATES)[number];
