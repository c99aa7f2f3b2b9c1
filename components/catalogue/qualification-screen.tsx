"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAsked } from "@/components/ui/use-asked";
import type { DecidedView, QualificationView } from "@/lib/contract/qualification";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/i18n/format";
import { CatalogueTabs } from "./catalogue-tabs";
import { DecideDialog } from "./decide-dialog";
import { DraftDialog } from "./draft-dialog";
import { DraftList } from "./draft-list";
import { QualificationHistory } from "./qualification-history";
import { QualificationTable } from "./qualification-table";

/** What may be asked of this page: to state a fact (about a known one, or a new one), or to settle a draft. */
export type Asked =
  | { readonly kind: "draft"; readonly about: QualificationView["inForce"][number] | null }
  | { readonly kind: "approve" | "refuse" | "withdraw"; readonly fact: DecidedView };

/** The facts in force on a day, the drafts that wait, and what was decided: for all to read, for two people to change. */
export function QualificationScreen({ view }: { view: QualificationView }) {
  const t = useTranslations("provider.qualification");
  const locale = useLocale() as Locale;
  const { asked, ask, done, close } = useAsked<Asked>("in-force");
  const date = formatDay(locale, view.day);
  const edit = view.mayEdit ? (about: QualificationView["inForce"][number] | null) => ask({ kind: "draft", about }) : null;
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1>{t("title")}</h1>
        <p className="max-w-prose">{t("lead")}</p>
      </header>
      <CatalogueTabs current="qualification" />
      <p role="status" className="font-medium empty:hidden">
        {done}
      </p>
      {view.mayEdit || view.mayApprove ? <DraftList drafts={view.drafts} view={view} onAsk={ask} /> : null}
      <section aria-labelledby="in-force" className="flex flex-col gap-2">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <h2 id="in-force" tabIndex={-1}>
            {t("inForce", { date })}
          </h2>
          {edit ? (
            <Button variant="primary" onClick={() => edit(null)}>
              {t("draft")}
            </Button>
          ) : null}
        </div>
        <QualificationTable rows={view.inForce} caption={t("inForce", { date })} onEdit={edit} />
      </section>
      <QualificationHistory facts={view.history} />
      {view.mayEdit ? (
        <DraftDialog asked={asked?.kind === "draft" ? asked : null} offered={view.offered} today={view.day} onClose={close} />
      ) : null}
      {view.mayEdit || view.mayApprove ? (
        <DecideDialog asked={asked !== null && asked.kind !== "draft" ? asked : null} onClose={close} />
      ) : null}
    </div>
  );
}
