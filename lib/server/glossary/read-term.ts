import { readTermRoute, type TermView } from "@/lib/contract/glossary";
import { findTerm } from "@/lib/domain/glossary/glossary";
import { NotFound } from "../errors";
import { personalQuery } from "../use-case";
import { termView } from "./term-view";

/** One word: what it means here, and where that was read. */
export const readTerm = personalQuery({
  permission: "catalogue.read",
  input: readTermRoute.params,

  async run(_, { termId }): Promise<TermView> {
    const term = findTerm(termId);
    if (!term) throw new NotFound();
    return termView(term);
  },
});
