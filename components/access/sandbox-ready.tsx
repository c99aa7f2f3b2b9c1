import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import type { SandboxView } from "@/lib/contract/sandbox";

/** The way into a sandbox that is filled. */
export function SandboxReady({ sandbox }: { sandbox: Extract<SandboxView, { state: "making" | "ready" | "failed" }> }) {
  const t = useTranslations("access.sandbox");
  return (
    <p role="status" className="flex flex-wrap items-center gap-3">
      {t("ready")}
      <LinkButton href={`/organisations/${sandbox.organisationId}/projects/${sandbox.projectId}`}>{t("open")}</LinkButton>
    </p>
  );
}
