import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

interface ListPagesProps {
  path: string;
  search: string;
  /** The cursor of the page shown, and of the one after it. */
  after: string | null;
  next: string | null;
}

/** On to the rest of a list, and back to its beginning. */
export function ListPages({ path, search, after, next }: ListPagesProps) {
  const t = useTranslations("admin");
  const hrefOf = (cursor: string | null) => {
    const query = new URLSearchParams({ ...(search ? { search } : {}), ...(cursor ? { after: cursor } : {}) }).toString();
    return query ? `${path}?${query}` : path;
  };
  if (!after && !next) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {after ? <LinkButton href={hrefOf(null)}>{t("first")}</LinkButton> : null}
      {next ? <LinkButton href={hrefOf(next)}>{t("next")}</LinkButton> : null}
    </div>
  );
}
