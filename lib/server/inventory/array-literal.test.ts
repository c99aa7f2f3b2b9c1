import pg from "pg";
import { describe, expect, it } from "vitest";
import { testDatabase } from "../test-database";
import { arrayLiteral } from "./store-staging";

const database = testDatabase();

describe("an array written as one text", () => {
  it("is read back by the server as it was, whatever is in it", async () => {
    const values = [
      "plain",
      'quo"ted',
      "back\\slash",
      "comma,brace{}",
      "NULL",
      "",
      " spaces ",
      "é 🌍 漢",
      JSON.stringify({ a: 'x"\n\\y' }),
      null,
    ];
    const client = new pg.Client({ connectionString: database.url() });
    await client.connect();
    const { rows } = await client.query<{ value: string | null }>(
      "SELECT value FROM unnest($1::text[]) WITH ORDINALITY AS t(value, n) ORDER BY n",
      [arrayLiteral(values)],
    );
    const numbers = await client.query("SELECT $1::int[] AS n, $2::boolean[] AS b", [
      arrayLiteral([1, -2, null]),
      arrayLiteral([true, false]),
    ]);
    await client.end();
    expect(rows.map((row) => row.value)).toEqual(values);
    expect(numbers.rows[0]).toEqual({ n: [1, -2, null], b: [true, false] });
  });
});
