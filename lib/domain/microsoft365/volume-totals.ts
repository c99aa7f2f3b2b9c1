import type { Contribution } from "./contribution";
import type { Volume } from "./tenant";
import type { VolumeKind } from "./vocabulary";

const UNKNOWN: Omit<Volume, "sources"> = {
  precision: "total",
  count: null,
  bytes: null,
  items: null,
  largestBytes: null,
  largestItems: null,
  inactive: null,
  deleted: null,
  sizes: null,
  archives: null,
  recoverableBytes: null,
  externalMembers: null,
  withExternals: null,
  links: null,
};

type Counts = Readonly<Record<string, number | null>>;
interface Total {
  readonly of: VolumeKind;
  readonly says: (counts: Counts) => Partial<Omit<Volume, "sources">>;
}

const objects = (prefix: string) => (counts: Counts) => {
  const [total, active] = [counts[`${prefix}total`] ?? null, counts[`${prefix}active`] ?? null];
  return { count: total, inactive: total === null || active === null ? null : Math.max(0, total - active) };
};
/** Reports by kind of site give a line for each kind, and one for all of them. */
const all = (name: string) => (counts: Counts) => counts[`all/${name}`] ?? counts[`onedrive/${name}`] ?? null;

const TOTALS: Readonly<Record<string, Total>> = {
  "mailbox-usage-mailbox-counts": { of: "mailboxes", says: objects("") },
  "mailbox-usage-storage": { of: "mailboxes", says: (counts) => ({ bytes: counts["storage-used-byte"] ?? null }) },
  "office365-groups-activity-group-counts": { of: "groups", says: objects("") },
  "sharepoint-site-usage-site-counts": { of: "sites", says: objects("all/") },
  "sharepoint-site-usage-file-counts": { of: "sites", says: (counts) => ({ items: all("total")(counts) }) },
  "sharepoint-site-usage-storage": { of: "sites", says: (counts) => ({ bytes: all("storage-used-byte")(counts) }) },
  "onedrive-usage-account-counts": { of: "drives", says: objects("all/") },
  "onedrive-usage-file-counts": { of: "drives", says: (counts) => ({ items: all("total")(counts) }) },
  "onedrive-usage-storage": { of: "drives", says: (counts) => ({ bytes: all("storage-used-byte")(counts) }) },
};

/** What a report of counts says of volumes; null for one that says nothing of them. */
export function volumesOf(report: string, counts: Counts): Contribution["volumes"] | null {
  const total = TOTALS[report];
  return total ? { [total.of]: { ...UNKNOWN, ...total.says(counts) } } : null;
}
