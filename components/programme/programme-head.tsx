import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadDeadlines } from "@/lib/client/programme-address";
import type { ProgrammeView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { type Bases, hrefOf } from "./href";

/** Where the project stands, in two lines; which signature could not be given. */
export function ProgrammeHead({ scope, programme, bases }: { scope: ProjectScope; programme: ProgrammeView; bases: Bases }) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const { missingSigners } = programme;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1>{t("title")}</h1>
          <p className="max-w-prose text-soft">{t("lead")}</p>
        </div>
        <a href={urlOf(downloadDeadlines.path, { ...scope }, { locale })} download className={buttonClass()}>
          {t("deadlines")}
        </a>
      </div>
      <Now programme={programme} bases={bases} />
      {missingSigners.length > 0 ? (
        <Notice tone="notice" title={t("absent.title")}>
          <p>{t("absent.body", { signers: missingSigners.map((one) => t(`signers.${one}`).toLowerCase()).join(", ") })}</p>
          <Link
            href={`${bases.organisation}/members`}
            className="inline-flex min-h-11 items-center text-accent underline sm:min-h-6"
          >
            {t("absent.link")}
          </Link>
        </Notice>
      ) : null}
    </header>
  );
}

function Now({ programme: { phase, operating, gates }, bases }: { programme: ProgrammeView; bases: Bases }) {
  const t = useTranslations("programme");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const gate = gates.find((one) => one.phase === phase);
  if (operating || !gate) return <p className="text-lg">{t("now.operating")}</p>;
  const { unmet, dueOn, risk, openDecision } = gate;
  return (
    <p className="text-lg">
      <span className="font-semibold">{t("now.phase", { phase: phases(phase) })}</span> {t("now.unmet", { count: unmet })}{" "}
      {dueOn ? t("now.due", { day: formatDay(locale, dueOn) }) : t("now.noDue")}{" "}
      {risk ? <Badge tone={risk === "late" ? "danger" : "notice"}>{t(`board.risk.${risk}`)}</Badge> : null}{" "}
      {openDecision ? (
        <Link href={hrefOf({ page: "decision", id: openDecision, section: null }, bases)} className="text-accent underline">
          {t("now.open")}
        </Link>
      ) : null}
    </p>
  );
}
