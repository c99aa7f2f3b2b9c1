import type { CountReport } from "./report";

const MAIL_APPLICATIONS = ["Mail For Mac", "Outlook For Mac", "Outlook For Windows", "Outlook For Mobile", "Other For Mobile"].concat(
  ["Outlook For Web", "POP3 App", "IMAP4 App", "SMTP App"],
);
const OUTLOOKS = ["Outlook 2016", "Outlook 2013", "Outlook 2010", "Outlook 2007", "Undetermined"];
const SERVICES = ["Exchange", "OneDrive", "SharePoint", "Skype For Business", "Yammer", "Teams"];
const FILES = ["Viewed Or Edited", "Synced", "Shared Internally", "Shared Externally"];
const TEAMS_DEVICES = ["Web", "Windows Phone", "Android Phone", "iOS", "Mac", "Windows"];
const YAMMER_DEVICES = ["Web", "Windows Phone", "Android Phone", "iPhone", "iPad", "Other"];
const CHATS = ["Team Chat Messages", "Private Chat Messages", "Calls", "Meetings"];
const TOTAL = ["Total", "Active"];
const REACTIONS = ["Liked", "Posted", "Read"];

/**
 * Source: as for the reports by person. Hints are how Microsoft Graph and the command line tools name the downloaded file, without
 * signs, the word `report` and a final s.
 */
export const COUNT_REPORTS: readonly CountReport[] = [
  { id: "email-activity-counts", columns: ["Send", "Receive", "Read"], added: ["Meeting Created", "Meeting Interacted"], dated: true, hints: ["mailactivitycount"] },
  { id: "email-activity-user-counts", columns: ["Send", "Receive", "Read"], added: ["Meeting Created", "Meeting Interacted"], dated: true, hints: ["mailactivityusercount"] },
  { id: "email-app-usage-apps-user-counts", columns: MAIL_APPLICATIONS, dated: false },
  { id: "email-app-usage-user-counts", columns: MAIL_APPLICATIONS, dated: true },
  { id: "email-app-usage-versions-user-counts", columns: OUTLOOKS, added: ["Outlook M365", "Outlook 2019"], dated: false },
  { id: "mailbox-usage-mailbox-counts", columns: TOTAL, dated: true },
  { id: "mailbox-usage-quota-status-mailbox-counts", columns: ["Under Limit", "Warning Issued", "Send Prohibited", "Send/Receive Prohibited", "Indeterminate"], dated: true },
  { id: "mailbox-usage-storage", columns: ["Storage Used (Byte)"], dated: true },
  { id: "office365-activation-counts", columns: ["Windows", "Mac", "Android", "iOS", "Windows 10 Mobile"], by: "Product Type", dated: false },
  { id: "office365-activations-user-counts", columns: ["Assigned", "Activated", "Shared Computer Activation"], by: "Product Type", dated: false },
  { id: "office365-active-user-counts", columns: ["Office 365", ...SERVICES], dated: true },
  { id: "office365-services-user-counts", columns: [...SERVICES, "Office 365"].flatMap((name) => [`${name} Active`, `${name} Inactive`]), dated: false },
  { id: "office365-groups-activity-counts", columns: ["Exchange Emails Received", "Yammer Messages Posted", "Yammer Messages Read", "Yammer Messages Liked"], dated: true },
  { id: "office365-groups-activity-file-counts", columns: TOTAL, dated: true, hints: ["groupactivityfilecount", "groupsactivityfilecount"] },
  { id: "office365-groups-activity-group-counts", columns: TOTAL, dated: true, hints: ["groupactivitygroupcount", "groupsactivitygroupcount"] },
  { id: "office365-groups-activity-storage", columns: ["Mailbox Storage Used (Byte)", "Site Storage Used (Byte)"], dated: true },
  { id: "onedrive-activity-file-counts", columns: FILES, dated: true },
  { id: "onedrive-activity-user-counts", columns: FILES, dated: true },
  { id: "onedrive-usage-account-counts", columns: TOTAL, by: "Site Type", dated: true },
  { id: "onedrive-usage-file-counts", columns: TOTAL, by: "Site Type", dated: true },
  { id: "onedrive-usage-storage", columns: ["Storage Used (Byte)"], by: "Site Type", dated: true },
  { id: "sharepoint-activity-file-counts", columns: FILES, dated: true, hints: ["spoactivityfilecount"] },
  { id: "sharepoint-activity-pages", columns: ["Visited Page Count"], dated: true },
  { id: "sharepoint-activity-user-counts", columns: ["Visited Page", ...FILES], dated: true },
  { id: "sharepoint-site-usage-file-counts", columns: TOTAL, by: "Site Type", dated: true, hints: ["siteusagefilecount"] },
  { id: "sharepoint-site-usage-pages", columns: ["Page View Count"], by: "Site Type", dated: true },
  { id: "sharepoint-site-usage-site-counts", columns: TOTAL, by: "Site Type", dated: true, hints: ["siteusagesitecount"] },
  { id: "sharepoint-site-usage-storage", columns: ["Storage Used (Byte)"], by: "Site Type", dated: true, hints: ["siteusagestorage"] },
  { id: "teams-device-usage-distribution-user-counts", columns: TEAMS_DEVICES, added: ["Chrome OS", "Linux"], dated: false },
  { id: "teams-device-usage-user-counts", columns: TEAMS_DEVICES, added: ["Chrome OS", "Linux"], dated: true },
  { id: "teams-user-activity-counts", columns: CHATS, dated: true },
  { id: "teams-user-activity-user-counts", columns: [...CHATS, "Other Actions"], dated: true },
  { id: "teams-user-activity-distribution-user-counts", columns: CHATS, dated: false },
  { id: "m365-app-platform-user-counts", columns: ["Windows", "Mac", "Mobile", "Web"], dated: true },
  { id: "m365-app-user-counts", columns: ["Outlook", "Word", "Excel", "PowerPoint", "OneNote", "Teams"], dated: true },
  { id: "yammer-activity-counts", columns: REACTIONS, dated: true, hints: ["engageactivitycount"] },
  { id: "yammer-activity-user-counts", columns: REACTIONS, dated: true, hints: ["engageactivityusercount"] },
  { id: "yammer-groups-activity-counts", columns: REACTIONS, dated: true, hints: ["engagegroupactivitycount", "engagegroupsactivitycount"] },
  { id: "yammer-groups-activity-group-counts", columns: TOTAL, dated: true, hints: ["engagegroupactivitygroupcount", "engagegroupsactivitygroupcount"] },
  { id: "yammer-device-usage-distribution-user-counts", columns: YAMMER_DEVICES, dated: false },
  { id: "yammer-device-usage-user-counts", columns: YAMMER_DEVICES, dated: true },
];
