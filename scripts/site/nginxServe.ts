import {spawn, spawnSync} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import type {Served} from "./serve.js";

const version = spawnSync("nginx", ["-V"], {encoding: "utf8"});

/** Whether nginx is installed here. */
export const hasNginx = version.status === 0;

/** Serves the built site in `site` by hosting/nginx.conf, with only port, path and folder put in. Rejects with what nginx says. */
export async function nginxServe(path: string, site = "dist"): Promise<Served> {
  if (!hasNginx) throw new Error("nginx is not installed");
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  writeFileSync(join(folder, "notebook.conf"), recipe(port, path, site));
  writeFileSync(join(folder, "nginx.conf"), around(folder));
  const nginx = spawn("nginx", ["-p", folder, "-e", "stderr", "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"]
  });
  let said = "";
  nginx.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const address = `http://127.0.0.1:${port}${path}`;
  while (!(await answers(address))) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    address,
    async close() {
      const ended = once(nginx, "exit");
      nginx.kill("SIGTERM");
      await ended;
      rmSync(folder, {recursive: true});
    }
  };
}

function recipe(port: number, path: string, site: string): string {
  const text = readFileSync("hosting/nginx.conf", "utf8");
  return text
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replaceAll("/srv/gan/", `${resolve(site)}/`)
    .replaceAll(" /gan/", ` ${path}`);
}

/** What a system's own configuration has around it; one process, as whoever runs the tests. */
function around(folder: string): string {
  const conf = /--conf-path=(\S+)/.exec(version.stderr)?.[1] ?? "/etc/nginx/nginx.conf";
  const types = join(dirname(conf), "mime.types");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder};`);
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
events {}
http {
  ${existsSync(types) ? `include ${types};` : ""}
  default_type application/octet-stream;
  access_log off;
  ${temporary.join(" ")}
  include ${folder}/notebook.conf;
}
`;
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ok}) => ok,
    () => false
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
