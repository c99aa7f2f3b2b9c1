import type { z } from "zod";
import type { DifferenceView, listDifferencesRoute } from "@/lib/contract/inventory";
import { DIFFERENCE_KINDS } from "@/lib/contract/words";
import type { Verdict } from "@/lib/domain/eligibility/verdict";
import type { OrganisationScope } from "../database";
import { storedVerdicts } from "../eligibility/stored-verdicts";
import { Conflict } from "../errors";
import { decodeCursor, pageFrom } from "./cursor";
import { type DifferenceRow, madeBy, removedBy, type VersionState } from "./store-difference";
import { loadImport } from "./store-import";
import { loadProject } from "./store-project";

type Kind = (typeof DIFFERENCE_KINDS)[number];
type Found = DifferenceRow & { readonly kind: Kind };

type Input = z.output<typeof listDifferencesRoute.params> & z.output<typeof listDifferencesRoute.query>;

/** One page of what an applied import added, changed and removed. */
export async function differencePage(scope: OrganisationScope, { projectId, importId, kind, after, limit }: Input) {
  const project = await loadProject(scope, projectId);
  const given = await loadImport(scope, projectId, importId);
  if (given.state !== "applied" || given.number === null) throw new Conflict("not-applied", { state: given.state });
  const cursor = decodeCursor(after, 2);
  const rows = await gather(scope, projectId, given.number, kind, cursor, limit + 1);
  const verdicts = await storedVerdicts(
    scope,
    project.editionId,
    rows.flatMap((row) => [row.before, row.after].flatMap((state) => state?.shapeId ?? [])),
  );
  return pageFrom(
    rows,
    limit,
    (row) => viewOf(row, verdicts),
    (row) => [row.kind, String(row.id)],
  );
}

async function gather(
  scope: OrganisationScope,
  projectId: string,
  number: number,
  only: Kind | undefined,
  cursor: readonly (string | number)[] | null,
  limit: number,
): Promise<Found[]> {
  const kinds = only ? [only] : DIFFERENCE_KINDS;
  const start = cursor ? Math.max(0, kinds.indexOf(cursor[0] as Kind)) : 0;
  const found: Found[] = [];
  for (const [index, kind] of kinds.slice(start).entries()) {
    const after = index === 0 && cursor ? BigInt(cursor[1] ?? 0) : 0n;
    const wanted = limit - found.length;
    if (wanted <= 0) break;
    const rows =
      kind === "removed"
        ? await removedBy(scope, projectId, number, after, wanted)
        : await madeBy(scope, projectId, number, kind, after, wanted);
    found.push(...rows.map((row) => ({ ...row, kind })));
  }
  return found;
}

function viewOf({ kind, before, after }: Found, verdicts: ReadonlyMap<bigint, Verdict>): DifferenceView {
  const shown = after ?? before;
  return {
    kind,
    key: shown?.key ?? "",
    name: shown?.name ?? "",
    type: shown?.type ?? "",
    resourceGroup: shown?.resourceGroup ?? null,
    changes: before && after ? changesBetween(before, after) : [],
    verdictBefore: before ? (verdicts.get(before.shapeId) ?? null) : null,
    verdictAfter: after ? (verdicts.get(after.shapeId) ?? null) : null,
  };
}

const FIELDS = ["key", "name", "resourceGroup", "subscription", "location", "tags"] as const;

function changesBetween(before: VersionState, after: VersionState): DifferenceView["changes"] {
  const changes: DifferenceView["changes"] = [];
  for (const field of FIELDS) {
    if (before[field] !== after[field]) changes.push({ field, before: before[field], after: after[field] });
  }
  const known = JSON.parse(before.facts) as Record<string, string>;
  const given = JSON.parse(after.facts) as Record<string, string>;
  for (const name of Object.keys(given)) {
    if (known[name] !== given[name])
      changes.push({ field: `fact:${name}`, before: known[name] ?? null, after: given[name] ?? null });
  }
  return changes;
}
