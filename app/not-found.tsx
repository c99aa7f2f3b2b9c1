import { getTranslations } from "next-intl/server";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default async function NotFoundPage() {
  const t = await getTranslations("common");
  return (
    <main className="mx-auto max-w-3xl px-4 py-16">
      <Empty
        heading="h1"
        title={t("notFound.title")}
        action={
          <LinkButton href="/organisations" variant="primary">
            {t("notFound.action")}
          </LinkButton>
        }
      >
        {t("notFound.detail")}
      </Empty>
    </main>
  );
}
