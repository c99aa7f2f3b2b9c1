import type { Text } from "../text";
import type { LegalForm, Status } from "./organisation";
import { BINDINGS_OF, OBLIGATIONS, type ObligationCode } from "./regulatory-profile.data";

/** What SecNumCloud is to an organisation: an obligation, for its particularly sensitive data; advice; a choice; decided data by data. */
export const BINDINGS = ["bound", "case-by-case", "recommended", "optional"] as const;
export type Binding = (typeof BINDINGS)[number];

/** How it is known: read in a source; read in a text that quotes one; concluded. */
export const STANDINGS = ["fact", "secondary", "inference"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What one legal form, or one status, entails. */
export interface BindingGround {
  readonly binding: Binding;
  readonly because: Text;
  readonly standing: Standing;
  readonly source: Text;
  readonly obligations: readonly ObligationCode[];
}
export interface Obligation {
  readonly label: Text;
  readonly dates: Text;
  readonly standing: Standing;
  readonly source: Text;
}

export interface RegulatoryProfile {
  /** The strictest of the grounds. */
  readonly binding: Binding;
  readonly grounds: readonly (BindingGround & { readonly subject: LegalForm | Status })[];
  /** Texts that concern the organisation, each once, in the order of the grounds. */
  readonly obligations: readonly (Obligation & { readonly code: ObligationCode })[];
}

/**
 * Who is bound to SecNumCloud, and by what texts. In: the legal form, and the statuses that stand beside it. Out: the strictest
 * binding (bound > case by case > recommended > optional, an order of our own), each ground with its source and how it is known.
 * It says what concerns the organisation; whether a given workload must use a qualified service depends on its data.
 */
export function regulatoryProfile(legalForm: LegalForm, statuses: readonly Status[]): RegulatoryProfile {
  const subjects = [legalForm, ...statuses.filter((status, index) => statuses.indexOf(status) === index)];
  const grounds = subjects.map((subject) => ({ subject, ...BINDINGS_OF[subject] }));
  const codes = new Set(grounds.flatMap(({ obligations }) => obligations));
  return {
    binding: BINDINGS.find((one) => grounds.some(({ binding }) => binding === one)) ?? "optional",
    grounds,
    obligations: [...codes].map((code) => ({ code, ...OBLIGATIONS[code] })),
  };
}
