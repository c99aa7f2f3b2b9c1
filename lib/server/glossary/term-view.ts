import type { TermView } from "@/lib/contract/glossary";
import { findTerm, sourcesOf, type Term } from "@/lib/domain/glossary/glossary";

/** A term with its sources in full, and the names of its neighbours. */
export function termView(term: Term): TermView {
  const { id, area, name, definition } = term;
  const see = term.see.flatMap((next) => findTerm(next) ?? []).map((next) => ({ id: next.id, name: next.name }));
  return { id, area, name, definition, sources: sourcesOf(term), see };
}
