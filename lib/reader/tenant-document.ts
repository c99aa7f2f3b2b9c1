import type { Contribution } from "@/lib/domain/microsoft365/contribution";
import { type DscBlock, dscBlockOf, dscBlocksIn, dscSettings } from "@/lib/domain/microsoft365/microsoft365-dsc";
import { scubaSettings } from "@/lib/domain/microsoft365/scubagear-settings";
import { subscriptionOf } from "@/lib/domain/microsoft365/subscribed-sku";
import type { Subscription } from "@/lib/domain/microsoft365/tenant";
import type { LineFault, TenantBatch } from "@/lib/domain/microsoft365/tenant-file";
import { breakOf } from "./outline-json";
import type { TenantFile } from "./recognise-tenant-file";
import { RefusedInput } from "./refused-input";
import { splitJson } from "./split-json";
import type { TenantReading } from "./tenant-reading";
import type { TextWindow } from "./text-window";

/** What is understood as a whole may have this many characters; a real settings export has 1.7 million. */
const DOCUMENT_LIMIT = 32 * 1024 * 1024;
/** A tenant has tens of subscriptions and some thousands of blocks. */
const MOST_ELEMENTS = 50_000;

type Whole = Extract<TenantFile, { shape: "elements" | "document" }>;

/** Files that say one thing of the whole tenant: subscriptions, and exports of its configuration. */
export function readTenantDocument(window: TextWindow, file: Whole, consumed: () => number): TenantReading {
  let contribution: Contribution = { refreshedOn: null, period: null };
  let rows = 0;
  let faults: readonly LineFault[] = [];
  async function* batches(): AsyncGenerator<TenantBatch> {
    if (file.shape === "document") {
      contribution =
        file.kind === "scubagear-settings"
          ? scubaSettings(parsed(await wholeText(window)))
          : dscSettings(dscBlocksIn(await wholeText(window)));
      rows = Object.keys(contribution.settings ?? {}).length;
    } else if (file.kind === "subscribed-skus") ({ contribution, rows, faults } = await subscriptions(window));
    else ({ contribution, rows, faults } = await blocks(window));
    if (rows === 0 && faults.length === 0) throw new RefusedInput("no-resources", "The file says nothing that can be read.");
    yield { people: [], faults, bytes: consumed() };
  }
  return {
    kind: file.kind,
    batches: batches(),
    summary: () => ({ contribution, rows, rejected: faults.length, unknownColumns: [], missingColumns: [] }),
  };
}

interface Read {
  readonly contribution: Contribution;
  readonly rows: number;
  readonly faults: readonly LineFault[];
}

async function subscriptions(window: TextWindow): Promise<Read> {
  const byId = new Map<string, Subscription>();
  const faults: LineFault[] = [];
  for await (const [row, element] of elements(window)) {
    const found = subscriptionOf(element);
    if ("code" in found) faults.push({ row, ...found });
    else if (byId.has(found.skuId ?? "")) faults.push({ row, field: "skuId", code: "duplicate-in-file" });
    else byId.set(found.skuId ?? "", found);
  }
  return { contribution: { refreshedOn: null, period: null, subscriptions: [...byId.values()] }, rows: byId.size, faults };
}

async function blocks(window: TextWindow): Promise<Read> {
  const found: DscBlock[] = [];
  const faults: LineFault[] = [];
  for await (const [row, element] of elements(window)) {
    const block = dscBlockOf(element);
    if (block) found.push(block);
    else faults.push({ row, field: "ResourceName", code: "missing-field" });
  }
  return { contribution: dscSettings(found), rows: found.length, faults };
}

async function* elements(window: TextWindow): AsyncGenerator<readonly [row: number, element: unknown]> {
  for await (const part of splitJson(window, new Set(["", "value"]))) {
    if (part.kind !== "elements") continue;
    if (part.first > MOST_ELEMENTS)
      throw new RefusedInput("too-large", "The list is too long for one tenant.", { limit: String(MOST_ELEMENTS) });
    for (const [index, value] of part.values.entries()) yield [part.first + index, value];
  }
}

async function wholeText(window: TextWindow): Promise<string> {
  let text = "";
  for await (const chunk of window.rest()) {
    text += chunk;
    if (text.length > DOCUMENT_LIMIT)
      throw new RefusedInput("too-large", "A settings export may have 32 MB at most.", { megabytes: 32 });
  }
  return text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const cut = breakOf(text);
    if (cut) throw new RefusedInput("truncated", `The JSON ends on line ${cut.line}, before it is complete.`, { line: cut.line });
    throw new RefusedInput("invalid-json", "The file is not valid JSON.", { position: "?" });
  }
}
