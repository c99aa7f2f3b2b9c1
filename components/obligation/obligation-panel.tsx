import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { DutyBody, FurtherDuties } from "./duty-lines";
import { LevelWord } from "./level-word";
import { WayOut } from "./way-out";

interface ObligationPanelProps {
  view: WorkloadObligationView;
  base: string;
  workloadId: string;
  /** Whether the caller may say what is missing. */
  edits: boolean;
}

/** What the texts make of a workload: the level, its argument, what else is due, what stands in the way, what is not known. */
export function ObligationPanel({ view, base, workloadId, edits }: ObligationPanelProps) {
  const t = useTranslations("obligation.panel");
  const { obligation } = view;
  return (
    <section aria-labelledby="obligation" className="flex flex-col gap-4">
      <header className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 id="obligation">{t("title")}</h2>
        <LevelWord level={obligation.level} className="text-lg" />
        <Possible obligation={obligation} />
      </header>
      <OtherTexts view={view} base={base} workloadId={workloadId} />
      {obligation.level === "must-not" ? <Notice tone="danger" title={t("prohibited")} /> : null}
      <DutyBody duty={obligation} />
      <Missing obligation={obligation} edits={edits} />
      <Overlays overlays={obligation.overlays} />
      <FurtherDuties duties={obligation.further} />
      {obligation.derogation ? <WayOut way={obligation.derogation} base={base} workloadId={workloadId} /> : null}
      <History view={view} base={base} workloadId={workloadId} />
    </section>
  );
}

/** Nobody should take what was, or what is to come, for what holds today. */
function OtherTexts({
  view: { obligation, history },
  base,
  workloadId,
}: Pick<ObligationPanelProps, "view" | "base" | "workloadId">) {
  const t = useTranslations("obligation.panel");
  const locale = useLocale() as Locale;
  const asked = history.find(({ id }) => id === obligation.ruleSet);
  const inForce = history.filter(({ effectiveFrom }) => effectiveFrom <= obligation.day).at(-1) ?? history[0];
  if (!asked || !inForce || asked.id === inForce.id) return null;
  return (
    <Notice tone="notice" title={t("notInForce", { title: asked.title[locale] })}>
      <Link href={`${base}/workloads/${workloadId}#obligation`} className="text-accent hover:underline">
        {t("backToForce")}
      </Link>
    </Notice>
  );
}

type Part = { obligation: WorkloadObligationView["obligation"] };

function Possible({ obligation: { level, possible } }: Part) {
  const t = useTranslations("obligation.panel");
  const word = useTranslations("eligibility-words.obligation");
  if (level !== "unknown") return null;
  return <span className="text-soft">{t("possible", { levels: possible.map((one) => word(one)).join(", ") })}</span>;
}

function Missing({ obligation: { level, missing }, edits }: Part & { edits: boolean }) {
  const t = useTranslations("obligation");
  if (missing.length === 0) return null;
  return (
    <Notice
      tone={level === "unknown" ? "notice" : "plain"}
      title={t(level === "unknown" ? "panel.missing" : "panel.missingBesides")}
    >
      <ul className="list-disc pl-5">
        {missing.map((fact) => (
          <li key={fact}>{t(`facts.${fact}`)}</li>
        ))}
      </ul>
      {edits ? (
        <LinkButton size="small" href="#workload-form" className="mt-2">
          {t("panel.sayIt")}
        </LinkButton>
      ) : null}
    </Notice>
  );
}

function Overlays({ overlays }: { overlays: WorkloadObligationView["obligation"]["overlays"] }) {
  const t = useTranslations("obligation");
  const locale = useLocale() as Locale;
  return overlays.map(({ code, because, day, knownUntil, sources }) => (
    <Notice key={code} tone="notice" title={t(`overlays.${code}`)}>
      <p className="max-w-prose">{because[locale]}</p>
      <p className="text-sm text-soft">
        {t("panel.lookedAt", { day: formatDay(locale, day) })}
        {knownUntil ? ` ${t("panel.knownUntil", { day: formatDay(locale, knownUntil) })}` : null}{" "}
        {sources.map((source) => `${source.title[locale]}, ${source.locator[locale]}`).join(" · ")}
      </p>
    </Notice>
  ));
}

/** The level under every state of the texts; each can be looked at in full. */
function History({ view, base, workloadId }: Pick<ObligationPanelProps, "view" | "base" | "workloadId">) {
  const t = useTranslations("obligation.panel");
  const locale = useLocale() as Locale;
  return (
    <div className="flex flex-col gap-2">
      <h3>{t("history")}</h3>
      <ol className="grid border border-rule bg-raised sm:grid-cols-2 xl:grid-cols-4">
        {view.history.map(({ id, title, level }) => (
          <li
            key={id}
            className="flex flex-col gap-1 border-rule px-4 py-2.5 not-first:border-t sm:not-first:border-t-0 sm:not-first:border-l"
          >
            {id === view.obligation.ruleSet ? (
              <span className="text-sm font-semibold" aria-current="true">
                {title[locale]}
              </span>
            ) : (
              <Link
                href={`${base}/workloads/${workloadId}?texts=${id}#obligation`}
                prefetch={false}
                className="text-sm text-accent hover:underline"
              >
                {title[locale]}
              </Link>
            )}
            <LevelWord level={level} />
          </li>
        ))}
      </ol>
      <Link href={`${base}/obligations`} className="self-start text-accent hover:underline">
        {t("toComparison")}
      </Link>
    </div>
  );
}
