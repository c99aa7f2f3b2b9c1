import { createReadStream } from "node:fs";
import { basename } from "node:path";
import type { CompiledEdition } from "@/lib/domain/eligibility/compile";
import { type ScoredInventory, type Scoring, startScoring } from "@/lib/domain/eligibility/score";
import type { Blocker, Verdict } from "@/lib/domain/eligibility/verdict";
import type { FormatId, Rejection } from "@/lib/domain/inventory/reading";
import { type Resource, UNRESOLVED_TYPE } from "@/lib/domain/inventory/resource";
import { type InventoryReading, openInventory } from "@/lib/reader/open-inventory";
import { RefusedInput } from "@/lib/reader/refused-input";

type Counts = Readonly<Record<string, number>>;

export interface ScoredFile {
  readonly file: string;
  readonly format: FormatId;
  readonly edition: string;
  readonly resources: number;
  readonly rejected: readonly Pick<Rejection, "row" | "field" | "code" | "message">[];
  readonly types: Counts;
  readonly sourceTypes: Counts;
  readonly labels: Counts;
  readonly unmapped: Counts;
  readonly shapes: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly workloads: readonly {
    readonly name: string;
    readonly verdict: Verdict;
    readonly blocking: readonly Omit<Blocker, "finding">[];
  }[];
}

export type ScoreLine =
  | ScoredFile
  | { readonly file: string; readonly error: { readonly code: string; readonly message: string } };

/** Reads and scores one file; what cannot be read becomes an error line, and so does a file that is not there. */
export async function scoreFile(file: string, compiled: CompiledEdition): Promise<ScoreLine> {
  try {
    const opened = await openInventory(createReadStream(file, { highWaterMark: 256 * 1024 }), { fileName: basename(file) });
    if (!opened.ok) return { file, error: { code: opened.refusal.code, message: opened.refusal.message } };
    return await scoreReading(file, opened.reading, compiled);
  } catch (error) {
    if (error instanceof RefusedInput) return { file, error: { code: error.refusal.code, message: error.refusal.message } };
    if (isSystemError(error)) return { file, error: { code: error.code.toLowerCase(), message: error.message } };
    throw error;
  }
}

async function scoreReading(file: string, reading: InventoryReading, compiled: CompiledEdition): Promise<ScoredFile> {
  const scoring = startScoring(compiled);
  const types = new Map<string, number>();
  const unmapped = new Map<string, number>();
  const rejected: ScoredFile["rejected"][number][] = [];
  for await (const { resources, rejections } of reading.batches) {
    for (const resource of resources) count(resource, scoring, types, unmapped);
    for (const { row, field, code, message } of rejections) rejected.push({ row, field, code, message });
  }
  const scored = scoring.finish();
  const { resources, sourceTypes, unresolvedLabels } = reading.summary();
  return {
    file,
    format: reading.format,
    edition: compiled.id,
    resources,
    rejected,
    types: sorted(types),
    sourceTypes,
    labels: unresolvedLabels,
    unmapped: sorted(unmapped),
    shapes: scored.shapes.length,
    verdicts: scored.totals.byResource,
    workloads: workloadsOf(scored, basename(file)),
  };
}

function count(resource: Resource, scoring: Scoring, types: Map<string, number>, unmapped: Map<string, number>): void {
  const { precision } = scoring.add(resource);
  const { type } = resource;
  if (type === UNRESOLVED_TYPE) return;
  types.set(type, (types.get(type) ?? 0) + 1);
  if (precision === "unmapped") unmapped.set(type, (unmapped.get(type) ?? 0) + 1);
}

/** Resources that name no group form one workload, called after the file. */
function workloadsOf(scored: ScoredInventory, fileName: string): ScoredFile["workloads"] {
  return scored.workloads.map(({ name, verdict }) => ({
    name: name || fileName,
    verdict: verdict.verdict,
    blocking: verdict.blocking.map(({ finding: _finding, ...blocker }) => blocker),
  }));
}

function sorted(counts: ReadonlyMap<string, number>): Counts {
  return Object.fromEntries([...counts].sort(([left, a], [right, b]) => b - a || (left < right ? -1 : 1)));
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
