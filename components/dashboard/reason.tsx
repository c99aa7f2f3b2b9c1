import { useTranslations } from "next-intl";
import { namedBy } from "@/lib/domain/dashboard/answers";
import { useFormat } from "./use-format";
import type { WordedDashboard } from "./worded-dashboard";

type Told = NonNullable<NonNullable<WordedDashboard["decisions"]["named"]>[number]["why"]>[number];

/** A reason: whose it is, by name or, of a document that names none, by count; and what it rests on. */
export function Reason({ of, whole }: { of: Told; whole: number }) {
  const t = useTranslations("dashboard");
  const { day } = useFormat();
  const { text, standing, source, date, workloads: count } = of;
  const { names, more } = namedBy(of);
  const alone = count < whole ? t("answers.whyOf", { count, text }) : text;
  const said = (
    <>
      <span className="font-medium">{t("answers.named", { names: names.join(", "), more })}</span> — {text}
    </>
  );
  return (
    <>
      {names.length > 0 ? said : alone}{" "}
      <span className="text-soft print:hidden">
        ({t("exposure.source", { standing: t("answers.whyStanding", { standing }), source, date: day(date) })})
      </span>
    </>
  );
}
