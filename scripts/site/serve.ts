import {existsSync, readFileSync} from "node:fs";
import {createServer, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import sirv from "sirv";

export interface Served {
  /** Ends in a slash. */
  address: string;
  close(): Promise<void>;
}

interface Options {
  /** The first port to try; 0 takes any free one. */
  port?: number;
  /** How many ports after it to try. */
  tries?: number;
  /** The path under which the site appears, e.g. `/courses/gan/`. */
  base?: string;
  /** Who may show the pages in a frame, besides the site itself, e.g. `https://lms.example.edu`. */
  frames?: string;
}

/** Serves the built site in `folder` on this machine alone, on the first free port. Throws `no site in …`. */
export async function serve(folder: string, options: Options = {}): Promise<Served> {
  const {port = 3000, tries = 20, base = "/", frames = ""} = options;
  if (!existsSync(join(folder, "index.html"))) throw new Error(`no site in ${folder}: run npm run build`);
  const files = sirv(folder, {etag: true, setHeaders: headersFor(`frame-ancestors ${`'self' ${frames}`.trim()}`)});
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(base)) return notFound(folder, response);
    const inside = path.slice(base.length - 1);
    const right = withItsSlash(folder, inside);
    if (right !== undefined) return void response.writeHead(301, {Location: base.slice(0, -1) + right}).end();
    request.url = inside;
    files(request, response, () => notFound(folder, response));
  });
  const actual = await listen(server, port, port === 0 ? 1 : tries);
  return {address: `http://127.0.0.1:${actual}${base}`, close: () => closed(server)};
}

/** Where a folder without its slash, or a page with one, really is: links beside it would lead elsewhere. Undefined where all is well. */
function withItsSlash(folder: string, address: string): string | undefined {
  const {pathname, search} = new URL(address, "http://localhost"); // no .. is left
  const file = join(folder, pathname);
  if (existsSync(join(file, "index.html"))) return pathname.endsWith("/") ? undefined : `${pathname}/${search}`;
  const page = pathname.slice(0, -1);
  return pathname.endsWith(".html/") && existsSync(join(folder, page)) ? page + search : undefined;
}

/**
 * Pages are asked for anew each time; other files have their hash in their name, and never change. Anyone may read them, as a page
 * in a sandboxed frame must: it has an origin of its own. `policy` is what works only as a header; the page has the rest.
 */
const headersFor =
  (policy: string) =>
  (response: ServerResponse, path: string): void => {
    const hashed = /\.[0-9a-f]{8}\.\w+$/.test(path);
    response.setHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Content-Security-Policy", policy);
    if (path.endsWith(".shard")) response.setHeader("Content-Type", "application/octet-stream");
  };

function notFound(folder: string, response: ServerResponse): void {
  response.writeHead(404, {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"});
  response.end(readFileSync(join(folder, "404.html")));
}

async function listen(server: Server, port: number, tries: number): Promise<number> {
  for (let i = 0; i < tries; ++i) {
    const error = await attempt(server, port === 0 ? 0 : port + i);
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== "EADDRINUSE") throw error;
  }
  throw new Error(`no free port from ${port} to ${port + tries - 1}: set PORT to another`);
}

const attempt = (server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", resolve);
      resolve(undefined);
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
