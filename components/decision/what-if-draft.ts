import type { Grounds } from "@/lib/domain/decision/decide-from-facts";
import { DATA_CATEGORIES, type DataCategory, HARMS, type Harm, HOSTINGS } from "@/lib/domain/obligation/situation";

/** What can be tried: words as typed, empty for what nobody has said. */
export interface WhatIfDraft {
  dataCategories: DataCategory[];
  harms: Harm[];
  noHarm: boolean;
  hosting: string;
  engagedOn: string;
  goLiveOn: string;
  contractEndsOn: string;
  licenceEndsOn: string;
}
export const TRIED_DAYS = ["engagedOn", "goLiveOn", "contractEndsOn", "licenceEndsOn"] as const;

export function draftOf({ situation, deadlines }: Pick<Grounds, "situation" | "deadlines">): WhatIfDraft {
  return {
    dataCategories: [...situation.dataCategories],
    harms: [...situation.harms],
    noHarm: situation.harmsExamined && situation.harms.length === 0,
    hosting: situation.hosting ?? "",
    engagedOn: situation.engagedOn ?? "",
    goLiveOn: deadlines.goLiveOn ?? "",
    contractEndsOn: deadlines.contractEndsOn ?? "",
    licenceEndsOn: deadlines.licenceEndsOn ?? "",
  };
}

/** The same grounds with what is tried in their place; what is not offered for trying stays as recorded. */
export function tried(grounds: Grounds, draft: WhatIfDraft): Grounds {
  const harms = draft.noHarm ? [] : HARMS.filter((harm) => draft.harms.includes(harm));
  return {
    ...grounds,
    situation: {
      ...grounds.situation,
      dataCategories: DATA_CATEGORIES.filter((category) => draft.dataCategories.includes(category)),
      harms,
      harmsExamined: draft.noHarm || harms.length > 0,
      hosting: HOSTINGS.find((hosting) => hosting === draft.hosting) ?? null,
      engagedOn: dayOf(draft.engagedOn),
    },
    deadlines: {
      ...grounds.deadlines,
      goLiveOn: dayOf(draft.goLiveOn),
      contractEndsOn: dayOf(draft.contractEndsOn),
      licenceEndsOn: dayOf(draft.licenceEndsOn),
    },
  };
}

/** A day that is still being typed is no day yet. */
function dayOf(typed: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(`${typed}T00:00:00Z`)) ? typed : null;
}
