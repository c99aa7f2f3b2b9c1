import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { UseCase } from "../lib/server/use-case";
import type { Asked } from "./refusals";
import type { Ids } from "./world";

/** A page of the portal as it lies on disk. */
export interface PortalPage {
  /** `/organisations/[organisationId]/…` */
  readonly name: string;
  readonly path: (ids: Ids) => string;
  /** The use cases it imports: what it asks, and so whom it must refuse. */
  readonly asked: readonly Asked[];
}

const ROOT = path.join(import.meta.dirname, "../app/(portal)");
const USE_CASE = /^import \{([^}]+)\} from "@\/lib\/server\/([a-z-]+\/[a-z-]+)";$/gm;

/** One's own organisations, asked once for the frame and the page. */
const MINE = "@/lib/server/my-organisations";

/** Every page that asks for a session. */
export async function portalPages(): Promise<PortalPage[]> {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "page.tsx");
  return Promise.all(
    files.map(async (file) => {
      const name = `/${path
        .dirname(file)
        .split(path.sep)
        .filter((part) => !/^\(.*\)$/.test(part))
        .join("/")}`;
      return {
        name,
        path: (ids) => name.replace(/\[(\w+)\]/g, (_, id: string) => ids[id] ?? ""),
        asked: await asked(file, name),
      };
    }),
  );
}

async function asked(file: string, name: string): Promise<Asked[]> {
  const ids = [...name.matchAll(/\[(\w+)\]/g)].map(([, id = ""]) => id);
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const found = await importedUseCases(text);
  // It reads nothing: it can only send elsewhere.
  if (!text.includes("@/lib/server/")) return [];
  if (found.length === 0 && text.includes(MINE)) return [{ kind: "personal", permission: "organisation.list", ids }];
  const one = (operation: UseCase<never, unknown>): Asked => ({ kind: operation.kind, permission: operation.permission, ids });
  // What a page asks only of those who may, it names in a condition: that refuses nobody else the page.
  const guards = found.filter(({ permission }) => !text.includes(`"${permission}"`));
  if (guards.length > 0) return guards.map(one);
  throw new Error(`${file} imports no use case: nothing guards it`);
}

async function importedUseCases(text: string): Promise<UseCase<never, unknown>[]> {
  const modules = await Promise.all(
    [...text.matchAll(USE_CASE)].map(async ([, names = "", module]) => {
      const found: Record<string, unknown> = { ...(await import(`../lib/server/${module}.ts`)) };
      return names.split(",").map((name) => found[name.trim()]);
    }),
  );
  return modules.flat().filter((one): one is UseCase<never, unknown> => typeof one === "function" && "permission" in one);
}
