import type { MoveGuideView } from "@/lib/contract/move";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import type { MovingService } from "@/lib/domain/move/condition";
import type { Concerned, MoveGuide } from "@/lib/domain/move/guide";
import type { CheckItem, Endpoint, Invariant } from "@/lib/domain/move/knowledge";
import { sourcesOf } from "@/lib/domain/move/service-method";
import type { Text } from "@/lib/domain/text";
import type { LinkedQuestions } from "./linked-questions";

type GuideView = Pick<MoveGuideView, "steps" | "methods" | "endpoints" | "silent">;
type Step = MoveGuideView["steps"][number];
type Lookup = Pick<EditionLookup, "service">;

/** A guide as the wire carries it: services by name, sources in full, the questions that are there to be answered. */
export function viewGuide(guide: MoveGuide, lookup: Lookup, questions: LinkedQuestions): GuideView {
  return {
    steps: guide.steps.map(({ id, title, purpose, services, breaks, checklist }) => ({
      id,
      title,
      purpose,
      services: services.map((one) => serviceView(one, lookup)),
      breaks: breaks.map((one) => breakView(one, lookup)),
      checklist: checklist.map((one) => itemView(one, lookup, questions)),
    })),
    methods: guide.methods.map((one) => ({ ...one })),
    endpoints: guide.endpoints.map((one) => endpointView(one, lookup)),
    silent: guide.silent.map((id) => named(id, lookup)),
  };
}

function nameOf(id: string, lookup: Lookup): Text {
  return lookup.service(id)?.name ?? { fr: id, en: id };
}

function named(id: string, lookup: Lookup): { id: string; name: Text } {
  return { id, name: nameOf(id, lookup) };
}

function serviceView({ service, resources, move }: MovingService, lookup: Lookup): Step["services"][number] {
  const { method, basis, like, how, lost, tools, sources } = move;
  return {
    id: service.id,
    name: service.name,
    resources,
    method,
    basis,
    like: like === null ? null : nameOf(like, lookup),
    how,
    lost,
    tools: [...tools],
    replacement: service.replacement?.pattern ?? null,
    sources: [...sources],
  };
}

function concerning({ id, concern, sources }: Concerned<Invariant | CheckItem>, lookup: Lookup) {
  const services = concern.services.map((one) => named(one, lookup));
  return { id, toCheck: concern.applies === "check", services, sources: sourcesOf(sources) };
}

function breakView(one: Concerned<Invariant>, lookup: Lookup): Step["breaks"][number] {
  return { ...concerning(one, lookup), title: one.title, text: one.text };
}

function itemView(one: Concerned<CheckItem>, lookup: Lookup, linked: LinkedQuestions): Step["checklist"][number] {
  const questions = one.questions.flatMap(({ questionnaire, question }) => {
    const assessment = linked.get(questionnaire);
    const text = assessment?.textOf(question);
    return assessment && text ? [{ id: question, assessmentId: assessment.id, questionnaire: assessment.title, text }] : [];
  });
  return { ...concerning(one, lookup), text: one.text, questions };
}

function endpointView(one: Endpoint, lookup: Lookup): GuideView["endpoints"][number] {
  const { id, always, today, bleu, confidence, note } = one;
  const name = one.name ?? nameOf(one.services[0] ?? id, lookup);
  return { id, name, always, today, bleu, confidence, note, sources: sourcesOf(one.sources) };
}
