import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Figure } from "@/components/ui/chart/figure";
import { Link } from "@/components/ui/link";
import { StackedBar } from "@/components/ui/stacked-bar";
import { VERDICTS, type Verdict } from "@/lib/domain/eligibility/verdict";
import type { PartProps } from "./part";
import { useFormat } from "./use-format";

const DECIDING = VERDICTS.filter((verdict) => verdict !== "configuration");

/** Azure and Microsoft 365, one beside the other, under one catalogue. */
export function EstatesPart({ dashboard, base }: PartProps) {
  const t = useTranslations("dashboard.estates");
  return (
    <Figure title={t("title")} message={t("message")} table={null}>
      <div className="grid gap-6 md:grid-cols-2 print:grid-cols-2">
        <Azure dashboard={dashboard} base={base} />
        <Tenant dashboard={dashboard} base={base} />
      </div>
    </Figure>
  );
}

function Azure({ dashboard: { estate, inputs }, base }: PartProps) {
  const t = useTranslations("dashboard.estates");
  const workloads = useTranslations("dashboard")("workloads", { count: estate?.workloads ?? 0 });
  if (estate === null) {
    return (
      <Half name={t("azure")} note={t(inputs.importNumber === null ? "noEstate" : "computing")}>
        <Way href={`${base}/inventory`}>{t("importEstate")}</Way>
      </Half>
    );
  }
  const note = t("azureNote", { workloads, resources: estate.resources });
  return (
    <Half name={<Way href={base}>{t("azure")}</Way>} note={note}>
      <Verdicts
        counts={estate.byWorkload}
        labelOf={(parts) => t("azureBar", { parts })}
        hrefOf={(verdict) => `${base}/workloads?verdict=${verdict}`}
      />
    </Half>
  );
}

function Tenant({ dashboard: { tenant }, base }: PartProps) {
  const t = useTranslations("dashboard.estates");
  const href = `${base}/microsoft365`;
  if (tenant === null) {
    return (
      <Half name={t("tenant")} note={t("noTenant")}>
        <Way href={href}>{t("importTenant")}</Way>
      </Half>
    );
  }
  const { services, people, byService, affected } = tenant;
  return (
    <Half name={<Way href={href}>{t("tenant")}</Way>} note={t("tenantNote", { services, people: people ?? -1 })}>
      <Verdicts counts={byService} labelOf={(parts) => t("tenantBar", { parts })} hrefOf={() => href} />
      {affected === null ? <p>{t("affectedUnknown")}</p> : <Way href={href}>{t("affectedMany", { count: affected })}</Way>}
    </Half>
  );
}

function Half({ name, note, children }: { name: ReactNode; note: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h3>{name}</h3>
      <p className="text-sm text-soft">{note}</p>
      {children}
    </section>
  );
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center text-accent hover:underline sm:min-h-6">
      {children}
    </Link>
  );
}

interface VerdictsProps {
  counts: Readonly<Record<Verdict, number>>;
  labelOf: (parts: string) => string;
  hrefOf: (verdict: Verdict) => string;
}

/** One bar of what is met; configuration decides nothing and is left out. */
function Verdicts({ counts, labelOf, hrefOf }: VerdictsProps) {
  const words = useTranslations("eligibility-words.verdict");
  const { number } = useFormat();
  const segments = DECIDING.filter((verdict) => counts[verdict] > 0).map((verdict) => ({
    key: verdict,
    sign: verdict,
    value: counts[verdict],
    label: words(verdict),
    text: number(counts[verdict]),
    href: hrefOf(verdict),
  }));
  if (segments.length === 0) return null;
  return <StackedBar label={labelOf(segments.map(({ label, text }) => `${label} ${text}`).join(", "))} segments={segments} />;
}
