import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putContent } from '#lib/berkas/vault.ts';
import { db, transaction } from '#lib/db.ts';
import { InputError } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { type BerkasSurat, fileLetter } from '#lib/pengiriman/file-letter.ts';
import { seal, unsealText } from '#lib/seal.ts';
import { openTestBook, type TestBook } from './test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from './test-claim.ts';

let book: TestBook;
let klaimId: string;
let rekening: string;
beforeAll(async () => {
  book = await openTestBook();
  ({ id: klaimId, no_rekening: rekening } = await klaimDiterima(book, 'D-1'));
});
afterAll(() => book.close());

const simpan = async (content: Uint8Array): Promise<BerkasSurat> => ({ ...(await putContent(content)), tipe: 'application/pdf' });
const unggah = (berkas: BerkasSurat, kode = '001', no_rekening = rekening) =>
  transaction((tx) =>
    fileLetter(tx, book.staf, {
      operasi: 'uploadDokumen',
      payload: { no_rekening, kode_dokumen: kode },
      berkas,
      objek: { jenis: 'dokumen_klaim', id: newId() },
      cabangId: book.staf.cabangId ?? '',
      tujuan: 'layar',
      tentang: { noRekening: no_rekening },
    }),
  );
/** As a person does it: with its place among the claim's documents, where the answer is booked. */
const kirim = async (kode: string, isi: Uint8Array) => {
  const { id } = await unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode, berkas: { nama: `${kode}.pdf`, isi } });
  return (await db().dokumen_klaim.findUniqueOrThrow({ where: { id } })).pengiriman_id;
};
const surat = (id: string) => db().pengiriman.findUniqueOrThrow({ where: { id }, include: { percobaan: { orderBy: { ke: 'asc' } } } });
const dikirim = async (sha256: string) => (await book.ledger()).effects.filter((row) => row.bodySha256 === sha256).length;

describe('a document', () => {
  it('goes as its letter froze it: one hash on letter, attempt and effect', async () => {
    const content = dokumenPdf(300_000);
    const id = await kirim('001', content);
    await book.work(kosong);
    const row = await surat(id);
    const [awal, akhir] = [row.isi, row.isi_penutup].map((part) => unsealText(part ?? new Uint8Array(), 'pengiriman.isi'));
    const whole = createHash('sha256')
      .update(awal ?? '')
      .update(content)
      .update(akhir ?? '')
      .digest('hex');
    expect(row).toMatchObject({ status: 'berhasil', jalur: 'dokumen', isi_sha256: whole, isi_berkas_ukuran: 300_000 });
    expect([row.partner_reference_id, await dikirim(whole), row.percobaan.map((one) => one.isi_sha256)]).toEqual([null, 1, [whole]]);
    expect(row.percobaan[0]?.byte_terkirim).toBeGreaterThan(300_000);
  });

  it('is rebuilt to the same bytes after it was cut off half way', async () => {
    await book.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'reset', tempat: 'separuh_isi' });
    const id = await kirim('006', dokumenPdf(10_485_760));
    await book.work(kosong);
    const row = await surat(id);
    expect(row.percobaan.map((one) => [one.hasil, one.isi_sha256])).toEqual([
      ['belum_terkirim', row.isi_sha256],
      ['berhasil', row.isi_sha256],
    ]);
    expect(await dikirim(row.isi_sha256)).toBe(1);
  });

  it('that is still leaving when the worker ends goes again, and is not unknown', async () => {
    const { base_url } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    const arrived = Promise.withResolvers<unknown>();
    const gate = createServer((request, response) => {
      if (request.url?.endsWith('/oauth/token')) response.end('{"access_token":"t","token_type":"bearer","expires_in":3600}');
      else arrived.resolve(request.pause());
    }).listen(0, '127.0.0.1');
    await once(gate, 'listening');
    const move = (url: string) => db().koneksi.update({ where: { id: 1 }, data: { base_url: url, diperbarui_pada: new Date() } });
    await move(`http://127.0.0.1:${(gate.address() as AddressInfo).port}`);
    const id = await kirim('303', dokumenPdf(10_485_760));
    await book.work(async () => Boolean(await arrived.promise));
    expect((await surat(id)).percobaan.map((row) => [row.hasil, row.alasan])).toEqual([['belum_terkirim', 'stopped_before_sent']]);
    gate.closeAllConnections();
    gate.close();
    await move(base_url);
    await book.work(kosong);
    expect(await surat(id)).toMatchObject({ status: 'berhasil', percobaan_ke: 2 });
  });

  it.each([
    ['changed on disk', (path: string) => writeFileSync(path, seal('%PDF-1.4 lain', 'berkas'))],
    ['broken on disk', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 100))],
  ])('that was %s is held, and none of it leaves', async (how, spoil) => {
    const berkas = await simpan(Buffer.concat([dokumenPdf(1_000), Buffer.from(how)]));
    const { id } = await unggah(berkas, '002');
    spoil(join(process.env.MITRA_DATA_DIR ?? '', 'berkas', berkas.sha256.slice(0, 2), berkas.sha256));
    await book.work(async () => (await surat(id)).status === 'tertahan');
    const row = await surat(id);
    expect([row.percobaan, row.coba_lagi_pada, await dikirim(row.isi_sha256)]).toEqual([[], null, 0]);
    expect(row.keterangan).toContain('tidak sama dengan yang diajukan');
  });

  it('whose frozen frame was changed is held as well', async () => {
    const { id } = await unggah(await simpan(dokumenPdf(2_000)), '003');
    const row = await surat(id);
    const awal = unsealText(row.isi ?? new Uint8Array(), 'pengiriman.isi').replace(rekening, `${rekening}9`);
    await db().$transaction([
      db().$executeRaw`SET LOCAL session_replication_role = replica`,
      db().pengiriman.update({ where: { id }, data: { isi: seal(awal, 'pengiriman.isi') } }),
    ]);
    await book.work(async () => (await surat(id)).status === 'tertahan');
    expect((await surat(id)).percobaan).toEqual([]);
  });
});

