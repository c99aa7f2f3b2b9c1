import type { WorkloadRule } from "@/lib/domain/inventory/workload-rule";
import type { OrganisationScope } from "../database";
import { NotFound } from "../errors";

export interface StoredProject {
  readonly id: string;
  /** The import the estate shows; 0 before the first. */
  readonly currentImport: number;
  readonly lastImport: number;
  readonly round: number;
  readonly editionId: string | null;
  readonly rule: WorkloadRule;
}

/** How a rule is written beside the workloads it made. */
export function groupingOf(rule: WorkloadRule): string {
  return rule.kind === "tag" ? `tag:${rule.tag.toLowerCase()}` : rule.kind;
}

/** A project of the scope's organisation; a foreign or unknown id is NotFound, an archived one too but for the worker. */
export async function loadProject(scope: OrganisationScope, projectId: string): Promise<StoredProject> {
  const row = await scope.tx.project.findFirst({
    where: { id: projectId, organisationId: scope.organisationId, ...(scope.person ? { archivedAt: null } : {}) },
    select: {
      id: true,
      currentImport: true,
      lastImport: true,
      round: true,
      editionId: true,
      groupingKind: true,
      groupingTag: true,
    },
  });
  if (!row) throw new NotFound();
  const { groupingKind, groupingTag, ...project } = row;
  return { ...project, rule: ruleOf(groupingKind, groupingTag) };
}

function ruleOf(kind: string, tag: string | null): WorkloadRule {
  if (kind === "tag" && tag !== null) return { kind: "tag", tag };
  return { kind: kind === "subscription" ? "subscription" : "resource-group" };
}

/** The next number of an import in the project: given when it is confirmed, never used twice. */
export async function nextImportNumber(scope: OrganisationScope, projectId: string): Promise<number> {
  const row = await scope.tx.project.update({
    where: { id: projectId, organisationId: scope.organisationId },
    data: { lastImport: { increment: 1 } },
    select: { lastImport: true },
  });
  return row.lastImport;
}

/** Makes a prepared round visible, with the import it was prepared from, by one update. */
export async function showRound(
  scope: OrganisationScope,
  projectId: string,
  shown: { currentImport: number; round: number; editionId: string },
): Promise<void> {
  await scope.tx.project.update({ where: { id: projectId, organisationId: scope.organisationId }, data: shown });
}
