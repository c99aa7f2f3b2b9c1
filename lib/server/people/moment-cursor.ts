import { Invalid } from "../errors";
import { decodeCursor, pageFrom } from "../inventory/cursor";

export interface Moment {
  readonly moment: Date;
  readonly id: string;
}
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor of a list that is sorted by a moment and an id; null for the first page, 400 for anything else. */
export function momentCursor(after: string | undefined): Moment | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [moment, id] = [new Date(String(parts[0])), String(parts[1])];
  if (Number.isNaN(moment.getTime()) || !ID.test(id))
    throw new Invalid([{ field: "after", message: "not a cursor of this list" }]);
  return { moment, id };
}

export function pageByMoment<R, V>(rows: readonly R[], limit: number, view: (row: R) => V, at: (row: R) => Moment) {
  return pageFrom(rows, limit, view, (row) => [at(row).moment.toISOString(), at(row).id]);
}
