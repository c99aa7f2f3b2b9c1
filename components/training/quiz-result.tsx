"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { AttemptView } from "@/lib/contract/training";

/** What came of an attempt. It takes the focus, so that it is read first. */
export function QuizResult({ marks, needed, ref }: { marks: AttemptView; needed: number; ref: Ref<HTMLDivElement> }) {
  const t = useTranslations("training.quiz");
  const { right, total, passed, record } = marks;
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={`border-l-3 px-4 py-2 ${passed ? "border-eligible bg-sunken" : "border-redesign bg-notice-wash"}`}
    >
      <p className="font-semibold">{passed ? t("passed", { right, total }) : t("notPassed", { right, total, needed })}</p>
      {passed ? null : <p>{record.completedAt ? t("stays") : t("notPassedBody")}</p>}
    </div>
  );
}
