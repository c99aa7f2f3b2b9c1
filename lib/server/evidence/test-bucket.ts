import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface TestBucket {
  readonly url: string;
  /** By path: `/bucket/evidence/…`. */
  readonly objects: Map<string, { content: Buffer; at: Date }>;
  /** Method and path of what was asked, with a word on its signature. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}
const PAGE = 2;

/** A small server that speaks what the storage needs of S3, refuses what is not signed, and verifies what it is given. */
export async function aBucket(): Promise<TestBucket> {
  const objects: TestBucket["objects"] = new Map();
  const asked: string[] = [];
  const server = createServer((request, response) => void answer(request, response, objects, asked));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, objects, asked, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: TestBucket["objects"],
  asked: string[],
): Promise<void> {
  const content = Buffer.concat(await request.toArray());
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://bucket");
  const signed =
    /^AWS4-HMAC-SHA256 Credential=key-id\/\d{8}\/test-1\/s3\/aws4_request, SignedHeaders=[\w;-]+, Signature=[0-9a-f]{64}$/;
  const isSigned = signed.test(request.headers.authorization ?? "") && request.headers["x-amz-content-sha256"] !== undefined;
  asked.push(`${request.method} ${pathname} ${isSigned ? "signed" : "not signed"}`);
  const say = (status: number, body: string | Buffer = "") => {
    response.writeHead(status, { "content-type": typeof body === "string" ? "application/xml" : "application/octet-stream" });
    response.end(body);
  };
  const fault = (status: number, code: string) => say(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  if (!isSigned) return fault(403, "AccessDenied");
  if (request.method === "PUT") {
    const sum = createHash("sha256").update(content).digest("base64");
    if (request.headers["x-amz-checksum-sha256"] !== sum) return fault(400, "BadDigest");
    objects.set(pathname, { content, at: new Date() });
    return say(200);
  }
  if (request.method === "DELETE") return objects.delete(pathname) ? say(204) : say(204);
  if (searchParams.get("list-type") === "2") return say(200, listing(objects, pathname, searchParams));
  const found = objects.get(pathname);
  return found ? say(200, found.content) : fault(404, "NoSuchKey");
}

function listing(objects: TestBucket["objects"], bucket: string, asked: URLSearchParams): string {
  const within = `${bucket.replace(/\/$/, "")}/`;
  const from = Number(asked.get("continuation-token") ?? 0);
  const keys = [...objects].filter(([path]) => path.startsWith(within + (asked.get("prefix") ?? "")));
  const page = keys.slice(from, from + PAGE).map(([path, { at }]) => {
    return `<Contents><Key>${path.slice(within.length)}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`;
  });
  const next = from + PAGE < keys.length ? `<NextContinuationToken>${from + PAGE}</NextContinuationToken>` : "";
  return `<ListBucketResult><IsTruncated>${next !== ""}</IsTruncated>${next}${page.join("")}</ListBucketResult>`;
}
