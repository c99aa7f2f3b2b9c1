import { createHash } from "node:crypto";

/** The files of the demonstration's tenant, of our own making: concealed identities, as the admin centre gives them by default. */
const REFRESHED = "2026-11-15";
const PEOPLE = 640;
const GB = 1024 ** 3;

type Row = Readonly<Record<string, string | number>>;

/** The name of somebody as the admin centre conceals it. */
function concealed(person: number): string {
  return createHash("md5").update(`demonstration-${person}`).digest("hex").toUpperCase();
}

/** True for one person in `every`, spread evenly; `shift` keeps two habits apart. */
function oneIn(every: number, person: number, shift = 0): boolean {
  return (person * 7 + shift) % every === 0;
}

function productOf(person: number): string {
  if (person % 5 === 0) return "MICROSOFT 365 F3";
  return person % 11 === 0 ? "MICROSOFT 365 E5" : "MICROSOFT 365 E3";
}

const people = Array.from({ length: PEOPLE }, (_, person) => person);
const day = (seen: boolean) => (seen ? "2026-11-12" : "");
const yesNo = (value: boolean) => (value ? "True" : "False");

function csv(rows: readonly Row[]): string {
  const headers = Object.keys(rows[0] ?? {});
  return `${[headers, ...rows.map((row) => headers.map((header) => row[header]))].map((line) => line.join(",")).join("\n")}\n`;
}

function who(person: number): Row {
  const name = concealed(person);
  return {
    "Report Refresh Date": REFRESHED,
    "User Principal Name": name,
    "Display Name": name,
    "Is Deleted": "False",
    "Deleted Date": "",
  };
}

function activeUsers(): string {
  const services = ["Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams"];
  const rows = people.map((person) => {
    const active: Readonly<Record<string, boolean>> = {
      Exchange: !oneIn(23, person),
      OneDrive: !oneIn(4, person),
      SharePoint: !oneIn(3, person),
      Yammer: oneIn(9, person, 2),
      Teams: !oneIn(13, person),
    };
    return {
      ...who(person),
      ...Object.fromEntries(services.map((service) => [`Has ${service} License`, yesNo(service !== "Skype For Business")])),
      ...Object.fromEntries(services.map((service) => [`${service} Last Activity Date`, day(active[service] ?? false)])),
      ...Object.fromEntries(services.map((service) => [`${service} License Assign Date`, "2022-03-01"])),
      "Assigned Products": productOf(person),
    };
  });
  return csv(rows);
}

function teamsUsers(): string {
  const rows = people.map((person) => ({
    "Report Refresh Date": REFRESHED,
    "Tenant Display Name": "",
    "Shared Channel Tenant Display Names": oneIn(37, person, 5) ? concealed(9_000) : "",
    "User Id": "",
    "User Principal Name": concealed(person),
    "Last Activity Date": day(!oneIn(13, person)),
    "Is Deleted": "False",
    "Deleted Date": "",
    "Assigned Products": productOf(person),
    "Team Chat Message Count": oneIn(2, person) ? 14 : 0,
    "Private Chat Message Count": oneIn(13, person) ? 0 : 61,
    "Call Count": oneIn(6, person, 1) ? 9 : 0,
    "Meeting Count": oneIn(5, person, 3) ? 0 : 12,
    "Has Other Action": "Yes",
    "Is Licensed": "Yes",
    "Report Period": 30,
  }));
  return csv(rows);
}

function mailboxes(): string {
  const rows = people.map((person) => ({
    ...who(person),
    "Created Date": "2019-09-02",
    "Last Activity Date": day(!oneIn(23, person)),
    "Item Count": 9_000 + ((person * 613) % 60_000),
    "Storage Used (Byte)": GB + ((person * 37) % 23) * GB + (oneIn(97, person) ? 55 * GB : 0),
    "Issue Warning Quota (Byte)": 98 * GB,
    "Prohibit Send Quota (Byte)": 99 * GB,
    "Prohibit Send/Receive Quota (Byte)": 100 * GB,
    "Deleted Item Count": 120,
    "Deleted Item Size (Byte)": 80_000_000,
    "Deleted Item Quota (Byte)": 30 * GB,
    "Has Archive": yesNo(oneIn(8, person, 4)),
    "Report Period": 30,
  }));
  return csv(rows);
}

function drives(): string {
  const rows = people
    .filter((person) => person % 6 !== 0)
    .map((person) => ({
      "Report Refresh Date": REFRESHED,
      "Site URL": "",
      "Owner Display Name": concealed(person),
      "Is Deleted": "False",
      "Last Activity Date": day(!oneIn(4, person)),
      "File Count": 400 + ((person * 331) % 9_000),
      "Active File Count": 40,
      "Storage Used (Byte)": ((person * 53) % 61) * GB,
      "Storage Allocated (Byte)": 1_024 * GB,
      "Owner Principal Name": concealed(person),
      "Report Period": 30,
    }));
  return csv(rows);
}

