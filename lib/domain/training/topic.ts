/** What a module is about. */
export const TOPICS = [
  "law",
  "label",
  "separate-cloud",
  "identity",
  "network",
  "data",
  "operations",
  "microsoft-365",
  "method",
  "reversibility",
] as const;
