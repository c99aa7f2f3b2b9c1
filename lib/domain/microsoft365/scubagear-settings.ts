import { booleanOf, countOf, type Fields, fieldsOf, listOf, textOf } from "./as-record";
import type { Contribution } from "./contribution";
import type { SettingName, SettingValue } from "./setting";
import { domainsIn, expiryOf, guestAccessOf, invitationsOf, linkOf, restrictionOf, sharingOf } from "./setting-words";
import { subscriptionOf } from "./subscribed-sku";

type Found = Partial<Record<SettingName, SettingValue | null | undefined>>;

/** Settings without those that were not reported. */
export function reportedOnly(found: Found): Partial<Record<SettingName, SettingValue>> {
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null && value !== undefined));
}

/**
 * What `ProviderSettingsExport.json` reveals: the settings as the services answered them. Counts and words only; names of people,
 * policies and domains are left where they are. Source: ScubaGear 1.8, CISA.
 */
export function scubaSettings(document: unknown): Contribution {
  const root = fieldsOf(document) ?? {};
  const licences = listOf(root.license_information).map(subscriptionOf);
  const subscriptions = licences.flatMap((one) => ("code" in one ? [] : [{ ...one, plans: null }]));
  const settings = reportedOnly({
    ...sharing(first(root.spo_tenant)),
    ...directory(root),
    ...applications(root),
    ...mail(root),
    ...teams(root),
    ...(root.environment_list === undefined ? {} : { "power-platform-environments": listOf(root.environment_list).length }),
  });
  const day = textOf(root.timestamp_zulu)?.slice(0, 10) ?? null;
  return {
    refreshedOn: day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    period: null,
    settings,
    ...(subscriptions.length > 0 ? { subscriptions } : {}),
  };
}

function first(value: unknown): Fields {
  return fieldsOf(listOf(value)[0]) ?? {};
}

/** Elements of a list; undefined when the export does not have it. */
function sizeOf(value: unknown, which: (fields: Fields) => boolean = () => true): number | undefined {
  if (value === undefined) return undefined;
  return listOf(value).filter((element) => which(fieldsOf(element) ?? {})).length;
}

function sharing(tenant: Fields): Found {
  if (Object.keys(tenant).length === 0) return {};
  const restriction = restrictionOf(tenant.sharingdomainrestrictionmode);
  const domains = restriction === "blocked-domains" ? tenant.sharingblockeddomainlist : tenant.sharingalloweddomainlist;
  const workflows = booleanOf(tenant.stopnew2013workflows);
  return {
    "sharepoint-external-sharing": sharingOf(tenant.sharingcapability),
    "onedrive-external-sharing": sharingOf(tenant.odbsharingcapability ?? tenant.onedrivesharingcapability),
    "sharing-link-default": linkOf(tenant.defaultsharinglinktype),
    "sharing-link-expiry-days": expiryOf(tenant.requireanonymouslinksexpireindays),
    "sharing-domain-restriction": restriction,
    "sharing-listed-domains": restriction === undefined || restriction === "none" ? undefined : domainsIn(domains),
    "sharepoint-add-ins-blocked": booleanOf(tenant.sharepointaddinsblocked),
    "sharepoint-workflows-2013": workflows === null ? undefined : !workflows,
  };
}

function directory(root: Fields): Found {
  const policy = first(root.authorization_policies);
  const tenant = first(first(root.tenant_details).aadadditionaldata);
  const verified = (domain: Fields) => booleanOf(domain.isverified) === true;
  return {
    "guest-invitations": invitationsOf(policy.allowinvitesfrom),
    "guest-directory-access": guestAccessOf(policy.guestuserroleid),
    "domains-verified": sizeOf(root.domain_settings, verified),
    "domains-unverified": sizeOf(root.domain_settings, (domain) => booleanOf(domain.isverified) === false),
    "domains-federated": sizeOf(root.domain_settings, (domain) => textOf(domain.authenticationtype) === "Federated"),
    "directory-synchronised": booleanOf(tenant.onpremisessyncenabled),
    "directory-objects": countOf(fieldsOf(tenant.directorysizequota)?.used),
    "conditional-access-policies": sizeOf(root.conditional_access_policies, (one) => textOf(one.state) === "enabled"),
  };
}

function applications(root: Fields): Found {
  const hybrid = first(root.dedicated_exchange_hybrid_applications);
  return {
    "app-registrations-risky": sizeOf(root.risky_applications),
    "third-party-applications-risky": sizeOf(root.risky_third_party_service_principals),
    "exchange-hybrid-application": booleanOf(hybrid.dedicatedhybridappconfigured),
  };
}

function mail(root: Fields): Found {
  const forwards = sizeOf(root.remote_domains, (domain) => booleanOf(domain.autoforwardenabled) === true);
  const connectors = [sizeOf(root.inbound_connectors), sizeOf(root.outbound_connectors)];
  return {
    "mail-forwarding-outside": forwards === undefined ? undefined : forwards > 0,
    "mail-transport-rules": sizeOf(root.transport_rule),
    "mail-connectors": connectors.every((count) => count === undefined)
      ? undefined
      : connectors.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    "dlp-policies": sizeOf(root.dlp_compliance_policies, (policy) => textOf(policy.mode) === "Enable"),
  };
}

const STORAGES = ["allowdropbox", "allowbox", "allowgoogledrive", "allowsharefile", "allowegnyte"] as const;

function teams(root: Fields): Found {
  const client = first(root.client_configuration);
  const federation = first(root.federation_configuration);
  const meetings = listOf(root.meeting_policies).map((policy) => fieldsOf(policy) ?? {});
  const everybody = meetings.find((policy) => textOf(policy.identity) === "Global");
  const storages = STORAGES.map((name) => booleanOf(client[name])).filter((value) => value !== null);
  const consumers = [booleanOf(federation.allowteamsconsumer), booleanOf(federation.allowteamsconsumerinbound)].filter(
    (value) => value !== null,
  );
  const applications = sizeOf(
    root.tenant_app_settings,
    (one) => textOf(one.settingname) === "GlobalApp" && textOf(one.settingvalue) !== "None",
  );
  return {
    "teams-guest-access": booleanOf(client.allowguestuser),
    "teams-email-into-channel": booleanOf(client.allowemailintochannel),
    "teams-third-party-storage": storages.length === 0 ? undefined : storages.includes(true),
    "teams-third-party-applications": applications === undefined ? undefined : applications > 0,
    "teams-federation": booleanOf(federation.allowfederatedusers),
    "teams-federated-domains": Object.keys(federation).length === 0 ? undefined : allowedDomains(federation.alloweddomains),
    "teams-blocked-domains": federation.blockeddomains === undefined ? undefined : listOf(federation.blockeddomains).length,
    "teams-consumer-contact": consumers.length === 0 ? undefined : consumers.includes(true),
    "teams-anonymous-meeting-join": booleanOf(everybody?.allowanonymoususerstojoinmeeting),
  };
}

/** `{AllowedDomain: …}` lists domains; `AllowAllKnownDomains` is open to all. */
function allowedDomains(value: unknown): number {
  return listOf(fieldsOf(value)?.alloweddomain).reduce<number>((sum, one) => sum + domainsIn(textOf(one)), 0);
}
