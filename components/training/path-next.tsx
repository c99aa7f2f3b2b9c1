"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { PathView } from "@/lib/contract/training";
import { ModuleFacts } from "./module-facts";

/** The one module to open now. */
export function PathNext({ base, path }: { base: string; path: PathView }) {
  const t = useTranslations("training.path");
  const next = path.modules.find(({ id }) => id === path.mine.next);
  const box = "flex flex-col items-start gap-2 border-l-3 border-accent bg-raised px-4 py-4 sm:px-6";
  if (!next) {
    return (
      <section aria-labelledby="next" className={box}>
        <h2 id="next">{t("allDoneTitle")}</h2>
        <p className="max-w-prose text-soft">{t("allDone")}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="next" className={box}>
      <h2 id="next" className="text-sm font-medium text-soft">
        {t("next")}
      </h2>
      <p className="text-lg font-semibold text-balance">{next.title}</p>
      <p className="max-w-prose text-soft">{next.summary}</p>
      <ModuleFacts module={next} />
      <LinkButton variant="primary" href={`${base}/training/modules/${next.id}`} className="mt-2">
        {t(next.record ? "goOn" : "begin")}
      </LinkButton>
    </section>
  );
}
