import type { QualificationFact } from "../provider/fact";
import type { Text } from "../text";
import type { CitedText, Overlay, OverlayCode } from "./obligation";
import texts from "./overlay.json" with { type: "json" };

type Answer = "yes" | "no" | "unknown";

/** What is known of a provider on a day: in ANSSI's catalogue at all, and the service within the scope of what is qualified. */
export interface ProviderStanding {
  readonly inCatalogue: Answer;
  readonly inScope: Answer;
  /** The last day the dated facts were known for. */
  readonly knownUntil: string | null;
  readonly note: Text | null;
}

/** The standing of a provider on a day (ISO), by the facts that speak for that day, with the answer on the workload's services; claims nothing past `knownUntil`. */
export function standingOf(qualification: readonly QualificationFact[], inScope: Answer, day: string): ProviderStanding {
  const qualified = qualification.filter(({ milestone, decision }) => milestone === "J3" && decision !== null);
  const holds = qualified.some(({ validFrom, validTo }) => (validFrom ?? "9999") <= day && day <= (validTo ?? ""));
  const knownUntil = qualification.map((one) => one.knownUntil).sort()[0] ?? null;
  const known = knownUntil !== null && day <= knownUntil;
  const note = qualification.find((one) => one.knownUntil === knownUntil)?.note ?? null;
  return { inCatalogue: holds ? "yes" : known ? "no" : "unknown", inScope, knownUntil, note };
}

/** Why a must that rests on SecNumCloud cannot be met there on a day; empty when nothing stands in the way. */
export function overlaysOf(provider: ProviderStanding, day: string): Overlay[] {
  const code = codeOf(provider);
  if (code === null) return [];
  const { knownUntil, note } = provider;
  const because = texts[code];
  const noted = note === null ? because : { fr: `${because.fr} ${note.fr}`, en: `${because.en} ${note.en}` };
  return [{ code, because: noted, standing: "inference", day, knownUntil, sources: [ANNEX_2C] }];
}

function codeOf({ inCatalogue, inScope }: ProviderStanding): OverlayCode | null {
  if (inCatalogue === "no") return "provider-not-in-catalogue";
  if (inCatalogue === "unknown") return "provider-not-known";
  if (inScope === "yes") return null;
  return inScope === "no" ? "service-outside-scope" : "service-scope-not-known";
}

const ANNEX_2C: CitedText = { code: "SECNUMCLOUD", date: "2022-03-08", standing: "fact", ...texts.source };
