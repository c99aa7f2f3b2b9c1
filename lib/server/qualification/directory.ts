import type { ProviderRow } from "@/lib/contract/qualification";
import { PROVIDERS } from "@/lib/domain/provider/directory.data";
import { wallTime } from "@/lib/domain/training/meeting-time";
import type { PortfolioScope } from "../database";
import { factsToday } from "./known-facts";
import { providerRow } from "./view-fact";

interface Directory {
  readonly day: string;
  readonly providers: ProviderRow[];
}

/** The directory of providers on a day; without a day, today. */
export async function directoryOn(scope: PortfolioScope, asked: string | undefined): Promise<Directory> {
  const now = new Date();
  const day = asked ?? wallTime(now).day;
  const facts = await factsToday(scope, now);
  return { day, providers: PROVIDERS.map((provider) => providerRow(provider, day, facts)) };
}
