"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { Field, Select } from "@/components/ui/field";
import type { GroupingPreview, GroupingRule } from "@/lib/contract/eligibility";

const KINDS = ["tag", "resource-group", "subscription"] as const;

interface GroupingRuleChoiceProps {
  rule: GroupingRule;
  tags: GroupingPreview["tags"];
  onChange: (rule: GroupingRule) => void;
}

/** The three rules; the tag among those met in the estate. */
export function GroupingRuleChoice({ rule, tags, onChange }: GroupingRuleChoiceProps) {
  const t = useTranslations("workload.grouping");
  const firstTag = rule.kind === "tag" ? rule.tag : tags[0]?.tag;
  const choose = (kind: GroupingRule["kind"]) => {
    if (kind !== "tag") onChange({ kind });
    else if (firstTag) onChange({ kind, tag: firstTag });
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 text-sm font-medium">{t("rule")}</legend>
      {KINDS.map((kind) => (
        <Fragment key={kind}>
          <label className="flex items-start gap-2">
            <input
              type="radio"
              name="grouping"
              value={kind}
              checked={rule.kind === kind}
              disabled={kind === "tag" && !firstTag}
              onChange={() => choose(kind)}
              className="mt-1 size-5 shrink-0 sm:size-4"
            />
            <span>
              {t(`kinds.${kind}`)}
              <span className="block text-sm text-soft">
                {kind === "tag" && !firstTag ? t("noTags") : t(`kindHints.${kind}`)}
              </span>
            </span>
          </label>
          {kind === "tag" && rule.kind === "tag" ? (
            <TagChoice tag={rule.tag} tags={tags} onChange={(tag) => onChange({ kind, tag })} />
          ) : null}
        </Fragment>
      ))}
    </fieldset>
  );
}

function TagChoice({ tag, tags, onChange }: { tag: string; tags: GroupingPreview["tags"]; onChange: (tag: string) => void }) {
  const t = useTranslations("workload.grouping");
  const known = tags.some((candidate) => candidate.tag === tag);
  return (
    <Field label={t("tag")} hint={t("tagHint")} className="max-w-96 pl-7">
      {(control) => (
        <Select {...control} value={tag} onChange={(event) => onChange(event.target.value)}>
          {known ? null : <option value={tag}>{tag}</option>}
          {tags.map((candidate) => (
            <option key={candidate.tag} value={candidate.tag}>
              {t("tagOption", { tag: candidate.tag, count: candidate.resources })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
