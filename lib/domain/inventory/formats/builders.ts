import { FACT_NAMES, type Facts, NOT_REPORTED } from "../fact";
import type { Resource } from "../resource";
import type { JsonListFormat, JsonOutline, Mapped, RowRejection, TableFormat } from "./format";

/** Shorthands for tests of the formats. */

export const CONTEXT = { source: "test" };

/** An outline that has exactly these paths. */
export function anOutline(paths: Readonly<Record<string, string>>): JsonOutline {
  return { has: (path) => path in paths, text: (path) => paths[path] ?? null, paths: () => Object.keys(paths) };
}

/** The resources that elements of a list became; fails on anything else. */
export function mapElements(format: JsonListFormat, path: string, ...elements: readonly unknown[]): readonly Resource[] {
  const mapper = format.open(CONTEXT);
  return elements.flatMap((element) => mapper.element(path, element)).map(resourceIn);
}

/** The resource that a row of a table became. */
export function mapCells(format: TableFormat, row: Readonly<Record<string, string>>): Mapped {
  return format.open(Object.keys(row), CONTEXT)(Object.values(row));
}

export function resourceIn(mapped: Mapped): Resource {
  if (mapped.kind !== "resource") throw new Error(`no resource: ${JSON.stringify(mapped)}`);
  return mapped.resource;
}

export function rejectionIn(mapped: Mapped | undefined): RowRejection {
  if (mapped?.kind !== "rejection") throw new Error(`no rejection: ${JSON.stringify(mapped)}`);
  return mapped.rejection;
}

/** The facts that were reported, `type` left out. */
export function reported(facts: Facts): Readonly<Record<string, string>> {
  const known = FACT_NAMES.filter((name) => name !== "type" && facts[name] !== NOT_REPORTED);
  return Object.fromEntries(known.map((name) => [name, facts[name]]));
}
