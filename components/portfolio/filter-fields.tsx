"use client";

import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field, Input, Select } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { LinkButton } from "@/components/ui/link-button";

/** A filter of closed choices, in words. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  /** Empty: it narrows nothing. */
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

interface FilterFieldsProps {
  search: string;
  longestSearch: number;
  /** What the address says of the order, which a filter leaves as it is. */
  order: Readonly<Record<string, string>>;
  near: readonly Choice[];
  further: readonly Choice[];
  narrowed: boolean;
  words: Readonly<Record<"title" | "search" | "all" | "apply" | "clear" | "more", string>>;
}

/** The filters, drawn from their words alone. */
export function FilterFields({ search, longestSearch, order, near, further, narrowed, words }: FilterFieldsProps) {
  const choices = (some: readonly Choice[]) =>
    some.map((choice) => <ChoiceField key={choice.name} choice={choice} all={words.all} />);
  return (
    <FilterForm action="/portfolio" label={words.title}>
      {Object.entries(order).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label={words.search} className="w-full sm:w-56">
        {(control) => (
          <Input {...control} type="search" name="search" defaultValue={search} maxLength={longestSearch} autoComplete="off" />
        )}
      </Field>
      {choices(near)}
      <Button type="submit">{words.apply}</Button>
      {narrowed ? (
        <LinkButton variant="quiet" scroll={false} href="/portfolio">
          {words.clear}
        </LinkButton>
      ) : null}
      <div className="w-full">
        <Disclosure summary={words.more} open={further.some(({ value }) => value !== "")}>
          <div className="flex flex-wrap items-end gap-3">{choices(further)}</div>
        </Disclosure>
      </div>
    </FilterForm>
  );
}

function ChoiceField({ choice: { name, label, value, options }, all }: { choice: Choice; all: string }) {
  return (
    <Field label={label} className="w-full sm:w-44">
      {(control) => (
        <Select {...control} name={name} defaultValue={value}>
          <option value="">{all}</option>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
