import { z } from "zod";
import type { ProviderRow, TrustView } from "@/lib/contract/qualification";
import { SCOPES, type Scope, TRUST_WORDS } from "@/lib/domain/provider/words";

/** What the address of the page of providers may carry. A value it does not know is left out, never an error. */
export const ProviderAddress = z.object({
  day: z.iso.date().optional().catch(undefined),
  status: z.enum(TRUST_WORDS).optional().catch(undefined),
  scope: z.enum(SCOPES).optional().catch(undefined),
});
export type ProviderAddress = z.infer<typeof ProviderAddress>;

type Text = ProviderRow["offers"][number]["offer"]["name"];
/** An offer with every class of service of which the same is known; a provider without offers is a line too. */
export interface OfferLine {
  readonly key: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly offer: Text | null;
  readonly scopes: readonly Scope[];
  readonly trust: TrustView;
}

/** Lines of the table that pass the filters, in the order of the directory. */
export function offerLines(providers: readonly ProviderRow[], { status, scope }: ProviderAddress): OfferLine[] {
  return providers
    .flatMap(linesOf)
    .filter(
      (line) => (status === undefined || line.trust.status === status) && (scope === undefined || line.scopes.includes(scope)),
    );
}

function linesOf({ id, name, trust, offers }: ProviderRow): OfferLine[] {
  const provider = { id, name };
  if (offers.length === 0) return [{ key: id, provider, offer: null, scopes: [], trust }];
  const lines = new Map<string, OfferLine & { scopes: Scope[] }>();
  for (const { offer, scope, trust: own } of offers) {
    const key = [id, offer.id, own.status, own.reason, own.fact?.decision, own.fact?.milestone, own.fact?.approvedAt].join(" ");
    const line = lines.get(key) ?? { key, provider, offer: offer.name, scopes: [], trust: own };
    if (scope) line.scopes.push(scope);
    lines.set(key, line);
  }
  return [...lines.values()];
}

export function providersHref(address: ProviderAddress): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(address)) if (value) search.set(key, value);
  const text = search.toString();
  return text === "" ? "/catalogue/providers" : `/catalogue/providers?${text}`;
}

export function providerHref(id: string, day: string | undefined): string {
  return day === undefined ? `/catalogue/providers/${id}` : `/catalogue/providers/${id}?day=${day}`;
}
