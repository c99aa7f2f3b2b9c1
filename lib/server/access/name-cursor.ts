import { z } from "zod";
import { decodeCursor, pageFrom } from "../inventory/cursor";
import { parseInput } from "../use-case";

/** A place in a list by name: key (`name_key` of the database) and id. */
export interface NamePlace {
  readonly key: string;
  readonly id: string;
}
/** Before every name. */
export const FIRST_PLACE: NamePlace = { key: "", id: "00000000-0000-0000-0000-000000000000" };
const Place = z.tuple([z.string(), z.guid()]);

/** The cursor of a list by name; null for the first page, 400 for anything else. */
export function namePlace(after: string | undefined): NamePlace | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [key, id] = parseInput(Place, parts);
  return { key, id };
}

export function pageByName<R extends NamePlace, V>(rows: readonly R[], limit: number, view: (row: R) => V) {
  return pageFrom(rows, limit, view, ({ key, id }) => [key, id]);
}
