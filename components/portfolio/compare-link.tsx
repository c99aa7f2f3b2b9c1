import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PortfolioLine } from "@/lib/contract/portfolio";
import { type PortfolioFilters, queryOf } from "@/lib/domain/portfolio/filter";

interface CompareLinkProps {
  line: PortfolioLine;
  comparing: string | null;
  filters: PortfolioFilters;
}

/** The first choice is kept in the address of the list, the second one leads to the comparison. */
export function CompareLink({ line: { id, organisation, project }, comparing, filters }: CompareLinkProps) {
  const t = useTranslations("portfolio");
  if (!project) return null;
  if (comparing === id) return <Badge tone="accent">{t("chosen")}</Badge>;
  const params = new URLSearchParams(comparing ? { a: comparing, b: id } : queryOf(filters));
  if (!comparing) params.set("compare", id);
  return (
    <Link
      href={comparing ? `/portfolio/compare?${params}` : `/portfolio?${params}`}
      scroll={false}
      prefetch={false}
      aria-label={t("compareOf", { organisation: organisation.name, project: project.name })}
      className="inline-flex min-h-6 items-center text-sm text-accent hover:underline"
    >
      {t("compare")}
    </Link>
  );
}
