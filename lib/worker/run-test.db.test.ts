import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readActor } from '#lib/auth/read-actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { InputError } from '#lib/errors.ts';
import { bacaPercobaanUji } from '#lib/koneksi/uji/baca-percobaan-uji.ts';
import { bacaUji } from '#lib/koneksi/uji/baca-uji.ts';
import { bekukanUji } from '#lib/koneksi/uji/bekukan-uji.ts';
import { daftarUji } from '#lib/koneksi/uji/daftar-uji.ts';
import { hentikanUji } from '#lib/koneksi/uji/hentikan-uji.ts';
import { jawabPertanyaan } from '#lib/koneksi/uji/jawab-pertanyaan.ts';
import { pesanUji } from '#lib/koneksi/uji/pesan-uji.ts';
import { berbeda } from '#lib/koneksi/uji/temuan-uji.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const isian = { kodeBank: '113', kodeUker: '010', nomorAplikasi: '', noRekening: '', noSertifikat: '', ulang: false };
const pesan = (lain: Partial<typeof isian> = {}) =>
  pesanUji(book.admin, { kunci: randomUUID(), jenis: 'uat', isian: { ...isian, ...lain } });
const baca = (id: string) => bacaUji(book.supervisor, id);
const untilEnded = (id: string) =>
  book.work(async () => !['menunggu', 'berjalan'].includes((await db().uji.findUniqueOrThrow({ where: { id } })).status));

