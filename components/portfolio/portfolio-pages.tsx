import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { type PortfolioFilters, queryOf } from "@/lib/domain/portfolio/filter";

interface PortfolioPagesProps {
  filters: PortfolioFilters;
  /** The cursor of the page shown, and of the one after it. */
  after: string | null;
  next: string | null;
  comparing: string | null;
}

/** On to the rest of the list and back to its beginning; while two projects are being chosen, how to go on or to stop. */
export function PortfolioPages({ filters, after, next, comparing }: PortfolioPagesProps) {
  const t = useTranslations("portfolio");
  const hrefOf = (further: Record<string, string>) => {
    const params = new URLSearchParams(queryOf(filters));
    for (const [name, value] of Object.entries(further)) params.set(name, value);
    return `/portfolio?${params}`;
  };
  const kept: Record<string, string> = comparing ? { compare: comparing } : {};
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {after ? <LinkButton href={hrefOf(kept)}>{t("first")}</LinkButton> : null}
      {next ? <LinkButton href={hrefOf({ ...kept, after: next })}>{t("next")}</LinkButton> : null}
      {comparing ? (
        <p role="status" className="flex flex-wrap items-center gap-2">
          {t("comparing")}
          <LinkButton variant="quiet" size="small" scroll={false} href={hrefOf(after ? { after } : {})}>
            {t("stopComparing")}
          </LinkButton>
        </p>
      ) : null}
    </div>
  );
}
