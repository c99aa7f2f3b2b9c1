import type { Service, Source } from "@/lib/domain/catalogue/edition";
import { withParents } from "@/lib/domain/microsoft365/offer";
import type { Text } from "@/lib/domain/text";
import { type Derivation, type Guidance, MOVE_KNOWLEDGE, type MoveSource } from "./knowledge";
import type { Basis, Method, StepId } from "./words";

/** How one service reaches a separate cloud, and what that rests on. */
export interface ServiceMethod {
  readonly step: StepId;
  readonly method: Method;
  readonly basis: Basis;
  /** The service whose precedent is followed. */
  readonly like: string | null;
  readonly how: Text;
  /** What does not come along; null where nothing is said. */
  readonly lost: Text | null;
  readonly tools: readonly string[];
  readonly sources: readonly MoveSource[];
}

type Described = Pick<Service, "id" | "family" | "nature" | "class" | "evidence">;

const GUIDANCE: ReadonlyMap<string, Guidance> = new Map(MOVE_KNOWLEDGE.guidance.map((one) => [one.service, one]));
const SOURCES: ReadonlyMap<string, MoveSource> = new Map(MOVE_KNOWLEDGE.sources.map((one) => [one.id, one]));

const STEP_OF_FAMILY: Readonly<Record<Service["family"], StepId>> = {
  compute: "compute",
  containers: "compute",
  network: "network",
  storage: "data",
  database: "data",
  identity: "identity",
  security: "keys",
  management: "operations",
  integration: "application",
  analytics: "application",
  ai: "application",
  web: "application",
  iot: "application",
  devops: "foundation",
  migration: "foundation",
  desktop: "workplace",
  "microsoft-365": "workplace",
  hybrid: "operations",
  partner: "application",
  other: "application",
};

const NOTHING: Text = {
  fr: "Aucun précédent pour ce service, et rien qui permette de déduire une façon de le déplacer. À demander au fournisseur.",
  en: "No precedent for this service, and nothing from which to infer how it moves. To be asked of the provider.",
};

/** Sources of the guide by id; those it does not know are left out. */
export function sourcesOf(ids: readonly string[]): MoveSource[] {
  return ids.flatMap((id) => SOURCES.get(id) ?? []);
}

/**
 * How a service moves. In: a service of an edition and the edition's sources. What is written for the service itself counts
 * first; then, for a part of Microsoft 365, what is written for the service that carries it; else what its nature, class and family allow to infer, said to be an inference; else `unknown`, basis `none`.
 */
export function serviceMethod(service: Described, editionSource: (id: string) => Source | undefined): ServiceMethod {
  const given = GUIDANCE.get(service.id);
  if (given) return written(given, service);
  const carrier = withParents(service.id).flatMap((id) => GUIDANCE.get(id) ?? [])[0];
  if (carrier) return written({ ...carrier, basis: "analogy", like: carrier.service }, service);
  const derived = MOVE_KNOWLEDGE.derivation.find((one) => matches(one, service));
  if (!derived) return unknown(service);
  const { method, how, lost, sources } = derived;
  const retirement = derived.when.retired ? retirementSources(service, editionSource) : [];
  return {
    step: stepOf(service),
    method,
    basis: "family",
    like: null,
    how,
    lost,
    tools: [],
    sources: [...retirement, ...sourcesOf(sources)],
  };
}

function written(given: Guidance, service: Described): ServiceMethod {
  const { method, basis, like = null, how, lost, tools, step } = given;
  return { step: step ?? stepOf(service), method, basis, like, how, lost, tools, sources: sourcesOf(given.sources) };
}

function unknown(service: Described): ServiceMethod {
  const sources = sourcesOf(["portal-reading"]);
  return { step: stepOf(service), method: "unknown", basis: "none", like: null, how: NOTHING, lost: null, tools: [], sources };
}

function matches({ when }: Derivation, service: Described): boolean {
  return (
    (!when.retired || service.evidence.some((piece) => piece.kind === "retirement")) &&
    (when.natures?.includes(service.nature) ?? true) &&
    (when.families?.includes(service.family) ?? true) &&
    (when.classes === undefined || (service.class !== null && when.classes.includes(service.class)))
  );
}

/** What governs a cloud belongs to its foundation, whatever its family. */
function stepOf({ family, nature }: Described): StepId {
  if (family === "management" && (nature === "control-plane" || nature === "plumbing")) return "foundation";
  return STEP_OF_FAMILY[family];
}

function retirementSources(service: Described, editionSource: (id: string) => Source | undefined): MoveSource[] {
  const ids = service.evidence.filter((piece) => piece.kind === "retirement").map((piece) => piece.source);
  return [...new Set(ids)].flatMap((id) => {
    const source = editionSource(id);
    return source ? [{ ...source, title: { fr: source.title, en: source.title } }] : [];
  });
}
