"use client";

import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import type { CoverageView } from "@/lib/contract/training";
import { CoveragePicture } from "./coverage-picture";
import { CoverageTable } from "./coverage-table";

/** How far each role is trained: a picture, and the same figures as a table. */
export function Coverage({ coverage, base }: { coverage: CoverageView; base: string }) {
  const t = useTranslations("training.coverage");
  if (coverage.learners === 0)
    return (
      <Empty title={t("emptyTitle")} action={<LinkButton href={`${base}/training`}>{t("emptyAction")}</LinkButton>}>
        {t("emptyBody")}
      </Empty>
    );
  return (
    <section aria-labelledby="coverage" className="flex flex-col gap-4">
      <div>
        <h2 id="coverage">{t("title")}</h2>
        <p className="max-w-prose text-sm text-soft">
          {t("learners", { count: coverage.learners })}. {t("lead")}{" "}
          {coverage.withoutRole > 0 ? t("withoutRole", { count: coverage.withoutRole }) : null}
        </p>
      </div>
      <CoveragePicture roles={coverage.roles} />
      <CoverageTable roles={coverage.roles} />
    </section>
  );
}
