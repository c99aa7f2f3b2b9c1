import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { VerdictBar } from "./verdict-bar";
import type { WordedEstate } from "./worded-estate";

export type EstateUnit = "workload" | "resource";

/** The whole estate as one bar, counted by workloads or by resources; each part opens its list. */
export function EstatePicture({ estate, unit, base }: { estate: WordedEstate; unit: EstateUnit; base: string }) {
  const t = useTranslations("eligibility.estate");
  const counts = unit === "workload" ? estate.byWorkload : estate.byResource;
  const list = unit === "workload" ? "workloads" : "resources";
  return (
    <section aria-labelledby="estate-picture" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h2 id="estate-picture">{t("barTitle")}</h2>
        <nav aria-label={t("unit")} className="flex flex-wrap items-center gap-1 text-sm">
          <span className="text-soft" aria-hidden="true">
            {t("unit")}
          </span>
          <UnitLink href={base} current={unit === "workload"} label={t("byWorkload")} />
          <UnitLink href={`${base}?by=resources`} current={unit === "resource"} label={t("byResource")} />
        </nav>
      </div>
      <VerdictBar
        counts={counts}
        labelOf={(parts) => t("barLabel", { parts })}
        hrefOf={(verdict) => `${base}/${list}?verdict=${verdict}`}
      />
      {counts.configuration > 0 ? (
        <p className="text-sm text-soft">
          <Link href={`${base}/${list}?verdict=configuration`} className="underline decoration-control hover:text-accent">
            {t("configuration", { count: counts.configuration })}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function UnitLink({ href, current, label }: { href: string; current: boolean; label: string }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={current ? "true" : undefined}
      className={clsx(
        "inline-flex min-h-11 items-center border-b-2 px-2 sm:min-h-7",
        current ? "border-accent font-semibold" : "border-transparent text-accent hover:underline",
      )}
    >
      {label}
    </Link>
  );
}
