import type { TrustView } from "@/lib/contract/qualification";
import { downloadProvidersRoute } from "@/lib/contract/table";
import type { Locale } from "@/lib/domain/locale";
import { offerLines } from "@/lib/domain/provider/offer-lines";
import { formatDay } from "@/lib/i18n/format";
import { directoryOn } from "../qualification/directory";
import { personalTable } from "./table-download";
import type { TableWords } from "./table-words";

/** The dated directory of trusted clouds as a file, with the source, the date and the standing of each line. */
export const downloadProviders = personalTable({
  permission: "catalogue.read",
  input: downloadProvidersRoute.query,
  table: "providers",
  columns: [
    "day",
    "provider",
    "offer",
    "scope",
    "state",
    "reason",
    "validUntil",
    "decisionNumber",
    "source",
    "standing",
    "sourceDate",
    "locator",
  ],
  async page(scope, { day: asked, status, scope: of }) {
    const { day, providers } = await directoryOn(scope, asked);
    return { items: offerLines(providers, { status, scope: of }).map((line) => ({ ...line, day })) };
  },
  cells: ({ day, provider, offer, scopes, trust }, words, locale) => [
    day,
    provider.name,
    offer?.[locale] ?? null,
    scopes.map((scope) => words(`provider.scopesShort.${scope}`)).join(", "),
    words(`provider.status.${trust.status}`),
    reasonOf(trust, words, locale),
    trust.expiry?.on ?? null,
    trust.fact?.decision ?? null,
    trust.fact?.source.title ?? null,
    trust.fact && words(`eligibility-words.sourceLabel.${trust.fact.source.label}`),
    trust.fact?.source.date ?? null,
    trust.fact?.source.locator ?? null,
  ],
});

/** The sentence of the screen: why that word and no other. */
function reasonOf({ reason, fact, expiry, lastKnown }: TrustView, words: TableWords, locale: Locale): string {
  const day = (value: string | null | undefined) => (value ? formatDay(locale, value) : words("provider.noDay"));
  return words(`provider.reasons.${reason}`, {
    decision: fact?.decision ?? words("provider.noNumber"),
    milestone: fact?.milestone ?? "",
    on: day(fact?.on),
    until: day(expiry?.on),
    known: day(lastKnown?.on ?? fact?.knownUntil),
    last: lastKnown ? words(`provider.status.${lastKnown.status}`).toLowerCase() : "",
  });
}
