import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkOver, ResetPasswordForm } from "@/components/account/reset-password-form";
import { QueryProvider } from "@/components/shell/query-provider";
import { VisitorFrame } from "@/components/shell/visitor-frame";
import { ClientMessages } from "@/lib/i18n/client-messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.reset"))("title"), referrer: "no-referrer" };
}

export default async function ResetPasswordPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const [t, { token }] = await Promise.all([getTranslations("account.reset"), searchParams]);
  const complete = typeof token === "string" && /^[\w-]{43}$/.test(token);
  return (
    <VisitorFrame title={t("title")} lead={t("lead")}>
      <ClientMessages areas={["account"]}>
        <QueryProvider>{complete ? <ResetPasswordForm token={token} /> : <LinkOver />}</QueryProvider>
      </ClientMessages>
    </VisitorFrame>
  );
}
