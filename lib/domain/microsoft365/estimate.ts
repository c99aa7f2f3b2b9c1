import type { Assumptions } from "./assumption";
import type { Tenant } from "./tenant";

/** What is to be moved, as far as the files tell; null: not reported. */
export interface MoveVolumes {
  readonly people: number | null;
  readonly mailboxes: number | null;
  readonly mailBytes: number | null;
  readonly archives: number | null;
  readonly sites: number | null;
  readonly siteBytes: number | null;
  readonly drives: number | null;
  readonly driveBytes: number | null;
  readonly groups: number | null;
}

/** The ways in which a move takes time. They run side by side: the longest decides. */
export const MOVE_LIMITS = ["mail", "files", "people", "sites"] as const;
export type MoveLimit = (typeof MOVE_LIMITS)[number];

export interface MoveEstimate {
  /** Working days of each limit; null: its volume is not reported. */
  readonly days: Readonly<Record<MoveLimit, number | null>>;
  /** The limit that decides; null when nothing is reported. */
  readonly decides: MoveLimit | null;
  readonly waves: number | null;
  /** Working days from the start of preparation to the end of settling; null when nothing is reported. */
  readonly total: { readonly least: number; readonly likely: number; readonly most: number } | null;
  /** Some limit is not known: the total may be longer. */
  readonly incomplete: boolean;
}

const GB = 1024 ** 3;

/** The volumes of a tenant that a move depends on. */
export function moveVolumesOf({ volumes, populations }: Pick<Tenant, "volumes" | "populations">): MoveVolumes {
  const { mailboxes, sites, drives, groups } = volumes;
  return {
    people: populations?.people ?? mailboxes?.count ?? null,
    mailboxes: mailboxes?.count ?? null,
    mailBytes: mailboxes?.bytes ?? null,
    archives: mailboxes?.archives ?? null,
    sites: sites?.count ?? null,
    siteBytes: sites?.bytes ?? null,
    drives: drives?.count ?? null,
    driveBytes: drives?.bytes ?? null,
    groups: groups?.count ?? null,
  };
}

/**
 * How long a move takes, in working days. Copying mail, copying files, accompanying people in waves and taking over sites run side by
 * side, so the longest of the four decides; preparation comes before and settling after. The margin applies to the move alone.
 */
export function estimateOf(volumes: MoveVolumes, given: Assumptions): MoveEstimate {
  const grown = 1 + given["growth-percent"] / 100;
  const days = {
    mail: over(volumes.mailBytes, GB * given["mail-gb-per-day"], grown),
    files: over(sum(volumes.siteBytes, volumes.driveBytes), GB * given["file-gb-per-day"], grown),
    people: volumes.people === null ? null : Math.ceil(volumes.people / given["people-per-wave"]) * given["days-per-wave"],
    sites: over(volumes.sites, given["sites-per-day"], 1),
  };
  const known = MOVE_LIMITS.flatMap((limit) => (days[limit] === null ? [] : [{ limit, length: days[limit] }]));
  const incomplete = known.length < MOVE_LIMITS.length || volumes.siteBytes === null || volumes.driveBytes === null;
  const waves = volumes.people === null ? null : Math.ceil(volumes.people / given["people-per-wave"]);
  if (known.length === 0) return { days, decides: null, waves, total: null, incomplete };
  const longest = known.reduce((a, b) => (b.length > a.length ? b : a));
  const around = given["preparation-days"] + given["settling-days"];
  const margin = given["margin-percent"] / 100;
  return {
    days,
    decides: longest.limit,
    waves,
    total: {
      least: around + Math.floor(longest.length * (1 - margin)),
      likely: around + longest.length,
      most: around + Math.ceil(longest.length * (1 + margin)),
    },
    incomplete,
  };
}

function over(amount: number | null, perDay: number, grown: number): number | null {
  return amount === null ? null : Math.ceil((amount * grown) / perDay);
}

function sum(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : a + b;
}
