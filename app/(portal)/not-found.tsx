import { getTranslations } from "next-intl/server";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default async function PortalNotFound() {
  const t = await getTranslations("common");
  const back = (
    <LinkButton href="/organisations" variant="primary">
      {t("notFound.action")}
    </LinkButton>
  );
  return (
    <Empty heading="h1" title={t("notFound.title")} action={back}>
      {t("notFound.detail")}
    </Empty>
  );
}
