import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";

const STEPS = ["statement", "class", "part", "sibling", "absent", "press", "contradiction", "otherwise"] as const;

/** The rule by which a status follows from evidence, for whoever asks. */
export async function DerivationRule() {
  const t = await getTranslations("catalogue.rule");
  return (
    <Disclosure summary={t("summary")}>
      <div className="flex max-w-prose flex-col gap-2">
        <p>{t("intro")}</p>
        <ol className="list-decimal space-y-1 pl-5">
          {STEPS.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      </div>
    </Disclosure>
  );
}
