/**
 * French punctuation set as on the printed page: a thin no-break space before `:`, `;`, `!`, `?` and `»`, and after `«`.
 * Published editions are frozen as they were typed; this is how their sentences are shown.
 */
export function frenchSpacing(text: string): string {
  return text.replace(/ (?=[:;!?»](?:\s|$|[).,]))/g, "\u202f").replace(/« /g, "«\u202f");
}
