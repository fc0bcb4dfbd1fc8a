import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inTurn } from './turn.mjs';

/** An error whose message is meant for the operator. */
export function sentence(message) {
  return Object.assign(new Error(message), { sentence: true });
}

/** Runs `npm ci` unless node_modules already is what package-lock.json says. Returns the milliseconds it took. */
export async function install(root) {
  const started = Date.now();
  await inTurn('install', () => {
    const stamp = join(root, 'node_modules', '.jfusion-mitra');
    const wanted = createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .update(`${process.platform} ${process.arch}`)
      .digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    if (!agrees(root)) ci(root);
    writeFileSync(stamp, wanted);
  });
  return Date.now() - started;
}

function ci(root) {
  process.stdout.write('Memasang paket … ');
  const started = Date.now();
  const cli = process.env.npm_execpath;
  const [command, ...before] = cli && basename(cli).startsWith('npm-cli') ? [process.execPath, cli] : ['npm'];
  const args = [...before, 'ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'];
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (result.error) throw sentence(`npm tidak dapat dijalankan (${result.error.code}). Pasang npm, lalu ulangi perintah ini.`);
  if (result.status !== 0)
    throw sentence('Paket tidak dapat dipasang; sebabnya tertulis di atas. Periksa sambungan ke registri npm, lalu ulangi perintah ini.');
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1).replace('.', ',')} detik\n`);
}

/** Whether what npm last installed is what the lock file names; optional packages of other machines may be absent. */
function agrees(root) {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const { '': _project, ...locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const same = (name) => locked[name]?.version === installed[name].version && locked[name]?.integrity === installed[name].integrity;
  const mayBeAbsent = (name) => locked[name].optional === true && !fitsHere(locked[name]);
  return Object.keys(installed).every(same) && Object.keys(locked).every((name) => name in installed || mayBeAbsent(name));
}

/** Only an entry that names its system can be told to belong here; npm leaves out others for reasons of its own. */
function fitsHere(entry) {
  return Boolean(entry.os?.includes(process.platform) && entry.cpu?.includes(process.arch) && !entry.libc);
}
