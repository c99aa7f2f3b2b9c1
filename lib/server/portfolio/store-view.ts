import type { SavedView } from "@/lib/contract/portfolio";
import type { PersonScope, PortfolioScope } from "../database";

/** The caller's views, by name. */
export function ownViews({ tx, person }: PortfolioScope): Promise<SavedView[]> {
  return tx.$queryRaw<SavedView[]>`
    SELECT id, name, query FROM portfolio_view WHERE person_id = ${person.id}::uuid ORDER BY name_key(name) COLLATE "C", id`;
}

/** Holds every other change of one's views until the transaction ends, and counts them. */
export async function countViews({ tx, person }: PersonScope): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('portfolio_view ' || ${person.id}, 0))::text`;
  return tx.portfolioView.count({ where: { personId: person.id } });
}

/** The new view's id; null when one of that name is there. */
export async function insertView({ tx, person }: PersonScope, name: string, query: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO portfolio_view (person_id, name, query) VALUES (${person.id}::uuid, ${name}, ${query})
    ON CONFLICT (person_id, name) DO NOTHING RETURNING id`;
  return row?.id ?? null;
}

export async function deleteView({ tx, person }: PersonScope, id: string): Promise<number> {
  return (await tx.portfolioView.deleteMany({ where: { id, personId: person.id } })).count;
}
