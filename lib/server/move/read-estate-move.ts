import { type EstateMoveView, readEstateMoveRoute } from "@/lib/contract/move";
import type { PresentService } from "@/lib/domain/move/condition";
import { moveGuide } from "@/lib/domain/move/guide";
import { knownEdition } from "../catalogue/edition-cache";
import { loadEstate } from "../eligibility/store-summary";
import { NotFound } from "../errors";
import { query } from "../use-case";
import { loadQuestions } from "./linked-questions";
import { viewGuide } from "./view-guide";

/** The move of a whole estate, from the services its summary counts: whatever its size, nothing is added up here. */
export const readEstateMove = query({
  permission: "workload.read",
  input: readEstateMoveRoute.params,

  async run(scope, { projectId }): Promise<EstateMoveView> {
    const stored = await loadEstate(scope, projectId);
    if (!stored) throw new NotFound();
    const imported = stored.currentImport > 0;
    const { edition = null, services } = stored.figures ?? {};
    if (!imported || edition === null || !services) return { guide: null, imported };
    const { lookup } = (await knownEdition(scope, edition.id)).compiled;
    const present = services.flatMap(({ service: id, resources, hosted }): PresentService[] => {
      const service = id === null ? undefined : lookup.service(id);
      return service ? [{ service, resources, hosted, facts: {} }] : [];
    });
    const questions = await loadQuestions(scope, projectId);
    const guide = {
      edition: { id: edition.id, title: edition.title },
      resources: services.reduce((sum, { resources }) => sum + resources, 0),
      ...viewGuide(moveGuide(present, lookup), lookup, questions),
      unmapped: services.find(({ service }) => service === null)?.resources ?? 0,
      linked: questions.size > 0,
    };
    return { guide, imported };
  },
});
