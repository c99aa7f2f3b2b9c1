"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { FileInput, UserPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Field, Input } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { useAsked } from "@/components/ui/use-asked";
import { urlOf } from "@/lib/client/call";
import type { ProjectScope } from "@/lib/client/eligibility";
import { downloadTrainingRecord } from "@/lib/client/programme-address";
import { learnersQuery } from "@/lib/client/training";
import type { LearnerView } from "@/lib/contract/training-people";
import { FormerLearners } from "./former-learners";
import { useLearnerColumns } from "./learner-columns";
import { LearnerDialog } from "./learner-dialog";
import { RemoveDialog } from "./remove-dialog";
import { Said, TrainingList } from "./training-list";

type Asked = { readonly what: "add" } | { readonly what: "change" | "remove"; readonly learner: LearnerView };

/** The learners by name: their roles, how far each is, and what may be done with them. */
export function LearnersSection({ scope, base }: { scope: ProjectScope; base: string }) {
  const t = useTranslations("training.learners");
  const [name, setName] = useState("");
  const wanted = useDeferredValue(name.trim());
  const { asked, ask, done, say, close } = useAsked<Asked>("learners");
  const query = useInfiniteQuery({ ...learnersQuery(scope, "current", wanted), placeholderData: keepPreviousData });
  const columns = useLearnerColumns({
    scope,
    onChange: (learner) => ask({ what: "change", learner }),
    onRemove: (learner) => ask({ what: "remove", learner }),
  });
  const shared = { scope, onClose: close };
  return (
    <section aria-labelledby="learners" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="max-w-prose">
          <h2 id="learners" tabIndex={-1}>
            {t("title")}
          </h2>
          <p className="text-sm text-soft">{t("lead")}</p>
        </div>
        <Actions scope={scope} base={base} onAdd={() => ask({ what: "add" })} />
      </div>
      <Said words={done} />
      <Field label={t("find")} className="sm:max-w-72">
        {(control) => (
          <Input {...control} type="search" autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <TrainingList query={query} empty={<p className="text-soft">{t(wanted ? "none" : "lead")}</p>}>
        {(rows) => <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={(row) => row.id} />}
      </TrainingList>
      <FormerLearners scope={scope} onRestored={say} />
      {asked?.what === "add" ? <LearnerDialog {...shared} learner={null} /> : null}
      {asked?.what === "change" ? <LearnerDialog {...shared} learner={asked.learner} /> : null}
      {asked?.what === "remove" ? <RemoveDialog {...shared} learner={asked.learner} /> : null}
    </section>
  );
}

function Actions({ scope, base, onAdd }: { scope: ProjectScope; base: string; onAdd: () => void }) {
  const t = useTranslations("training.learners");
  const locale = useLocale();
  return (
    <div className="flex flex-wrap gap-2">
      <a href={urlOf(downloadTrainingRecord.path, scope, { locale })} download className={buttonClass()}>
        {t("export")}
      </a>
      <LinkButton href={`${base}/training/import`} icon={<FileInput className="size-4" aria-hidden="true" />}>
        {t("import")}
      </LinkButton>
      <Button variant="primary" icon={<UserPlus className="size-4" aria-hidden="true" />} onClick={onAdd}>
        {t("add")}
      </Button>
    </div>
  );
}
