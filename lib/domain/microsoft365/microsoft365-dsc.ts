import { booleanOf, type Fields, fieldsOf, listOf, textOf } from "./as-record";
import type { Contribution } from "./contribution";
import { reportedOnly } from "./scubagear-settings";
import type { SettingName, SettingValue } from "./setting";
import { expiryOf, guestAccessOf, invitationsOf, linkOf, restrictionOf, sharingOf } from "./setting-words";

/** One block of a Microsoft365DSC export: the resource and what it sets, names in lower case. */
export interface DscBlock {
  readonly resource: string;
  readonly fields: Fields;
}

type Found = Partial<Record<SettingName, SettingValue | null | undefined>>;

/** Resources counted one by one. */
const COUNTED: readonly (readonly [resource: RegExp, setting: SettingName])[] = [
  [/^AADApplication$/i, "app-registrations"],
  [/^AADConditionalAccessPolicy$/i, "conditional-access-policies"],
  [/^EXOTransportRule$/i, "mail-transport-rules"],
  [/^EXO(Inbound|Outbound)Connector$/i, "mail-connectors"],
  [/^SCDLPCompliancePolicy$/i, "dlp-policies"],
  [/^SCRetentionCompliancePolicy$/i, "retention-policies"],
  [/^SCSensitivityLabel$/i, "sensitivity-labels"],
  [/^Intune\w+$/i, "intune-policies"],
  [/^PPPowerAppsEnvironment$/i, "power-platform-environments"],
];

/** Resources that are settings of the tenant, the one for everybody where there are several. */
const READ: Readonly<Record<string, (fields: Fields) => Found>> = {
  sposharingsettings: (fields) => ({
    "sharepoint-external-sharing": sharingOf(fields.sharingcapability),
    "onedrive-external-sharing": sharingOf(fields.mysitesharingcapability),
    "sharing-link-default": linkOf(fields.defaultsharinglinktype),
    "sharing-link-expiry-days": expiryOf(fields.requireanonymouslinksexpireindays),
    "sharing-domain-restriction": restrictionOf(fields.sharingdomainrestrictionmode),
    "sharing-listed-domains": listOf(fields.sharingalloweddomainlist ?? fields.sharingblockeddomainlist).length || undefined,
  }),
  teamsfederationconfiguration: (fields) => ({
    "teams-federation": booleanOf(fields.allowfederatedusers),
    "teams-federated-domains": fields.alloweddomains === undefined ? undefined : listOf(fields.alloweddomains).length,
    "teams-blocked-domains": fields.blockeddomains === undefined ? undefined : listOf(fields.blockeddomains).length,
    "teams-consumer-contact": booleanOf(fields.allowteamsconsumer),
  }),
  teamsclientconfiguration: (fields) => ({
    "teams-guest-access": booleanOf(fields.allowguestuser),
    "teams-email-into-channel": booleanOf(fields.allowemailintochannel),
  }),
  teamsmeetingpolicy: (fields) => ({ "teams-anonymous-meeting-join": booleanOf(fields.allowanonymoususerstojoinmeeting) }),
  aadauthorizationpolicy: (fields) => ({
    "guest-invitations": invitationsOf(fields.allowinvitesfrom),
    "guest-directory-access": guestAccessOf(fields.guestuserrole),
  }),
  exoremotedomain: (fields) => ({ "mail-forwarding-outside": booleanOf(fields.autoforwardenabled) }),
};

/** Whether an element is a block of the JSON export. */
export function dscBlockOf(element: unknown): DscBlock | null {
  const fields = fieldsOf(element);
  const resource = textOf(fields?.resourcename);
  return fields && resource !== null ? { resource, fields } : null;
}

/** What a Microsoft365DSC export reveals: settings for everybody, and how many there are of what has to be made anew. */
export function dscSettings(blocks: readonly DscBlock[]): Contribution {
  const found: Found = {};
  for (const [pattern, setting] of COUNTED) {
    const count = blocks.filter(({ resource }) => pattern.test(resource)).length;
    if (count > 0) found[setting] = count;
  }
  for (const { resource, fields } of blocks) {
    const identity = textOf(fields.identity);
    const forAll = identity === null || /^(global|default|\*)$/i.test(identity);
    if (forAll) Object.assign(found, reportedOnly(READ[resource.toLowerCase()]?.(fields) ?? {}));
  }
  return { refreshedOn: null, period: null, settings: reportedOnly(found) };
}

const BLOCK = /^[ \t]*([A-Z][A-Za-z0-9]{2,80})[ \t]+"[^"\r\n]*"[ \t]*\r?\n[ \t]*\{/gm;
const LINE = /^[ \t]*([A-Za-z][A-Za-z0-9]*)[ \t]*=[ \t]*(.+?);?[ \t]*(?:#.*)?$/;

/** Blocks of the PowerShell text (`M365TenantConfig.ps1`): `SPOSharingSettings "…" { Key = Value; }`. */
export function dscBlocksIn(text: string): readonly DscBlock[] {
  const starts = [...text.matchAll(BLOCK)];
  return starts.flatMap((match, index) => {
    const [opening, resource = ""] = match;
    const from = match.index + opening.length;
    const until = starts[index + 1]?.index ?? text.length;
    return /^(Node|Configuration|Import)$/i.test(resource) ? [] : [{ resource, fields: fieldsIn(text.slice(from, until)) }];
  });
}

function fieldsIn(body: string): Fields {
  const fields: Record<string, unknown> = {};
  for (const line of body.split(/\r?\n/)) {
    if (/^[ \t]*\}/.test(line)) break;
    const [, name = "", value = ""] = LINE.exec(line) ?? [];
    if (name !== "") fields[name.toLowerCase()] = writtenValue(value);
  }
  return fields;
}

/** `"text"`, `$True`, `12`, `@("a","b")`. */
function writtenValue(text: string): unknown {
  if (text.startsWith("@(")) return [...text.matchAll(/"([^"]*)"/g)].map(([, one]) => one);
  const quoted = /^["'](.*)["']$/.exec(text)?.[1];
  return quoted ?? booleanOf(text) ?? text;
}
