import { useLocale, useTranslations } from "next-intl";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { AssumptionView, ReadinessSnapshotView, ReadinessView } from "@/lib/contract/readiness";
import type { Permission } from "@/lib/domain/access/policy";
import type { Locale } from "@/lib/domain/locale";
import type { Choices } from "./assumption-fields";
import { Assumptions } from "./assumptions";
import { DimensionPicture } from "./dimension-picture";
import { FormulaTable } from "./formula-table";
import { KeepButton } from "./keep-button";
import { Moves } from "./moves";
import { ReadinessFigures } from "./readiness-figures";
import { Trend } from "./trend";

interface ReadinessScreenProps {
  scope: ProjectScope;
  base: string;
  readiness: ReadinessView;
  snapshots: readonly ReadinessSnapshotView[];
  register: { readonly items: readonly AssumptionView[]; readonly people: Choices["people"] };
  permissions: readonly Permission[];
  today: string;
}

/** The score, what it is made of, what moves it, how it went so far, and what it takes for granted. */
export function ReadinessScreen({ scope, base, readiness, snapshots, register, permissions, today }: ReadinessScreenProps) {
  const t = useTranslations("readiness");
  const locale = useLocale() as Locale;
  const manages = permissions.includes("readiness.manage");
  const dimensions = readiness.dimensions.map(({ id, name }) => ({ id, name: name[locale] }));
  return (
    <div className="flex flex-col gap-7">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        {permissions.includes("readiness.keep") ? <KeepButton scope={scope} /> : null}
      </header>
      <ReadinessFigures readiness={readiness} />
      <DimensionPicture readiness={readiness} />
      <Moves readiness={readiness} base={base} />
      <FormulaTable readiness={readiness} />
      <Trend snapshots={snapshots} base={base} />
      <Assumptions
        scope={scope}
        assumptions={register.items}
        choices={{ dimensions, people: manages ? register.people : [] }}
        manages={manages}
        today={today}
      />
    </div>
  );
}
