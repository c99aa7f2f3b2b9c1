"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ProblemNotice } from "@/components/ui/problem";
import { Progress } from "@/components/ui/progress";
import { problemFace } from "@/lib/client/call";
import { sandboxQuery } from "@/lib/client/sandbox";
import type { SandboxView } from "@/lib/contract/sandbox";
import type { Locale } from "@/lib/domain/locale";
import { LoadSandbox } from "./load-sandbox";
import { RemoveSandbox } from "./remove-sandbox";
import { SandboxReady } from "./sandbox-ready";

/** One's own sandbox: load it, see it being filled, open it, remove it. */
export function SandboxSection({ initial, days, locale }: { initial: SandboxView; days: number; locale: Locale }) {
  const t = useTranslations("access.sandbox");
  const client = useQueryClient();
  const { data: sandbox, error, refetch } = useQuery(sandboxQuery(initial));
  useFreshPage(sandbox.state);
  const changed = () => client.invalidateQueries({ queryKey: ["sandbox"] });
  return (
    <section aria-labelledby="sandbox" className="flex flex-col items-start gap-3 border-t border-rule pt-5">
      <div className="max-w-prose">
        <h2 id="sandbox">{t("title")}</h2>
        <p className="text-sm text-soft">
          {t("lead")} {t("expiry", { days })}
        </p>
      </div>
      {error ? <Unread error={error} onRetry={() => void refetch()} /> : null}
      {sandbox.state === "none" ? <LoadSandbox locale={locale} onDone={changed} /> : null}
      {sandbox.state === "making" ? (
        <div className="w-full max-w-md">
          <Progress
            label={t("making")}
            value={sandbox.done}
            max={sandbox.total}
            detail={t("step", { done: Math.min(sandbox.done + 1, sandbox.total), total: sandbox.total })}
          />
        </div>
      ) : null}
      {sandbox.state === "ready" ? <SandboxReady sandbox={sandbox} /> : null}
      {sandbox.state === "failed" ? (
        <p role="alert" className="border-l-3 border-danger bg-danger-wash p-3">
          {t("failed")}
        </p>
      ) : null}
      {sandbox.state === "none" ? null : <RemoveSandbox onDone={changed} />}
    </section>
  );
}

/** The frame and the list name the sandbox: they are asked for again once it is filled, and once it is gone. */
function useFreshPage(state: SandboxView["state"]): void {
  const router = useRouter();
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) router.refresh();
    before.current = state;
  }, [state, router]);
}

function Unread({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("access.sandbox");
  const face = problemFace(error, null, useTranslations("common"));
  return <ProblemNotice heading="h3" title={t("unread")} {...face} onRetry={onRetry} />;
}
