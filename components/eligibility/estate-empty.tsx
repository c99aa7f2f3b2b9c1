import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

/** Before the first import: what the page is for, and the one next step for those who may take it. */
export function EstateEmpty({ base, canImport }: { base: string; canImport: boolean }) {
  const t = useTranslations("eligibility.estate");
  return (
    <Empty
      title={t("emptyTitle")}
      action={
        canImport ? (
          <LinkButton variant="primary" href={`${base}/inventory`}>
            {t("emptyAction")}
          </LinkButton>
        ) : null
      }
    >
      <p>{t("emptyBody")}</p>
      {canImport ? null : <p className="mt-2">{t("emptyReadOnly")}</p>}
    </Empty>
  );
}
