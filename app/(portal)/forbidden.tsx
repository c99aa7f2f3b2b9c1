import { getTranslations } from "next-intl/server";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default async function PortalForbidden() {
  const t = await getTranslations("common");
  return (
    <Empty
      heading="h1"
      title={t("forbidden.title")}
      action={<LinkButton href="/organisations">{t("notFound.action")}</LinkButton>}
    >
      {t("forbidden.detail")}
    </Empty>
  );
}
