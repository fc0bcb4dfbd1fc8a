import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shortHash } from './paths.ts';
import { type SystemUser, systemFolder } from './postgres-native.ts';
import { Sentence } from './sentence.ts';

/** What a data folder remembers of its database server. `cluster` is the folder of PostgreSQL's own files. */
export type Kept = { port: number; password: string; cluster: string };

/** Name of both the database and its user. */
export const database = 'mitra';

/** The folder that holds the cluster: in the data folder or, as root, one that PostgreSQL's user may enter. */
export function clusterHome(dataDir: string, user: SystemUser | undefined): string {
  return user ? join(systemFolder, shortHash(dataDir)) : join(dataDir, 'postgres');
}

/** What the data folder remembers; port and password are chosen at first need. Throws a Sentence if it belongs to a database that is elsewhere. */
export function readKept(dataDir: string, cluster: string): Kept {
  const file = join(dataDir, 'postgres.json');
  if (!existsSync(file)) {
    if (existsSync(join(cluster, 'PG_VERSION'))) {
      throw new Sentence(
        `Berkas ${file} hilang, padahal basis datanya masih ada di ${cluster}. Kembalikan berkas itu dari cadangan, atau pindahkan folder basis data itu.`,
      );
    }
    const kept = { port: 0, password: randomBytes(24).toString('base64url'), cluster };
    keep(dataDir, kept);
    return kept;
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  // A data folder used as root keeps its database elsewhere, by the folder's path: an empty database must not slip in under moved data.
  if (kept.cluster !== cluster && existsSync(kept.cluster) && !kept.cluster.startsWith(dataDir)) {
    throw new Sentence(
      `Folder data ${dataDir} pernah dipakai di tempat lain atau oleh pengguna lain; basis datanya ada di ${kept.cluster}. Kembalikan ke tempat semula, atau hapus ${file} untuk memulai basis data baru.`,
    );
  }
  if (kept.port > 0 && !existsSync(join(cluster, 'PG_VERSION'))) {
    throw new Sentence(
      `Basis data dari ${dataDir} tidak ditemukan di ${cluster}. Kembalikan dari cadangan, atau hapus ${file} untuk memulai basis data baru.`,
    );
  }
  return { ...kept, cluster };
}

/** Writes down what the data folder is to remember. */
export function keep(dataDir: string, kept: Kept): void {
  const file = join(dataDir, 'postgres.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Makes an empty cluster. initdb fills a folder of its own first, so that one interrupted halfway is simply made again. */
export function makeCluster(native: string, home: string, password: string, user: SystemUser | undefined, durable: boolean): void {
  const unfinished = join(home, 'db.new');
  const passwordFile = join(home, 'sandi');
  mkdirSync(home, { recursive: true });
  if (user) chmodSync(dirname(home), 0o755);
  chmodSync(home, 0o700);
  if (user) chownSync(home, user.uid, user.gid);
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const args = [
      '-D',
      unfinished,
      '-U',
      database,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ];
    execFileSync(join(native, 'bin', 'initdb'), durable ? args : [...args, '--no-sync'], { ...runAs(user, home), stdio: 'pipe' });
  } finally {
    rmSync(passwordFile);
  }
  renameSync(unfinished, join(home, 'db'));
}

/** Options with which PostgreSQL's programs run: as its own user, in a folder that it may enter, without our secrets. */
export function runAs(user: SystemUser | undefined, cwd: string): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  return { cwd, env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' }, ...user };
}

/** Sets aside the cluster of a data folder that was deleted and made anew, as by a fresh clone at the same path; its keys went with that folder. */
export function setAside(home: string): void {
  const aside = `${home}-lama-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  renameSync(home, aside);
  process.stdout.write(`basis data dari folder data yang sudah dihapus dipindahkan ke ${aside} … `);
}
