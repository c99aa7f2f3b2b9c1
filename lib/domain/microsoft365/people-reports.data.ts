import type { FactColumn, PeopleReport } from "./report";
import type { PersonFact } from "./vocabulary";

const yes = (column: string, fact: PersonFact): FactColumn => ({ column, fact, when: "yes" });
const positive = (column: string, fact: PersonFact): FactColumn => ({ column, fact, when: "positive" });
const filled = (column: string, fact: PersonFact): FactColumn => ({ column, fact, when: "filled" });
const recent = (column: string, fact: PersonFact): FactColumn => ({ column, fact, when: "recent" });

/** Columns of who a line is about, which every report by person has in part. */
const PERSON = ["User Id", "Display Name", "Deleted Date", "Tenant Display Name", "Is Licensed"];
const ASSIGNED = ["Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams"].map(
  (service) => `${service} License Assign Date`,
);
const PLATFORMS = ["Windows", "Mac", "Mobile", "Web"];
const APPLICATIONS = ["Outlook", "Word", "Excel", "PowerPoint", "OneNote", "Teams"];

/** Source: headers of the reports of Microsoft Graph, v1.0 and beta, and of the exports of the admin centre, 2021 to 2026. */
export const PEOPLE_REPORTS: readonly PeopleReport[] = [
  {
    id: "office365-active-user-detail",
    signature: ["User Principal Name", "Has Exchange License", "Exchange Last Activity Date"],
    facts: [
      yes("Has Exchange License", "licence-exchange"),
      yes("Has OneDrive License", "licence-onedrive"),
      yes("Has SharePoint License", "licence-sharepoint"),
      yes("Has Skype For Business License", "licence-skype"),
      yes("Has Yammer License", "licence-yammer"),
      yes("Has Teams License", "licence-teams"),
      recent("Exchange Last Activity Date", "active-exchange"),
      recent("OneDrive Last Activity Date", "active-onedrive"),
      recent("SharePoint Last Activity Date", "active-sharepoint"),
      recent("Skype For Business Last Activity Date", "active-skype"),
      recent("Yammer Last Activity Date", "active-yammer"),
      recent("Teams Last Activity Date", "active-teams"),
    ],
    beside: [...PERSON, ...ASSIGNED],
  },
  {
    id: "email-activity-user-detail",
    signature: ["User Principal Name", "Send Count", "Receive Count", "Read Count"],
    facts: [positive("Send Count", "mail-sent"), recent("Last Activity Date", "active-exchange")],
    beside: [...PERSON, "Receive Count", "Read Count", "Meeting Created Count", "Meeting Interacted Count"],
  },
  {
    id: "email-app-usage-user-detail",
    signature: ["User Principal Name", "Outlook For Windows", "IMAP4 App"],
    facts: [
      filled("Outlook For Windows", "mail-on-windows"),
      filled("Outlook For Mac", "mail-on-mac"),
      filled("Mail For Mac", "mail-on-mac"),
      filled("Outlook For Mobile", "mail-on-mobile"),
      filled("Other For Mobile", "mail-on-mobile"),
      filled("Outlook For Web", "mail-on-web"),
      filled("POP3 App", "mail-by-older-protocol"),
      filled("IMAP4 App", "mail-by-older-protocol"),
      filled("SMTP App", "mail-by-older-protocol"),
    ],
    beside: [...PERSON, "Last Activity Date"],
  },
  {
    id: "teams-user-activity-user-detail",
    signature: ["User Principal Name", "Team Chat Message Count", "Private Chat Message Count", "Call Count"],
    facts: [
      positive("Team Chat Message Count", "teams-channel-messages"),
      positive("Private Chat Message Count", "teams-chat"),
      positive("Call Count", "teams-calls"),
      positive("Meeting Count", "teams-meetings"),
      positive("Meetings Attended Count", "teams-meetings"),
      positive("Meetings Organized Count", "teams-meetings-organised"),
      positive("Screen Share Duration In Seconds", "teams-screen-sharing"),
      filled("Shared Channel Tenant Display Names", "teams-shared-channels"),
      recent("Last Activity Date", "active-teams"),
    ],
    beside: [
      ...PERSON,
      "Post Messages",
      "Reply Messages",
      "Urgent Messages",
      ...["Ad Hoc Meetings", "Scheduled One-time Meetings", "Scheduled Recurring Meetings"].flatMap((kind) => [
        `${kind} Organized Count`,
        `${kind} Attended Count`,
      ]),
      ...["Audio", "Video", "Screen Share"].flatMap((kind) => [`${kind} Duration`, `${kind} Duration In Seconds`]),
      "Has Other Action",
      "Teams Not Licensed",
    ],
  },
  {
    id: "teams-device-usage-user-detail",
    signature: ["User Principal Name", "Used Web", "Used iOS", "Used Mac", "Used Windows"],
    facts: [recent("Last Activity Date", "active-teams")],
    beside: [...PERSON, "Used Web", "Used Windows Phone", "Used Android Phone", "Used Chrome OS", "Used Linux"],
  },
  {
    id: "onedrive-activity-user-detail",
    signature: ["User Principal Name", "Viewed Or Edited File Count", "Synced File Count"],
    facts: [
      positive("Synced File Count", "files-synced"),
      positive("Shared Internally File Count", "files-shared-internally"),
      positive("Shared Externally File Count", "files-shared-externally"),
      recent("Last Activity Date", "active-onedrive"),
    ],
    beside: [...PERSON, "Viewed Or Edited File Count"],
  },
  {
    id: "sharepoint-activity-user-detail",
    signature: ["User Principal Name", "Viewed Or Edited File Count", "Synced File Count", "Visited Page Count"],
    facts: [
      positive("Synced File Count", "files-synced"),
      positive("Shared Internally File Count", "files-shared-internally"),
      positive("Shared Externally File Count", "files-shared-externally"),
      recent("Last Activity Date", "active-sharepoint"),
    ],
    beside: [...PERSON, "Viewed Or Edited File Count", "Visited Page Count"],
  },
  {
    id: "yammer-activity-user-detail",
    signature: ["User Principal Name", "User State", "Posted Count", "Read Count", "Liked Count"],
    facts: [positive("Posted Count", "yammer-posts"), recent("Last Activity Date", "active-yammer")],
    beside: [...PERSON, "User State", "State Change Date", "Read Count", "Liked Count"],
  },
  {
    id: "yammer-device-usage-user-detail",
    signature: ["User Principal Name", "User State", "Used Web", "Used iPhone"],
    facts: [recent("Last Activity Date", "active-yammer")],
    beside: [
      ...PERSON,
      "User State",
      "State Change Date",
      ...["Web", "Windows Phone", "Android Phone", "iPhone", "iPad", "Others"].map((device) => `Used ${device}`),
    ],
  },
  {
    id: "office365-activations-user-detail",
    signature: ["User Principal Name", "Product Type", "Last Activated Date"],
    facts: [
      positive("Windows", "office-on-desktop"),
      positive("Mac", "office-on-desktop"),
      positive("iOS", "office-on-mobile"),
      positive("Android", "office-on-mobile"),
      positive("Windows 10 Mobile", "office-on-mobile"),
      yes("Activated On Shared Computer", "office-on-shared-computer"),
    ],
    beside: [...PERSON, "Product Type", "Last Activated Date"],
  },
  {
    id: "m365-app-user-detail",
    signature: ["User Principal Name", "Last Activation Date", "Windows", "Outlook", "Word"],
    facts: [
      yes("Windows", "office-on-desktop"),
      yes("Mac", "office-on-desktop"),
      yes("Mobile", "office-on-mobile"),
      yes("Web", "office-on-web"),
    ],
    beside: [
      ...PERSON,
      "Last Activation Date",
      "Last Activity Date",
      ...APPLICATIONS,
      ...PLATFORMS.flatMap((platform) => APPLICATIONS.map((application) => `${application} (${platform})`)),
    ],
  },
  {
    id: "copilot-usage-user-detail",
    signature: ["User Principal Name", "Copilot Chat Last Activity Date"],
    facts: [recent("Last Activity Date", "active-copilot")],
    beside: [
      ...PERSON,
      "Copilot Chat Last Activity Date",
      "Microsoft Teams Copilot Last Activity Date",
      ...["Word", "Excel", "PowerPoint", "Outlook", "OneNote", "Loop"].map((name) => `${name} Copilot Last Activity Date`),
    ],
  },
];
