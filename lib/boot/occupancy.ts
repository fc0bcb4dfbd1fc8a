import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identify, isAlive, type ProcessIdentity } from './process-identity.ts';
import { Sentence } from './sentence.ts';

type Record = { supervisor: ProcessIdentity; address: string; children: ProcessIdentity[] };

/** The claim of one supervisor on a data folder. */
export type Occupancy = { setChildren: (children: ProcessIdentity[]) => void; release: () => void };

/** Claims a data folder for this process. Ends what a killed owner left running; throws a Sentence with its address if the owner lives. */
export async function occupy(dataDir: string, address: string): Promise<Occupancy> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'proses.json');
  const supervisor = identify(process.pid);
  if (!supervisor) throw new Error('this process cannot identify itself');
  const write = (path: string, children: ProcessIdentity[]) =>
    writeFileSync(path, JSON.stringify({ supervisor, address, children } satisfies Record), { mode: 0o600 });
  const own = `${file}.${process.pid}`;

  write(own, []);
  while (!claim(own, file)) await clear(file, dataDir);
  rmSync(own);
  return {
    setChildren: (children) => {
      write(own, children);
      renameSync(own, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Address of the product that runs on a data folder now, if one does. */
export function occupant(dataDir: string): string | undefined {
  const found = read(join(dataDir, 'proses.json'));
  return found && isAlive(found.supervisor) ? found.address : undefined;
}

function claim(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function clear(file: string, dataDir: string): Promise<void> {
  const address = occupant(dataDir);
  if (address) {
    rmSync(`${file}.${process.pid}`, { force: true });
    throw new Sentence(
      `Folder data ${dataDir} sedang dipakai: J-FUSION Mitra sudah berjalan di ${address}. Buka alamat itu, atau hentikan dulu yang sedang berjalan.`,
    );
  }
  for (const child of read(file)?.children ?? []) await endProcess(child, 10_000);
  rmSync(file, { force: true });
}

function read(file: string): Record | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record;
  } catch {
    return undefined;
  }
}
