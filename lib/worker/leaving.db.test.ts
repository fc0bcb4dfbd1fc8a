import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { recoverLetters } from './recover.ts';
import { openTestBook, type TestBook } from './test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from './test-claim.ts';

const SEPULUH_MB = 10_485_760;
/** A holder of the lease that comes after all others of a test. */
const LATER = 1_000_000n;

let book: TestBook;
let klaimId: string;
beforeAll(async () => {
  book = await openTestBook();
  ({ id: klaimId } = await klaimDiterima(book, 'T-1'));
});
afterAll(() => book.close());

const kirim = async (kode: string, ukuran: number) => {
  const berkas = { nama: `${kode}.pdf`, isi: dokumenPdf(ukuran) };
  const { id } = await unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode, berkas });
  return (await db().dokumen_klaim.findUniqueOrThrow({ where: { id } })).pengiriman_id;
};
const surat = (id: string) => db().pengiriman.findUniqueOrThrow({ where: { id }, include: { percobaan: { orderBy: { ke: 'asc' } } } });
const effects = async (sha256: string) => (await book.ledger()).effects.filter((row) => row.bodySha256 === sha256).length;
const move = (base_url: string) => db().koneksi.update({ where: { id: 1 }, data: { base_url, diperbarui_pada: new Date() } });

/** A counterpart that takes an upload in, but reads no further until it is told to. */
async function openGate() {
  const arrived = Promise.withResolvers<IncomingMessage>();
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/oauth/token')) response.end('{"access_token":"t","token_type":"bearer","expires_in":3600}');
    else arrived.resolve(request.pause());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived: arrived.promise, server };
}

/** A try of a letter that a worker left open when it died: so much of its file handed over, its last piece let go or not. */
async function leaveOpen(id: string, byte_terkirim: number | null, dilepas: Date | null = null) {
  const { isi_sha256 } = await db().pengiriman.update({ where: { id }, data: { status: 'dikirim', percobaan_ke: 1 } });
  await db().percobaan.create({ data: { pengiriman_id: id, ke: 1, token_pagar: 0, isi_sha256, byte_terkirim, dilepas } });
}

describe('a document on its way', () => {
  it('tells how far it is, and a holder that lost the line can no longer let it go whole', async () => {
    const { base_url } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const gate = await openGate();
    await move(gate.url);
    const id = await kirim('303', SEPULUH_MB);
    let told = 0;
    let cut: IncomingMessage | null = null;
    await book.work(async () => {
      if (cut) return kosong();
      const request = await gate.arrived;
      while (told === 0) told = (await surat(id)).percobaan[0]?.byte_terkirim ?? 0;
      await move(base_url);
      expect(await recoverLetters(LATER)).toBe(1);
      const closed = new Promise((resolve) => request.on('close', resolve));
      request.on('error', () => undefined).resume();
      await closed;
      cut = request;
      return false;
    });
    gate.server.close();
    expect(told).toBeLessThan(SEPULUH_MB);
    const row = await surat(id);
    expect([cut, row.status, await effects(row.isi_sha256)]).toMatchObject([{ complete: false }, 'berhasil', 1]);
    expect(row.percobaan.map(({ hasil, alasan }) => [hasil, alasan])).toEqual([
      ['belum_terkirim', 'worker_lost_before_sent'],
      ['berhasil', 'accepted'],
    ]);
  });

  it('does not leave whole once nobody answers for it any more', async () => {
    const { base_url } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const gate = await openGate();
    await move(gate.url);
    const id = await kirim('006', SEPULUH_MB);
    const suspend = (ditangguhkan_pada: Date | null) => db().pengguna.update({ where: { id: book.staf.id }, data: { ditangguhkan_pada } });
    let complete: boolean | null = null;
    let sejak = 0;
    await book.work(async () => {
      if (complete !== null) return (await surat(id)).status === 'tertahan';
      const request = await gate.arrived;
      await suspend(new Date());
      sejak = Date.now();
      const closed = new Promise((resolve) => request.on('close', resolve));
      request.on('error', () => undefined).resume();
      await closed;
      complete = request.complete;
      return false;
    });
    gate.server.close();
    expect(Date.now() - sejak).toBeLessThan(5_000);
    const row = await surat(id);
    expect([complete, row.percobaan.map(({ hasil }) => hasil)]).toEqual([false, ['belum_terkirim']]);
    expect(row.keterangan).toContain('sedang ditangguhkan');
    await suspend(null);
    await move(base_url);
  });

  it.each([null, 0, 4_999])('goes again by itself when its worker died with %s of 5,000 bytes handed over', async (byte_terkirim) => {
    const kode = { null: '001', 0: '002', 4999: '003' }[String(byte_terkirim)] ?? '';
    const id = await kirim(kode, 5_000);
    await leaveOpen(id, byte_terkirim);
    await recoverLetters(LATER);
    expect(await surat(id)).toMatchObject({ status: 'belum_terkirim', percobaan: [{ hasil: 'belum_terkirim' }] });
    await book.work(kosong);
    const row = await surat(id);
    expect([row.status, row.percobaan_ke, await effects(row.isi_sha256)]).toEqual(['berhasil', 2, 1]);
  });

  it('is unknown when its worker died with its last piece let go', async () => {
    const id = await kirim('004', 5_000);
    await leaveOpen(id, 5_000, new Date());
    await recoverLetters(LATER);
    expect(await surat(id)).toMatchObject({ status: 'belum_pasti', percobaan: [{ hasil: 'belum_pasti', alasan: 'worker_lost' }] });
  });
});
