import { z } from "zod";
import { SCOPES, TRUST_WORDS } from "@/lib/domain/provider/words";

/** What the address of the page of providers may carry. A value it does not know is left out, never an error. */
export const ProviderAddress = z.object({
  day: z.iso.date().optional().catch(undefined),
  status: z.enum(TRUST_WORDS).optional().catch(undefined),
  scope: z.enum(SCOPES).optional().catch(undefined),
});
export type ProviderAddress = z.infer<typeof ProviderAddress>;

export function providersHref(address: ProviderAddress): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(address)) if (value) search.set(key, value);
  const text = search.toString();
  return text === "" ? "/catalogue/providers" : `/catalogue/providers?${text}`;
}

export function providerHref(id: string, day: string | undefined): string {
  return day === undefined ? `/catalogue/providers/${id}` : `/catalogue/providers/${id}?day=${day}`;
}
