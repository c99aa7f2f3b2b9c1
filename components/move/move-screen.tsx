import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LateDisclosure } from "@/components/ui/late-disclosure";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { MoveGuideView } from "@/lib/contract/move";
import { EndpointTable } from "./endpoint-table";
import { Gaps } from "./gaps";
import { citedSources, sourceNumbers } from "./source-numbers";
import { SourceList } from "./source-refs";
import { StepPicture } from "./step-picture";
import { StepSection } from "./step-section";
import { MethodTable, StepTable } from "./step-table";

interface MoveScreenProps {
  base: string;
  /** What the guide is about. */
  head: ReactNode;
  move: MoveGuideView;
}

/** A move guide: order of work, each step in full, then the addresses; every statement with its sources. */
export function MoveScreen({ base, head, move }: MoveScreenProps) {
  const t = useTranslations("move");
  const sources = citedSources(move);
  const numbers = sourceNumbers(sources);
  return (
    <div className="flex flex-col gap-6">
      {head}
      <Gaps move={move} />
      <section aria-labelledby="move-order" className="flex flex-col gap-3">
        <h2 id="move-order">{t("order.title")}</h2>
        <StepPicture steps={move.steps} />
        <LateDisclosure summary={t("order.table")}>
          <StepTable steps={move.steps} />
        </LateDisclosure>
      </section>
      {move.methods.length > 0 ? (
        <section aria-labelledby="move-methods" className="flex flex-col gap-3">
          <h2 id="move-methods">{t("methodsTitle")}</h2>
          <MethodTable methods={move.methods} />
        </section>
      ) : null}
      {move.linked ? null : <Unlinked base={base} />}
      {move.steps.map((step, at) => (
        <StepSection key={step.id} step={step} number={at + 1} edition={move.edition.id} base={base} numbers={numbers} />
      ))}
      <EndpointTable endpoints={move.endpoints} numbers={numbers} />
      <SourceList sources={sources} />
    </div>
  );
}

function Unlinked({ base }: { base: string }) {
  const t = useTranslations("move");
  return (
    <Notice>
      <p>
        {t("unlinked")}{" "}
        <Link href={`${base}/assessments`} className="text-accent underline">
          {t("assessments")}
        </Link>
      </p>
    </Notice>
  );
}
