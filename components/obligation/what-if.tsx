"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { HARMS, HOSTINGS, NATURES } from "@/lib/contract/words";
import type { Locale } from "@/lib/domain/locale";
import type { RuleSet } from "@/lib/domain/obligation/rule-set";
import { DATA_CATEGORIES, type Situation } from "@/lib/domain/obligation/situation";
import { triage } from "@/lib/domain/obligation/triage";
import { LevelWord } from "./level-word";

interface WhatIfProps {
  situation: Situation;
  ruleSet: RuleSet;
  day: string;
}

/** The obligation as it would be with other facts: the same triage, in the browser. Nothing of it is kept. */
export function WhatIf({ situation, ruleSet, day }: WhatIfProps) {
  const t = useTranslations("workload.whatIf");
  const [asked, setAsked] = useState(situation);
  const change = (facts: Partial<Situation>) => setAsked((before) => ({ ...before, ...facts }));
  return (
    <div className="flex flex-col gap-4 border border-rule bg-raised p-4">
      <p className="max-w-prose text-sm text-soft">{t("lead")}</p>
      <Ticks situation={asked} change={change} />
      <Choices situation={asked} change={change} />
      <Outcome situation={asked} ruleSet={ruleSet} day={day} />
      {asked === situation ? null : (
        <Button size="small" className="self-start" onClick={() => setAsked(situation)}>
          {t("reset")}
        </Button>
      )}
    </div>
  );
}

interface PartProps {
  situation: Situation;
  change: (facts: Partial<Situation>) => void;
}

function Ticks({ situation: { dataCategories, harms, harmsExamined }, change }: PartProps) {
  const t = useTranslations("workload");
  const toggled = <W extends string>(all: readonly W[], held: readonly W[], one: W) =>
    all.filter((word) => (word === one ? !held.includes(one) : held.includes(word)));
  return (
    <>
      <Group legend={t("form.dataCategories")}>
        {DATA_CATEGORIES.map((one) => (
          <Box
            key={one}
            label={t(`dataCategories.${one}`)}
            checked={dataCategories.includes(one)}
            onChange={() => change({ dataCategories: toggled(DATA_CATEGORIES, dataCategories, one) })}
          />
        ))}
      </Group>
      <Group legend={t("form.harms")}>
        {HARMS.map((one) => (
          <Box
            key={one}
            label={t(`harms.${one}`)}
            checked={harms.includes(one)}
            onChange={() => {
              const next = toggled(HARMS, harms, one);
              change({ harms: next, harmsExamined: next.length > 0 });
            }}
          />
        ))}
        <Box
          label={t("form.noHarm")}
          checked={harmsExamined && harms.length === 0}
          onChange={() => change({ harms: [], harmsExamined: !(harmsExamined && harms.length === 0) })}
        />
      </Group>
    </>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="pb-1 text-sm font-medium">{legend}</legend>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
    </fieldset>
  );
}

function Box({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="flex min-h-11 items-center gap-2 sm:min-h-7">
      <input type="checkbox" checked={checked} onChange={onChange} className="size-5 shrink-0 sm:size-4" />
      {label}
    </label>
  );
}

function Choices({ situation: { hosting, nature, engagedOn }, change }: PartProps) {
  const t = useTranslations("workload");
  return (
    <div className="grid items-end gap-4 sm:grid-cols-3">
      <Field label={t("form.hosting")}>
        {(control) => (
          <Select
            {...control}
            value={hosting ?? ""}
            onChange={({ target }) => change({ hosting: HOSTINGS.find((one) => one === target.value) ?? null })}
          >
            <option value="">{t("form.notSet")}</option>
            {HOSTINGS.map((one) => (
              <option key={one} value={one}>
                {t(`hostings.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("form.nature")}>
        {(control) => (
          <Select
            {...control}
            value={nature ?? ""}
            onChange={({ target }) => change({ nature: NATURES.find((one) => one === target.value) ?? null })}
          >
            <option value="">{t("form.notSet")}</option>
            {NATURES.map((one) => (
              <option key={one} value={one}>
                {t(`natures.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("form.engagedOn")}>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={engagedOn ?? ""}
            onChange={({ target }) => change({ engagedOn: target.value || null })}
          />
        )}
      </Field>
    </div>
  );
}

function Outcome({ situation, ruleSet, day }: WhatIfProps) {
  const t = useTranslations("workload.whatIf");
  const word = useTranslations("eligibility-words.obligation");
  const locale = useLocale() as Locale;
  const answer = triage(situation, ruleSet, { day, provider: null });
  const [source] = answer.sources;
  return (
    <div aria-live="polite" className="flex flex-col gap-1 border-l-3 border-control bg-sunken px-4 py-2">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="font-medium">{t("would")}</span>
        <LevelWord level={answer.level} />
        {answer.level === "unknown" ? (
          <span className="text-sm text-soft">
            {t("possible", { levels: answer.possible.map((one) => word(one)).join(", ") })}
          </span>
        ) : null}
      </p>
      <p className="max-w-prose">{answer.because[locale]}</p>
      {source ? (
        <p className="text-sm text-soft">
          {source.title[locale]}, {source.locator[locale]} — {source.dates[locale]}
        </p>
      ) : null}
      {answer.derogation ? <p className="text-sm">{t(`way.${answer.derogation.open}`)}</p> : null}
    </div>
  );
}
