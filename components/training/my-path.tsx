"use client";

import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { ProjectScope } from "@/lib/client/eligibility";
import type { PathView } from "@/lib/contract/training";
import { JoinTraining } from "./join-training";
import { ModuleList } from "./module-list";
import { PathNext } from "./path-next";
import { PathProgress } from "./path-progress";
import { RoleChoice } from "./role-choice";

interface MyPathProps {
  scope: ProjectScope;
  /** Address of the project. */
  base: string;
  path: PathView;
  /** A consultant reads, and is no learner of the organisation. */
  learns: boolean;
}

/** What is next, how far one is, and the modules: those of one's roles, then the others. */
export function MyPath({ scope, base, path, learns }: MyPathProps) {
  const t = useTranslations("training.path");
  const { learner, modules, mine } = path;
  const list = { base, scope, learnerId: learner?.id ?? null };
  if (!learns) {
    return (
      <>
        <Notice>{t("accompany")}</Notice>
        <ModuleList {...list} title={t("all")} modules={modules} />
      </>
    );
  }
  if (!learner) return <JoinTraining scope={scope} />;
  if (learner.removed || learner.roles.length === 0) {
    return (
      <>
        <section aria-labelledby="choose" className="flex flex-col gap-3 border border-rule bg-raised p-4 sm:p-6">
          <h2 id="choose">{learner.removed ? t("removedTitle") : t("chooseTitle")}</h2>
          <p className="max-w-prose text-soft">{learner.removed ? t("removedBody") : t("chooseLead")}</p>
          <RoleChoice scope={scope} roles={learner.roles} submit={t("chooseSubmit")} />
        </section>
        <ModuleList {...list} title={t("all")} modules={modules} />
      </>
    );
  }
  const others = modules.filter(({ id }) => !mine.modules.includes(id));
  return (
    <>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <PathNext base={base} path={path} />
        <PathProgress scope={scope} mine={mine} learnerId={learner.id} roles={learner.roles} />
      </div>
      <ModuleList {...list} title={t("mine")} modules={modules.filter(({ id }) => mine.modules.includes(id))} />
      {others.length > 0 ? (
        <Disclosure summary={t("others", { count: others.length })}>
          <ModuleList {...list} modules={others} />
        </Disclosure>
      ) : null}
    </>
  );
}
