import { type ProviderView, readProviderRoute } from "@/lib/contract/qualification";
import { startOf } from "@/lib/domain/provider/fact";
import type { ProviderEvent } from "@/lib/domain/provider/provider";
import { findProvider } from "@/lib/domain/provider/shipped";
import { NotFound } from "../errors";
import { personalQuery } from "../use-case";
import { factsToday } from "./known-facts";
import { factView, providerRow } from "./view-fact";

/** One provider on a day: its offers, everything that was stated of them, what happened to it. */
export const readProvider = personalQuery({
  permission: "catalogue.read",
  input: readProviderRoute.params.extend(readProviderRoute.query.shape),

  async run(scope, { providerId, day: asked }): Promise<ProviderView> {
    const provider = findProvider(providerId);
    if (!provider) throw new NotFound();
    const now = new Date();
    const day = asked ?? now.toISOString().slice(0, 10);
    const facts = (await factsToday(scope, now)).filter((fact) => fact.provider === providerId);
    const { what, source, remark, events, endedIn } = provider;
    const told = [...events, ...(endedIn ? [endedIn] : [])].sort((a, b) => (a.when < b.when ? -1 : 1));
    return {
      ...providerRow(provider, day, facts),
      day,
      what: { ...what },
      source: { ...source },
      remark: remark ? { text: { ...remark.text }, source: { ...remark.source } } : null,
      events: told.map(eventView),
      facts: facts.sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1)).map(factView),
    };
  },
});

function eventView({ when, what, source }: ProviderEvent) {
  return { when, what: { ...what }, source: { ...source } };
}
