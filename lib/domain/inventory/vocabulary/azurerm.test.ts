import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { typeOfAzapi, typeOfAzurerm } from "./azurerm";
import table from "./azurerm.json" with { type: "json" };
import { UNMAPPED, vocabularyType } from "./type";

const DATA = process.env.SHARED_DATA ?? "../shared/data";
const TERRAFORM = `${DATA}/terraform`;

describe("typeOfAzurerm", () => {
  it.each([
    ["azurerm_storage_account", { type: "microsoft.storage/storageaccounts" }],
    ["azurerm_kubernetes_cluster", { type: "microsoft.containerservice/managedclusters" }],
    ["azurerm_linux_function_app", { type: "microsoft.web/sites", kind: "functionapp,linux", os: "linux" }],
    ["azurerm_windows_web_app", { type: "microsoft.web/sites", kind: "app", os: "windows" }],
    ["azurerm_linux_web_app_slot", { type: "microsoft.web/sites/slots", kind: "app,linux", os: "linux" }],
    ["azurerm_logic_app_standard", { type: "microsoft.web/sites", kind: "functionapp,workflowapp" }],
    ["azurerm_logic_app_workflow", { type: "microsoft.logic/workflows" }],
    ["azurerm_linux_virtual_machine", { type: "microsoft.compute/virtualmachines", os: "linux" }],
    ["azurerm_windows_virtual_machine_scale_set", { type: "microsoft.compute/virtualmachinescalesets", os: "windows" }],
    ["azurerm_managed_redis", { type: "microsoft.cache/redisenterprise" }],
  ])("%s", (name, expected) => expect(typeOfAzurerm(name)).toEqual(expected));

  it.each([
    ["azurerm_virtual_machine", "microsoft.compute/virtualmachines"],
    ["azurerm_app_service", "microsoft.web/sites"],
    ["azurerm_function_app", "microsoft.web/sites"],
    ["azurerm_app_service_plan", "microsoft.web/serverfarms"],
    ["azurerm_sql_server", "microsoft.sql/servers"],
    ["azurerm_sql_database", "microsoft.sql/servers/databases"],
    ["azurerm_postgresql_server", "microsoft.dbforpostgresql/servers"],
    ["azurerm_postgresql_configuration", "microsoft.dbforpostgresql/servers/configurations"],
    ["azurerm_mysql_server", "microsoft.dbformysql/servers"],
    ["azurerm_mariadb_server", "microsoft.dbformariadb/servers"],
    ["azurerm_media_services_account", "microsoft.media/mediaservices"],
    ["azurerm_data_lake_store", "microsoft.datalakestore/accounts"],
    ["azurerm_template_deployment", "microsoft.resources/deployments"],
  ])("still knows the removed %s", (name, type) => expect(typeOfAzurerm(name)?.type).toBe(type));

  it.each([
    "azurerm_network_interface_security_group_association",
    "azurerm_subnet_route_table_association",
    "azurerm_virtual_machine_data_disk_attachment",
    "azurerm_storage_account_network_rules",
    "azapi_update_resource",
  ])("%s is known and is no resource", (name) => expect(typeOfAzurerm(name)).toEqual({ type: null }));

  it.each(["random_id", "aws_instance", "azurerm_unicorn", "", "toString", "azapi_resource"])("%j is unknown", (name) => {
    expect(typeOfAzurerm(name)).toBeUndefined();
  });

  it("leads to the vocabulary of types, each table row", () => {
    const types = Object.values(table).flatMap((row) => (row === null ? [] : [row.type]));
    expect(types.length).toBeGreaterThan(1_100);
    expect(types.filter((type) => vocabularyType(type) === UNMAPPED || type !== type.toLowerCase())).toEqual([]);
    expect(types.filter((type) => vocabularyType(type) === `${type.split("/")[0]}/*`)).toEqual([]);
  });

  it.skipIf(!existsSync(TERRAFORM))("resolves every azurerm type of the real plans and states", () => {
    const found = new Set<string>();
    for (const file of readdirSync(TERRAFORM)) {
      for (const [name] of readFileSync(`${TERRAFORM}/${file}`, "utf8").matchAll(/\bazurerm_[a-z0-9_]+(?=")/g)) found.add(name);
    }
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter((name) => typeOfAzurerm(name) === undefined)).toEqual([]);
  });
});

describe("typeOfAzapi", () => {
  it("cuts the API version and lowers the case", () => {
    expect(typeOfAzapi("Microsoft.App/managedEnvironments/daprComponents@2024-03-01")).toBe(
      "microsoft.app/managedenvironments/daprcomponents",
    );
    expect(typeOfAzapi(" Microsoft.Web/sites ")).toBe("microsoft.web/sites");
  });

  it.each(["", "@2024-03-01", "Microsoft.Web", "not a type/at all@1", "a//b"])("%j is none", (argument) => {
    expect(typeOfAzapi(argument)).toBeNull();
  });
});
