import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Meter } from "@/components/ui/progress";
import type { CriterionView, GateView } from "@/lib/contract/programme";
import type { Locale } from "@/lib/domain/locale";
import { wallTime } from "@/lib/domain/training/meeting-time";
import { formatDay } from "@/lib/i18n/format";
import { CriterionLine } from "./criterion-line";
import { type Bases, hrefOf } from "./href";

export type GateAct = "due" | "gate-people" | "propose";
interface GateColumnProps {
  gate: GateView;
  number: number;
  standing: "passed" | "now" | "next";
  bases: Bases;
  /** Null for who does not manage the programme. */
  onAct: ((act: GateAct) => void) | null;
  onOpen: (criterion: CriterionView) => void;
  className: string;
}

/** A phase with the gate at its end: how far, until when, and every criterion as a line. */
export function GateColumn({ gate, number, standing, bases, onAct, onOpen, className }: GateColumnProps) {
  const t = useTranslations("programme.board");
  const phases = useTranslations("eligibility-words.phase");
  const now = standing === "now";
  return (
    <section
      aria-labelledby={`gate-${gate.phase}`}
      className={clsx("flex min-w-0 flex-col border bg-raised", now ? "border-accent" : "border-rule", className)}
    >
      <header className={clsx("flex flex-col gap-1 border-b border-rule px-3 py-2", now && "bg-selected")}>
        <div className="flex flex-wrap items-center justify-between gap-x-2">
          <h3 id={`gate-${gate.phase}`} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className={clsx(
                "flex size-5 shrink-0 items-center justify-center rounded-full border text-xs font-semibold",
                now
                  ? "border-accent bg-accent text-on-accent"
                  : standing === "passed"
                    ? "border-accent text-accent"
                    : "border-control text-soft",
              )}
            >
              {number}
            </span>
            {phases(gate.phase)}
          </h3>
          {/* The word is there for who does not see the colour. */}
          <span className={clsx("text-sm", now ? "font-medium text-accent" : "text-soft")}>{t(`states.${standing}`)}</span>
        </div>
        <Count gate={gate} />
        <Due gate={gate} bases={bases} />
        {onAct && standing !== "passed" ? <GateActions gate={gate} now={now} onAct={onAct} /> : null}
      </header>
      <ul className="px-3 py-1">
        {gate.criteria.map((criterion) => (
          <CriterionLine key={criterion.id} criterion={criterion} bases={bases} onOpen={() => onOpen(criterion)} />
        ))}
      </ul>
    </section>
  );
}

function Count({ gate: { criteria } }: { gate: GateView }) {
  const t = useTranslations("programme.board");
  const of = (wanted: CriterionView["status"]) => criteria.filter(({ status }) => status === wanted).length;
  const [done, waived, total] = [of("met"), of("waived"), criteria.length];
  const words = t(waived > 0 ? "countWaived" : "count", { done, total, waived });
  return (
    <div>
      <span className="figures text-sm">{words}</span>
      <Meter label={words} value={done} max={total} />
    </div>
  );
}

/** When it was passed, or is due; the decision to read or to sign. */
function Due({ gate: { passed, dueOn, risk, openDecision, people }, bases }: { gate: GateView; bases: Bases }) {
  const t = useTranslations("programme.board");
  const locale = useLocale() as Locale;
  const decision = passed?.decisionId ?? openDecision;
  const accountable = people.find(({ letter }) => letter === "A");
  return (
    <>
      {passed ? (
        <span className="text-sm text-soft">
          {passed.on ? t("passedOn", { day: formatDay(locale, wallTime(new Date(passed.on)).day) }) : t("passedBefore")}
        </span>
      ) : null}
      {!passed && dueOn ? (
        <span className="flex flex-wrap items-center gap-x-2 text-sm">
          {t("due", { day: formatDay(locale, dueOn) })}
          {risk ? <Badge tone={risk === "late" ? "danger" : "notice"}>{t(`risk.${risk}`)}</Badge> : null}
        </span>
      ) : null}
      {accountable ? <span className="text-sm text-soft">{t("accountable", { name: accountable.name })}</span> : null}
      {decision ? (
        <Link
          href={hrefOf({ page: "decision", id: decision, section: null }, bases)}
          className="inline-flex min-h-11 items-center self-start text-sm font-medium text-accent hover:underline sm:min-h-6"
        >
          {t(passed ? "seeDecision" : "openDecision")} →
        </Link>
      ) : null}
    </>
  );
}

function GateActions({ gate, now, onAct }: { gate: GateView; now: boolean; onAct: (act: GateAct) => void }) {
  const t = useTranslations("programme.board");
  const variant = now ? "secondary" : "quiet";
  return (
    <fieldset
      aria-label={t("actions", { gate: gate.title })}
      className={clsx("flex flex-wrap gap-1 pt-1", !now && "max-sm:-ml-3 sm:-ml-2")}
    >
      {now && gate.openDecision === null ? (
        <Button size="small" variant="primary" onClick={() => onAct("propose")}>
          {t("propose")}
        </Button>
      ) : null}
      <Button size="small" variant={variant} onClick={() => onAct("due")}>
        {t("schedule")}
      </Button>
      <Button size="small" variant={variant} onClick={() => onAct("gate-people")}>
        {t("people")}
      </Button>
    </fieldset>
  );
}
