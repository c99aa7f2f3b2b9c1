import { isDeclarative } from "@/lib/domain/inventory/coverage";
import type { FormatId, ReadBatch, Refusal } from "@/lib/domain/inventory/reading";
import { ByteSource } from "./byte-source";
import { openText, TEXT_HEAD } from "./open-text";
import { readRows } from "./read-rows";
import { type ReadSummary, ReadTally } from "./read-tally";
import { type Recognised, recogniseText } from "./recognise-text";
import { RefusedInput } from "./refused-input";
import type { TextWindow } from "./text-window";

export interface InventoryReading {
  readonly format: FormatId;
  /** To be gone through once. Throws `RefusedInput` when the file turns out unreadable on the way; earlier batches hold. */
  readonly batches: AsyncIterable<ReadBatch>;
  /** Complete once the batches are at their end. */
  readonly summary: () => ReadSummary;
}

export interface OpenOptions {
  readonly fileName: string;
  /** What the user calls the origin of the file. Default: the file name for templates, states and plans, `azure` for exports. */
  readonly source?: string;
}

export type Opened =
  | { readonly ok: true; readonly reading: InventoryReading }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Recognises an inventory by its content and reads it as a stream; memory does not grow with the file.
 * What the beginning shows to be unreadable is a refusal; what only shows later is thrown by the batches.
 */
export async function openInventory(input: AsyncIterable<Uint8Array>, options: OpenOptions): Promise<Opened> {
  const source = new ByteSource(input);
  try {
    return { ok: true, reading: await open(source, options) };
  } catch (error) {
    await source.close();
    if (error instanceof RefusedInput) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function open(source: ByteSource, options: OpenOptions): Promise<InventoryReading> {
  const window = await openText(source);
  const head = window.text.slice(window.at, window.at + TEXT_HEAD);
  const recognised = recogniseText(head, head.length < TEXT_HEAD);
  return start(window, recognised, source, options);
}

async function start(
  window: TextWindow,
  recognised: Recognised,
  source: ByteSource,
  options: OpenOptions,
): Promise<InventoryReading> {
  const { id: format } = recognised.format;
  const origin = options.source ?? (isDeclarative(format) ? options.fileName : "azure");
  window.at += recognised.start;
  const tally = new ReadTally(format, origin);
  const rows = readRows(window, recognised, { source: origin }, tally, () => source.consumed);
  const first = await rows.batches.next();
  async function* batches(): AsyncGenerator<ReadBatch> {
    try {
      if (first.done) return;
      yield first.value;
      yield* rows.batches;
    } finally {
      await window.close();
      await source.close();
    }
  }
  return { format, batches: batches(), summary: () => tally.summary(rows.warnings()) };
}
