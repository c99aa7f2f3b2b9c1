import { type ImportView, uploadInventoryRoute } from "@/lib/contract/inventory";
import type { Facts } from "@/lib/domain/inventory/fact";
import type { ReadBatch, Refusal, Rejection } from "@/lib/domain/inventory/reading";
import type { Resource } from "@/lib/domain/inventory/resource";
import { shapeKey } from "@/lib/domain/inventory/shape";
import type { WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import { type InventoryReading, openInventory } from "@/lib/reader/open-inventory";
import { RefusedInput } from "@/lib/reader/refused-input";
import { appendAudit } from "../audit";
import { Forbidden } from "../errors";
import { enqueueJob } from "../jobs/store-job";
import { type ScopeOpener, upload } from "../use-case";
import { viewOfImport } from "./import-view";
import { changeImport, createImport, EMPTY_SUMMARY, type ImportSummary } from "./store-import";
import { groupingOf, loadProject } from "./store-project";
import { appendRejections, appendStaged, ensureShapes } from "./store-staging";

/** Rows per transaction. */
const BATCH = 2_000;
/** Rejected rows kept for the report; all are counted. */
const KEPT_REJECTIONS = 10_000;
const KEPT_TYPES = 5_000;
/** A hostile file makes every shape new: the memory of them is bounded. */
const KEPT_SHAPES = 50_000;

/** Reads a file as it arrives and stages what it holds. Nothing of the estate changes before the preview is confirmed. */
export const uploadInventory = upload({
  permission: "inventory.import",
  input: uploadInventoryRoute.params.extend(uploadInventoryRoute.query.shape),

  async run(open, { projectId, fileName }, body): Promise<ImportView> {
    const { importId, rule } = await open(async (scope) => {
      if (!scope.person) throw new Forbidden();
      const project = await loadProject(scope, projectId);
      const id = await createImport(scope, {
        projectId,
        fileName,
        grouping: groupingOf(project.rule),
        personId: scope.person.id,
      });
      await appendAudit(scope, { action: "upload-inventory", subject: `import:${id}`, detail: { projectId, fileName } });
      return { importId: id, rule: project.rule };
    });
    const opened = await openInventory(body, { fileName });
    const staging = new Staging(open, importId, rule);
    const refusal = opened.ok ? await stageAll(staging, opened.reading) : opened.refusal;
    await open((scope) =>
      refusal
        ? changeImport(
            scope,
            importId,
            ["reading"],
            { state: "failed", rejected: staging.rejected, summary: { ...EMPTY_SUMMARY, failure: refusal } },
            new Date(),
          )
        : finish(scope, projectId, importId, staging, opened.ok ? opened.reading : null),
    );
    return open((scope) => viewOfImport(scope, projectId, importId));
  },
});

async function finish(
  scope: Parameters<Parameters<ScopeOpener>[0]>[0],
  projectId: string,
  importId: string,
  staging: Staging,
  reading: InventoryReading | null,
): Promise<boolean> {
  const change = {
    state: "previewed",
    bytes: BigInt(staging.bytes),
    resources: staging.staged,
    rejected: staging.rejected,
    summary: staging.summary(reading),
    ...(reading ? { format: reading.format } : {}),
  };
  const done = await changeImport(scope, importId, ["reading"], change, new Date());
  if (done) await enqueueJob(scope, { kind: "plan-import", projectId, subject: importId });
  return done;
}

/** Stages every batch; the next one is read while the last one is written. Returns the refusal of a file that breaks off midway. */
async function stageAll(staging: Staging, reading: InventoryReading): Promise<Refusal | null> {
  try {
    for await (const batch of reading.batches) await staging.add(batch);
    await staging.flush();
    return staging.staged === 0 && staging.rejected === 0
      ? { code: "no-resources", message: "the file holds no resource", params: {} }
      : null;
  } catch (error) {
    await staging.settle();
    if (error instanceof RefusedInput) return error.refusal;
    throw error;
  }
}

class Staging {
  staged = 0;
  rejected = 0;
  bytes = 0;
  private resources: Resource[] = [];
  private rejections: Rejection[] = [];
  private readonly types = new Map<string, number>();
  private readonly shapes = new Map<Facts, bigint>();
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly open: ScopeOpener,
    private readonly importId: string,
    private readonly rule: WorkloadRule,
  ) {}

  async add(batch: ReadBatch): Promise<void> {
    this.bytes = batch.bytes;
    for (const resource of batch.resources) {
      this.resources.push(resource);
      if (this.types.size < KEPT_TYPES || this.types.has(resource.type))
        this.types.set(resource.type, (this.types.get(resource.type) ?? 0) + 1);
    }
    for (const rejection of batch.rejections) this.rejections.push(rejection);
    if (this.resources.length >= BATCH || this.rejections.length >= BATCH) await this.write();
  }

  async flush(): Promise<void> {
    await this.write();
    await this.settle();
  }

  settle(): Promise<unknown> {
    return this.writing.catch(() => undefined).then(() => this.writing);
  }

  /** Starts writing what has gathered, once the write before it is done: at most two batches are ever in memory. */
  private async write(): Promise<void> {
    const { resources, rejections } = this;
    const firstOrdinal = this.staged + 1;
    const firstRejection = this.rejected + 1;
    this.resources = [];
    this.rejections = [];
    this.staged += resources.length;
    this.rejected += rejections.length;
    await this.writing;
    this.writing = this.open(
      async (scope) => {
        const shapeIds = await this.shapeIds(scope, resources);
        await appendStaged(scope, { importId: this.importId, firstOrdinal, resources, shapeIds, rule: this.rule });
        await appendRejections(
          scope,
          this.importId,
          firstRejection,
          rejections.slice(0, Math.max(0, KEPT_REJECTIONS - firstRejection + 1)),
        );
        await changeImport(
          scope,
          this.importId,
          ["reading"],
          { bytes: BigInt(this.bytes), resources: this.staged, rejected: this.rejected },
          new Date(),
        );
      },
      { durable: false },
    );
    this.writing.catch(() => undefined);
  }

  /** The reader gives equal facts as one object, so that a shape is looked up by identity. */
  private async shapeIds(scope: Parameters<typeof ensureShapes>[0], resources: readonly Resource[]): Promise<bigint[]> {
    if (this.shapes.size > KEPT_SHAPES) this.shapes.clear();
    const fresh = new Map<Facts, string>();
    for (const { facts } of resources) if (!this.shapes.has(facts) && !fresh.has(facts)) fresh.set(facts, shapeKey(facts));
    const made = await ensureShapes(
      scope,
      [...fresh].map(([facts, key]) => ({ key, facts })),
    );
    for (const [facts, key] of fresh) this.shapes.set(facts, made.get(key) ?? 0n);
    return resources.map(({ facts }) => this.shapes.get(facts) ?? 0n);
  }

  summary(reading: InventoryReading | null): ImportSummary {
    const read = reading?.summary();
    return {
      ...EMPTY_SUMMARY,
      types: [...this.types]
        .map(([type, count]) => ({ type, count }))
        .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)),
      unresolvedLabels: Object.entries(read?.unresolvedLabels ?? {})
        .map(([label, count]) => ({ label, count }))
        .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
        .slice(0, KEPT_TYPES),
      warnings: [...(read?.warnings ?? [])],
      // A partial export says nothing of what it lacks: it covers nothing that could be removed.
      coverage: read?.partial ? [] : [...(read?.coverage ?? [])],
    };
  }
}
