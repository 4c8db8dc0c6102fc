import {runCommand} from "./command.js";

const has = async (): Promise<boolean> => (await runCommand(["nginx", "-v"])).status === 0;

/** Installs the server whose recipe is tested, if there is none, and gives what happened. Where it can't, its tests are skipped. */
export async function installNginx(): Promise<string> {
  if (await has()) return "";
  for (const command of [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "nginx-light"]
  ])
    await runCommand(command, {timeout: 120_000});
  return (await has()) ? "nginx: installed\n" : "no nginx, and it could not be installed: its recipe is not tested\n";
}
