export interface DatedEdition {
  readonly id: string;
  /** ISO day. */
  readonly effectiveFrom: string;
}

/** The newest edition in force on a day, where it is newer than the one in use; null otherwise. Equal days go by id: `2026-11.1` corrects `2026-11`. */
export function newerInForce<E extends DatedEdition>(editions: readonly E[], currentId: string, day: string): E | null {
  const current = editions.find(({ id }) => id === currentId);
  const [newest] = editions.filter(({ effectiveFrom }) => effectiveFrom <= day).sort((a, b) => order(b, a));
  if (!newest || !current || order(newest, current) <= 0) return null;
  return newest;
}

function order(a: DatedEdition, b: DatedEdition): number {
  return a.effectiveFrom.localeCompare(b.effectiveFrom) || a.id.localeCompare(b.id, "en", { numeric: true });
}
