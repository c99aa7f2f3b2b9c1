import type { Facts } from "./fact";

/** The type of a row whose display label or type string leads to no ARM type. */
export const UNRESOLVED_TYPE = "unresolved";

/** One resource as a format read it. Everything here is allow-listed; nothing else of the row is kept. */
export interface Resource {
  /** The ARM id in lower case, or `derived:` + what the source gives of (source, subscription, group, type, name). */
  readonly key: string;
  /** The ARM id as the source spells it, or null. */
  readonly resourceId: string | null;
  /** ARM type in lower case, as precise as the source says it; `unresolved` when a label leads to none. */
  readonly type: string;
  /** The type as the source spells it when that is no ARM type (`azurerm_storage_account`, « Compte de stockage »), else null. */
  readonly sourceType: string | null;
  readonly name: string;
  readonly resourceGroup: string | null;
  /** Subscription id where the source gives one, else its display name, else null. */
  readonly subscription: string | null;
  /** Azure region in lower case without spaces (`francecentral`), or null. */
  readonly location: string | null;
  /** Null when the source carries no tags at all. Values are cut at 256 characters, at most 50 tags. */
  readonly tags: Readonly<Record<string, string>> | null;
  readonly facts: Facts;
}
