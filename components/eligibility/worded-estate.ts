import type { EstateView } from "@/lib/contract/eligibility";
import type { Locale } from "@/lib/domain/locale";

type Blocker = EstateView["blockers"][number];

/** What holds back, in the language of the page. */
export interface WordedBlocker extends Pick<Blocker, "verdict" | "workloads" | "resources" | "evidence"> {
  service: { id: string; name: string } | null;
  because: string;
  remedy: string | null;
}

/** The estate as its page is sent it: without the language that nobody reads there. */
export interface WordedEstate extends Omit<EstateView, "blockers"> {
  blockers: readonly WordedBlocker[];
}

export function wordedEstate(estate: EstateView, locale: Locale): WordedEstate {
  const blockers = estate.blockers.map(({ service, because, remedy, ...rest }) => ({
    ...rest,
    service: service && { id: service.id, name: service.name[locale] },
    because: because[locale],
    remedy: remedy?.[locale] ?? null,
  }));
  return { ...estate, blockers };
}
