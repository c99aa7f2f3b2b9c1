import { isRecord } from "../extract-facts-token";
import { member, newBudget, passedValues, type Scope, scopeOf } from "./arm-expression";
import { declaredType } from "./arm-type";

/** One resource a template declares, with the scope its expressions are read in. */
export interface Declaration {
  readonly type: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
}

export interface Faulty {
  readonly code: "not-an-object" | "missing-field";
  readonly name: string;
}

export interface Declarations {
  readonly found: readonly Declaration[];
  /** What stands among the resources and cannot be one: no object, or no type. */
  readonly faulty: readonly Faulty[];
  /** Deployments whose template is in another file. */
  readonly linked: number;
}

const DEPLOYMENT = "microsoft.resources/deployments";

/**
 * Everything a template declares at every level: nested deployments and child resources included, copy loops not expanded,
 * `existing` references and the deployments themselves left out. `resources` may be a list or, since language version 2.0,
 * an object.
 */
export function declarationsOf(template: unknown): Declarations {
  const found: Declaration[] = [];
  const faulty: Faulty[] = [];
  const budget = newBudget();
  let linked = 0;

  const visitTemplate = (inner: unknown, passed: ReadonlyMap<string, unknown>, outer: Scope | null): void => {
    if (!isRecord(inner)) return;
    visitAll(member(inner, "resources"), null, outer ?? scopeOf(inner, passed, budget));
  };

  const visitAll = (resources: unknown, parent: string | null, scope: Scope): void => {
    const list = Array.isArray(resources) ? resources : isRecord(resources) ? Object.values(resources) : [];
    for (const body of list) {
      if (isRecord(body)) visit(body, parent, scope);
      else faulty.push({ code: "not-an-object", name: "" });
    }
  };

  const visit = (body: Readonly<Record<string, unknown>>, parent: string | null, scope: Scope): void => {
    const written = member(body, "type");
    const name = String(member(body, "name") ?? "");
    if (member(body, "existing") === true) return;
    if (typeof written !== "string") {
      faulty.push({ code: "missing-field", name });
      return;
    }
    const type = declaredType(written, name, parent);
    if (type === DEPLOYMENT) deploy(member(body, "properties"), scope);
    else found.push({ type, name, body, scope });
    visitAll(member(body, "resources"), type, scope);
  };

  const deploy = (properties: unknown, scope: Scope): void => {
    const inner = member(properties, "template");
    if (!isRecord(inner)) {
      linked += 1;
      return;
    }
    const evaluation = String(member(member(properties, "expressionEvaluationOptions"), "scope") ?? "outer").toLowerCase();
    if (evaluation === "inner") visitTemplate(inner, passedValues(member(properties, "parameters"), scope), null);
    else visitTemplate(inner, new Map(), scope);
  };

  visitTemplate(template, new Map(), null);
  return { found, faulty, linked };
}
