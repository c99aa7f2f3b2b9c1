import { useLocale, useTranslations } from "next-intl";
import type { MoveStepView } from "@/lib/contract/move";
import type { Locale } from "@/lib/domain/locale";

/** The order of work: one square a step, read from left to right; a full mark where services of the workload move. */
export function StepPicture({ steps }: { steps: readonly MoveStepView[] }) {
  const t = useTranslations("move");
  const locale = useLocale() as Locale;
  return (
    <ol
      aria-label={t("order.label")}
      className="grid grid-cols-1 border-t border-l border-rule sm:grid-cols-3 lg:grid-cols-5 2xl:grid-cols-[repeat(auto-fit,minmax(8rem,1fr))]"
    >
      {steps.map(({ id, title, services, checklist }, at) => (
        <li key={id} className="border-r border-b border-rule">
          <a href={`#step-${id}`} className="flex h-full gap-3 bg-raised px-3 py-2.5 hover:bg-selected sm:flex-col sm:gap-1.5">
            <StepMark number={at + 1} full={services.length > 0} />
            <span className="flex min-w-0 flex-col">
              <span className="font-semibold">{title[locale]}</span>
              <span className="text-sm text-soft">
                {services.length > 0 ? t("services", { count: services.length }) : t("order.none")}
              </span>
              <span className="figures text-sm text-soft">{t("items", { count: checklist.length })}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function StepMark({ number, full }: { number: number; full: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={
        full
          ? "figures inline-flex size-7 shrink-0 items-center justify-center rounded-full border border-accent bg-accent text-sm font-semibold text-on-accent"
          : "figures inline-flex size-7 shrink-0 items-center justify-center rounded-full border border-control text-sm text-soft"
      }
    >
      {number}
    </span>
  );
}
