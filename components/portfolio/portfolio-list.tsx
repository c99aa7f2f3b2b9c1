import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import { narrowedBy, type PortfolioFilters } from "@/lib/domain/portfolio/filter";
import { PortfolioTable } from "./portfolio-table";

interface PortfolioListProps {
  lines: readonly PortfolioLine[];
  filters: PortfolioFilters;
  today: string;
  comparing: string | null;
  oversees: boolean;
}

/** The lines; without any, why there are none and the one next step. */
export function PortfolioList(props: PortfolioListProps) {
  const t = useTranslations("portfolio");
  const { lines, filters } = props;
  if (lines.length > 0) return <PortfolioTable {...props} actions={lines.some(({ organisation }) => organisation.followed)} />;
  const narrowed = narrowedBy(filters).length > 0;
  const action = (
    <LinkButton href={narrowed ? "/portfolio" : "/organisations"}>{t(narrowed ? "filters.clear" : "emptyAction")}</LinkButton>
  );
  return (
    <Empty title={t(narrowed ? "nothingTitle" : "emptyTitle")} action={action}>
      {t(narrowed ? "nothingBody" : "emptyBody")}
    </Empty>
  );
}
