/** Reports of a tenant for tests, of our own making. */

/** A CSV of records, in the columns of the first unless given. */
export function csvOf(records: readonly Readonly<Record<string, string | number>>[], columns?: readonly string[]): string {
  const headers = columns ?? Object.keys(records[0] ?? {});
  const lines = records.map((record) => headers.map((header) => String(record[header] ?? "")).join(","));
  return `${[headers.join(","), ...lines].join("\n")}\n`;
}

const SERVICES = ["Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams"];

/** A line of the report on active people: licensed for everything, active in mail and Teams. */
export function anActiveUser(name: string, override: Readonly<Record<string, string>> = {}): Record<string, string> {
  const each = (suffix: string, value: string, prefix = "") =>
    Object.fromEntries(SERVICES.map((service) => [`${prefix}${service} ${suffix}`, value]));
  return {
    "Report Refresh Date": "2026-10-31",
    "User Principal Name": name,
    "Display Name": name,
    "Is Deleted": "False",
    "Deleted Date": "",
    ...each("License", "True", "Has "),
    ...each("Last Activity Date", ""),
    "Exchange Last Activity Date": "2026-10-30",
    "Teams Last Activity Date": "2026-10-01",
    ...each("License Assign Date", "2021-01-10"),
    "Assigned Products": "MICROSOFT 365 E5",
    ...override,
  };
}

/** A line of the report on Teams. */
export function aTeamsUser(name: string, override: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    "Report Refresh Date": "2026-10-31",
    "Tenant Display Name": "",
    "Shared Channel Tenant Display Names": "",
    "User Id": "",
    "User Principal Name": name,
    "Last Activity Date": "2026-10-29",
    "Is Deleted": "False",
    "Deleted Date": "",
    "Assigned Products": "MICROSOFT 365 E5",
    "Team Chat Message Count": "4",
    "Private Chat Message Count": "12",
    "Call Count": "0",
    "Meeting Count": "3",
    "Has Other Action": "Yes",
    "Is Licensed": "Yes",
    "Report Period": "30",
    ...override,
  };
}

/** A line of the report on mailboxes. */
export function aMailbox(name: string, override: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    "Report Refresh Date": "2026-10-31",
    "User Principal Name": name,
    "Display Name": name,
    "Is Deleted": "False",
    "Deleted Date": "",
    "Created Date": "2019-01-01",
    "Last Activity Date": "2026-10-30",
    "Item Count": "1000",
    "Storage Used (Byte)": "2000000000",
    "Issue Warning Quota (Byte)": "105226698752",
    "Prohibit Send Quota (Byte)": "106300440576",
    "Prohibit Send/Receive Quota (Byte)": "107374182400",
    "Deleted Item Count": "10",
    "Deleted Item Size (Byte)": "5000",
    "Deleted Item Quota (Byte)": "32212254720",
    "Has Archive": "False",
    "Report Period": "30",
    ...override,
  };
}

/** A subscription as Microsoft Graph writes it. */
export function aSubscribedSku(override: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    accountId: "f97aeefc-af85-414d-8ae4-b457f90efc40",
    appliesTo: "User",
    capabilityStatus: "Enabled",
    consumedUnits: 80,
    id: "f97aeefc-af85-414d-8ae4-b457f90efc40_06ebc4ee-1bb5-47dd-8120-11324bc54e06",
    skuId: "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
    skuPartNumber: "SPE_E5",
    prepaidUnits: { enabled: 100, suspended: 0, warning: 0, lockedOut: 0 },
    servicePlans: [
      {
        servicePlanId: "57ff2da0-773e-42df-b2af-ffb7a2317929",
        servicePlanName: "TEAMS1",
        provisioningStatus: "Success",
        appliesTo: "User",
      },
    ],
    ...override,
  };
}
