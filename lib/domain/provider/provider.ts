import type { Source } from "@/lib/domain/catalogue/edition";
import type { Text } from "@/lib/domain/text";

export interface Offer {
  readonly id: string;
  readonly name: Text;
}

/** Something that happened to a provider. `when` is an ISO day, month or year, as far as it is known. */
export interface ProviderEvent {
  readonly when: string;
  readonly what: Text;
  readonly source: Omit<Source, "id">;
}

/** A provider of the directory: who it is, what it offers, what happened. What is qualified is told by facts apart. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly what: Text;
  /** Of `what`. */
  readonly source: Omit<Source, "id">;
  /** What stands in the way of a qualification, where something is known to. */
  readonly remark?: { readonly text: Text; readonly source: Omit<Source, "id"> };
  /** Null while it works, as far as is known. */
  readonly endedIn: ProviderEvent | null;
  readonly offers: readonly Offer[];
  readonly events: readonly ProviderEvent[];
}
