import type { CountedPeople, JoinedReports } from "@/lib/domain/microsoft365/compose-tenant";
import { LISTED_BIT } from "@/lib/domain/microsoft365/read-people";
import { MOST_POPULATIONS } from "@/lib/domain/microsoft365/tenant";
import { PERSON_FACTS } from "@/lib/domain/microsoft365/vocabulary";
import type { OrganisationScope } from "../database";
import { Prisma } from "../generated/client";
import type { PeopleBatch } from "./people-batch";

/**
 * Adds people to an import that is being read, all of them in one row, and notes how far it has come. Nothing is added to one that
 * was given up meanwhile.
 */
export async function appendPeople(
  scope: OrganisationScope,
  { importId, ordinal, bytes }: { readonly importId: string; readonly ordinal: number; readonly bytes: number },
  people: PeopleBatch,
): Promise<void> {
  const { keys, facts, products } = people.columns();
  await scope.tx.$executeRaw`
    WITH reading AS (
      UPDATE microsoft365_import SET bytes = ${bytes}::bigint, touched_at = now()
      WHERE organisation_id = ${scope.organisationId}::uuid AND id = ${importId}::uuid AND state = 'reading' RETURNING organisation_id, id
    )
    INSERT INTO microsoft365_people (organisation_id, import_id, ordinal, keys, facts, products)
    SELECT organisation_id, id, ${ordinal}::int, ${keys}::uuid[], ${facts}::bigint[], ${products}::text[] FROM reading`;
}

export async function removePeople(scope: OrganisationScope, importIds: readonly string[]): Promise<void> {
  await scope.tx.microsoft365People.deleteMany({
    where: { organisationId: scope.organisationId, importId: { in: [...importIds] } },
  });
}

/** People that have each of these facts, by bit: one pass over all of them, however many kinds of people there are. */
function eachFact(bits: readonly number[]): Prisma.Sql {
  return Prisma.raw(
    ["0", ...bits.map((bit) => `coalesce(sum(people) FILTER (WHERE bits & ${2 ** bit}::bigint <> 0), 0)::int`)].join(", "),
  );
}

/** Bits of the facts that the reports tell of. */
function reportedBits({ joined }: JoinedReports): readonly number[] {
  const reported = new Set(joined.flatMap(({ contribution }) => contribution.people?.reported ?? []));
  return PERSON_FACTS.flatMap((fact, bit) => (reported.has(fact) ? [bit] : []));
}

interface CountRow {
  readonly what: "people" | "group" | "fact" | "product";
  readonly bits: bigint | null;
  readonly word: string | null;
  readonly people: number;
}

/**
 * People over several reports, each counted once: the facts of all their lines, and the products of the newest report that lists any.
 * Where a report lists people, a mailbox that no such report knows is none of them: rooms and shared mailboxes have addresses too.
 * Arrays are opened in the list of columns, which keeps no copy of their lines, and a list of products is split once for all who have it.
 */
export async function countPeople(scope: OrganisationScope, reports: JoinedReports): Promise<CountedPeople> {
  const { joined, listsPeople } = reports;
  const bits = reportedBits(reports);
  const ids = joined.map(({ id }) => id);
  // A rank before the products makes the newest report's the greatest text.
  const ranks = joined.map((_, index) => String(joined.length - index).padStart(3, "0"));
  // A hundred thousand people are grouped in memory, for the length of this transaction.
  await scope.tx.$executeRaw`SELECT set_config('work_mem', '96MB', true)`;
  const rows = await scope.tx.$queryRaw<CountRow[]>`
    WITH line AS (
      SELECT r.rank, unnest(c.keys) AS key, unnest(c.facts) AS bits, unnest(c.products) AS products
      FROM unnest(${ids}::uuid[], ${ranks}::text[]) AS r(id, rank) JOIN microsoft365_people c ON c.import_id = r.id
    ), person AS (
      SELECT key, bit_or(bits) AS bits, substr(max(CASE WHEN products <> '' THEN rank || products END COLLATE "C"), 4) AS products
      FROM line GROUP BY key
    ), alike AS MATERIALIZED (
      SELECT bits & ~${LISTED_BIT}::bigint AS bits, coalesce(products, '') AS products, count(*)::int AS people
      FROM person WHERE NOT ${listsPeople} OR bits & ${LISTED_BIT}::bigint <> 0 GROUP BY 1, 2
    )
    SELECT 'people' AS what, NULL::bigint AS bits, NULL AS word, coalesce(sum(people), 0)::int AS people FROM alike
    UNION ALL SELECT 'fact', place - 2, NULL, people FROM (SELECT ARRAY[${eachFact(bits)}] AS counts FROM alike) AS c,
      unnest(c.counts) WITH ORDINALITY AS of(people, place)
    UNION ALL SELECT 'product', NULL, word, sum(people)::int
      FROM (SELECT products, sum(people) AS people FROM alike GROUP BY products) AS listing, string_to_array(products, '+') AS listed,
        unnest(listed) AS word GROUP BY word
    UNION ALL (SELECT 'group', bits, products, people FROM alike ORDER BY people DESC, bits, products COLLATE "C" LIMIT ${MOST_POPULATIONS})`;
  const of = (what: CountRow["what"]) => rows.filter((row) => row.what === what);
  return {
    people: of("people")[0]?.people ?? 0,
    groups: of("group").map((row) => ({ bits: Number(row.bits), products: row.word ?? "", people: row.people })),
    byBit: Object.fromEntries(of("fact").map((row) => [bits[Number(row.bits)] ?? -1, row.people])),
    byProduct: Object.fromEntries(of("product").map(({ word, people }) => [word ?? "", people])),
  };
}
