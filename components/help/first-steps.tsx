import { useTranslations } from "next-intl";
import type { FirstStepsView, PlatformStepsView } from "@/lib/contract/first-steps";
import { HideSteps } from "./hide-steps";
import { StepList } from "./step-list";

/** In which organisation one's steps are taken. */
export interface StepsPlace {
  readonly name: string;
  /** Address of the organisation, and of its project; null: there is none yet. */
  readonly base: string;
  readonly project: string | null;
}

interface FirstStepsProps {
  place: StepsPlace | null;
  own: FirstStepsView | null;
  platform: PlatformStepsView | null;
}

const PLATFORM_PAGES = {
  account: "/account",
  organisations: "/admin/organisations",
  people: "/admin/people",
  portfolio: "/portfolio",
  qualification: "/catalogue/qualification",
} as const;

/** What one's roles do first: steps with their pages, ticked from what was really done. */
export function FirstSteps({ place, own, platform }: FirstStepsProps) {
  const t = useTranslations("help.firstSteps");
  const groups = [
    ...(own && place
      ? [
          {
            lead: t(`lead.${own.role}`, { organisation: place.name }),
            steps: own.steps.map((step) => ({ ...step, href: hrefOf(step.place, place) })),
          },
        ]
      : []),
    ...(platform?.roles ?? []).map(({ role, steps }) => ({
      lead: t(`lead.${role}`),
      steps: steps.map((step) => ({ ...step, href: PLATFORM_PAGES[step.place] })),
    })),
  ];
  if (groups.length === 0) return null;
  return (
    <section aria-labelledby="first-steps" className="flex flex-col gap-4 border border-accent bg-raised p-4 sm:p-5">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 id="first-steps">{t("title")}</h2>
          <p className="max-w-prose text-soft">{groups[0]?.lead}</p>
        </div>
        <HideSteps hidden={own?.hidden ?? platform?.hidden ?? false} />
      </header>
      {groups.map(({ lead, steps }, at) => (
        <StepList key={lead} lead={at === 0 ? null : lead} steps={steps} />
      ))}
    </section>
  );
}

function hrefOf(page: string, { base, project }: StepsPlace): string {
  if (page === "members") return `${base}/members`;
  return project === null ? base : `${project}/${page}`;
}
