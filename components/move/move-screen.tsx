import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { MoveView } from "@/lib/contract/move";
import { EndpointTable } from "./endpoint-table";
import { Gaps } from "./gaps";
import { MoveHead } from "./move-head";
import { citedSources, sourceNumbers } from "./source-numbers";
import { SourceList } from "./source-refs";
import { StepPicture } from "./step-picture";
import { StepSection } from "./step-section";
import { MethodTable, StepTable } from "./step-table";

interface MoveScreenProps {
  scope: { readonly organisationId: string; readonly projectId: string };
  base: string;
  name: string;
  move: MoveView;
}

/** The move guide of a workload: order of work, addresses, then each step in full; every statement with its sources. */
export function MoveScreen({ scope, base, name, move }: MoveScreenProps) {
  const t = useTranslations("move");
  const sources = citedSources(move);
  const numbers = sourceNumbers(sources);
  return (
    <div className="flex flex-col gap-6">
      <MoveHead scope={scope} base={base} name={name} move={move} />
      <Gaps move={move} />
      <section aria-labelledby="move-order" className="flex flex-col gap-3">
        <h2 id="move-order">{t("order.title")}</h2>
        <StepPicture steps={move.steps} />
        <StepTable steps={move.steps} />
      </section>
      {move.methods.length > 0 ? (
        <section aria-labelledby="move-methods" className="flex flex-col gap-3">
          <h2 id="move-methods">{t("methodsTitle")}</h2>
          <MethodTable methods={move.methods} />
        </section>
      ) : null}
      <EndpointTable endpoints={move.endpoints} numbers={numbers} />
      {move.linked ? null : (
        <Notice>
          <p>
            {t("unlinked")}{" "}
            <Link href={`${base}/assessments`} className="text-accent underline">
              {t("assessments")}
            </Link>
          </p>
        </Notice>
      )}
      {move.steps.map((step, at) => (
        <StepSection key={step.id} step={step} number={at + 1} base={base} numbers={numbers} />
      ))}
      <SourceList sources={sources} />
    </div>
  );
}
