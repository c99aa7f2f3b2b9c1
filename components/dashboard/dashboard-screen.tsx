import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import { Late } from "@/components/ui/late";
import { LinkButton } from "@/components/ui/link-button";
import { Answers } from "./answers";
import { Columns } from "./columns";
import { FigureTables } from "./figure-tables";
import { isEmpty } from "./figures";
import { Foot } from "./foot";
import { FurtherParts } from "./further-parts";
import { GatePart } from "./gate-part";
import type { PartProps } from "./part";
import { PrintButton } from "./print-button";
import { ReadinessPart } from "./readiness-part";
import { useFormat } from "./use-format";

interface DashboardScreenProps extends PartProps {
  canImport: boolean;
  /** What is done with the page beside printing it. */
  actions?: ReactNode;
}

/** The page that is open before a committee: six answers, then what each is made of; it prints on one sheet. */
export function DashboardScreen({ dashboard, base, canImport, actions }: DashboardScreenProps) {
  const t = useTranslations("dashboard");
  const { day } = useFormat();
  const part = { dashboard, base };
  return (
    <div data-sheet="dashboard" className="flex flex-col gap-8">
      <header>
        <h1>{t("title")}</h1>
        <p className="text-soft">
          {t("lead", { organisation: dashboard.organisation.name, project: dashboard.project.name, day: day(dashboard.day) })}
        </p>
      </header>
      {isEmpty(dashboard) ? (
        <Nothing base={base} canImport={canImport} />
      ) : (
        <>
          <div className="flex flex-col gap-3">
            <Answers {...part} />
            <div data-print="no" className="flex flex-wrap gap-2">
              {actions}
              <PrintButton />
            </div>
          </div>
          {/* On paper the parts fill two columns of the sheet, one after the other. */}
          <div className="flex flex-col gap-8 print:block print:columns-2 print:gap-6">
            <Columns>
              <ReadinessPart {...part} />
              <GatePart {...part} />
            </Columns>
            <Late>
              <FurtherParts {...part} />
            </Late>
          </div>
          <div data-print="no">
            <FigureTables dashboard={dashboard} />
          </div>
        </>
      )}
      <Foot dashboard={dashboard} />
    </div>
  );
}

function Nothing({ base, canImport }: Pick<DashboardScreenProps, "base" | "canImport">) {
  const t = useTranslations("dashboard.empty");
  const action = canImport ? (
    <LinkButton variant="primary" href={`${base}/inventory`}>
      {t("action")}
    </LinkButton>
  ) : (
    <LinkButton href={`${base}/assessments`}>{t("actionRead")}</LinkButton>
  );
  return (
    <Empty title={t("title")} action={action}>
      <p>{t("body")}</p>
    </Empty>
  );
}
