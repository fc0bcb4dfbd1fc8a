import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';

/** Where the demo data is played: the demo people, the running product, and its own counterpart's control desk. */
export interface Panggung {
  readonly sari: Actor;
  readonly bayu: Actor;
  readonly dewi: Actor;
  readonly agus: Actor;
  readonly rina: Actor;
  readonly budi: Actor;
  /** waits until the running product has nothing to send any more; @throws Refusal where nothing moves */
  readonly tuntas: () => Promise<void>;
  /** an order to the counterpart's control desk, and its answer */
  readonly pesan: (jalur: 'klaim' | 'fault' | 'sakelar', isi: object) => Promise<void>;
  /** the next call of this operation goes wrong in this way */
  readonly ganggu: (operasi: Operasi, gangguan: { jenis: string; tempat?: string; message?: string; status?: number }) => Promise<void>;
}

const SABAR_MS = 60_000;
const LIHAT_LAGI_MS = 100;

/** A once-key that is the same whenever the demo is played: what is there already is not done again. */
export function kunciDemo(nama: string): string {
  const hex = createHash('sha256').update(`demo:${nama}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Sets the stage. @throws Refusal outside a sandbox of our own, and while the product does not run */
export async function bukaPanggung(): Promise<Panggung> {
  if (env().MITRA_ENV !== 'sandbox' || env().JFUSION_BASE_URL) throw new Refusal('Data contoh hanya untuk sandbox bawaan.');
  const lawan = await alamatSandbox();
  const pesan: Panggung['pesan'] = async (jalur, isi) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${lawan}/sandbox/${jalur}`, { method: 'POST', headers, body: JSON.stringify(isi) });
    if (!answer.ok) throw new Refusal(`Sandbox menolak perintah ${jalur}: ${await answer.text()}`);
  };
  const [sari, bayu, dewi] = [await orang('sari'), await orang('bayu'), await orang('dewi')];
  const [agus, rina, budi] = [await orang('agus'), await orang('rina'), await orang('budi')];
  const ganggu: Panggung['ganggu'] = (operasi, gangguan) => pesan('fault', { operasi, kali: 1, ...gangguan });
  return { sari, bayu, dewi, agus, rina, budi, tuntas, pesan, ganggu };
}

async function alamatSandbox(): Promise<string> {
  const file = join(env().MITRA_DATA_DIR, 'sandbox-port');
  const alamat = existsSync(file) ? `http://127.0.0.1:${readFileSync(file, 'utf8').trim()}` : '';
  const hidup =
    alamat !== '' &&
    (await fetch(`${alamat}/health`).then(
      ({ ok }) => ok,
      () => false,
    ));
  if (!hidup) throw new Refusal('J-FUSION Mitra belum berjalan. Jalankan npm start dahulu, lalu ulangi perintah ini di terminal lain.');
  return alamat;
}

async function orang(nama_pengguna: string): Promise<Actor> {
  const row = await db().pengguna.findUnique({ where: { nama_pengguna } });
  const actor = row && (await readActor(db(), row.id));
  if (!actor) throw new Refusal(`Akun contoh ${nama_pengguna} tidak ada atau ditangguhkan.`);
  return actor;
}

/** A letter that waits longer than a moment for its next try is not waited for. */
async function tuntas(): Promise<void> {
  const sampai = Date.now() + SABAR_MS;
  const bergerak = () =>
    db().pengiriman.count({
      where: {
        OR: [
          { status: 'dikirim' },
          { status: { in: ['siap', 'belum_terkirim'] }, OR: [{ coba_lagi_pada: null }, { coba_lagi_pada: { lt: new Date() } }] },
        ],
      },
    });
  while ((await bergerak()) > 0) {
    if (Date.now() > sampai) throw new Refusal('Surat tidak kunjung terkirim. Lihat halaman Pengiriman, lalu ulangi perintah ini.');
    await new Promise((lagi) => setTimeout(lagi, LIHAT_LAGI_MS));
  }
}
