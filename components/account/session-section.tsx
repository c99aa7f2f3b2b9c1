"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { revokeOtherSessions, revokeSession } from "@/lib/client/address";
import { call } from "@/lib/client/call";
import type { SessionView } from "@/lib/contract/account";
import type { Locale } from "@/lib/domain/locale";
import { formatMoment } from "@/lib/i18n/format";
import { Refusal } from "./refusal";
import { focusSection, Section } from "./section";

/** Where one is signed in, and an end to any of it. */
export function SessionSection({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useTranslations("account.sessions");
  const router = useRouter();
  const end = useMutation({
    mutationFn: (sessionId: string | null) =>
      sessionId ? call(revokeSession, { params: { sessionId } }) : call(revokeOtherSessions, {}),
    onSuccess: () => focusSection("sessions"),
    onSettled: () => router.refresh(),
  });
  const others = sessions.filter(({ current }) => !current);
  return (
    <Section id="sessions" title={t("title")}>
      <p className="text-soft">{t("hint")}</p>
      <ul className="border-y border-rule">
        {sessions.map((session) => (
          <Line key={session.id} session={session} busy={end.isPending} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      <Refusal title={t("failed")} error={end.error} />
      <div className="flex flex-wrap items-center gap-3">
        {others.length > 0 ? (
          <Button busy={end.isPending && end.variables === null} onClick={() => end.mutate(null)}>
            {t("endOthers")}
          </Button>
        ) : null}
        <span aria-live="polite" className="text-sm text-soft">
          {end.isSuccess ? t("ended", { count: end.data.ended }) : others.length === 0 ? t("only") : null}
        </span>
      </div>
    </Section>
  );
}

function Line({ session, busy, onEnd }: { session: SessionView; busy: boolean; onEnd: () => void }) {
  const t = useTranslations("account.sessions");
  const locale = useLocale() as Locale;
  const device = session.device || t("unknownDevice");
  const started = formatMoment(locale, session.startedAt);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-rule py-2 first:border-t-0">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {device}
          {session.current ? <Badge tone="accent">{t("this")}</Badge> : null}
        </p>
        <p className="text-sm text-soft">
          {t("started")} <time dateTime={session.startedAt}>{started}</time>
        </p>
        <p className="text-sm text-soft">
          {t("seen")} <time dateTime={session.lastSeenAt}>{formatMoment(locale, session.lastSeenAt)}</time>
        </p>
      </div>
      {session.current ? null : (
        <Button size="small" disabled={busy} aria-label={t("endNamed", { device, moment: started })} onClick={onEnd}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
