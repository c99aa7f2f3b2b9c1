import { describe, expect, it } from "vitest";
import { armTemplate } from "./arm-template";
import { declaredType } from "./arm-type";
import { anOutline, CONTEXT, resourceIn } from "./builders";

const SCHEMA = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
const aTemplate = (override: Readonly<Record<string, unknown>> = {}) => ({
  $schema: SCHEMA,
  contentVersion: "1.0.0.0",
  resources: [],
  ...override,
});
const aResource = (override: Readonly<Record<string, unknown>> = {}) => ({
  type: "Microsoft.Storage/storageAccounts",
  apiVersion: "2023-05-01",
  name: "st",
  ...override,
});
const read = (template: unknown) => armTemplate.read(template, CONTEXT);
const resourcesOf = (template: unknown) => read(template).mapped.map(resourceIn);
const typesOf = (resources: unknown) => resourcesOf(aTemplate({ resources })).map(({ type }) => type);
const deployment = (properties: object) => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2024-03-01",
  name: "d",
  properties,
});

describe("ARM template", () => {
  it("is recognised by its schema, or by what it declares", () => {
    expect(armTemplate.recognises(anOutline({ $schema: SCHEMA }))).toBe(true);
    expect(armTemplate.recognises(anOutline({ $schema: SCHEMA.replace("deployment", "subscriptionDeployment") }))).toBe(true);
    expect(armTemplate.recognises(anOutline({ resources: "[", "resources[].apiversion": "2020-01-01" }))).toBe(true);
    expect(armTemplate.recognises(anOutline({ $schema: SCHEMA.replace("Template", "Parameters"), contentversion: "1" }))).toBe(
      false,
    );
    expect(armTemplate.recognises(anOutline({ resources: "[", "resources[].mode": "managed" }))).toBe(false);
  });

  it("counts a list and an object of resources alike, without what exists already", () => {
    expect(typesOf([aResource(), aResource({ copy: { name: "c", count: 5 } })])).toHaveLength(2);
    expect(typesOf({ a: aResource(), b: aResource({ existing: true }) })).toEqual(["microsoft.storage/storageaccounts"]);
    expect([null, "text", 3].map(typesOf)).toEqual([[], [], []]);
  });

  it("leaves out, and says so, what stands among the resources and is none", () => {
    const { mapped } = read(aTemplate({ resources: [3, null, { name: "untyped" }, aResource()] }));
    const left = mapped.flatMap((one) => (one.kind === "rejection" ? [one.rejection] : []));
    expect(left.map(({ code, field, cells }) => [code, field, cells.name])).toEqual([
      ["not-an-object", null, undefined],
      ["not-an-object", null, undefined],
      ["missing-field", "type", "untyped"],
    ]);
    expect(mapped.filter(({ kind }) => kind === "resource")).toHaveLength(1);
  });

  it("goes into nested deployments at every level, and tells the linked ones", () => {
    const inner = deployment({
      template: aTemplate({ resources: { a: aResource(), b: deployment({ template: { resources: [aResource()] } }) } }),
    });
    const { mapped, warnings } = read(aTemplate({ resources: [inner, deployment({ templateLink: { uri: "x" } })] }));
    expect(mapped).toHaveLength(2);
    expect(warnings).toEqual([{ code: "linked-templates", params: { count: "1" } }]);
  });

  it("appends nested types to their parents and resolves old extensions by name", () => {
    const server = {
      type: "Microsoft.Sql/servers",
      name: "s",
      resources: [
        { type: "databases", name: "d", resources: [{ type: "backups", name: "b" }] },
        { type: "providers/locks", name: "Microsoft.Authorization/l" },
      ],
    };
    expect(typesOf([server])).toEqual([
      "microsoft.sql/servers",
      "microsoft.sql/servers/databases",
      "microsoft.sql/servers/databases/backups",
      "microsoft.authorization/locks",
    ]);
    expect(
      declaredType(
        "Microsoft.Maps/accounts/providers/roleAssignments",
        "[concat('m', '/Microsoft.Authorization/', guid('x'))]",
        null,
      ),
    ).toBe("microsoft.authorization/roleassignments");
    expect(declaredType("Microsoft.Web/sites/providers/diagnosticSettings", "[variables('name')]", null)).toBe(
      "microsoft.insights/diagnosticsettings",
    );
    expect(declaredType("Microsoft.Web/sites/providers/Microsoft.Insights/diagnosticSettings", "x", null)).toBe(
      "microsoft.insights/diagnosticsettings",
    );
  });

  it("resolves parameter defaults, variables, literals and properties of them", () => {
    const [resource] = resourcesOf(
      aTemplate({
        parameters: {
          Region: { type: "string", defaultValue: "francecentral" },
          sku: { type: "object", defaultValue: { name: "Standard_GRS" } },
        },
        variables: { kind: "['BlobStorage']", where: "[parameters('region')]" },
        resources: [
          aResource({ location: "[variables('where')]", sku: { name: "[parameters('sku').name]" }, kind: "[variables('kind')]" }),
        ],
      }),
    );
    expect(resource).toMatchObject({
      location: "francecentral",
      resourceId: null,
      facts: { location: "france", sku: "standard_grs", redundancy: "geo", kind: "blobstorage" },
    });
  });

  it("picks from tables by parameter, by literal and by position", () => {
    const variables = { images: { Ubuntu: { publisher: "Canonical" } }, sizes: ["Standard_D2s_v5", "Standard_NC6s_v3"] };
    const properties = {
      hardwareProfile: { vmSize: "[variables('sizes')[1]]" },
      storageProfile: { imageReference: "[variables('images')[parameters('os')]]" },
    };
    const machine = {
      type: "Microsoft.Compute/virtualMachines",
      name: "vm",
      kind: "[variables('images')['Ubuntu'].publisher]",
      properties,
    };
    const parameters = { os: { type: "string", defaultValue: "Ubuntu" } };
    const [resource] = resourcesOf(aTemplate({ parameters, variables, resources: [machine] }));
    expect(resource?.facts).toMatchObject({ size: "standard_nc6s_v3", image: "platform", os: "linux", kind: "canonical" });
    expect(resourcesOf(aTemplate({ variables, resources: [machine] }))[0]?.facts).toMatchObject({ image: "not-reported" });
  });

  it("does not report what needs Azure to be evaluated, nor what goes in circles", () => {
    const [resource] = resourcesOf(
      aTemplate({
        variables: { a: "[variables('b')]", b: "[variables('a')]" },
        resources: [
          aResource({ location: "[resourceGroup().location]", kind: "[variables('a')]", sku: { name: "[parameters('none')]" } }),
        ],
      }),
    );
    expect(resource).toMatchObject({
      location: null,
      facts: { location: "not-reported", kind: "not-reported", sku: "not-reported", zones: "none" },
    });
  });

  it("is not kept busy by variables made of variables", () => {
    const layers = Array.from({ length: 12 }, (_, index) => [
      `v${index + 1}`,
      Array.from({ length: 30 }, () => `[variables('v${index}')]`),
    ]);
    const variables = { v0: "x", loop: ["[variables('loop')]", "[variables('loop')]"], ...Object.fromEntries(layers) };
    const properties = { a: "[variables('v12')]", b: "[variables('loop')]" };
    expect(typesOf([aResource()])).toHaveLength(1);
    expect(resourcesOf(aTemplate({ variables, resources: [aResource({ properties }), aResource({ properties })] }))).toHaveLength(
      2,
    );
  });

  it("passes values into inner templates, and keeps the outer scope where the template asks for it", () => {
    const parameters = { where: { type: "string", defaultValue: "westus" } };
    const template = { parameters, resources: [aResource({ location: "[parameters('where')]" })] };
    const where = (evaluation: object) =>
      resourcesOf(
        aTemplate({
          parameters: { where: { type: "string", defaultValue: "francecentral" } },
          resources: [deployment({ ...evaluation, parameters: { where: { value: "northeurope" } }, template })],
        }),
      )[0]?.location;
    expect(where({ expressionEvaluationOptions: { scope: "inner" } })).toBe("northeurope");
    expect(where({})).toBe("francecentral");
  });

  it("never reads a secure parameter", () => {
    const parameters = { secret: { type: "secureString", defaultValue: "planted" } };
    const whole = read(
      aTemplate({
        parameters,
        resources: [
          aResource({ name: "[parameters('secret')]", kind: "[parameters('secret')]", tags: { a: "[parameters('secret')]" } }),
        ],
      }),
    );
    expect(JSON.stringify(whole)).not.toContain("planted");
  });

  it("keys resources by source, type and name", () => {
    expect(resourcesOf(aTemplate({ resources: [aResource({ name: "ST|1" })] }))[0]?.key).toBe(
      "derived:test|||microsoft.storage/storageaccounts|st/1",
    );
    expect(typesOf([aResource({ type: "[parameters('type')]" })])).toEqual(["unresolved"]);
  });

  it("does not mind the casing of keys", () => {
    const template = { $schema: SCHEMA, Resources: [{ Type: "Microsoft.Web/sites", Name: "a", Kind: "functionapp" }] };
    expect(resourcesOf(template)).toMatchObject([{ type: "microsoft.web/sites", name: "a", facts: { kind: "functionapp" } }]);
  });
});
