// @ts-check
import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";

/** @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} Factory */
/** @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} Adapter */

/** pg_catalog's one-byte "char", which the adapter does not know, and how the engine wants to be told of it. */
const CHAR = { oid: 18, textOid: 25, textType: ColumnTypeEnum.Text, characterType: ColumnTypeEnum.Character };

/**
 * What the engine talks to: an embedded database when a folder is given, else the server of the address.
 * @param {string | undefined} url
 * @param {string | undefined} embedded folder, or memory://
 * @returns {Promise<{ factory: Factory, close: () => Promise<void> }>}
 */
export async function openAdapter(url, embedded) {
  if (!embedded) return { factory: serverFactory(String(url)), close: async () => undefined };
  const database = await PGlite.create(embedded);
  return { factory: new PrismaPGlite(database), close: () => database.close() };
}

/** @param {string} url @returns {Factory} */
function serverFactory(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  // Not `connectionString`: it would win over the name of the shadow database.
  const factory = new PrismaPg({
    host: searchParams.get("host") ?? decodeURIComponent(hostname),
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: ["require", "verify-ca", "verify-full"].includes(searchParams.get("sslmode") ?? ""),
  });
  const characters = nameCharacterColumns();
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withCharacters(await factory.connect(), characters),
    // The adapter drops its own shadow database while connected to it. One in memory needs no right to create databases either.
    connectToShadowDb: () => new PrismaPGlite(new PGlite()).connect(),
  };
}

/** Makes pg read one-byte columns as text, and remembers their names. @returns {ReadonlySet<string>} */
function nameCharacterColumns() {
  const names = new Set();
  const Result = createRequire(import.meta.url)("pg/lib/result.js");
  const addFields = Result.prototype.addFields;
  Result.prototype.addFields = function (/** @type {{ name: string, dataTypeID: number }[]} */ fields) {
    for (const field of fields.filter((one) => one.dataTypeID === CHAR.oid)) {
      field.dataTypeID = CHAR.textOid;
      names.add(field.name);
    }
    return addFields.call(this, fields);
  };
  return names;
}

/** @param {Adapter} adapter @param {ReadonlySet<string>} names @returns {Adapter} */
function withCharacters(adapter, names) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    result.columnNames.forEach((name, at) => {
      if (names.has(name) && result.columnTypes[at] === CHAR.textType) result.columnTypes[at] = CHAR.characterType;
    });
    return result;
  };
  return adapter;
}
