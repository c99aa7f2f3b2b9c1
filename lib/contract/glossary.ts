import { z } from "zod";
import { GLOSSARY_AREAS, GlossarySource } from "@/lib/domain/glossary/glossary";
import { Text } from "@/lib/domain/text";
import { defineRoute } from "./route";

const TermView = z.strictObject({
  id: z.string(),
  area: z.enum(GLOSSARY_AREAS),
  name: Text,
  definition: Text,
  sources: z.array(GlossarySource),
  see: z.array(z.strictObject({ id: z.string(), name: Text })),
});
export type TermView = z.infer<typeof TermView>;

const GlossaryView = z.strictObject({ items: z.array(TermView), total: z.int() });
export type GlossaryView = z.infer<typeof GlossaryView>;

export const listTermsRoute = defineRoute({
  method: "GET",
  path: "/api/v1/glossary",
  summary: "The glossary, or its terms that hold some words",
  query: z.strictObject({ search: z.string().max(120).optional() }),
  example: { query: { search: "SecNumCloud" } },
  response: GlossaryView,
});
export const readTermRoute = defineRoute({
  method: "GET",
  path: "/api/v1/glossary/{termId}",
  summary: "One term of the glossary, with its sources",
  params: z.strictObject({ termId: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  response: TermView,
});
