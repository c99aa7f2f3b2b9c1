import { listProvidersRoute } from "@/lib/contract/qualification";
import { PROVIDERS } from "@/lib/domain/provider/directory.data";
import { personalQuery } from "../use-case";
import { factsToday } from "./known-facts";
import { providerRow } from "./view-fact";

/** The directory of providers on a day; without a day, today. */
export const listProviders = personalQuery({
  permission: "catalogue.read",
  input: listProvidersRoute.query,

  async run(scope, { day: asked }) {
    const now = new Date();
    const day = asked ?? now.toISOString().slice(0, 10);
    const facts = await factsToday(scope, now);
    return { day, providers: PROVIDERS.map((provider) => providerRow(provider, day, facts)) };
  },
});
