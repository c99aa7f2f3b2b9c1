import { type GlossaryView, listTermsRoute } from "@/lib/contract/glossary";
import { GLOSSARY, searchTerms } from "@/lib/domain/glossary/glossary";
import { personalQuery } from "../use-case";
import { termView } from "./term-view";

/** The words of the field and of the portal. */
export const listTerms = personalQuery({
  permission: "catalogue.read",
  input: listTermsRoute.query,

  run: async (_, { search = "" }): Promise<GlossaryView> => ({
    items: searchTerms(search).map(termView),
    total: GLOSSARY.length,
  }),
});
