import type { TenantBatch, TenantSummary } from "@/lib/domain/microsoft365/tenant-file";

export interface TenantReading {
  /** One of `SOURCE_KINDS`. */
  readonly kind: string;
  /** To be gone through once; memory does not grow with the file. Throws `RefusedInput` when it turns out unreadable on the way. */
  readonly batches: AsyncIterable<TenantBatch>;
  /** Complete once the batches are at their end. */
  readonly summary: () => TenantSummary;
}
