import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import type { WorkloadView } from "@/lib/contract/eligibility";
import { VERDICTS } from "@/lib/domain/eligibility/verdict";
import type { Locale } from "@/lib/domain/locale";
import { FindingChain } from "./finding-chain";

/** What decides, in full; every other finding folded, counted by its effect. */
export function WorkloadReasons({ workload }: { workload: WorkloadView }) {
  const t = useTranslations("workload.card");
  const deciding = workload.findings.filter((finding) => finding.decides);
  const others = workload.findings.filter((finding) => !finding.decides);
  const holds = workload.verdict !== "eligible" && workload.verdict !== "configuration";
  return (
    <section aria-labelledby="workload-reasons" className="flex flex-col gap-2">
      <h2 id="workload-reasons">{t("blockedTitle")}</h2>
      {workload.verdict === "eligible" ? <p>{t("nothingBlocks")}</p> : null}
      {workload.verdict === "configuration" ? <p>{t("onlyConfiguration")}</p> : null}
      {deciding.length > 0 ? (
        <>
          {holds ? <HeldBy findings={deciding} /> : null}
          <FindingChain findings={deciding} label={t("blockedTitle")} />
        </>
      ) : null}
      {others.length > 0 ? <Others others={others} /> : null}
    </section>
  );
}

/** The services that decide, in one sentence; the chain below says why. */
function HeldBy({ findings }: { findings: WorkloadView["findings"] }) {
  const t = useTranslations("workload.card");
  const locale = useLocale() as Locale;
  const names = new Set(findings.map((finding) => finding.service?.name[locale] ?? t("unknownService")));
  return <p>{t("heldBy", { services: new Intl.ListFormat(locale).format(names) })}</p>;
}

function Others({ others }: { others: WorkloadView["findings"] }) {
  const t = useTranslations("workload.card");
  const words = useTranslations("eligibility-words");
  const counts = VERDICTS.map((verdict) => ({ verdict, count: others.filter((finding) => finding.effect === verdict).length }));
  const parts = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} × ${words(`verdict.${verdict}`)}`);
  return (
    <Disclosure summary={`${t("others", { count: others.length })} (${parts.join(", ")})`}>
      <FindingChain findings={others} label={t("others", { count: others.length })} />
    </Disclosure>
  );
}
