import type { Text } from "../text";
import type { Scope, TrustWord } from "./words";

/** What may be said of an offer on a day, as far as lines are told apart by it. */
interface Said {
  readonly status: TrustWord;
  readonly reason: string;
  readonly fact: { readonly decision: string | null; readonly milestone: string; readonly approvedAt: string | null } | null;
}
interface Provider<Trust extends Said> {
  readonly id: string;
  readonly name: string;
  readonly trust: Trust;
  readonly offers: readonly {
    readonly offer: { readonly id: string; readonly name: Text };
    readonly scope: Scope | null;
    readonly trust: Trust;
  }[];
}

/** An offer with every class of service of which the same is known; a provider without offers is a line too. */
export interface OfferLine<Trust extends Said = Said> {
  readonly key: string;
  readonly provider: { readonly id: string; readonly name: string };
  readonly offer: Text | null;
  readonly scopes: readonly Scope[];
  readonly trust: Trust;
}
interface OfferSelection {
  readonly status?: TrustWord | undefined;
  readonly scope?: Scope | undefined;
}

/** Lines of the directory that pass the filters, in its order. */
export function offerLines<Trust extends Said>(
  providers: readonly Provider<Trust>[],
  { status, scope }: OfferSelection,
): OfferLine<Trust>[] {
  return providers
    .flatMap((provider) => linesOf(provider))
    .filter(
      (line) => (status === undefined || line.trust.status === status) && (scope === undefined || line.scopes.includes(scope)),
    );
}

function linesOf<Trust extends Said>({ id, name, trust, offers }: Provider<Trust>): OfferLine<Trust>[] {
  const provider = { id, name };
  if (offers.length === 0) return [{ key: id, provider, offer: null, scopes: [], trust }];
  const lines = new Map<string, OfferLine<Trust> & { scopes: Scope[] }>();
  for (const { offer, scope, trust: own } of offers) {
    const key = [id, offer.id, own.status, own.reason, own.fact?.decision, own.fact?.milestone, own.fact?.approvedAt].join(" ");
    const line = lines.get(key) ?? { key, provider, offer: offer.name, scopes: [], trust: own };
    if (scope) line.scopes.push(scope);
    lines.set(key, line);
  }
  return [...lines.values()];
}
