import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { unsealText } from '#lib/seal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { daftarVersi } from './daftar-versi.ts';
import { ubahProfil } from './ubah-profil.ts';
import { LettersStand } from './unsent-letters.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const row = () => db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
const ubah = async (profil: Record<string, unknown>, lain: Partial<Parameters<typeof ubahProfil>[1]> = {}) =>
  ubahProfil(book.admin, { kunci: randomUUID(), versi: (await row()).profil_versi, profil, catatan: 'uji bersama', ...lain });
const ajukan = (nomor: string) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
const isi = (surat: { isi: Uint8Array | null }) => unsealText(surat.isi ?? new Uint8Array(), 'pengiriman.isi');
const batalkanSemua = () =>
  db().pengiriman.updateMany({ where: { status: 'siap' }, data: { status: 'dibatalkan', selesai_pada: new Date() } });

describe('a change of the profile', () => {
  it('is a new version with who, when and why, and is audited', async () => {
    const before = await row();
    const { nomor } = await ubah({ 'signature.mode': 'pkcs1', 'token.auth': 'basic' }, { catatan: ' surat 12/UAT ' });
    expect(await row()).toMatchObject({ profil_versi: nomor, profil: { signature: { mode: 'pkcs1' }, token: { auth: 'basic' } } });
    expect((await row()).diperbarui_pada.getTime()).toBeGreaterThan(before.diperbarui_pada.getTime());
    const [versi, pertama] = await daftarVersi(book.admin);
    expect(versi).toMatchObject({ nomor, asal: 'halaman', catatan: 'surat 12/UAT', oleh: book.admin.nama });
    expect(versi?.perubahan.map(({ sakelar, ke }) => `${sakelar} ${ke}`)).toEqual([
      'token.auth di header Authorization (Basic)',
      'signature.mode PKCS#1 v1.5',
    ]);
    expect(pertama).toMatchObject({ asal: 'bawaan', oleh: null, perubahan: [] });
    const audit = await db().audit.findFirstOrThrow({ where: { tindakan: 'ubah_profil' } });
    expect(audit.pelaku_id).toBe(book.admin.id);
    expect(JSON.parse(unsealText(audit.sebelum ?? new Uint8Array(), 'audit'))).toMatchObject({ 'signature.mode': 'RSA-PSS' });
  });

  it('counts once under its once-key', async () => {
    const kunci = randomUUID();
    const { profil_versi: versi } = await row();
    const first = await ubah({ 'signature.onGet': false }, { kunci, versi });
    expect(await ubah({ 'signature.onGet': false }, { kunci, versi })).toEqual(first);
    expect(await db().versi_profil.count()).toBe(first.nomor);
  });

  it('is refused where it is nobody’s to make, decided on another version, empty, or without a reason', async () => {
    const { profil_versi } = await row();
    expect(() => ubahProfil(book.staf, { kunci: randomUUID(), versi: profil_versi, profil: {}, catatan: 'x' })).toThrow('tidak berwenang');
    await expect(ubah({ 'token.auth': 'both' }, { versi: profil_versi - 1 })).rejects.toThrow(/sudah diubah orang lain/);
    await expect(ubah({ 'signature.mode': 'pkcs1' })).rejects.toThrow('Tidak ada sakelar yang berubah.');
    await expect(ubah({ 'token.auth': 'both' }, { catatan: '  ' })).rejects.toMatchObject({ temuan: [{ field: 'catatan' }] });
    await expect(ubah({ 'token.auth': 'both' }, { catatan: 'a\u0000b' })).rejects.toMatchObject({ temuan: [{ field: 'catatan' }] });
    await expect(ubah({ 'response.verify': 'rsa' })).rejects.toMatchObject({ temuan: [{ field: 'response.verify' }] });
    expect((await row()).profil_versi).toBe(profil_versi);
  });

  it('is refused while a file of the environment rules', async () => {
    const { sumber } = await row();
    await db().koneksi.update({ where: { id: 1 }, data: { sumber: { ...(sumber as object), profil: 'JFUSION_PROFILE_FILE' } } });
    await expect(ubah({ 'token.auth': 'both' })).rejects.toThrow(/lewat JFUSION_PROFILE_FILE/);
    await db().koneksi.update({ where: { id: 1 }, data: { sumber: sumber as object } });
  });
});

describe('letters that wait with frozen bytes', () => {
  it('hold the switches of their own operation, and no other', async () => {
    const { id } = await ajukan('P-1');
    const refused = await ubah({ 'names.penjaminanBaru': 'no_aplikasi' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LettersStand);
    expect(refused).toMatchObject({
      message: expect.stringContaining('1 surat Penjaminan baru belum terkirim'),
      menunggu: [{ operasi: 'penjaminanBaru', jumlah: 1 }],
    });
    await ubah({ 'names.ijpReferensi': 'no_referensi_pembayaran_ijp', 'numbers.asString': ['klaim.penyebab_klaim'] });
    for (const status of ['belum_terkirim', 'tertahan', 'dikirim'] as const) {
      await db().pengiriman.updateMany({ where: { objek_id: id }, data: { status } });
      await expect(ubah({ 'json.spacing': 'spaced' }), status).rejects.toThrow(LettersStand);
    }
    await db().pengiriman.updateMany({ where: { objek_id: id }, data: { status: 'belum_pasti' } });
    const menunggu = await ajukan('P-2');
    await db().pengiriman.updateMany({ where: { objek_id: menunggu.id }, data: { status: 'menunggu_persetujuan' } });
    await expect(ubah({ 'json.spacing': 'spaced' })).rejects.toThrow(LettersStand);
    await db().pengiriman.updateMany({ where: { objek_id: menunggu.id }, data: { status: 'dibatalkan', selesai_pada: new Date() } });
    await ubah({ 'json.spacing': 'spaced' });
  });

  it('never stand under a profile that ceased to be in force, however filing and change meet', async () => {
    const nama = ['no_aplikasi', 'nomor_aplikasi'];
    for (const [ronde, wanted] of [...nama, ...nama].entries()) {
      await batalkanSemua();
      const filing = [1, 2, 3, 4].map((ke) => ajukan(`B-${ronde}-${ke}`));
      await Promise.allSettled([...filing.slice(0, 2), ubah({ 'names.penjaminanBaru': wanted }), ...filing.slice(2)]);
      const { profil } = await row();
      const inForce = (profil as { names: { penjaminanBaru: string } }).names.penjaminanBaru;
      const letters = await db().pengiriman.findMany({ where: { operasi: 'penjaminanBaru', status: 'siap' } });
      expect(letters).toHaveLength(4);
      for (const letter of letters) expect(Object.keys(JSON.parse(isi(letter)))).toContain(inForce);
    }
  });
});
