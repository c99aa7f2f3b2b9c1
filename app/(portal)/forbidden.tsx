"use client";

import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default function PortalForbidden() {
  const t = useTranslations("common");
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
