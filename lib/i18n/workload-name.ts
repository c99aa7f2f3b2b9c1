type Words = (key: "rest" | "outside", values?: { readonly name: string }) => string;

/** The name of a workload in the words of `workload.list`; what fell outside the grouping rule says so. */
export function workloadName(words: Words, { name, key }: { readonly name: string; readonly key: string }): string {
  if (!key.startsWith("ungrouped:")) return name;
  return name === "" ? words("rest") : words("outside", { name });
}
