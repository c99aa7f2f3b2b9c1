import { type CoverageTally, startCoverage } from "@/lib/domain/inventory/coverage";
import type { Mapped, RowRejection, Warning } from "@/lib/domain/inventory/formats/format";
import type { Coverage, FormatId, Rejection } from "@/lib/domain/inventory/reading";
import { rejectionText } from "@/lib/domain/inventory/rejection-text";
import { type Resource, UNRESOLVED_TYPE } from "@/lib/domain/inventory/resource";
import { resourceSharing } from "@/lib/domain/inventory/resource-sharing";
import { SeenKeys } from "./seen-keys";

/** What a whole file turned out to hold. */
export interface ReadSummary {
  readonly resources: number;
  readonly rejected: number;
  readonly coverage: readonly Coverage[];
  readonly warnings: readonly Warning[];
  /** Types as the source spells them where they are no ARM types, foreign ones included. */
  readonly sourceTypes: Readonly<Record<string, number>>;
  /** Those of them that lead to no ARM type. */
  readonly unresolvedLabels: Readonly<Record<string, number>>;
  /** The export was cut: nothing may be concluded from what it lacks. */
  readonly partial: boolean;
}

/** Different labels kept; a file that invents more is counted under `…`. */
const MOST_LABELS = 5_000;

/** Settles duplicates and counts while rows pass; memory does not grow with rows but for twelve bytes a key. */
export class ReadTally {
  readonly #coverage: CoverageTally;
  readonly #seen = new SeenKeys();
  readonly #share = resourceSharing();
  readonly #sourceTypes = new Map<string, number>();
  readonly #unresolved = new Map<string, number>();
  #resources = 0;
  #rejected = 0;
  #foreign = 0;
  #sameNames = 0;

  constructor(format: FormatId, source: string) {
    this.#coverage = startCoverage(format, source);
  }

  get resources(): number {
    return this.#resources;
  }

  get rows(): number {
    return this.#resources + this.#rejected + this.#foreign;
  }

  /** Puts what a row became into the batch being filled. */
  add(mapped: Mapped, row: number, resources: Resource[], rejections: Rejection[]): void {
    if (mapped.kind === "foreign") {
      this.#foreign += 1;
      increment(this.#sourceTypes, mapped.sourceType);
      return;
    }
    const settled = mapped.kind === "rejection" ? mapped.rejection : this.#settle(this.#share(mapped.resource));
    if ("code" in settled) {
      this.#rejected += 1;
      rejections.push({ row, ...settled });
      return;
    }
    this.#count(settled);
    resources.push(settled);
  }

  summary(ofFormat: readonly Warning[]): ReadSummary {
    const unresolved = [...this.#unresolved.values()].reduce((sum, count) => sum + count, 0);
    const warnings = [
      ...ofFormat,
      ...counted("foreign-resources", this.#foreign),
      ...counted("same-names", this.#sameNames),
      ...counted("unresolved-labels", unresolved),
      ...(this.rows === 0 ? [{ code: "nothing-declared", params: {} } as const] : []),
    ];
    return {
      resources: this.#resources,
      rejected: this.#rejected,
      coverage: this.#coverage.finish(),
      warnings,
      sourceTypes: Object.fromEntries(this.#sourceTypes),
      unresolvedLabels: Object.fromEntries(this.#unresolved),
      partial: warnings.some((warning) => warning.code === "partial-export"),
    };
  }

  /** The same id twice is refused; the same derived key twice is another resource that only shares its names. */
  #settle(resource: Resource): Resource | RowRejection {
    const times = this.#seen.count(resource.key);
    if (times === 1) return resource;
    if (resource.resourceId !== null) return duplicate(resource);
    this.#sameNames += 1;
    return { ...resource, key: `${resource.key}#${times}` };
  }

  #count(resource: Resource): void {
    this.#resources += 1;
    this.#coverage.add(resource);
    if (resource.sourceType === null) return;
    increment(this.#sourceTypes, resource.sourceType);
    if (resource.type === UNRESOLVED_TYPE) increment(this.#unresolved, resource.sourceType);
  }
}

function duplicate({ name, type, resourceId }: Resource): RowRejection {
  return {
    code: "duplicate-in-file",
    field: "id",
    message: rejectionText("duplicate-in-file", "id", {}, "en").because,
    params: {},
    cells: { name: name.slice(0, 200), type: type.slice(0, 200), id: (resourceId ?? "").slice(0, 200) },
  };
}

function counted(code: Warning["code"], count: number): readonly Warning[] {
  return count === 0 ? [] : [{ code, params: { count: String(count) } }];
}

function increment(counts: Map<string, number>, label: string): void {
  const key = counts.has(label) || counts.size < MOST_LABELS ? label : "…";
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
