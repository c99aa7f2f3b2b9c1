import { useTranslations } from "next-intl";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Link } from "@/components/ui/link";
import { GradeWord, VerdictWord } from "./verdict-word";
import type { WordedBlocker, WordedEstate } from "./worded-estate";

/** What workloads without a known service are filtered by. */
const UNMAPPED = "unmapped";
/** Shown at once: the picture is read in seconds, the rest on demand. */
const FIRST = 5;

/** What holds the estate back, most workloads first: why, what to do, and the way to the workloads. */
export function EstateBlockers({ estate, base }: { estate: WordedEstate; base: string }) {
  const t = useTranslations("eligibility.estate");
  return (
    <section aria-labelledby="estate-blockers" className="flex flex-col gap-2">
      <h2 id="estate-blockers">{t("blockersTitle")}</h2>
      {estate.blockers.length === 0 ? (
        <p className="text-soft">{t("blockersNone")}</p>
      ) : (
        <>
          <p className="text-sm text-soft">{t("blockersLead")}</p>
          <BlockerLines blockers={estate.blockers.slice(0, FIRST)} from={1} estate={estate} base={base} />
          {estate.blockers.length > FIRST ? (
            <LateDisclosure summary={t("blockersMore", { count: estate.blockers.length - FIRST })}>
              <BlockerLines blockers={estate.blockers.slice(FIRST)} from={FIRST + 1} estate={estate} base={base} />
            </LateDisclosure>
          ) : null}
        </>
      )}
    </section>
  );
}

interface LinesProps {
  blockers: readonly WordedBlocker[];
  from: number;
  estate: WordedEstate;
  base: string;
}

function BlockerLines({ blockers, from, estate, base }: LinesProps) {
  return (
    <ol start={from} className="border border-rule bg-raised">
      {blockers.map((blocker, index) => (
        <BlockerLine
          key={`${blocker.service?.id ?? "none"}:${blocker.verdict}:${blocker.because}`}
          blocker={blocker}
          rank={from + index}
          edition={estate.edition?.id ?? null}
          base={base}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  blocker: WordedBlocker;
  rank: number;
  edition: string | null;
  base: string;
}

function BlockerLine({ blocker, rank, edition, base }: LineProps) {
  const t = useTranslations("eligibility.estate");
  const name = blocker.service?.name ?? t("noService");
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 border-t border-rule px-4 py-3 first:border-t-0 md:grid-cols-[1.5rem_minmax(0,1fr)_9rem]">
      <span className="figures text-right text-lg leading-6 font-semibold text-soft" aria-hidden="true">
        {rank}
      </span>
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-4">
          <strong className="font-semibold">
            {blocker.service && edition ? (
              <Link href={`/catalogue/${edition}/${blocker.service.id}`} className="hover:text-accent hover:underline">
                {name}
              </Link>
            ) : (
              name
            )}
          </strong>
          <VerdictWord verdict={blocker.verdict} className="text-sm" />
          <GradeWord grade={blocker.evidence} className="text-sm text-soft" />
        </p>
        <p className="max-w-prose">{blocker.because}</p>
        {blocker.remedy ? (
          <p className="max-w-prose text-sm text-soft">
            <span className="font-medium text-ink">{t("remedy")}</span> — {blocker.remedy}
          </p>
        ) : null}
      </div>
      <BlockerCounts blocker={blocker} name={name} base={base} />
    </li>
  );
}

function BlockerCounts({ blocker, name, base }: { blocker: WordedBlocker; name: string; base: string }) {
  const t = useTranslations("eligibility.estate");
  const workloads = t("blockedWorkloads", { count: blocker.workloads });
  const blocking = encodeURIComponent(blocker.service?.id ?? UNMAPPED);
  return (
    <p className="figures col-start-2 flex flex-wrap gap-x-3 md:col-start-3 md:flex-col md:items-end">
      <Link
        href={`${base}/workloads?blocking=${blocking}&verdict=${blocker.verdict}`}
        aria-label={`${workloads} — ${t("seeBlocked", { service: name })}`}
        className="inline-flex min-h-6 items-center font-semibold text-accent hover:underline"
      >
        {workloads}
      </Link>
      <span className="text-sm text-soft">{t("blockedResources", { count: blocker.resources })}</span>
    </p>
  );
}
