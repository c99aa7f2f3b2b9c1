import clsx from "clsx";
import { AlarmClock, CircleHelp, Hourglass, Info } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { WorkloadDecisionView } from "@/lib/contract/workload-decision";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { ReferenceList } from "./reference-list";

type Clock = WorkloadDecisionView["clock"];
type ClockEvent = Clock["events"][number];
const ICONS: Readonly<Record<ClockEvent["role"], typeof Info>> = { deadline: AlarmClock, arrival: Hourglass, notice: Info };

/** What presses against what is awaited, in the order of dates; what has no known date says so and stands last. */
export function DecisionClock({ clock }: { clock: Clock }) {
  const t = useTranslations("decision.clock");
  const deadlines = clock.events.filter((event) => event.role === "deadline");
  return (
    <section aria-labelledby="decision-clock" className="flex flex-col gap-2">
      <h3 id="decision-clock" className="scroll-mt-16">
        {t("title")}
      </h3>
      {clock.cannotWait ? (
        <p className="font-semibold text-danger">{t("cannotWait")}</p>
      ) : (
        <p className="text-soft">{deadlines.length === 0 ? t("noDeadline") : t("canWait")}</p>
      )}
      {clock.events.length > 0 ? (
        <ol aria-label={t("caption")} className="border border-rule bg-raised">
          {clock.events.map((event) => (
            <Event key={event.id} event={event} pressing={event.id === clock.cannotWait?.deadline.id} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Event({ event, pressing }: { event: ClockEvent; pressing: boolean }) {
  const t = useTranslations("decision.clock");
  const locale = useLocale() as Locale;
  const Icon = event.on === null ? CircleHelp : ICONS[event.role];
  const text = event.text[locale];
  return (
    <li
      className={clsx(
        "grid gap-x-4 border-t border-rule px-3 py-2 first:border-t-0 sm:grid-cols-[6.5rem_minmax(0,1fr)]",
        pressing && "bg-danger-wash",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 sm:flex-col sm:items-start">
        <span className={clsx("figures font-medium", event.on === null && "text-soft")}>
          {event.on === null ? t("notKnown") : formatDay(locale, event.on)}
        </span>
        <span className="inline-flex items-center gap-1.5 text-sm text-soft">
          <Icon className="size-4 shrink-0" aria-hidden="true" />
          {t(`roles.${event.role}`)}
        </span>
      </div>
      <div className="min-w-0">
        <p>{text.charAt(0).toUpperCase() + text.slice(1)}</p>
        <ReferenceList standing={event.standing} sources={event.sources} />
      </div>
    </li>
  );
}
