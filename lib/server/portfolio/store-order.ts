import { z } from "zod";
import type { PortfolioSort } from "@/lib/domain/portfolio/filter";
import { Prisma } from "../generated/client";
import { decodeCursor } from "../inventory/cursor";
import { parseInput } from "../use-case";

/** A place in the list: what it is sorted by there, as text, and the line. */
export interface PortfolioPlace {
  readonly key: string;
  readonly id: string;
}

interface Order {
  /** As in the index of that order. */
  readonly key: Prisma.Sql;
  /** As it travels in the cursor. */
  readonly said: Prisma.Sql;
  readonly place: (key: string) => Prisma.Sql;
  readonly fits: z.ZodType<string>;
}
const number = z.string().regex(/^-?\d{1,6}(\.\d{1,20})?$/);
const day = z.iso.date();
const moment = z.iso.datetime();
const asNumber = (key: string): Prisma.Sql => Prisma.sql`${Number(key)}::float8`;
const asCount = (key: string): Prisma.Sql => Prisma.sql`${Math.trunc(Number(key))}::int`;
const asDay = (key: string): Prisma.Sql => Prisma.sql`${key}::date`;
/** After every day: what has none stands last. */
const NEVER = Prisma.sql`'9999-12-31'::date`;
const due = Prisma.sql`coalesce(l.due_on, ${NEVER})`;
const action = Prisma.sql`coalesce((SELECT min(coalesce(f.due_on, '9999-12-30'::date)) FROM follow_up f
  WHERE f.organisation_id = l.organisation_id AND f.kind = 'action' AND f.done_at IS NULL), ${NEVER})`;

export const ORDERS: Readonly<Record<PortfolioSort, Order>> = {
  organisation: {
    key: Prisma.sql`l.name_key COLLATE "C"`,
    said: Prisma.sql`l.name_key`,
    place: (key) => Prisma.sql`${key} COLLATE "C"`,
    fits: z.string(),
  },
  phase: { key: Prisma.sql`l.step`, said: Prisma.sql`l.step::text`, place: asCount, fits: number },
  readiness: {
    key: Prisma.sql`coalesce(l.score, -1)`,
    said: Prisma.sql`coalesce(l.score, -1)::text`,
    place: asNumber,
    fits: number,
  },
  due: { key: due, said: Prisma.sql`${due}::text`, place: asDay, fits: day },
  movement: {
    key: Prisma.sql`l.moved_at`,
    said: Prisma.sql`to_char(l.moved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    place: (key) => Prisma.sql`${key}::timestamptz`,
    fits: moment,
  },
  review: { key: Prisma.sql`l.awaiting_review`, said: Prisma.sql`l.awaiting_review::text`, place: asCount, fits: number },
  drift: { key: Prisma.sql`l.drift`, said: Prisma.sql`l.drift::text`, place: asCount, fits: number },
  action: { key: action, said: Prisma.sql`${action}::text`, place: asDay, fits: day },
};

/** The cursor of the list in this order; null for the first page, 400 for anything else. */
export function portfolioPlace(after: string | undefined, sort: PortfolioSort): PortfolioPlace | null {
  const parts = decodeCursor(after, 2);
  if (!parts) return null;
  const [key, id] = parseInput(z.tuple([ORDERS[sort].fits, z.guid()]), parts);
  return { key, id };
}
