import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminTabs } from "@/components/admin/admin-tabs";
import { ClientMessages } from "@/lib/i18n/client-messages";

/** Title and tabs of the administration. It guards nothing: each page's own use case does. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("admin");
  return (
    <ClientMessages areas={["admin", "organisation.legalForms"]}>
      <div className="flex flex-col gap-5">
        <header className="flex flex-col gap-3">
          <div>
            <h1>{t("title")}</h1>
            <p className="text-soft">{t("lead")}</p>
          </div>
          <AdminTabs />
        </header>
        {children}
      </div>
    </ClientMessages>
  );
}
