import { once } from "node:events";
import Papa from "papaparse";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { uploadTenantFile } from "@/lib/server/microsoft365/upload-tenant-file";
import { aDesk, type Desk } from "./desk";
import { type Figure, figure } from "./figure";
import { peakDuring, residentMemory } from "./resident-memory";
import { REPORTS, reportOf } from "./tenant-reports";

/** Run on a PostgreSQL of its own. */
export const needs = "postgres";

const PEOPLE = 100_000;
const SMALL = 2_000;
const ROUNDS = 3;
const ALLOWED_MB = 150;
const KINDS = Object.keys(REPORTS);

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Every report of the tenant, read and put in force. */
async function importAll(desk: Desk, fileOf: (kind: string) => AsyncIterable<Uint8Array>): Promise<void> {
  const { caller, ...where } = desk;
  for (const kind of KINDS) {
    const view = await uploadTenantFile.receive(caller, { ...where, fileName: `${kind}.csv` }, fileOf(kind));
    if (view.state !== "applied" || view.rejected > 0 || view.kind !== kind) throw new Error(`${kind} was not imported whole`);
  }
}

/** A bare streaming parse of every report, and COPY of its lines into a table of its columns, with a key, no policy and no foreign key. */
async function parseAndCopy(client: pg.Client, fileOf: (kind: string) => AsyncIterable<Uint8Array>): Promise<void> {
  for (const [report, kind] of KINDS.entries()) await copyReport(client, report, fileOf(kind));
}

async function copyReport(client: pg.Client, report: number, file: AsyncIterable<Uint8Array>): Promise<void> {
  const stream = client.query(copyFrom(`COPY reference_${report} FROM STDIN`));
  const decoder = new TextDecoder();
  let [ordinal, rest] = [0, ""];
  for await (const piece of file) {
    const text = rest + decoder.decode(piece, { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    let lines = "";
    for (const cells of Papa.parse<string[]>(text.slice(0, end), { delimiter: ",", newline: "\n", skipEmptyLines: true }).data) {
      ordinal += 1;
      lines += `${ordinal}\t${cells.join("\t")}\n`;
    }
    if (!stream.write(lines)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}

async function freshReference(client: pg.Client): Promise<void> {
  for (const [report, columns] of Object.values(REPORTS).entries()) {
    const cells = columns.map((_, index) => `c${index} text`).join(", ");
    await client.query(`DROP TABLE IF EXISTS reference_${report}`);
    await client.query(`CREATE TABLE reference_${report} (ordinal int PRIMARY KEY, ${cells})`);
  }
}

async function piecesOf(people: number): Promise<(kind: string) => AsyncGenerator<Uint8Array>> {
  const files = new Map<string, Uint8Array[]>();
  for (const kind of KINDS) {
    const pieces: Uint8Array[] = [];
    for await (const piece of reportOf(kind, people)) pieces.push(piece);
    files.set(kind, pieces);
  }
  return async function* (kind) {
    yield* files.get(kind) ?? [];
  };
}

async function ratio(): Promise<Figure[]> {
  const fileOf = await piecesOf(PEOPLE);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await aDesk();
    await freshReference(client);
    theirs.push(await seconds(() => parseAndCopy(client, fileOf)));
    ours.push(await seconds(() => importAll(desk, fileOf)));
  }
  await freshReference(client);
  await client.end();
  const [best, reference] = [Math.min(...ours), Math.min(...theirs)];
  const what = `${KINDS.length} reports of ${PEOPLE.toLocaleString("en")} people on PostgreSQL, ${best.toFixed(2)} s from the first byte to the tenant in sight, against ${reference.toFixed(2)} s for a streaming CSV parse and COPY of the same lines into a table of its columns for each report; best of ${ROUNDS}`;
  return [figure("m365.ratio", best / reference, { atMost: 2.5 }, what)];
}

/** Lines are made as they are sent, so that none but the import's own memory grows. */
async function growth(): Promise<Figure[]> {
  const memory = () => residentMemory(process.pid);
  for (let warm = 0; warm < 2; warm += 1) await importAll(await aDesk(), (kind) => reportOf(kind, SMALL));
  const desk = await aDesk();
  const before = memory();
  const peak = await peakDuring(memory, () => importAll(desk, (kind) => reportOf(kind, PEOPLE)));
  const grown = Math.round((peak - before) / 1e6);
  const reference = `resident memory of the importing process, peak minus before, while ${KINDS.length} reports of ${PEOPLE.toLocaleString("en")} people come in; before: a process that has imported the same reports of ${SMALL.toLocaleString("en")}`;
  return [{ name: "m365.growth", value: grown, unit: "MB", goal: `<= ${ALLOWED_MB}`, holds: grown <= ALLOWED_MB, reference }];
}

export const benches: Record<string, () => Promise<Figure[]>> = { "m365.ratio": ratio, "m365.growth": growth };
