import { useLocale, useTranslations } from "next-intl";
import { Timeline, type TimelineLane } from "@/components/ui/chart/timeline";
import type { WorkloadDecisionView } from "@/lib/contract/workload-decision";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { ReferenceList } from "./reference-list";

type Clock = WorkloadDecisionView["clock"];

/** What presses against what is awaited, on an axis of time; what has no known date says so and stands last. */
export function DecisionClock({ clock, today }: { clock: Clock; today: string }) {
  const t = useTranslations("decision.clock");
  const words = useTranslations("picture");
  const locale = useLocale() as Locale;
  const lanes = useLanes(clock);
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
      {lanes.length > 0 ? (
        <Timeline
          label={t("caption")}
          lanes={lanes}
          today={today}
          todayWords={words("today", { day: formatDay(locale, today) })}
          formatTick={(day) => formatDay(locale, day.endsWith("-01") ? day.slice(0, 7) : day)}
          narrow
        />
      ) : null}
    </section>
  );
}

function useLanes(clock: Clock): TimelineLane[] {
  const t = useTranslations("decision.clock");
  const locale = useLocale() as Locale;
  return clock.events.map((event) => {
    const { id, role, on, text, standing, sources } = event;
    const pressing = id === clock.cannotWait?.deadline.id;
    const said = text[locale];
    return {
      key: id,
      label: said.charAt(0).toUpperCase() + said.slice(1),
      note: <ReferenceList standing={standing} sources={sources} />,
      from: null,
      on,
      kind: role === "deadline" ? (pressing ? "late" : "due") : role,
      text: (
        <>
          <span className="font-medium">{on === null ? t("notKnown") : formatDay(locale, on)}</span>{" "}
          <span className="text-soft">{t(`roles.${role}`)}</span>
        </>
      ),
      pressing,
    };
  });
}
