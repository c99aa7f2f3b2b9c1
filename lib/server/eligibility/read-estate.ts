import { type EstateView, type GroupingRule, readEstateRoute } from "@/lib/contract/eligibility";
import { noVerdicts } from "@/lib/domain/eligibility/severity";
import { NotFound } from "../errors";
import { query } from "../use-case";
import type { StoredFigures } from "./estate-figures";
import { loadEstate } from "./store-summary";

const NOTHING: StoredFigures = {
  edition: null,
  workloads: 0,
  resources: 0,
  byWorkload: noVerdicts(),
  byResource: noVerdicts(),
  byEvidence: { confirmed: 0, strong: 0, weak: 0, none: 0 },
  completeness: { reported: 0, needed: 0 },
  blockers: [],
  byFamily: [],
};

/** The estate as its summary has it: one query, whatever its size. An import without figures yet is said to be recomputing. */
export const readEstate = query({
  permission: "inventory.read",
  input: readEstateRoute.params,

  async run(scope, { projectId }): Promise<EstateView> {
    const stored = await loadEstate(scope, projectId);
    if (!stored) throw new NotFound();
    const empty = stored.currentImport === 0;
    const { services: _, ...figures } = stored.figures ?? NOTHING;
    return {
      ...(empty ? NOTHING : figures),
      importedAt: empty ? null : (stored.importedAt?.toISOString() ?? null),
      grouping: { kind: kindOf(stored.groupingKind), tag: stored.groupingTag },
      newerEdition: stored.newerEdition,
      recomputing: stored.recomputing || (!empty && stored.figures === null),
    };
  },
});

function kindOf(kind: string): GroupingRule["kind"] {
  return kind === "tag" || kind === "subscription" ? kind : "resource-group";
}
