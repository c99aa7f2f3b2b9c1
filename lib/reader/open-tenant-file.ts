import type { LineMapper } from "@/lib/domain/microsoft365/contribution";
import { readCounts } from "@/lib/domain/microsoft365/read-counts";
import { readLicences } from "@/lib/domain/microsoft365/read-licences";
import { readObjects } from "@/lib/domain/microsoft365/read-objects";
import { readPeople } from "@/lib/domain/microsoft365/read-people";
import { readScubaResults } from "@/lib/domain/microsoft365/scubagear-results";
import type { TenantBatch, TenantRefusal } from "@/lib/domain/microsoft365/tenant-file";
import { ByteSource } from "./byte-source";
import { openText, TEXT_HEAD } from "./open-text";
import { type Lines, type Naming, RefusedTenantFile, recogniseTenantFile, type TenantFile } from "./recognise-tenant-file";
import { RefusedInput } from "./refused-input";
import { SeenKeys } from "./seen-keys";
import { readTenantDocument } from "./tenant-document";
import { readTenantLines } from "./tenant-lines";
import type { TenantReading } from "./tenant-reading";
import { TenantTally } from "./tenant-tally";
import type { TextWindow } from "./text-window";

export type OpenedTenant =
  | { readonly ok: true; readonly reading: TenantReading }
  | { readonly ok: false; readonly refusal: TenantRefusal };

/** Recognises an export of a Microsoft 365 tenant by its content and reads it as a stream. */
export async function openTenantFile(input: AsyncIterable<Uint8Array>, naming: Naming): Promise<OpenedTenant> {
  const source = new ByteSource(input);
  try {
    return { ok: true, reading: await open(source, naming) };
  } catch (error) {
    await source.close();
    if (error instanceof RefusedTenantFile) return { ok: false, refusal: error.refusal };
    if (error instanceof RefusedInput) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function open(source: ByteSource, naming: Naming): Promise<TenantReading> {
  const window = await openText(source);
  const head = window.text.slice(window.at, window.at + TEXT_HEAD);
  const file = recogniseTenantFile(head, naming, head.length < TEXT_HEAD);
  const { kind, batches, summary } = start(window, file, () => source.consumed);
  async function* closing(): AsyncGenerator<TenantBatch> {
    try {
      yield* batches;
    } finally {
      await window.close();
      await source.close();
    }
  }
  return { kind, batches: closing(), summary };
}

function start(window: TextWindow, file: TenantFile, consumed: () => number): TenantReading {
  if (file.shape === "elements" || file.shape === "document") return readTenantDocument(window, file, consumed);
  const seen = new SeenKeys();
  const mapper = mapperOf(file.lines, file.headers, (key) => seen.count(key));
  const tally = new TenantTally(mapper);
  return {
    kind: kindOf(file.lines),
    batches: readTenantLines(window, file, tally, consumed),
    summary: () => tally.summary(),
  };
}

function kindOf(lines: Lines): string {
  return lines.kind === "report" ? lines.report.definition.id : lines.kind;
}

function mapperOf(lines: Lines, headers: readonly string[], count: (key: string) => number): LineMapper {
  if (lines.kind === "licence-export") return readLicences(headers, count);
  if (lines.kind === "scubagear-results") return readScubaResults(headers, count);
  const { nature, definition } = lines.report;
  if (nature === "people") return readPeople(definition, headers);
  return nature === "objects" ? readObjects(definition, headers, count) : readCounts(definition, headers);
}
