import { type Random, seeded } from "./random";

/** A column of a report: its heading, and what it holds for a person. */
type Column = readonly [heading: string, cell: (person: string, random: Random) => string];

const REFRESHED: Column = ["Report Refresh Date", () => "2026-10-31"];
const PERSON: Column = ["User Principal Name", (person) => person];
const DISPLAY: Column = ["Display Name", (person) => person];
const DELETED: Column = ["Is Deleted", (_, random) => (random.chance(200) ? "True" : "False")];
const DELETED_ON: Column = ["Deleted Date", () => ""];
const PERIOD: Column = ["Report Period", () => "30"];
const PRODUCTS = [
  "MICROSOFT 365 E3",
  "MICROSOFT 365 E5",
  "OFFICE 365 E1+POWER BI (FREE)",
  "MICROSOFT 365 F3",
  "MICROSOFT 365 E3+VISIO PLAN 2",
];
const ASSIGNED: Column = ["Assigned Products", (_, random) => random.favour(PRODUCTS, "")];
const SERVICES = ["Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams"];

const licensed = (heading: string): Column => [heading, (_, random) => (random.chance(12) ? "False" : "True")];
const count = (heading: string): Column => [heading, (_, random) => String(random.chance(3) ? 0 : random.below(500))];
const day = (heading: string): Column => [heading, (_, random) => dayOf(random)];
const bytes = (heading: string): Column => [heading, (_, random) => String(random.below(60_000_000_000))];

function dayOf(random: Random): string {
  if (random.chance(4)) return "";
  return `2026-${String(random.below(10) + 1).padStart(2, "0")}-${String(random.below(28) + 1).padStart(2, "0")}`;
}

/** The reports by person that say the most, with the columns of 2026. */
export const REPORTS: Readonly<Record<string, readonly Column[]>> = {
  "office365-active-user-detail": [
    REFRESHED,
    PERSON,
    DISPLAY,
    DELETED,
    DELETED_ON,
    ...SERVICES.map((service) => licensed(`Has ${service} License`)),
    ...SERVICES.map((service) => day(`${service} Last Activity Date`)),
    ...SERVICES.map((service) => day(`${service} License Assign Date`)),
    ASSIGNED,
  ],
  "teams-user-activity-user-detail": [
    REFRESHED,
    PERSON,
    day("Last Activity Date"),
    DELETED,
    DELETED_ON,
    ASSIGNED,
    ...["Team Chat Message", "Private Chat Message", "Call", "Meeting", "Meetings Organized", "Meetings Attended"].map((name) =>
      count(`${name} Count`),
    ),
    ["Has Other Action", () => "Yes"],
    PERIOD,
  ],
  "mailbox-usage-detail": [
    REFRESHED,
    PERSON,
    DISPLAY,
    DELETED,
    DELETED_ON,
    day("Created Date"),
    day("Last Activity Date"),
    count("Item Count"),
    bytes("Storage Used (Byte)"),
    ...["Issue Warning", "Prohibit Send", "Prohibit Send/Receive"].map((name) => bytes(`${name} Quota (Byte)`)),
    count("Deleted Item Count"),
    bytes("Deleted Item Size (Byte)"),
    licensed("Has Archive"),
    PERIOD,
  ],
  "onedrive-activity-user-detail": [
    REFRESHED,
    PERSON,
    DELETED,
    DELETED_ON,
    day("Last Activity Date"),
    ...["Viewed Or Edited", "Synced", "Shared Internally", "Shared Externally"].map((name) => count(`${name} File Count`)),
    ASSIGNED,
    PERIOD,
  ],
};

/** A report of so many people, piece by piece; the same people in every report, under 32 hexadecimal digits as Microsoft conceals them. */
export async function* reportOf(kind: string, people: number): AsyncGenerator<Uint8Array> {
  const columns = REPORTS[kind] ?? [];
  const [names, random] = [seeded(1), seeded(kind.length)];
  const encoder = new TextEncoder();
  let text = `\uFEFF${columns.map(([heading]) => heading).join(",")}\n`;
  for (let index = 0; index < people; index += 1) {
    const person = names.hex(32).toUpperCase();
    text += `${columns.map(([, cell]) => cell(person, random)).join(",")}\n`;
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
}
