import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { createJfusionClient, type JfusionClient, type TokenLife } from '#lib/jfusion/client.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { KeyError } from '#lib/jfusion/keys.ts';
import { describeError, log } from '#lib/log.ts';
import { deadlines, type Koneksi, settingsOf } from './settings.ts';

let current: { readonly stamp: number; readonly client: JfusionClient } | null = null;
/** Clients of earlier settings whose letters are still under way. */
const retired = new Set<JfusionClient>();

/**
 * The client of the connection as it stands in the book now; rebuilt when the row changes, while what is under way ends as it
 * would have. Only the worker ever calls this. @throws KeyError, TypeError where the settings cannot work: then the line's pause says why
 */
export async function connectedClient(): Promise<JfusionClient> {
  const row = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
  const stamp = row.diperbarui_pada.getTime();
  if (current?.stamp === stamp) return current.client;
  retire();
  try {
    current = { stamp, client: clientOf(row) };
  } catch (error) {
    await sayWhy(error);
    throw error;
  }
  return current.client;
}

/** Nothing can go under these settings: the line says why for as long as that is so. */
async function sayWhy(error: unknown): Promise<void> {
  const alasan =
    error instanceof KeyError ? error.message : 'Pengaturan koneksi tidak dapat dipakai; periksa alamat J-FUSION dan profilnya.';
  await db().$executeRaw`
    INSERT INTO jeda_jalur (lingkup, sampai, alasan) VALUES ('jalur', now() + ${interval('pauseMin')} * interval '1 millisecond', ${alasan.slice(0, 500)})
    ON CONFLICT (lingkup) DO UPDATE SET sampai = EXCLUDED.sampai, alasan = EXCLUDED.alasan WHERE jeda_jalur.sampai < EXCLUDED.sampai`;
}

function clientOf(row: Koneksi): JfusionClient {
  return createJfusionClient({
    connection: { ...settingsOf(row), profile: parseProfile(row.profil) },
    deadlines: deadlines(),
    onRenewed: (life) => void noteToken(life).catch((error) => log.error({ galat: describeError(error) }, 'token life not noted')),
  });
}

async function noteToken({ from, until }: TokenLife): Promise<void> {
  const isi = { token_sejak: new Date(from), token_sampai: new Date(until) };
  await db().keadaan_koneksi.upsert({ where: { id: 1 }, create: { id: 1, ...isi }, update: isi });
}

function retire(): void {
  if (!current) return;
  const { client } = current;
  current = null;
  retired.add(client);
  void client.retire().then(() => retired.delete(client));
}

/** Ends every connection to the guarantor. */
export function disconnect(): void {
  retire();
  for (const client of retired) client.close();
  retired.clear();
}
