import type { MoveGuideView } from "@/lib/contract/move";

export type Source = MoveGuideView["endpoints"][number]["sources"][number];
export type SourceNumbers = ReadonlyMap<string, number>;

/** Every source of a guide once, in the order in which the page cites them. */
export function citedSources({ steps, endpoints }: Pick<MoveGuideView, "steps" | "endpoints">): Source[] {
  const statements = [
    ...endpoints,
    ...steps.flatMap(({ services, breaks, checklist }) => [...services, ...breaks, ...checklist]),
  ];
  const found = new Map<string, Source>();
  for (const source of statements.flatMap(({ sources }) => sources)) if (!found.has(source.id)) found.set(source.id, source);
  return [...found.values()];
}

/** The number that stands for each of them in the text. */
export function sourceNumbers(sources: readonly Source[]): SourceNumbers {
  return new Map(sources.map(({ id }, at) => [id, at + 1]));
}
