import { wallTime } from "@/lib/domain/training/meeting-time";
import type { Download } from "../use-case";

const TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  yaml: "application/yaml; charset=utf-8",
  pdf: "application/pdf",
} as const;

/** A finished file, its name ending with the day it was made. */
export function fileOf(format: keyof typeof TYPES, name: string, now: Date, content: string | Uint8Array): Download {
  async function* body(): AsyncGenerator<string | Uint8Array> {
    yield content;
  }
  return { fileName: `${name}-${wallTime(now).day}.${format}`, contentType: TYPES[format], body: body() };
}
