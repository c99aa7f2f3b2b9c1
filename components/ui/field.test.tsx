import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Checkbox, Field, type FieldProps, Input, Select, Textarea } from "./field";

const markup = (over: Partial<FieldProps> = {}) =>
  renderToStaticMarkup(
    <Field label="Nom" {...over}>
      {(control) => <Input {...control} name="name" />}
    </Field>,
  );
const attribute = (html: string, tag: string, name: string) => new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe("Field", () => {
  it("ties the label to its control", () => {
    const html = markup();
    expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
    expect(attribute(html, "input", "aria-describedby")).toBeUndefined();
    expect(attribute(html, "input", "aria-invalid")).toBeUndefined();
  });
  it("reads hint and error with the control", () => {
    const html = markup({ hint: "Une aide", error: "Saisissez un nom." });
    const described = attribute(html, "input", "aria-describedby")?.split(" ") ?? [];
    expect(described).toHaveLength(2);
    for (const id of described) expect(html).toContain(`id="${id}"`);
    expect(attribute(html, "input", "aria-invalid")).toBe("true");
  });
  it("can hide its label from sight, never from readers", () => {
    expect(markup({ hideLabel: true })).toContain('class="sr-only">Nom</label>');
  });
  it("serves every kind of control", () => {
    const html = renderToStaticMarkup(
      <>
        <Field label="Rôle">{(control) => <Select {...control}>{null}</Select>}</Field>
        <Field label="Note">{(control) => <Textarea {...control} />}</Field>
      </>,
    );
    expect(attribute(html, "select", "id")).toBeTruthy();
    expect(attribute(html, "textarea", "id")).not.toBe(attribute(html, "select", "id"));
  });
});

describe("Checkbox", () => {
  it("is labelled and described", () => {
    const html = renderToStaticMarkup(<Checkbox label="Retirer" hint="Elles sortent du parc." defaultChecked />);
    expect(attribute(html, "label", "for")).toBe(attribute(html, "input", "id"));
    expect(html).toContain(`id="${attribute(html, "input", "aria-describedby")}"`);
    expect(html).toContain('checked=""');
  });
});
