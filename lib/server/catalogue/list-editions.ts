import { z } from "zod";
import type { EditionSummary } from "@/lib/contract/catalogue";
import { Text } from "@/lib/domain/text";
import { personalQuery } from "../use-case";
import { listStoredEditions } from "./store";

/** Published editions, newest first. */
export const listEditions = personalQuery({
  permission: "catalogue.read",
  input: z.strictObject({}),

  async run(scope): Promise<{ editions: z.infer<typeof EditionSummary>[] }> {
    const editions = await listStoredEditions(scope);
    return { editions: editions.map((edition) => ({ ...edition, title: Text.parse(JSON.parse(edition.title)) })) };
  },
});