/** What the counterpart plays from now on. */
function play(change: Record<string, unknown>): void {
  const path = join(book.sandboxDir, 'mitra.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
}

const hidden = {
  'token.auth': 'basic',
  'signature.saltLength': 'max',
  'inquiry.transport': 'post',
  'json.spacing': 'spaced',
  'names.klaimSertifikat': 'no_sertifikat',
};

describe('a UAT run', () => {
  it('finds five moved switches, is answered and frozen, and the next filing succeeds', async () => {
    play({ profile: hidden });
    const { ujiId } = await pesan();
    await expect(pesan()).rejects.toThrow('Pengujian lain masih berjalan');
    await untilEnded(ujiId);

    const uji = await baca(ujiId);
    expect(uji.status).toBe('bertanya');
    const found = uji.temuan.filter(berbeda).map(({ sakelar, ditemukan }) => [sakelar, ditemukan]);
    expect(Object.fromEntries(found)).toEqual(hidden);
    expect(uji.pertanyaan.map(({ sakelar, usul }) => [sakelar, usul])).toEqual([
      ['sertifikat.saat', 'langsung'],
      ['replay.upload', 'tidak'],
      ['numbers.asString', ['ijp.tipe_kredit', 'klaim.nilai_pengikatan', 'klaim.penyebab_klaim', 'klaim.nilai_tuntutan_klaim']],
    ]);
    await expect(pesan()).rejects.toThrow('masih menunggu jawaban');
    for (const tanya of uji.pertanyaan) {
      const pilihan = tanya.pilihan.findIndex(({ nilai }) => JSON.stringify(nilai) === JSON.stringify(tanya.usul));
      await jawabPertanyaan(book.admin, { kunci: randomUUID(), ujiId, pertanyaanId: tanya.id, pilihan });
    }
    expect((await baca(ujiId)).status).toBe('selesai');

    const { nomor } = await bekukanUji(book.admin, { kunci: randomUUID(), ujiId, pilihan: Object.keys(hidden) });
    expect(await db().versi_profil.findUniqueOrThrow({ where: { nomor } })).toMatchObject({ asal: 'uat', uji_id: ujiId });
    await expect(bekukanUji(book.admin, { kunci: randomUUID(), ujiId, pilihan: Object.keys(hidden) })).rejects.toThrow('sudah dibekukan');

    const { id } = await ajukanPenjaminan(book.staf, {
      kunci: randomUUID(),
      isian: contohIsian('SESUDAH-UAT'),
      drafId: null,
      koreksiDariId: null,
    });
    const letter = () => db().pengiriman.findFirstOrThrow({ where: { objek_id: id } });
    await book.work(async () => !['siap', 'dikirim'].includes((await letter()).status));
    expect((await letter()).status).toBe('berhasil');
  }, 60_000);

  it('keeps every call sealed, with its hashes and positions, and neither secret nor token', async () => {
    const { id } = await db().uji.findFirstOrThrow({ where: { jenis: 'uat' }, orderBy: { id: 'asc' } });
    const { percobaan } = await baca(id);
    expect(percobaan.map(({ ke }) => ke)).toEqual(percobaan.map((_row, at) => at + 1));
    const baru = percobaan.find(({ tahap, lolos }) => tahap === 'penjaminanBaru' && lolos === true);
    expect(baru?.sakelar).toMatchObject({ 'signature.saltLength': 'max', 'json.spacing': 'spaced' });
    // the wrong position in the counterpart's own words
    expect(percobaan.some(({ lolos, kata }) => lolos === false && kata?.includes('panjang salt yang lain'))).toBe(true);
    expect(baru?.kata).toBeNull();
    const isi = await bacaPercobaanUji(book.supervisor, id, baru?.ke ?? 0);
    expect(JSON.parse(isi.isi ?? '')).toMatchObject({ nama_debitur: 'UJI COBA MITRA', kode_uker: '010' });
    expect(isi.jawaban).toContain('"status":true');
    expect(isi.tandaTangan).toHaveLength(344);
    const token = await bacaPercobaanUji(book.supervisor, id, 2);
    expect([token.metode, token.target, token.isi, token.jawaban]).toEqual(['POST', '/api/v1/oauth/token', null, null]);
    const stored = JSON.stringify(await db().$queryRaw`SELECT encode(isi, 'escape') AS isi, keterangan FROM percobaan_uji`);
    expect(stored).not.toContain('UJI COBA');
  });

  it('is ordered by whoever may change the connection, and names each field that does not fit', async () => {
    await expect(pesanUji(book.staf, { kunci: randomUUID(), jenis: 'koneksi' })).rejects.toThrow('tidak berwenang');
    const wrong = await pesan({ kodeBank: '1x', noRekening: '123' }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(InputError);
    expect((wrong as InputError).temuan.map(({ field }) => field).sort()).toEqual(['kodeBank', 'noSertifikat', 'nomorAplikasi']);
  });

  it('ends at once where it is stopped, and calls nothing more', async () => {
    const { ujiId } = await pesan();
    await hentikanUji(book.admin, { kunci: randomUUID(), ujiId });
    const { ujiId: next } = await pesanUji(book.admin, { kunci: randomUUID(), jenis: 'koneksi' });
    await untilEnded(next);
    expect(await db().percobaan_uji.count({ where: { uji_id: ujiId } })).toBe(0);
    expect(await baca(ujiId)).toMatchObject({ status: 'dihentikan', keterangan: 'Dihentikan oleh budi.' });
    await expect(hentikanUji(book.admin, { kunci: randomUUID(), ujiId })).rejects.toThrow('sudah berakhir');
  });

  it('calls nothing after the call under way where it is stopped in the middle, and keeps what was found', async () => {
    const { ujiId } = await pesan();
    const calls = () => db().percobaan_uji.count({ where: { uji_id: ujiId } });
    await book.work(async () => {
      if ((await calls()) < 2) return false;
      await hentikanUji(book.admin, { kunci: randomUUID(), ujiId });
      return true;
    });
    const uji = await baca(ujiId);
    expect(uji.status).toBe('dihentikan');
    expect(uji.percobaan.some(({ tahap }) => tahap === 'pembayaranSubrogasi')).toBe(false);
    expect(uji.percobaan.every(({ selesai }) => selesai !== null)).toBe(true);
    expect(uji.temuan.find(({ sakelar }) => sakelar === 'token.auth')?.cara).toBe('panggilan');
  });

  it('calls nothing more once whoever ordered it is suspended or another role, and says so', async () => {
    for (const data of [{ ditangguhkan_pada: new Date() }, { peran: ['staf' as const] }]) {
      const { ujiId } = await pesan();
      const calls = () => db().percobaan_uji.count({ where: { uji_id: ujiId } });
      let sejak = 0;
      let waktu = 0;
      await book.work(async () => {
        if (sejak === 0 && (await calls()) < 2) return false;
        if (sejak === 0) {
          await db().pengguna.update({ where: { id: book.admin.id }, data });
          sejak = await calls();
          waktu = Date.now();
        }
        return (await baca(ujiId)).status === 'gagal';
      });
      expect(Date.now() - waktu).toBeLessThan(5_000);
      expect((await calls()) - sejak).toBeLessThan(2);
      expect((await baca(ujiId)).keterangan).toContain('tidak lagi aktif atau tidak lagi berwenang');
      await db().pengguna.update({ where: { id: book.admin.id }, data: { ditangguhkan_pada: null, peran: ['admin'] } });
    }
  });

  it('has failed where the portal itself is stopped in the middle', async () => {
    const { ujiId } = await pesan();
    await book.work(async () => (await db().percobaan_uji.count({ where: { uji_id: ujiId } })) > 0);
    const uji = await baca(ujiId);
    expect(uji).toMatchObject({ status: 'gagal', keterangan: 'Portal dihentikan di tengah pengujian; pesan lagi.' });
    expect(uji.percobaan.every(({ selesai }) => selesai !== null)).toBe(true);
  });

  it('that a killed worker left is told to have failed, its open call unknown, and nothing is run again', async () => {
    const { ujiId } = await pesan();
    await db().uji.update({ where: { id: ujiId }, data: { status: 'berjalan', mulai: new Date(), token_pagar: 0n } });
    await db().percobaan_uji.create({
      data: { uji_id: ujiId, ke: 1, tahap: 'penjaminanBaru', metode: 'POST', target: '/penjaminan/baru' },
    });
    const effects = (await book.ledger()).effects.length;
    await untilEnded(ujiId);
    const uji = await baca(ujiId);
    expect(uji.status).toBe('gagal');
    expect(uji.keterangan).toContain('Portal terhenti');
    expect(uji.percobaan).toHaveLength(1);
    expect(uji.percobaan[0]).toMatchObject({ hasil: 'belum_pasti' });
    expect((await book.ledger()).effects).toHaveLength(effects);
  });
});

describe('a connection test', () => {
  it('shows four steps, each with a sentence, and changes nothing at the guarantor', async () => {
    const effects = (await book.ledger()).effects.length;
    const { ujiId } = await pesanUji(book.admin, { kunci: randomUUID(), jenis: 'koneksi' });
    await untilEnded(ujiId);
    const uji = await baca(ujiId);
    expect(uji).toMatchObject({ status: 'selesai', keterangan: 'Koneksi ke J-FUSION baik.' });
    const [newest] = await daftarUji(book.admin);
    expect(newest?.langkah.map(({ tahap, lolos }) => [tahap, lolos])).toEqual([
      ['jangkau', true],
      ['token', true],
      ['jam', true],
      ['tanda_tangan', true],
    ]);
    // a certificate of our own book stands there by now: accepted, and its spoilt twin refused
    expect(newest?.langkah[3]?.keterangan).toContain('terbukti diterima');
    expect((await book.ledger()).effects).toHaveLength(effects);
  });

  it('asks about a certificate of the branches of whoever ordered it, and shows its words to nobody of another', async () => {
    const { id } = await ajukanPenjaminan(book.orangLain, {
      kunci: randomUUID(),
      isian: contohIsian('CABANG-LAIN', { kode_uker: '020' }),
      drafId: null,
      koreksiDariId: null,
    });
    await book.work(async () => (await db().penjaminan.count({ where: { pengajuan_id: id, no_sertifikat: { not: null } } })) === 1);
    const { ujiId } = await pesanUji(book.admin, { kunci: randomUUID(), jenis: 'koneksi' });
    await untilEnded(ujiId);
    const { ke } = (await baca(ujiId)).percobaan.find(({ tahap }) => tahap === 'inquiryIjp') ?? { ke: 0 };
    expect(JSON.parse((await bacaPercobaanUji(book.supervisor, ujiId, ke)).isi ?? '')).toMatchObject({ no_aplikasi: 'SESUDAH-UAT' });
    expect((await bacaPercobaanUji(book.supervisorLain, ujiId, ke)).isi).toContain('SESUDAH-UAT');
    await db().pengguna.update({ where: { id: book.orangLain.id }, data: { peran: ['supervisor'] } });
    const lain = await readActor(db(), book.orangLain.id);
    await expect(lain && bacaPercobaanUji(lain, ujiId, ke)).rejects.toThrow('data nasabah');
    // who ordered it runs the system, and who audits reads veiled: neither sees customers
    for (const orang of [book.admin, book.auditor]) {
      await expect(bacaPercobaanUji(orang, ujiId, ke)).rejects.toThrow('data nasabah');
      expect((await bacaUji(orang, ujiId)).percobaan.every(({ kata }) => kata === null)).toBe(true);
    }
  });
});
