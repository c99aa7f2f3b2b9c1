import type { Dashboard } from "./dashboard";

/** What tells workloads by name: what stands outside every group of an import has none, and is called by the words of who reads. */
export type TellsNames = Pick<Dashboard, "decisions" | "pressing" | "blockers">;

/** The same document with the nameless workloads called as given: it is kept without words, since it is read in two languages. */
export function callNameless<Told extends TellsNames>(told: Told, call: string): Told {
  const all = (names: readonly string[]) => names.map((name) => name || call);
  const within = <One extends { names?: string[] | undefined }>(one: One): One =>
    one.names ? { ...one, names: all(one.names) } : one;
  const own = <One extends { name: string }>(one: One): One => ({ ...one, name: one.name || call });
  const { named, waiting, cells, ...counts } = told.decisions;
  return {
    ...told,
    decisions: {
      ...counts,
      cells: cells.map(within),
      ...(named ? { named: named.map((one) => ({ ...within(one), ...(one.why ? { why: one.why.map(within) } : {}) })) } : {}),
      ...(waiting ? { waiting: waiting.map(within) } : {}),
    },
    pressing: told.pressing.map(own),
    blockers: told.blockers.map((one) => (one.held ? { ...one, held: one.held.map(own) } : one)),
  };
}
