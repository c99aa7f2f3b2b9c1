import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Comparison } from "@/lib/domain/milestone/compare";
import { formatDay } from "@/lib/i18n/format";
import { ChangeTable } from "./change-table";
import { BlockerList } from "./kept-lists";

/** Gates, blockers and training: what went, what came. */
export function ChangedProgramme({ comparison }: { comparison: Comparison }) {
  return (
    <>
      <Gates comparison={comparison} />
      <Blockers comparison={comparison} />
      <Training comparison={comparison} />
    </>
  );
}

function Gates({ comparison: { phase, gatesPassed, datesMoved } }: { comparison: Comparison }) {
  const t = useTranslations("milestone.compare.gates");
  const phases = useTranslations("eligibility-words.phase");
  const locale = useLocale() as Locale;
  const day = (value: string | null) => (value === null ? t("noDay") : formatDay(locale, value));
  const [before, after] = [phases(phase.before), phases(phase.after)];
  return (
    <section aria-labelledby="gates" className="flex flex-col gap-2">
      <h2 id="gates">{t("title")}</h2>
      <p>{phase.before === phase.after ? t("phaseSame", { phase: after }) : t("phase", { before, after })}</p>
      {gatesPassed.length === 0 ? <p className="text-soft">{t("nonePassed")}</p> : null}
      <ul>
        {gatesPassed.map(({ phase: gate, title, passedOn }) => (
          <li key={gate}>{t("passed", { title: title[locale], day: formatDay(locale, passedOn) })}</li>
        ))}
        {datesMoved.map((moved) => (
          <li key={moved.phase}>
            {t("moved", { title: moved.title[locale], before: day(moved.before), after: day(moved.after) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Blockers({ comparison: { blockers } }: { comparison: Comparison }) {
  const t = useTranslations("milestone.compare.blockers");
  const { gone, added, goneUnsure, addedUnsure } = blockers;
  return (
    <section aria-labelledby="blockers" className="flex flex-col gap-3">
      <h2 id="blockers">{t("title")}</h2>
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="flex flex-col gap-2">
          <h3>{t(goneUnsure ? "left" : "gone")}</h3>
          {goneUnsure && gone.length > 0 ? <p className="text-sm text-soft">{t("leftLead")}</p> : null}
          {gone.length === 0 ? <p className="text-soft">{t("noneGone")}</p> : <BlockerList blockers={gone} />}
        </div>
        <div className="flex flex-col gap-2">
          <h3>{t(addedUnsure ? "entered" : "added")}</h3>
          {addedUnsure && added.length > 0 ? <p className="text-sm text-soft">{t("enteredLead")}</p> : null}
          {added.length === 0 ? <p className="text-soft">{t("noneAdded")}</p> : <BlockerList blockers={added} />}
        </div>
      </div>
    </section>
  );
}

function Training({ comparison: { training } }: { comparison: Comparison }) {
  const t = useTranslations("milestone.compare.training");
  const roles = useTranslations("training.role");
  const rows = training.map(({ role, trained }) => ({
    key: role,
    name: roles(role),
    unit: "count" as const,
    change: trained,
    marked: false,
  }));
  return (
    <section aria-labelledby="training" className="flex flex-col gap-3">
      <h2 id="training">{t("title")}</h2>
      <ChangeTable caption={t("caption")} head={t("head")} rows={rows} />
    </section>
  );
}
