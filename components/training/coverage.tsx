import { useLocale, useTranslations } from "next-intl";
import type { FigureTable } from "@/components/ui/chart/figure";
import { Empty } from "@/components/ui/empty";
import type { CoverageView } from "@/lib/contract/training";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber, formatShare } from "@/lib/i18n/format";
import { RolePicture } from "./role-picture";

type Roles = CoverageView["roles"];

/** How far each role is trained: a picture, and the same figures as a table with how many modules are done. */
export function Coverage({ coverage }: { coverage: CoverageView }) {
  const t = useTranslations("training.coverage");
  const locale = useLocale() as Locale;
  const table = useModuleTable(coverage.roles);
  if (coverage.learners === 0) return <Empty title={t("emptyTitle")}>{t("emptyBody")}</Empty>;
  return (
    <section aria-labelledby="coverage" className="flex flex-col gap-4">
      <div>
        <h2 id="coverage">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">
          {t("learners", { count: coverage.learners })}. {t("lead")}{" "}
          {coverage.withoutRole > 0 ? t("withoutRole", { count: coverage.withoutRole }) : null}
        </p>
      </div>
      <RolePicture
        roles={coverage.roles.map(({ role, learners, trained, done, toDo }) => ({
          role,
          people: learners,
          trained,
          ...(learners > 0 ? { note: t("shareDone", { share: formatShare(locale, done, toDo) }) } : {}),
        }))}
        heading="none"
        table={table}
      />
    </section>
  );
}

function useModuleTable(roles: Roles): FigureTable {
  const t = useTranslations("training");
  const locale = useLocale() as Locale;
  const columns = ["role", "modules", "learnersColumn", "trained", "doneColumn", "toDo", "share"] as const;
  return {
    summary: t("coverage.table"),
    caption: t("coverage.title"),
    columns: columns.map((key) => ({ header: t(`coverage.${key}`) })),
    rows: roles.map(({ role, modules, learners, trained, done, toDo }) => ({
      key: role,
      cells: [
        t(`role.${role}`),
        ...[modules, learners, trained, done, toDo].map((value) => formatNumber(locale, value)),
        formatShare(locale, done, toDo),
      ],
    })),
  };
}
