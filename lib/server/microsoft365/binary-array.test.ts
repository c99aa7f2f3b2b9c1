import pg from "pg";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";
import { BinaryArray, binaryTexts } from "./binary-array";

const database = testDatabase();

describe("an array in the binary form", () => {
  it("is read by the server as it was written, empty, in part and to its end", async () => {
    const keys = new BinaryArray("uuid", 3);
    keys.addBytes(`${"\u00ff\u0000\u0001".repeat(5)}\u00ab and what is beyond`);
    keys.addBytes("a".repeat(16));
    const facts = new BinaryArray("bigint", 5);
    const numbers = [0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 50 + 2 ** 31 + 5];
    for (const number of numbers) facts.addNumber(number);
    const texts = ["", "SPE_E5+VISIO", "é 🌍 漢", 'quo"ted, {braced}', "NULL"];
    const client = new pg.Client({ connectionString: database.url() });
    await client.connect();
    const { rows } = await client.query("SELECT $1::uuid[]::text[] AS keys, $2::bigint[]::text[] AS facts, $3::text[] AS texts", [
      keys.written(),
      facts.written(),
      binaryTexts(texts),
    ]);
    const empty = await client.query("SELECT cardinality($1::uuid[]) AS keys, cardinality($2::text[]) AS texts", [
      new BinaryArray("uuid", 3).written(),
      binaryTexts([]),
    ]);
    await client.end();
    expect(rows).toEqual([
      {
        keys: ["ff0001ff-0001-ff00-01ff-0001ff0001ab", "61616161-6161-6161-6161-616161616161"],
        facts: numbers.map(String),
        texts,
      },
    ]);
    expect(empty.rows).toEqual([{ keys: 0, texts: 0 }]);
  });
});
