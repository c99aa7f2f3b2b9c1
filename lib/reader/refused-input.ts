import type { Refusal, RefusalCode } from "@/lib/domain/inventory/reading";

/** Thrown when a whole file is refused; caught at the edge of the reader, where it becomes a value again. */
export class RefusedInput extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, message: string, params: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.name = "RefusedInput";
    const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
    this.refusal = { code, message, params: texts };
  }
}
