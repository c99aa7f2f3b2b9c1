import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { FirstStepsView } from "@/lib/contract/first-steps";
import { HideSteps } from "./hide-steps";

interface FirstStepsProps {
  /** Name of the organisation in which they are taken. */
  organisation: string;
  view: FirstStepsView;
  /** Address of the organisation, and of the project in which they are taken; null: there is none yet. */
  base: string;
  project: string | null;
}

/** What this role does first here: three steps, each with its page, ticked from what was really done. */
export function FirstSteps({ organisation, view, base, project }: FirstStepsProps) {
  const t = useTranslations("help.firstSteps");
  const hrefOf = (place: string) => (place === "members" || project === null ? base : project) + pathOf(place, project);
  return (
    <section aria-labelledby="first-steps" className="flex flex-col gap-4 border border-accent bg-raised p-4 sm:p-5">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="first-steps">{t("title")}</h2>
          <p className="max-w-prose text-soft">{t(`lead.${view.role}`, { organisation })}</p>
        </div>
        <HideSteps hidden={view.hidden} />
      </header>
      <ol className="grid gap-3 lg:grid-cols-3">
        {view.steps.map(({ id, place, done }) => (
          <li key={id} className="flex items-start gap-3 border border-rule p-3">
            {done ? (
              <CircleCheck className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden="true" />
            ) : (
              <CircleDashed className="mt-0.5 size-5 shrink-0 text-soft" aria-hidden="true" />
            )}
            <div className="flex min-w-0 flex-col gap-1">
              <Link href={hrefOf(place)} className="font-medium text-accent underline">
                {t(`${id}.title`)}
              </Link>
              <span className="text-sm text-soft">{t(`${id}.why`)}</span>
              <span className="text-sm font-medium">{t(done ? "done" : "open")}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function pathOf(place: string, project: string | null): string {
  return place === "members" || project !== null ? `/${place}` : "";
}
