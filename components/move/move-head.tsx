import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import type { MoveGuideView } from "@/lib/contract/move";
import { PrintButton } from "./print-button";

interface MoveHeadProps {
  back: { readonly href: string; readonly words: string };
  title: string;
  lead: string;
  move: MoveGuideView;
  /** What else can be done with the guide. */
  actions?: ReactNode;
}

/** What the guide is about, how much of it there is, and how to take it away. */
export function MoveHead({ back, title, lead, move, actions = null }: MoveHeadProps) {
  const t = useTranslations("move");
  const { steps, endpoints, edition, resources } = move;
  const services = steps.reduce((sum, step) => sum + step.services.length, 0);
  const items = steps.reduce((sum, step) => sum + step.checklist.length, 0);
  return (
    <header className="flex flex-col gap-3">
      <div data-print="no">
        <BackLink href={back.href}>{back.words}</BackLink>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="wrap-anywhere">{title}</h1>
        <div data-print="no" className="flex flex-wrap gap-2">
          <PrintButton label={t("print")} />
          {actions}
        </div>
      </div>
      <ul className="figures flex flex-wrap gap-x-5 gap-y-1">
        <li>{t("resources", { count: resources })}</li>
        <li>{t("services", { count: services })}</li>
        <li>{t("items", { count: items })}</li>
        <li>
          <a href="#move-addresses" className="inline-block min-h-6 text-accent hover:underline">
            {t("endpoints", { count: endpoints.length })}
          </a>
        </li>
        <li className="text-soft">{t("edition", { edition: edition.id })}</li>
      </ul>
      <p className="max-w-prose">{lead}</p>
      <p className="max-w-prose text-sm text-soft">{t("precedent")}</p>
    </header>
  );
}
