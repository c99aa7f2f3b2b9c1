import { useTranslations } from "next-intl";
import type { ProjectScope } from "@/lib/client/eligibility";
import { ImportHelp } from "./import-help";
import { ImportHistory } from "./import-history";
import { UploadPanel } from "./upload-panel";

interface TenantFilesProps {
  scope: ProjectScope;
  canImport: boolean;
  /** No file was handed in yet: the help stands open. */
  empty: boolean;
}

/** The files that the picture of the tenant is made of: handing them in, which there are, and their history. */
export function TenantFiles({ scope, canImport, empty }: TenantFilesProps) {
  const t = useTranslations("microsoft365-import");
  return (
    <section aria-labelledby="tenant-import" className="flex flex-col gap-4">
      <header>
        <h2 id="tenant-import">{t("title")}</h2>
        <p className="max-w-prose text-soft">{t("lead")}</p>
      </header>
      {canImport ? <UploadPanel scope={scope} /> : null}
      {canImport ? <ImportHelp open={empty} /> : null}
      <ImportHistory scope={scope} canImport={canImport} />
    </section>
  );
}