function sites(): string {
  const rows = Array.from({ length: 180 }, (_, site) => ({
    "Report Refresh Date": REFRESHED,
    "Site Id": concealed(20_000 + site),
    "Site URL": "",
    "Owner Display Name": concealed(site),
    "Is Deleted": "False",
    "Last Activity Date": day(site % 5 !== 0),
    "File Count": 900 + ((site * 811) % 40_000),
    "Active File Count": 60,
    "Page View Count": 300,
    "Visited Page Count": 40,
    "Storage Used (Byte)": (2 + ((site * 29) % 190)) * GB,
    "Storage Allocated (Byte)": 25_600 * GB,
    "Anonymous Link Count": site % 9 === 0 ? 6 : 0,
    "Company Link Count": (site * 3) % 40,
    "Secure Link For Guest Count": site % 4 === 0 ? 5 : 0,
    "Secure Link For Member Count": 8,
    "Root Web Template": site % 3 === 0 ? "Team Site" : "Group",
    "Owner Principal Name": concealed(site),
    "Report Period": 30,
  }));
  return csv(rows);
}

const SUBSCRIPTIONS = [
  ["05e9a617-0261-4cee-bb44-138d3ef5d965", "SPE_E3", 480, 466],
  ["06ebc4ee-1bb5-47dd-8120-11324bc54e06", "SPE_E5", 50, 46],
  ["66b55226-6b4f-492c-910c-a3b7a3c9d993", "SPE_F1", 130, 128],
  ["e43b5b99-8dfb-405f-9987-dc307f34bcbd", "MCOEV", 60, 52],
  ["f8a1db68-be16-40ed-86d5-cb42ce701560", "POWER_BI_PRO", 40, 31],
  ["c5928f49-12ba-48f7-ada3-0d743a3601d5", "VISIOCLIENT", 25, 19],
  ["53818b1b-4a27-454b-8896-0dba576410e6", "PROJECTPROFESSIONAL", 15, 12],
] as const;

function subscribedSkus(): string {
  const value = SUBSCRIPTIONS.map(([skuId, skuPartNumber, enabled, consumedUnits]) => ({
    appliesTo: "User",
    capabilityStatus: "Enabled",
    consumedUnits,
    skuId,
    skuPartNumber,
    prepaidUnits: { enabled, suspended: 0, warning: 0, lockedOut: 0 },
  }));
  return JSON.stringify({ value });
}

/** File names as the admin centre and Microsoft Graph give them, with their content. */
export function tenantFiles(): readonly { readonly fileName: string; readonly content: string }[] {
  return [
    { fileName: "subscribedSkus.json", content: subscribedSkus() },
    { fileName: "Office365ActiveUserDetail.csv", content: activeUsers() },
    { fileName: "TeamsUserActivityUserDetail.csv", content: teamsUsers() },
    { fileName: "MailboxUsageDetail.csv", content: mailboxes() },
    { fileName: "OneDriveUsageAccountDetail.csv", content: drives() },
    { fileName: "SharePointSiteUsageDetail.csv", content: sites() },
    { fileName: "ProviderSettingsExport.json", content: settings() },
  ];
}

function domain(isVerified: boolean, authenticationType = "Managed") {
  return { isVerified, authenticationType };
}

/** What a configuration export says of the tenant, without any name. */
function settings(): string {
  return JSON.stringify({
    baseline_version: "1",
    module_version: "1.8.0",
    timestamp_zulu: `${REFRESHED}T08:00:00.000Z`,
    spo_tenant: [{ SharingCapability: 1, ODBSharingCapability: 1, DefaultSharingLinkType: 2 }],
    authorization_policies: [{ AllowInvitesFrom: "adminsAndGuestInviters" }],
    tenant_details: [{ AADAdditionalData: { OnPremisesSyncEnabled: true, DirectorySizeQuota: { Used: 4_210 } } }],
    domain_settings: [domain(true), domain(true, "Federated"), domain(true), domain(false)],
    conditional_access_policies: [{ State: "enabled" }, { State: "enabled" }, { State: "disabled" }],
    risky_applications: [{}, {}, {}],
    risky_third_party_service_principals: [{}],
    transport_rule: [{}, {}, {}, {}, {}],
    inbound_connectors: [{}],
    outbound_connectors: [{}],
    dlp_compliance_policies: [{ Mode: "Enable" }, { Mode: "TestWithNotifications" }],
    client_configuration: [{ AllowGuestUser: true, AllowDropBox: false }],
    federation_configuration: [{ AllowFederatedUsers: true, AllowTeamsConsumer: false }],
    environment_list: [{}, {}, {}],
  });
}
