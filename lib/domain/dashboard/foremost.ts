import { type DecidedWorkloads, NAMES_OF_CELL, NAMES_SHOWN, PRESSING_SHOWN } from "./compose-decisions";
import type { ToldReasons } from "./compose-reasons";

/** Parts of which the first workloads are told by name, and how many of each. */
export interface Parts {
  readonly of: (group: DecidedWorkloads) => string;
  readonly names: number;
}
/** As a dashboard tells them. */
export const byOutcome: Parts = { of: ({ decision }) => decision.outcome, names: NAMES_SHOWN };
/** As a milestone keeps them. */
export const byCell: Parts = {
  of: ({ verdict, level, decision }) => `${verdict} ${level} ${decision.outcome}`,
  names: NAMES_OF_CELL,
};

/** Parts told apart by the reason that is told of a group too. */
export function withReasons<G extends DecidedWorkloads>(
  parts: Parts,
  groups: readonly G[],
  { why, waiting }: ToldReasons,
): Parts {
  const told = new Map<DecidedWorkloads, string>();
  for (const [at, { places }] of [...why, ...waiting].entries()) {
    for (const place of places) {
      const group = groups[place];
      if (group) told.set(group, `${told.get(group) ?? ""} ${at}`);
    }
  }
  return { ...parts, of: (group) => `${parts.of(group)}${told.get(group) ?? ""}` };
}

/**
 * The groups whose workloads may be told by name: of each part those that come first, which hold its first names, and those whose
 * deadline is the earliest. Takes groups in the order of their first names; it grows with parts, not with groups.
 */
export function foremost<G extends DecidedWorkloads>(groups: readonly G[], parts: Parts): G[] {
  const found = new Map<string, G[]>();
  for (const group of groups) {
    const before = found.get(parts.of(group)) ?? [];
    found.set(parts.of(group), before);
    if (before.length < parts.names) before.push(group);
  }
  return [...new Set([...found.values()].flat().concat(earliest(groups)))];
}

/** As many as hold the workloads shown that cannot wait; an undated deadline comes last. */
function earliest<G extends DecidedWorkloads>(groups: readonly G[]): G[] {
  const on = ({ decision }: G): string => decision.clock.cannotWait?.deadline.on ?? "9999-12-31";
  const pressing = groups.filter(({ decision }) => decision.clock.cannotWait !== null);
  return pressing.sort((a, b) => (on(a) < on(b) ? -1 : on(a) > on(b) ? 1 : 0)).slice(0, PRESSING_SHOWN);
}
