import type { EditionView, ServiceRow, ServiceView } from "@/lib/contract/catalogue";
import type { Edition, Evidence, Mapping, Rule, Service } from "@/lib/domain/catalogue/edition";
import { latestDate } from "@/lib/domain/catalogue/grade";
import type { EditionLookup } from "@/lib/domain/catalogue/lookup";
import { deriveStatus } from "@/lib/domain/catalogue/status";

type SourceView = EditionView["qualification"][number]["source"];

/** A source by id; one that the edition lacks shows as its id, and claims nothing. */
export function sourceView(id: string, lookup: EditionLookup): SourceView {
  const source = lookup.source(id);
  return source ? { ...source } : { id, title: id, locator: id, date: "", label: "inference" };
}

/** A service as a row of the catalogue: its status and grade are derived here, from its evidence. */
export function serviceRow(service: Service, lookup: EditionLookup): ServiceRow {
  const { status, whyNot, plannedFor, grade } = deriveStatus(service, lookup);
  return {
    id: service.id,
    name: service.name,
    family: service.family,
    nature: service.nature,
    status,
    whyNot,
    plannedFor,
    evidence: grade,
    pieces: service.evidence.length,
    date: latestDate(service.evidence, lookup.source),
  };
}

/** A service with everything the edition says of it. */
export function serviceView(service: Service, edition: Edition, lookup: EditionLookup): ServiceView {
  const { decidedBy, contradictedBy } = deriveStatus(service, lookup);
  const sideOf = (piece: Evidence): "decides" | "contradicts" | "informs" =>
    isAmong(piece, decidedBy) ? "decides" : isAmong(piece, contradictedBy) ? "contradicts" : "informs";
  return {
    ...serviceRow(service, lookup),
    class: service.class,
    requirement: service.requirement,
    note: service.note,
    edition: edition.id,
    evidencePieces: service.evidence.map((piece) => pieceView(piece, sideOf(piece), lookup)),
    replacement: replacementView(service, lookup),
    rules: edition.rules.filter((rule) => rule.services.includes(service.id)).map((rule) => ruleView(rule, lookup)),
    types: typesOf(service.id, edition.map),
  };
}

/** Derivation may copy pieces: they are compared by what they say. */
function isAmong(piece: Evidence, pieces: readonly Evidence[]): boolean {
  const text = JSON.stringify(piece);
  return pieces.some((other) => JSON.stringify(other) === text);
}

function pieceView(
  { kind, source, note, ...rest }: Evidence,
  side: "decides" | "contradicts" | "informs",
  lookup: EditionLookup,
): ServiceView["evidencePieces"][number] {
  const detail: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) if (typeof value === "string") detail[name] = value;
  return { kind, side, detail, note, source: sourceView(source, lookup) };
}

function replacementView({ replacement }: Service, lookup: EditionLookup): ServiceView["replacement"] {
  if (!replacement) return null;
  const uses = replacement.uses.map((id) => ({ id, name: lookup.service(id)?.name ?? { fr: id, en: id } }));
  return { ...replacement, uses };
}

function ruleView(rule: Rule, lookup: EditionLookup): ServiceView["rules"][number] {
  const { id, effect, because, remedy, requirement } = rule;
  const sources = [...new Set(rule.evidence.map((piece) => piece.source))].map((source) => sourceView(source, lookup));
  return { id, effect, because, remedy, requirement, sources };
}

function typesOf(service: string, map: Readonly<Record<string, Mapping>>): ServiceView["types"] {
  return Object.entries(map)
    .filter(([, mapping]) => mapping.service === service || mapping.cases?.some((one) => one.service === service))
    .map(([type, { precision, role }]) => ({ type, precision, role }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}
