import { useLocale, useTranslations } from "next-intl";
import { BackLink } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { downloadMoveChecklist } from "@/lib/client/address";
import { urlOf } from "@/lib/client/call";
import type { MoveView } from "@/lib/contract/move";
import { PrintButton } from "./print-button";

interface MoveHeadProps {
  scope: { readonly organisationId: string; readonly projectId: string };
  base: string;
  /** The workload as people call it. */
  name: string;
  move: MoveView;
}

/** What the guide is about, how much of it there is, and how to take it away. */
export function MoveHead({ scope, base, name, move }: MoveHeadProps) {
  const t = useTranslations("move");
  const locale = useLocale();
  const { workload, steps, edition } = move;
  const services = steps.reduce((sum, step) => sum + step.services.length, 0);
  const items = steps.reduce((sum, step) => sum + step.checklist.length, 0);
  const file = urlOf(downloadMoveChecklist.path, { ...scope, workloadId: workload.id }, { locale });
  return (
    <header className="flex flex-col gap-3">
      <div data-print="no" className="flex">
        <BackLink href={`${base}/workloads/${workload.id}`}>{t("back")}</BackLink>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="wrap-anywhere">{t("heading", { name })}</h1>
        <div data-print="no" className="flex flex-wrap gap-2">
          <PrintButton label={t("print")} />
          <a href={file} download className={buttonClass()}>
            {t("download")}
          </a>
        </div>
      </div>
      <ul className="figures flex flex-wrap gap-x-5 gap-y-1">
        <li>{t("resources", { count: workload.resources })}</li>
        <li>{t("services", { count: services })}</li>
        <li>{t("items", { count: items })}</li>
        <li className="text-soft">{t("edition", { edition: edition.id })}</li>
      </ul>
      <p className="max-w-prose">{t("lead")}</p>
      <p className="max-w-prose text-sm text-soft">{t("precedent")}</p>
    </header>
  );
}
