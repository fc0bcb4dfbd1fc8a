import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, sentence } from './install.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(folder, '../..');

/** Installs if need be, then runs `entry` under Node 24 and ends as it ends. */
export async function handOver(entry, args) {
  process.chdir(root);
  const installedInMs = await install(root);
  const node = findNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(folder, entry), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      MITRA_INSTALL_MS: String(installedInMs),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Node 24 from the lock file where a package of it fits this machine, otherwise the user's own. */
function findNode() {
  const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw sentence(
    `Mesin ini (${process.platform} ${process.arch}) memerlukan Node.js 24 atau lebih baru. Pasang dari https://nodejs.org, lalu ulangi perintah ini.`,
  );
}
