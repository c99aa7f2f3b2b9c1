import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import {
  CHAIN_START,
  type ChainEnd,
  type ChainFault,
  type ChainRow,
  checkEnd,
  checkRows,
  PLATFORM_CHAIN,
} from "@/lib/domain/audit/chain";

const PAGE = 1_000;
const COLUMNS = `sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, person_id AS "personId",
  action, subject, detail, request_id AS "requestId", previous_hash AS "previousHash", hash`;

export interface ChainReport {
  /** An organisation's id, or `platform`. */
  readonly chain: string;
  readonly name: string;
  /** The sound part: how many rows, and the hash of its last. */
  readonly end: ChainEnd;
  readonly fault: ChainFault | null;
}

/** Verifies every chain from its first row on, or that of one organisation; page by page, whatever its length. */
export async function* verifyChains(client: ClientBase, organisation?: string): AsyncGenerator<ChainReport> {
  const { rows } = await client.query<{ id: string; name: string }>(
    "SELECT id, name FROM organisation WHERE $1::uuid IS NULL OR id = $1 ORDER BY created_at, id",
    [organisation ?? null],
  );
  for (const { id, name } of rows) yield { chain: id, name, ...(await verifyOne(client, id, tablesOf(id))) };
  if (organisation === undefined)
    yield { chain: PLATFORM_CHAIN, name: PLATFORM_CHAIN, ...(await verifyOne(client, PLATFORM_CHAIN, PLATFORM_TABLES)) };
}

/** Where a chain lies: rows after a sequence ($1) up to a number ($2), and its end. */
interface ChainTables {
  readonly rows: string;
  readonly head: string;
  readonly parameters: readonly unknown[];
}
const PLATFORM_TABLES: ChainTables = {
  rows: `SELECT ${COLUMNS} FROM platform_audit_event WHERE sequence > $1 ORDER BY sequence LIMIT $2`,
  head: "SELECT sequence, hash FROM platform_audit_head",
  parameters: [],
};
function tablesOf(organisation: string): ChainTables {
  return {
    rows: `SELECT ${COLUMNS} FROM audit_event WHERE sequence > $1 AND organisation_id = $3 ORDER BY sequence LIMIT $2`,
    head: "SELECT sequence, hash FROM audit_head WHERE organisation_id = $1",
    parameters: [organisation],
  };
}

async function verifyOne(client: ClientBase, chain: string, tables: ChainTables): Promise<Pick<ChainReport, "end" | "fault">> {
  let end = CHAIN_START;
  for (;;) {
    const { rows } = await client.query<ChainRow>(tables.rows, [end.sequence, PAGE, ...tables.parameters]);
    const checked = checkRows(chain, end, rows.map(numbered), sha256);
    end = checked.end;
    if (checked.fault) return checked;
    if (rows.length < PAGE) break;
  }
  const { rows: heads } = await client.query<ChainEnd>(tables.head, [...tables.parameters]);
  const [head] = heads.map(numbered);
  return { end, fault: checkEnd(end, head ?? null) };
}

/** PostgreSQL's bigint comes as text. */
function numbered<T extends { readonly sequence: number }>(row: T): T {
  return { ...row, sequence: Number(row.sequence) };
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** A report in one line. */
export function chainLine({ chain, name, end, fault }: ChainReport): string {
  const title = chain === PLATFORM_CHAIN ? "platform" : `organisation ${chain} (${name})`;
  if (!fault) return `${title}: ${end.sequence} rows verified${end.sequence > 0 ? `, the last has hash ${end.hash}` : ""}`;
  return `${title}: WRONG at row ${fault.sequence}: ${FAULTS[fault.kind]} ${end.sequence} rows before it are sound.`;
}

const FAULTS: Readonly<Record<ChainFault["kind"], string>> = {
  content: "its content is not what its hash was taken of; it was changed after it was written.",
  link: "it does not follow the row before it; that one was rewritten together with its hash.",
  gap: "it is missing.",
  tail: "it and all rows after it are missing; the chain notes a later end.",
  head: "it is the last row, but the chain's note of its end says otherwise.",
};
