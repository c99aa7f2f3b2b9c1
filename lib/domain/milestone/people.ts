import type { Dashboard } from "../dashboard/dashboard";

const MARK = "person:";

/** What stands for a person in a document that is never changed: the name is looked up whenever it is shown. */
export function markOf(personId: string): string {
  return MARK + personId;
}

/** Ids of the people that a kept dashboard speaks of. Documents from before the mark hold names instead: they stay as they are. */
export function peopleIn({ gates }: Dashboard): string[] {
  const owners = gates.flatMap(({ unmet }) => unmet.flatMap((criterion) => criterion.owners));
  return [...new Set(owners.filter((one) => one.startsWith(MARK)).map((one) => one.slice(MARK.length)))];
}

/** A kept dashboard with the names that people have now; whoever is no longer known is left as a dash. */
export function withNames(dashboard: Dashboard, names: ReadonlyMap<string, string>): Dashboard {
  const nameOf = (owner: string) => (owner.startsWith(MARK) ? (names.get(owner.slice(MARK.length)) ?? "—") : owner);
  const gates = dashboard.gates.map((gate) => ({
    ...gate,
    unmet: gate.unmet.map((criterion) => ({ ...criterion, owners: criterion.owners.map(nameOf) })),
  }));
  return { ...dashboard, gates };
}
