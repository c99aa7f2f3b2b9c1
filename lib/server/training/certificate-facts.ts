import type { Locale } from "@/lib/domain/locale";
import { pathOf } from "@/lib/domain/training/coverage";
import type { LearningRole } from "@/lib/domain/training/role";
import { Conflict } from "../errors";
import { CURRICULUM, moduleOf } from "./curriculum";
import type { StoredRecord } from "./store-record";

export interface CertifiedModule {
  readonly title: string;
  readonly completedAt: Date;
  /** Day of the text that was completed; null where that was elsewhere, and is not known. */
  readonly version: string | null;
  readonly score: { readonly right: number; readonly total: number } | null;
  /** Completed elsewhere, and brought in by a file. */
  readonly fromLms: boolean;
}
export type Certified = { readonly module: string } | { readonly role: LearningRole };
export interface CertificateFacts {
  readonly of: { readonly module: string } | { readonly role: LearningRole };
  readonly modules: readonly CertifiedModule[];
  /** The last of its completions. */
  readonly completedAt: Date;
}

/** What a certificate states of a module or of a whole path; refused while anything of it is not completed. */
export function certificateFacts(
  certified: Certified,
  records: ReadonlyMap<string, StoredRecord>,
  locale: Locale,
): CertificateFacts {
  const ids = "module" in certified ? [certified.module] : pathOf(CURRICULUM, certified.role).map(({ id }) => id);
  const modules = ids.map((id) => certifiedModule(id, records.get(id), locale));
  const last = Math.max(...modules.map(({ completedAt }) => completedAt.getTime()));
  const of = "module" in certified ? { module: moduleOf(certified.module).title[locale] } : certified;
  return { of, modules, completedAt: new Date(last) };
}

function certifiedModule(id: string, record: StoredRecord | undefined, locale: Locale): CertifiedModule {
  if (!record?.completedAt) throw new Conflict("not-completed");
  const { completedAt, right, total, moduleUpdated, source } = record;
  return {
    title: moduleOf(id).title[locale],
    completedAt,
    version: source === "lms" ? null : moduleUpdated,
    score: right === null || total === null ? null : { right, total },
    fromLms: source === "lms",
  };
}
