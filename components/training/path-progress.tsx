"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Meter, Progress } from "@/components/ui/progress";
import type { ProjectScope } from "@/lib/client/eligibility";
import { certificateHref } from "@/lib/client/training";
import type { PathView } from "@/lib/contract/training";
import type { LearningRole } from "@/lib/domain/training/role";
import { RoleChoice } from "./role-choice";

interface PathProgressProps {
  scope: ProjectScope;
  mine: PathView["mine"];
  learnerId: string;
  roles: readonly LearningRole[];
}

/** How far one is, over all and by role, with the certificate of what is complete. */
export function PathProgress({ scope, mine, learnerId, roles }: PathProgressProps) {
  const t = useTranslations("training");
  const locale = useLocale();
  const [changing, setChanging] = useState(false);
  const left = useTimeLeft(mine.minutesLeft);
  return (
    <section aria-labelledby="progress" className="flex flex-col gap-3 border border-rule bg-raised px-4 py-4 sm:px-6">
      <h2 id="progress" className="sr-only">
        {t("path.progress")}
      </h2>
      <Progress
        label={t("path.done", { done: mine.done, total: mine.modules.length })}
        value={mine.done}
        max={Math.max(1, mine.modules.length)}
        detail={left}
      />
      <ul className="flex flex-col gap-2">
        {mine.paths.map(({ role, modules, done }) => (
          <li
            key={role}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule pt-2 text-sm"
          >
            <span>{t(`role.${role}`)}</span>
            {done === modules.length ? (
              <a
                href={certificateHref(scope, learnerId, { role, locale })}
                download
                aria-label={t("path.certificateOf", { role: t(`role.${role}`) })}
                className="inline-flex min-h-11 items-center text-accent underline sm:min-h-6"
              >
                {t("path.certificate")}
              </a>
            ) : (
              <span className="flex items-center gap-3">
                {mine.paths.length > 1 ? (
                  <Meter label={t("path.rolePath", { role: t(`role.${role}`) })} value={done} max={modules.length} />
                ) : null}
                <span className="figures whitespace-nowrap text-soft">{t("path.roleDone", { done, total: modules.length })}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button size="small" variant="quiet" className="-ml-3 self-start sm:-ml-2" onClick={() => setChanging(true)}>
        {t("path.changeRoles")}
      </Button>
      {changing ? <RoleDialog scope={scope} roles={roles} onClose={() => setChanging(false)} /> : null}
    </section>
  );
}

function RoleDialog({ scope, roles, onClose }: { scope: ProjectScope; roles: readonly LearningRole[]; onClose: () => void }) {
  const t = useTranslations("training.path");
  const common = useTranslations("common");
  return (
    <Dialog open wide onClose={onClose} title={t("chooseTitle")} description={t("chooseLead")} closeLabel={common("close")}>
      <RoleChoice scope={scope} roles={roles} submit={t("save")} onDone={onClose} />
    </Dialog>
  );
}

function useTimeLeft(minutes: number): string {
  const t = useTranslations("training.path");
  if (minutes < 60) return t("leftMinutes", { minutes });
  return t("leftHours", { hours: Math.floor(minutes / 60), rest: String(minutes % 60).padStart(2, "0") });
}
