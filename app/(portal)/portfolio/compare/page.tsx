import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Comparison } from "@/components/portfolio/comparison";
import { BackLink } from "@/components/ui/back-link";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { orNotFound } from "@/lib/server/page";
import { comparePortfolio } from "@/lib/server/portfolio/compare-portfolio";
import { currentCaller } from "@/lib/server/session";

interface Props {
  searchParams: Promise<{ a?: string | string[]; b?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portfolio.comparison"))("title") };
}

export default async function ComparisonPage({ searchParams }: Props) {
  const asked = await searchParams;
  const [a, b] = [asked.a, asked.b].map((given) => [given].flat()[0]);
  const t = await getTranslations("portfolio.comparison");
  const compared = await orNotFound(comparePortfolio(await currentCaller(), { ...(a ? { a } : {}), ...(b ? { b } : {}) }));
  return (
    <div className="flex flex-col gap-5">
      <header>
        <BackLink href="/portfolio">{t("back")}</BackLink>
        <h1>{t(compared?.organisations ? "whole.title" : "title")}</h1>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      {compared ? (
        <Comparison {...compared} />
      ) : (
        <Empty title={t("chooseTitle")} action={<LinkButton href="/portfolio">{t("back")}</LinkButton>}>
          {t("chooseBody")}
        </Empty>
      )}
    </div>
  );
}
