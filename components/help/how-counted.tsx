import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "./words";

/** Figures that are explained, with the words of the glossary that their explanation uses. */
export const FIGURES = {
  estate: ["workload", "verdict", "configuration", "evidence", "completeness"],
  readiness: ["readiness-score", "completeness"],
  decisions: ["obligation", "verdict", "derogation"],
  microsoft365: ["tenant", "evidence", "unknown"],
  coverage: ["gate"],
  programme: ["gate", "weak"],
} as const;
export type Figure = keyof typeof FIGURES;

/** What a page's figures are made of: what is counted out of what, what is left out, and since when it holds. */
export async function HowCounted({ figure }: { figure: Figure }) {
  const t = await getTranslations("help.counted");
  return (
    <Disclosure summary={t("summary")}>
      <div className="flex max-w-prose flex-col gap-2 text-sm">
        <p>{t(`${figure}.what`)}</p>
        <p>{t(`${figure}.aside`)}</p>
        <p>{t(`${figure}.since`)}</p>
        <Words ids={FIGURES[figure]} />
      </div>
    </Disclosure>
  );
}
