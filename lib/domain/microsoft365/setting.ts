/** Settings of a tenant that configuration exports reveal, each with the kind of its value. */
export const SETTING_KINDS = {
  /** `disabled | existing-guests | new-guests | anyone`. */
  "sharepoint-external-sharing": "choice",
  "onedrive-external-sharing": "choice",
  /** `none | specific-people | organisation | anyone`: what a new sharing link offers first. */
  "sharing-link-default": "choice",
  /** Days after which a link for anyone expires; 0: never. */
  "sharing-link-expiry-days": "count",
  /** `none | allowed-domains | blocked-domains`. */
  "sharing-domain-restriction": "choice",
  "sharing-listed-domains": "count",
  /** `none | administrators | members | everyone`: who may invite a guest. */
  "guest-invitations": "choice",
  /** `as-members | limited | restricted`: what a guest may see of the directory. */
  "guest-directory-access": "choice",
  "teams-guest-access": "yes-no",
  "teams-federation": "yes-no",
  /** Domains that federation is limited to; 0 when it is open to all. */
  "teams-federated-domains": "count",
  "teams-blocked-domains": "count",
  /** Contact with people on personal Teams accounts. */
  "teams-consumer-contact": "yes-no",
  "teams-anonymous-meeting-join": "yes-no",
  "teams-third-party-storage": "yes-no",
  "teams-email-into-channel": "yes-no",
  "teams-third-party-applications": "yes-no",
  "domains-verified": "count",
  "domains-unverified": "count",
  "domains-federated": "count",
  "directory-synchronised": "yes-no",
  "directory-objects": "count",
  /** Every application registered in the tenant. */
  "app-registrations": "count",
  /** Those that hold permissions which ScubaGear classes as risky. */
  "app-registrations-risky": "count",
  /** Applications of other publishers with such permissions. */
  "third-party-applications-risky": "count",
  "exchange-hybrid-application": "yes-no",
  "conditional-access-policies": "count",
  "legacy-authentication-blocked": "yes-no",
  "dlp-policies": "count",
  "mail-forwarding-outside": "yes-no",
  "mail-transport-rules": "count",
  "mail-connectors": "count",
  "sharepoint-add-ins-blocked": "yes-no",
  /** Whether workflows of SharePoint 2013 may still be created. */
  "sharepoint-workflows-2013": "yes-no",
  "retention-policies": "count",
  "sensitivity-labels": "count",
  "intune-policies": "count",
  "power-platform-environments": "count",
} as const satisfies Readonly<Record<string, "choice" | "count" | "yes-no">>;
export type SettingName = keyof typeof SETTING_KINDS;

/** Words a setting of kind `choice` may take. */
export const SETTING_CHOICES = {
  "sharepoint-external-sharing": ["disabled", "existing-guests", "new-guests", "anyone"],
  "onedrive-external-sharing": ["disabled", "existing-guests", "new-guests", "anyone"],
  "sharing-link-default": ["none", "specific-people", "organisation", "anyone"],
  "sharing-domain-restriction": ["none", "allowed-domains", "blocked-domains"],
  "guest-invitations": ["none", "administrators", "members", "everyone"],
  "guest-directory-access": ["as-members", "limited", "restricted"],
} as const satisfies Readonly<Partial<Record<SettingName, readonly string[]>>>;

/** A number for `count`, a boolean for `yes-no`, one of `SETTING_CHOICES` for `choice`. */
export type SettingValue = number | boolean | string;
