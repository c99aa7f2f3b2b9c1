"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { LevelMark } from "@/components/ui/level-mark";
import type { DecisionGrounds } from "@/lib/contract/workload-decision";
import { decideFromFacts } from "@/lib/domain/decision/decide-from-facts";
import type { Locale } from "@/lib/domain/locale";
import { OutcomeWord } from "./outcome-word";
import { draftOf, tried, type WhatIfDraft } from "./what-if-draft";
import { WhatIfFields } from "./what-if-fields";

/** What is tried at the left, what it would become at the right, recomputed at each change. */
export function WhatIfForm({ grounds }: { grounds: DecisionGrounds }) {
  const t = useTranslations("decision.whatIf");
  const form = useForm<WhatIfDraft>({ defaultValues: draftOf(grounds) });
  const draft = form.watch();
  const today = useMemo(() => decideFromFacts(grounds), [grounds]);
  const then = decideFromFacts(tried(grounds, draft));
  return (
    <div className="grid gap-x-10 gap-y-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <form noValidate className="flex flex-col gap-4" onSubmit={(event) => event.preventDefault()}>
        <WhatIfFields form={form} />
        <p>
          <Button variant="quiet" onClick={() => form.reset()}>
            {t("reset")}
          </Button>
        </p>
      </form>
      <Outcomes today={today} then={then} />
    </div>
  );
}

type Decided = ReturnType<typeof decideFromFacts>;

function Outcomes({ today, then }: { today: Decided; then: Decided }) {
  const t = useTranslations("decision");
  const words = useTranslations("eligibility-words");
  const locale = useLocale() as Locale;
  const same = today.decision.outcome === then.decision.outcome;
  const rows = [
    {
      key: "obligation",
      of: ({ obligation: { level } }: Decided) => <LevelMark level={level} label={words(`obligation.${level}`)} />,
    },
    { key: "decision", of: ({ decision }: Decided) => <OutcomeWord outcome={decision.outcome} /> },
    { key: "clock", of: ({ decision }: Decided) => t(`whatIf.${decision.clock.cannotWait ? "pressed" : "free"}`) },
  ] as const;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <table className="w-full border border-rule text-left">
        <thead>
          <tr className="border-b border-rule text-sm text-soft">
            <td className="p-2" />
            <th scope="col" className="p-2 font-medium">
              {t("whatIf.today")}
            </th>
            <th scope="col" className="p-2 font-medium">
              {t("whatIf.then")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, of }) => (
            <tr key={key} className="border-t border-rule align-top">
              <th scope="row" className="p-2 font-normal text-soft">
                {t(`whatIf.${key}`)}
              </th>
              <td className="p-2">{of(today)}</td>
              <td className="p-2">{of(then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-live="polite" className="font-medium">
        {same ? t("whatIf.same") : t("whatIf.changed")}
      </p>
      <p className="max-w-prose">{then.decision.argument.map((clause) => clause.text[locale]).join(" ")}</p>
    </div>
  );
}
