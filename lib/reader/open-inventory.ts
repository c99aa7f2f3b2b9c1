import { isDeclarative } from "@/lib/domain/inventory/coverage";
import type { FormatId, ReadBatch, Refusal } from "@/lib/domain/inventory/reading";
import { ByteSource } from "./byte-source";
import { decodeText, detectEncoding } from "./decode-text";
import { readRows } from "./read-rows";
import { type ReadSummary, ReadTally } from "./read-tally";
import { looksLikeJson, type Recognised, recogniseText } from "./recognise-text";
import { refuseBinary } from "./refuse-binary";
import { RefusedInput } from "./refused-input";
import { TextWindow } from "./text-window";

/** Bytes looked at before anything is decoded, characters before the format is decided. */
const BINARY_HEAD = 1024;
const TEXT_HEAD = 128 * 1024;
/** White space accepted before the first character. */
const BLANK_LIMIT = 1024 * 1024;

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
  const head = await source.head(BINARY_HEAD);
  if (head.length === 0) throw empty();
  refuseBinary(head);
  const encoding = detectEncoding(head);
  let json = looksLikeJson(new TextDecoder(encoding).decode(head));
  const window = new TextWindow(decodeText(source.chunks(), encoding, () => !json));
  await skipBlank(window);
  json ||= looksLikeJson(window.text.slice(window.at, window.at + 1024));
  await window.atLeast(TEXT_HEAD);
  const recognised = recogniseText(window.text.slice(window.at, window.at + TEXT_HEAD));
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

async function skipBlank(window: TextWindow): Promise<void> {
  let blank = 0;
  for (;;) {
    const found = window.text.slice(window.at).search(/\S/);
    if (found !== -1) {
      window.at += found;
      return;
    }
    blank += window.text.length - window.at;
    window.at = window.text.length;
    if (blank > BLANK_LIMIT)
      throw new RefusedInput("unknown-format", "The file begins with a megabyte of white space.", { seen: "" });
    if (!(await window.more())) throw empty();
  }
}

function empty(): RefusedInput {
  return new RefusedInput("empty", "The file is empty.");
}