describe('filing a document', () => {
  it.each(dokumenKlaim.map((row) => [row.kode, row.maxBytes] as const))(
    '%s passes at exactly its limit of %i, not a byte over',
    async (kode, batas) => {
      const refused = unggah({ sha256: 'a'.repeat(64), ukuran: batas + 1, tipe: 'application/pdf' }, kode);
      await expect(refused).rejects.toMatchObject({
        temuan: [{ field: 'berkas', pesan: expect.stringContaining(`paling besar ${batas / 1_048_576} MB`) }],
      });
      // Within the limit it is the vault that has no such document.
      await expect(unggah({ sha256: 'a'.repeat(64), ukuran: batas, tipe: 'application/pdf' }, kode)).rejects.toThrow('ENOENT');
    },
  );

  it('refuses other types, an empty file, a code and an account that cannot be', async () => {
    const berkas = await simpan(dokumenPdf(500));
    await expect(unggah({ ...berkas, tipe: 'text/html' })).rejects.toMatchObject({ temuan: [{ field: 'berkas' }] });
    await expect(unggah({ ...berkas, ukuran: 0 })).rejects.toMatchObject({ temuan: [{ field: 'berkas' }] });
    await expect(unggah(berkas, '999')).rejects.toMatchObject({ temuan: [{ field: 'kode_dokumen' }] });
    await expect(unggah(berkas, '001', 'É-1')).rejects.toMatchObject({ temuan: [{ field: 'no_rekening' }] });
    await expect(unggah(berkas, '001', '')).rejects.toThrow(InputError);
    await expect(unggah({ ...berkas, ukuran: 499 })).rejects.toThrow('not as long');
  });

  it('waits for a change of the profile, and is frozen under the new one', async () => {
    const berkas = await simpan(dokumenPdf(600));
    const { promise: locked, resolve: lock } = Promise.withResolvers<void>();
    const changing = transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM koneksi WHERE id = 1 FOR UPDATE`;
      lock();
      const waits = async () => (await tx.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted`).length > 0;
      while (!(await waits())) await new Promise<void>((turn) => setImmediate(turn));
      await tx.koneksi.update({ where: { id: 1 }, data: { profil: parseProfile({ 'upload.documentCode': 'field' }) } });
    });
    await locked;
    const { id } = await unggah(berkas, '004');
    await changing;
    expect(unsealText((await surat(id)).isi ?? new Uint8Array(), 'pengiriman.isi')).toContain('name="kode_dokumen"');
  });
});
