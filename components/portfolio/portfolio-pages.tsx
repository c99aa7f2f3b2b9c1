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

/** On to the rest of the list, and back to its beginning. */
export function PortfolioPages({ filters, after, next, comparing }: PortfolioPagesProps) {
  const t = useTranslations("portfolio");
  const hrefOf = (further: Record<string, string>) => hrefWith(filters, further);
  if (!after && !next) return null;
  const kept: Record<string, string> = comparing ? { compare: comparing } : {};
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {after ? <LinkButton href={hrefOf(kept)}>{t("first")}</LinkButton> : null}
      {next ? <LinkButton href={hrefOf({ ...kept, after: next })}>{t("next")}</LinkButton> : null}
    </div>
  );
}

/** While two projects are being chosen: how to go on, and how to stop. */
export function ComparingNotice({ filters, after }: Pick<PortfolioPagesProps, "filters" | "after">) {
  const t = useTranslations("portfolio");
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 border-l-3 border-control bg-sunken px-4 py-2">
      {t("comparing")}
      <LinkButton variant="quiet" size="small" scroll={false} href={hrefWith(filters, after ? { after } : {})}>
        {t("stopComparing")}
      </LinkButton>
    </p>
  );
}

/** The address of the list with its filters, and what else it is asked by. */
export function hrefWith(filters: PortfolioFilters, further: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(queryOf(filters));
  for (const [name, value] of Object.entries(further)) if (value !== null) params.set(name, value);
  const query = params.toString();
  return query ? `/portfolio?${query}` : "/portfolio";
}
