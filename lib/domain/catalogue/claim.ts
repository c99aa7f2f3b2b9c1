import type { Grade } from "@/lib/domain/eligibility/verdict";
import type { Evidence, Service, Source, WhyNot } from "./edition";
import { latestDate, lower, sourceGrade, strongest } from "./grade";

export type ServiceStatus = "available" | "planned" | "not-planned" | "unknown";

/** What some evidence, taken together, says of a service. */
export interface Claim {
  readonly status: Exclude<ServiceStatus, "unknown">;
  readonly whyNot: WhyNot | null;
  readonly plannedFor: string | null;
  readonly grade: Grade;
  readonly evidence: readonly Evidence[];
  /** False for press: it is shown and contradicts, and never decides alone. */
  readonly decides: boolean;
  /** Claims compare by this text: the first one decides. */
  readonly order: string;
}

type Draft = Pick<Claim, "status" | "grade" | "evidence"> & Partial<Pick<Claim, "whyNot" | "plannedFor" | "decides">>;
/** The status of another service, as far as a part of it inherits it. */
export type WholeStatus = Pick<Claim, "whyNot" | "plannedFor" | "grade"> & { readonly status: ServiceStatus };
type Sources = (id: string) => Source | undefined;
type Of<Kind extends Evidence["kind"]> = Extract<Evidence, { kind: Kind }>;

/** A prior from sibling clouds wants this many of them. */
const SIBLINGS_NEEDED = 2;
const BY_GRADE: Readonly<Record<Grade, number>> = { confirmed: 0, strong: 1, weak: 2, none: 3 };
const BY_CAUTION = { "not-planned": 0, planned: 1, available: 2 } as const;

/**
 * Every claim that the evidence of a service supports, most specific kinds first. `whole` gives the status of the service
 * that a necessary part belongs to, null when it has none. The rule is stated in the architecture, "The engine".
 */
export function claimsOf(service: Service, sources: Sources, whole: (id: string) => WholeStatus | null): Claim[] {
  const specific: Draft[][] = [
    statements(service, sources),
    retirements(service, sources),
    endpointsOfNamedClass(service, sources),
    necessaryParts(service, whole),
    ofThirdParty(service),
    siblings(service),
    lonelyEndpoints(service),
    press(service),
  ];
  return specific.flatMap((drafts, rank) => drafts.map((draft) => finish(draft, rank, sources)));
}

function finish(draft: Draft, rank: number, sources: Sources): Claim {
  const date = latestDate(draft.evidence, sources) ?? "0000-00-00";
  const recency = 99_999_999 - Number(date.replaceAll("-", ""));
  const order = [BY_GRADE[draft.grade], rank, recency, BY_CAUTION[draft.status], JSON.stringify(draft.evidence)].join(" ");
  return { whyNot: null, plannedFor: null, decides: true, ...draft, order };
}

function of<Kind extends Evidence["kind"]>(service: Service, kind: Kind): Of<Kind>[] {
  return service.evidence.filter((piece): piece is Of<Kind> => piece.kind === kind).sort(canonically);
}

function canonically(a: Evidence, b: Evidence): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A statement naming the service gives its status, as far as its source carries. */
function statements(service: Service, sources: Sources): Draft[] {
  return of(service, "service-statement").map((piece) => ({
    status: piece.says,
    whyNot: piece.says === "not-planned" ? whyByNature(service) : null,
    plannedFor: piece.says === "planned" ? piece.plannedFor : null,
    grade: sourceGrade(sources(piece.source)),
    evidence: [piece],
  }));
}

function whyByNature({ nature }: Service): WhyNot | null {
  if (nature === "third-party") return "third-party";
  return nature === "global-edge" || nature === "global-data" ? "non-regional" : null;
}

/** What the vendor withdraws will not be opened on a new cloud. */
function retirements(service: Service, sources: Sources): Draft[] {
  return of(service, "retirement").map((piece) => ({
    status: "not-planned",
    whyNot: "retired",
    grade: sourceGrade(sources(piece.source)),
    evidence: [piece],
  }));
}

/** The class is named (IaaS, PaaS, CaaS) and an endpoint of the service exists: available, strong at most. */
function endpointsOfNamedClass(service: Service, sources: Sources): Draft[] {
  const named = of(service, "class-statement").filter((piece) => service.class === null || piece.class === service.class);
  const endpoints = of(service, "sdk-endpoint");
  const grade = (pieces: readonly Evidence[]) =>
    strongest(pieces.map((piece) => lower("strong", sourceGrade(sources(piece.source)))));
  if (named.length === 0 || endpoints.length === 0) return [];
  return [{ status: "available", grade: lower(grade(named), grade(endpoints)), evidence: [...named, ...endpoints] }];
}

/** A part shares the status of its whole, strong at most: nobody named it. */
function necessaryParts(service: Service, whole: (id: string) => WholeStatus | null): Draft[] {
  return of(service, "necessary-part").flatMap((piece) => {
    const found = whole(piece.of);
    if (found === null || found.status === "unknown") return [];
    const { status, whyNot, plannedFor } = found;
    return [{ status, whyNot, plannedFor, grade: lower(found.grade, "strong"), evidence: [piece] }];
  });
}

function ofThirdParty(service: Service): Draft[] {
  const evidence = of(service, "nature");
  if (service.nature !== "third-party" || evidence.length === 0) return [];
  return [{ status: "not-planned", whyNot: "third-party", grade: "weak", evidence }];
}

/** A prior: what sibling clouds had, read with the nature of the service. An estimate, always weak. */
function siblings(service: Service): Draft[] {
  const where = (presence: Of<"sibling">["presence"]) => of(service, "sibling").filter((piece) => piece.presence === presence);
  const enough = (pieces: readonly Of<"sibling">[]) => new Set(pieces.map((piece) => piece.cloud)).size >= SIBLINGS_NEEDED;
  const present = where("present");
  const absent = where("absent");
  const { nature } = service;
  if ((nature === "foundational" || nature === "mainstream") && enough(present)) {
    return [{ status: "available", grade: "weak", evidence: present }];
  }
  if (nature === "global-edge" && enough(absent)) {
    return [{ status: "not-planned", whyNot: "non-regional", grade: "weak", evidence: [...of(service, "nature"), ...absent] }];
  }
  if (nature === "strategic" && enough(absent)) {
    return [{ status: "not-planned", whyNot: "low-demand", grade: "weak", evidence: absent }];
  }
  return [];
}

function lonelyEndpoints(service: Service): Draft[] {
  return of(service, "sdk-endpoint").map((piece) => ({ status: "available", grade: "weak", evidence: [piece] }));
}

function press(service: Service): Draft[] {
  return of(service, "press").map((piece) => ({ status: piece.says, grade: "weak", evidence: [piece], decides: false }));
}
