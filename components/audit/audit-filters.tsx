"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, Input, Select } from "@/components/ui/field";
import { useAddress } from "@/components/ui/use-address";
import type { AuditChoices, AuditFilter } from "@/lib/contract/audit";
import { useAuditWords } from "./use-audit-words";

/** Filters of the audit trail, in the address: person, action, first and last day. */
export function AuditFilters({ filter, choices }: { filter: AuditFilter; choices: AuditChoices }) {
  const t = useTranslations("audit.filters");
  const { set } = useAddress();
  const words = useAuditWords();
  const locale = useLocale();
  const actions = choices.actions
    .map((code) => ({ id: code, name: words.action(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <search aria-label={t("label")} className="flex flex-wrap items-end gap-3">
      <Choice name="person" all={t("anyPerson")} label={t("person")} value={filter.person} options={choices.people} />
      <Choice name="action" all={t("anyAction")} label={t("action")} value={filter.action} options={actions} />
      <Day name="from" label={t("from")} value={filter.from} limits={filter.to ? { max: filter.to } : {}} />
      <Day name="to" label={t("to")} value={filter.to} limits={filter.from ? { min: filter.from } : {}} />
      {Object.keys(filter).length > 0 ? (
        <Button variant="quiet" onClick={() => set({ person: null, action: null, from: null, to: null })}>
          {t("reset")}
        </Button>
      ) : null}
    </search>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  value: string | undefined;
  options: readonly { id: string; name: string }[];
}

function Choice({ name, label, all, value, options }: ChoiceProps) {
  const { set } = useAddress();
  return (
    <Field label={label} className="w-full sm:w-56">
      {(control) => (
        <Select {...control} value={value ?? ""} onChange={(event) => set({ [name]: event.target.value })}>
          <option value="">{all}</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface DayProps {
  name: string;
  label: string;
  value: string | undefined;
  limits: { min?: string; max?: string };
}

/** The browser's own field keeps what is half typed: it is made anew only when the filter is taken away from outside. */
function Day({ name, label, value, limits }: DayProps) {
  const { set } = useAddress();
  return (
    <Field label={label} className="w-full min-[30rem]:w-40">
      {(control) => (
        <Input
          {...control}
          {...limits}
          key={value === undefined ? "none" : "some"}
          type="date"
          defaultValue={value ?? ""}
          onBlur={(event) => set({ [name]: event.target.value })}
          onKeyDown={(event) => event.key === "Enter" && set({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
