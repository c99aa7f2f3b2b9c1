import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotPasswordForm } from "@/components/account/forgot-password-form";
import { QueryProvider } from "@/components/shell/query-provider";
import { VisitorFrame } from "@/components/shell/visitor-frame";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { ClientMessages } from "@/lib/i18n/client-messages";
import { sendsMail } from "@/lib/server/mail/queue-mail";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.forgot"))("title") };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("account.forgot");
  return (
    <VisitorFrame title={t("title")} lead={sendsMail() ? t("lead") : null}>
      {sendsMail() ? (
        <ClientMessages areas={["access", "account"]}>
          <QueryProvider>
            <ForgotPasswordForm />
          </QueryProvider>
        </ClientMessages>
      ) : (
        <Notice title={t("noMailTitle")}>{t("noMailBody")}</Notice>
      )}
      <Link href="/sign-in" className="self-start py-2 text-accent underline">
        {t("back")}
      </Link>
    </VisitorFrame>
  );
}
