import { CircleCheck, CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

interface StepListProps {
  /** What the role does; null: it was said above. */
  lead: string | null;
  steps: readonly { readonly id: string; readonly href: string; readonly done: boolean }[];
}

/** The steps of one role, each with why it comes first and whether it is done. */
export function StepList({ lead, steps }: StepListProps) {
  const t = useTranslations("help.firstSteps");
  return (
    <div className="flex flex-col gap-3">
      {lead === null ? null : <p className="max-w-prose text-soft">{lead}</p>}
      <ol className={`grid gap-3 ${steps.length > 2 ? "lg:grid-cols-3" : "sm:grid-cols-2"}`}>
        {steps.map(({ id, href, done }) => (
          <li key={id} className="flex items-start gap-3 border border-rule p-3">
            {done ? (
              <CircleCheck className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden="true" />
            ) : (
              <CircleDashed className="mt-0.5 size-5 shrink-0 text-soft" aria-hidden="true" />
            )}
            <div className="flex min-w-0 flex-col gap-1">
              <Link href={href} className="font-medium text-accent underline">
                {t(`${id}.title`)}
              </Link>
              <span className="text-sm text-soft">{t(`${id}.why`)}</span>
              <span className="text-sm font-medium">{t(done ? "done" : "open")}</span>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
