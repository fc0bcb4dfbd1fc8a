import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeTestFolder, removeTestFolder } from '#lib/boot/abandoned.ts';
import { inProject } from '#lib/boot/paths.ts';
import { clusterHome } from '#lib/boot/postgres-cluster.ts';
import { systemUser } from '#lib/boot/postgres-native.ts';
import { db } from '#lib/db.ts';
import { fillTestBook, type TestPeople } from '#lib/worker/test-people.ts';
import { type Crew, openCrew } from './crew.ts';
import { type OwnDatabase, openOwnDatabase } from './database.ts';
import { type Disk, mountDisk, unmountDisk } from './disk.ts';
import { openRelay, type Relay } from './relay.ts';
import { type Counterpart, openCounterpart, type Personality } from './sandbox.ts';

/** Small disks of their own, for what the database and the vault of documents write. */
export interface Disks {
  readonly database: Disk;
  readonly documents: Disk;
}

/** A whole small portal with nothing but real processes; this process stands in for its web part. One a process: the product has one database. */
export interface World {
  readonly name: string;
  readonly dataDir: string;
  readonly people: TestPeople;
  readonly database: OwnDatabase;
  readonly counterpart: Counterpart;
  /** the line between the two */
  readonly relay: Relay;
  readonly crew: Crew;
  /** null where none was wanted, or none may be mounted */
  readonly disks: Disks | null;
  /** objects whose filing was acknowledged to a person, in order */
  readonly acknowledged: string[];
  /** `keep`: the logs outlive it */
  close(keep: boolean): Promise<void>;
}

export interface WorldOptions {
  readonly name: string;
  readonly replay: Personality;
  /** for kills of the database: what it acknowledged must be on the disk */
  readonly durable: boolean;
  readonly disks: boolean;
  /** with the intervals of production instead of those of tests */
  readonly production: boolean;
}

const DATABASE_MB = 320;
const DOCUMENTS_MB = 32;

/** Opens a world with two workers. */
export async function openWorld({ name, replay, durable, disks: wanted, production }: WorldOptions): Promise<World> {
  const dataDir = makeTestFolder();
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  const folders = [clusterHome(dataDir, systemUser()), join(dataDir, 'berkas')] as const;
  const disks = wanted ? mountBoth(folders) : null;
  const sandboxDir = join(dataDir, 'sandbox');
  const [database, counterpart] = await Promise.all([
    openOwnDatabase(dataDir, durable),
    openCounterpart(sandboxDir, join(dataDir, 'log', 'sandbox.log')),
  ]);
  const relay = await openRelay(counterpart.port);
  const settings = {
    DATABASE_URL: database.url,
    MITRA_DATA_DIR: dataDir,
    MITRA_SANDBOX_URL: relay.url,
    MITRA_INTERVALS: production ? 'production' : 'test',
  };
  Object.assign(process.env, settings);
  const people = await fillTestBook(sandboxDir);
  // Without an agreement only what was collected bounds an instalment.
  await db().perjanjian.deleteMany();
  counterpart.play({ replay });
  const crew = openCrew(dataDir);
  await Promise.all([crew.hire(), crew.hire()]);
  return {
    name,
    dataDir,
    people,
    database,
    counterpart,
    relay,
    crew,
    disks,
    acknowledged: [],
    close: async (keep) => {
      await crew.dismiss();
      await db().$disconnect();
      await Promise.all([relay.close(), counterpart.stop()]);
      if (!database.gone()) await database.stop();
      if (disks) for (const folder of folders) unmountDisk(folder);
      if (keep) {
        const folder = inProject('test-results', 'faults', name);
        cpSync(join(dataDir, 'log'), join(folder, 'log'), { recursive: true });
        cpSync(sandboxDir, join(folder, 'sandbox'), { recursive: true });
      }
      removeTestFolder(dataDir);
    },
  };
}

function mountBoth([cluster, vault]: readonly [string, string]): Disks | null {
  const database = mountDisk(cluster, DATABASE_MB);
  const documents = database && mountDisk(vault, DOCUMENTS_MB);
  return database && documents && { database, documents };
}
