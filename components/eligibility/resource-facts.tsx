"use client";

import { useTranslations } from "next-intl";
import type { ResourceView } from "@/lib/contract/inventory";
import { FACT_NAMES, type FactName, NONE, NOT_REPORTED } from "@/lib/domain/inventory/fact";
import { FACT_SUPPLY } from "@/lib/domain/inventory/fact-supply";

/** Every fact of the vocabulary: its value, "none", or that the source kept silent and which formats would tell. */
export function ResourceFacts({ facts }: { facts: ResourceView["facts"] }) {
  const t = useTranslations("eligibility");
  const values = new Map(facts.map((fact) => [fact.name, fact.value]));
  return (
    <section aria-labelledby="resource-facts" className="flex flex-col gap-2">
      <h3 id="resource-facts">{t("inspector.facts")}</h3>
      <p className="text-sm text-soft">{t("inspector.factsLead")}</p>
      <dl className="border border-rule text-sm">
        {FACT_NAMES.map((name) => (
          <div
            key={name}
            className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] gap-x-3 border-t border-rule px-3 py-1.5 first:border-t-0"
          >
            <dt className="text-soft">{t(`facts.${name}`)}</dt>
            <dd className="break-words">
              <FactValue name={name} value={values.get(name) ?? NOT_REPORTED} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function FactValue({ name, value }: { name: FactName; value: string }) {
  const t = useTranslations("eligibility");
  if (value === NONE) return t("inspector.none");
  if (value === NOT_REPORTED) {
    const formats = FACT_SUPPLY[name].map((format) => t(`formats.${format}`)).join(", ");
    return (
      <>
        <em>{t("inspector.notReported")}</em>
        <span className="block text-soft">{t("inspector.supply", { formats })}</span>
      </>
    );
  }
  const key = `factValues.${name}.${value}`;
  return /^[a-z-]+$/.test(value) && t.has(key) ? t(key) : value;
}
