import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { openTestBook, type TestBook } from './test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from './test-claim.ts';

// A worker in a process of its own dies as under `kill -9` while ten megabytes leave; the one after it takes up what was left.

let book: TestBook;
let klaimId: string;
let worker: ChildProcess | null = null;
beforeAll(async () => {
  book = await openTestBook();
  ({ id: klaimId } = await klaimDiterima(book, 'MATI-1'));
});
afterEach(() => worker?.kill('SIGKILL'));
afterAll(() => book.close());

const bukuBesar = async () => (await (await fetch(`${book.sandboxUrl}/sandbox/ledger`)).json()) as { hanging: number };
const dokumen = (id: string) => db().dokumen_klaim.findUniqueOrThrow({ where: { id }, include: { pengiriman: true, berkas: true } });
const unggah = (isi: Uint8Array) =>
  unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode: '303', berkas: { nama: 'slik.pdf', isi } });
const diterimaLawan = async (sha256: string) =>
  (await book.ledger()).effects.filter((row) => row.operasi === 'uploadDokumen' && JSON.stringify(row).includes(sha256)).length;

/** Uploads ten megabytes and kills the worker while the counterpart has stopped at this place of the call. */
async function uploadAndKill(isi: Uint8Array, tempat: 'header' | 'sesudah_efek'): Promise<string> {
  await book.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'hang', tempat });
  const { id } = await unggah(isi);
  const child = spawn(process.execPath, ['lib/worker/main.ts'], { stdio: 'ignore' });
  worker = child;
  while ((await bukuBesar()).hanging === 0) await new Promise<void>((turn) => setImmediate(turn));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect((await dokumen(id)).pengiriman.status).toBe('dikirim');
  await fetch(`${book.sandboxUrl}/sandbox/fault`, { method: 'DELETE' });
  await book.work(async () => (await dokumen(id)).pengiriman.status !== 'dikirim' && (await kosong()));
  return id;
}

/** Two people say what became of a letter. */
async function settle(pengirimanId: string, usul: 'diterima' | 'tidak_ada'): Promise<void> {
  const isian = { usul, noSertifikat: '', tanggalSertifikat: '', catatan: 'Ditanyakan ke Jamkrindo lewat telepon' };
  const { id } = await proposeSettlement(book.staf, { kunci: randomUUID(), pengirimanId, ...isian });
  await decideSettlement(book.supervisor, { kunci: randomUUID(), penyelesaianId: id, keputusan: 'disetujui' });
  await book.work(async () => (await db().pengiriman.findUniqueOrThrow({ where: { id: pengirimanId } })).status !== 'belum_pasti');
}

it('with a part of the document on the wire: the next one sends it again by itself, and it arrives once', async () => {
  const { pengiriman, berkas } = await dokumen(await uploadAndKill(dokumenPdf(10_485_760), 'header'));
  expect([pengiriman.status, pengiriman.percobaan_ke, await diterimaLawan(berkas.sha256)]).toEqual(['berhasil', 2, 1]);
});

it('with the whole document there and its answer lost: it is unknown, and never goes a second time', async () => {
  const isi = Buffer.concat([dokumenPdf(10_485_700), Buffer.from('%lain\n%%EOF\n')]);
  const { pengiriman, pengiriman_id, berkas } = await dokumen(await uploadAndKill(isi, 'sesudah_efek'));
  expect([pengiriman.status, pengiriman.percobaan_ke, await diterimaLawan(berkas.sha256)]).toEqual(['belum_pasti', 1, 1]);
  await settle(pengiriman_id, 'diterima');
  await expect(unggah(isi)).rejects.toThrow('sama persis');
  await book.work(kosong);
  expect(await diterimaLawan(berkas.sha256)).toBe(1);
});
