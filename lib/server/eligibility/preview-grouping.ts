import type { z } from "zod";
import { type GroupingPreview, previewGroupingRoute } from "@/lib/contract/eligibility";
import { type WorkloadRule, workloadKeyOf } from "@/lib/domain/inventory/workload-rule";
import { Invalid } from "../errors";
import { managedGroups } from "../inventory/store-managed";
import { groupingOf, loadProject } from "../inventory/store-project";
import { query } from "../use-case";
import { type GroupedPlace, groupedPlaces, type ShownWorkload, shownWorkloads, tagNames } from "./store-grouping";

const Input = previewGroupingRoute.params.extend(previewGroupingRoute.query.shape);
const TAGS_SHOWN = 50;
const ATTACHED_SHOWN = 200;

/** What another grouping rule would keep, make and set aside, and what people attached to the workloads set aside. */
export const previewGrouping = query({
  permission: "workload.group",
  input: Input,

  async run(scope, input): Promise<GroupingPreview> {
    const project = await loadProject(scope, input.projectId);
    const proposed = proposedRule(input) ?? project.rule;
    const place = { projectId: project.id, currentImport: project.currentImport };
    const { round, editionId } = project;
    const before = editionId === null ? [] : await shownWorkloads(scope, { projectId: project.id, round, editionId });
    const places = await groupedPlaces(scope, place, proposed);
    return {
      current: { ...project.rule },
      proposed: { ...proposed },
      ...consequences(before, places, proposed, (await managedGroups(scope, project.id, proposed)).targetOf),
      tags: await tagNames(scope, place, TAGS_SHOWN),
    };
  },
});

function proposedRule({ kind, tag }: z.output<typeof Input>): WorkloadRule | null {
  if (kind === undefined) return null;
  if (kind !== "tag") return { kind };
  const name = tag?.trim() ?? "";
  if (name === "") throw new Invalid([{ field: "tag", message: "the name of a tag was expected" }]);
  return { kind, tag: name };
}

type Consequences = Pick<GroupingPreview, "workloadsBefore" | "workloadsAfter" | "kept" | "appearing" | "vanishing" | "attached">;

/** Workloads that pins hold are kept under any rule; the others are told by grouping and key. Groups made by Azure join their parent's. */
export function consequences(
  before: readonly ShownWorkload[],
  places: readonly GroupedPlace[],
  rule: WorkloadRule,
  targetOf: (key: string) => { readonly key: string } | null = () => null,
): Consequences {
  const grouping = groupingOf(rule);
  const keys = places.map((one) => keyUnder(rule, one));
  const after = new Set(keys.map((key) => `${grouping}|${targetOf(key)?.key ?? key}`));
  const isKept = (one: ShownWorkload): boolean => one.pins > 0 || after.has(`${one.grouping}|${one.key}`);
  const kept = before.filter(isKept);
  const vanishing = before.filter((one) => !isKept(one));
  const appearing = after.size - kept.filter((one) => after.has(`${one.grouping}|${one.key}`)).length;
  return {
    workloadsBefore: before.length,
    workloadsAfter: kept.length + appearing,
    kept: kept.length,
    appearing,
    vanishing: vanishing.length,
    attached: vanishing
      .filter((one) => one.described)
      .slice(0, ATTACHED_SHOWN)
      .map(({ id, name, owner, pins }) => ({ id, name, owner, pins })),
  };
}

function keyUnder(rule: WorkloadRule, { subscription, resourceGroup, value }: GroupedPlace): string {
  const tags = rule.kind === "tag" && value !== null ? { [rule.tag]: value } : null;
  return workloadKeyOf(rule, { subscription, resourceGroup, tags }).key;
}
