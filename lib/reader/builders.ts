import type { FormatId, ReadBatch, Refusal, Rejection } from "@/lib/domain/inventory/reading";
import type { Resource } from "@/lib/domain/inventory/resource";
import { openInventory } from "./open-inventory";
import type { ReadSummary } from "./read-tally";
import { RefusedInput } from "./refused-input";

/** Inputs and results for tests of the reader. */

/** A text as UTF-8 chunks of the given size. */
export async function* bytesOf(content: string | Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A text as UTF-16 with its byte order mark. */
export function utf16(text: string, order: "le" | "be" = "le", mark = true): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), order === "le");
  return new Uint8Array(view.buffer);
}

/** A text of Latin letters as Windows-1252. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from([...text].map((character) => character.charCodeAt(0)));
}

/** A row of Resource Graph. */
export function aGraphRow(override: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const name = typeof override.name === "string" ? override.name : "vm-1";
  return {
    id: `/subscriptions/s-1/resourceGroups/rg-1/providers/Microsoft.Compute/virtualMachines/${name}`,
    name,
    type: "microsoft.compute/virtualmachines",
    tenantId: "t-1",
    kind: "",
    location: "francecentral",
    resourceGroup: "rg-1",
    subscriptionId: "s-1",
    properties: { hardwareProfile: { vmSize: "Standard_D2s_v5" } },
    ...override,
  };
}

export interface Whole {
  readonly format: FormatId | null;
  readonly resources: readonly Resource[];
  readonly rejections: readonly Rejection[];
  readonly batches: readonly ReadBatch[];
  readonly summary: ReadSummary | null;
  /** Why the file was refused, at once or on the way. */
  readonly refusal: Refusal | null;
}

/** Reads an input to its end or its refusal. */
export async function readWhole(content: string | Uint8Array | AsyncIterable<Uint8Array>, size?: number): Promise<Whole> {
  const input = typeof content === "string" || content instanceof Uint8Array ? bytesOf(content, size) : content;
  const opened = await openInventory(input, { fileName: "estate.json" });
  const batches: ReadBatch[] = [];
  if (!opened.ok) return { ...collected(batches), format: null, summary: null, refusal: opened.refusal };
  const { format } = opened.reading;
  try {
    for await (const batch of opened.reading.batches) batches.push(batch);
  } catch (error) {
    if (error instanceof RefusedInput) return { ...collected(batches), format, summary: null, refusal: error.refusal };
    throw error;
  }
  return { ...collected(batches), format, summary: opened.reading.summary(), refusal: null };
}

function collected(batches: readonly ReadBatch[]) {
  return {
    batches,
    resources: batches.flatMap((batch) => batch.resources),
    rejections: batches.flatMap((batch) => batch.rejections),
  };
}
