import { inOneLanguage } from "@/components/assessment/one-language";
import { ObligationPanel } from "@/components/obligation/obligation-panel";
import type { WorkloadObligationView } from "@/lib/contract/obligation";
import { ruleSetOf } from "@/lib/domain/obligation/shipped-rule-sets";
import { currentLocale } from "@/lib/i18n/current-locale";

interface Props {
  view: WorkloadObligationView;
  base: string;
  workloadId: string;
  edits: boolean;
}

/** The obligation with the texts that it was judged under, in the reader's language: the browser judges again by them. */
export async function Obligation({ view, ...rest }: Props) {
  const texts = inOneLanguage(ruleSetOf(view.obligation.ruleSet), await currentLocale());
  return <ObligationPanel view={view} texts={texts} {...rest} />;
}
