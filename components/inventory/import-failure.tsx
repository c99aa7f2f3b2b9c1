"use client";

import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { ImportView } from "@/lib/contract/inventory";
import { ParamList } from "./param-list";

interface ImportFailureProps {
  view: ImportView;
  base: string;
  canImport: boolean;
}

/** A refused file: what happened, what to do, and the details the reader gave. */
export function ImportFailure({ view, base, canImport }: ImportFailureProps) {
  const t = useTranslations("inventory");
  const code = view.failure?.code ?? "internal";
  return (
    <section role="alert" className="flex flex-col items-start gap-4 border-l-3 border-danger bg-danger-wash p-5">
      <h2 className="text-danger">{t("import.failed.title")}</h2>
      <dl className="grid max-w-prose gap-x-4 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-soft">{t("import.failed.what")}</dt>
        <dd>{t(`refusals.${code}.what`)}</dd>
        <dt className="text-soft">{t("import.failed.todo")}</dt>
        <dd>{t(`refusals.${code}.todo`)}</dd>
        {Object.values(view.failure?.params ?? {}).some((value) => value !== "") ? (
          <>
            <dt className="text-soft">{t("import.failed.detail")}</dt>
            <dd>
              <ParamList params={view.failure?.params ?? {}} />
            </dd>
          </>
        ) : null}
      </dl>
      {canImport ? <LinkButton href={`${base}/inventory`}>{t("import.failed.again")}</LinkButton> : null}
    </section>
  );
}
