"use client";

import { useTranslations } from "next-intl";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default function PortalNotFound() {
  const t = useTranslations("common");
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
