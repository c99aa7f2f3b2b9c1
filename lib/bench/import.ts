import { once } from "node:events";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { publishShipped } from "@/lib/server/catalogue/publish-shipped";
import { beforeScope } from "@/lib/server/database";
import { aDesk, type Desk, importAll } from "./desk";
import { type ArgRow, generateArgFile } from "./estate";
import { type Figure, figure } from "./figure";

/** Run on a PostgreSQL of its own. */
export const needs = "postgres";

const SIZE = 100_000;
const ROUNDS = 3;

/** The table the reference fills: same columns and indexes as ours, no policy, no foreign key. */
const COLUMNS = [
  "organisation_id",
  "project_id",
  "key",
  "from_import",
  "shape_id",
  "type",
  "name",
  "sort_key",
  "resource_group",
  "subscription",
  "location",
  "tags",
];

async function fileOf(size: number): Promise<Buffer[]> {
  const pieces: Buffer[] = [];
  for await (const piece of generateArgFile(size)) pieces.push(Buffer.from(piece));
  return pieces;
}

async function* streamOf(pieces: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** JSON.parse of the whole file, then COPY of its rows into an empty table of the same columns and indexes. */
async function parseAndCopy(client: pg.Client, pieces: readonly Buffer[], desk: Desk): Promise<void> {
  const { data } = JSON.parse(Buffer.concat(pieces).toString("utf8")) as { data: ArgRow[] };
  const stream = client.query(copyFrom(`COPY reference_version (${COLUMNS.join(", ")}) FROM STDIN`));
  let text = "";
  for (const row of data) {
    text += lineOf(row, desk);
    if (text.length < 262_144) continue;
    if (!stream.write(text)) await once(stream, "drain");
    text = "";
  }
  stream.end(text);
  await once(stream, "finish");
}

function lineOf(row: ArgRow, desk: Desk): string {
  const tags = row.tags ? JSON.stringify(row.tags) : null;
  const cells = [
    desk.organisationId,
    desk.projectId,
    row.id.toLowerCase(),
    1,
    1,
    row.type,
    row.name,
    row.name,
    row.resourceGroup,
    row.subscriptionId,
    row.location,
    tags,
  ];
  return `${cells.map((cell) => (cell === null ? "\\N" : String(cell).replaceAll("\\", "\\\\"))).join("\t")}\n`;
}

async function freshReference(client: pg.Client): Promise<void> {
  await client.query("DROP TABLE IF EXISTS reference_version");
  await client.query("CREATE TABLE reference_version (LIKE resource_version INCLUDING ALL)");
}

async function ratio(): Promise<Figure[]> {
  await publishShipped();
  const pieces = await fileOf(SIZE);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const desk = await aDesk();
    await freshReference(client);
    theirs.push(await seconds(() => parseAndCopy(client, pieces, desk)));
    ours.push(await seconds(() => importAll(desk, streamOf(pieces))));
    await clear(client);
  }
  await client.end();
  const [best, reference] = [Math.min(...ours), Math.min(...theirs)];
  const what = `${SIZE.toLocaleString("en")} resources on PostgreSQL, ${best.toFixed(2)} s from the first byte to the judged estate in sight, against ${reference.toFixed(2)} s for JSON.parse and COPY into the same columns and indexes; best of ${ROUNDS}`;
  return [figure("import.ratio", best / reference, { atMost: 2.5 }, what)];
}

/** Every round starts on the same empty tables. */
async function clear(client: pg.Client): Promise<void> {
  await client.query(
    "TRUNCATE resource_version, staged_resource, staged_match, workload_shape, workload_result, estate_summary, workload_pin, derogation, workload",
  );
  await client.query("VACUUM ANALYZE");
  await beforeScope((tx) => tx.$queryRaw`SELECT 1`);
}

export const benches: Record<string, () => Promise<Figure[]>> = { "import.ratio": ratio };
