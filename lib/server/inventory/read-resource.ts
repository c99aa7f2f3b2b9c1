import { type ResourceView, readResourceRoute } from "@/lib/contract/inventory";
import { FACT_NAMES } from "@/lib/domain/inventory/fact";
import { storedFacts } from "@/lib/domain/inventory/stored-facts";
import { knownEdition } from "../catalogue/edition-cache";
import { verdictsOf } from "../eligibility/shape-verdicts";
import { findingView } from "../eligibility/view-finding";
import { NotFound } from "../errors";
import { query } from "../use-case";
import { resourceRow } from "./resource-view";
import { loadProject } from "./store-project";
import { loadResource } from "./store-resource";
import { storedTags } from "./stored-tags";

/** One resource of the visible state: what is known of it, and the reasons of its verdict. */
export const readResource = query({
  permission: "inventory.read",
  input: readResourceRoute.params,

  async run(scope, { projectId, resourceId }): Promise<ResourceView> {
    const project = await loadProject(scope, projectId);
    const row = await loadResource(scope, { projectId, currentImport: project.currentImport }, resourceId);
    if (!row) throw new NotFound();
    const known = project.editionId === null ? null : await knownEdition(scope, project.editionId);
    const verdict = known ? (await verdictsOf(scope, known, [row.shapeId])).get(row.shapeId) : undefined;
    const facts = storedFacts(row.facts);
    return {
      ...resourceRow(row, verdict, known),
      facts: FACT_NAMES.map((name) => ({ name, value: facts[name] })),
      findings: known && verdict ? verdict.findings.map((finding) => findingView(finding, known.compiled.lookup)) : [],
      tags: storedTags(row.tags),
    };
  },
});
