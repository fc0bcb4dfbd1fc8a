import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { perihalSurat } from '#lib/covering/perihal-surat.ts';
import { db } from '#lib/db.ts';
import { unsealText } from '#lib/seal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bacaPersetujuan } from './baca-persetujuan.ts';
import { bukaPersetujuan } from './buka-persetujuan.ts';
import { isiSurat } from './isi-surat.ts';
import { menungguKeputusan, milikSaya } from './menunggu-keputusan.ts';
import { putuskanBanyak } from './putuskan-banyak.ts';
import { riwayatPersetujuan } from './riwayat-persetujuan.ts';
import { ajukanBersama, ajukanSatu, denganPeran, putuskan, segar, statusSurat } from './test-persetujuan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await ajukanSatu(book.staf, 'W-0');
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
  await ajukanSatu(book.staf, 'W-1');
  await ajukanSatu(book.supervisor, 'W-2');
  await ajukanSatu(book.orangLain, 'W-3', { kode_uker: '020' });
});
afterAll(() => book.close());

async function aplikasi(actor: Actor, kotak: typeof menungguKeputusan): Promise<(string | undefined)[]> {
  const { jumlah, permintaan } = await kotak(actor);
  expect(jumlah).toBe(permintaan.length);
  const surat = permintaan.flatMap((row) => (row.surat ? [{ ...row.surat, operasi: row.operasi ?? '' }] : []));
  const perihal = await perihalSurat(book.staf, surat);
  const lain = await perihalSurat(book.orangLain, surat);
  return surat.map((row) => (perihal.get(row.objek_id) ?? lain.get(row.objek_id))?.nomorAplikasi);
}

describe('what waits', () => {
  it('for a checker is what others of their branches made, oldest first; what they made themselves stands apart', async () => {
    expect(await aplikasi(book.supervisor, menungguKeputusan)).toEqual(['W-1']);
    expect(await aplikasi(book.supervisor, milikSaya)).toEqual(['W-2']);
    expect(await aplikasi(book.supervisorLain, menungguKeputusan)).toEqual(['W-1', 'W-2']);
  });

  it('for everybody else is nothing but their own, and for an admin not even that', async () => {
    expect(await aplikasi(book.staf, menungguKeputusan)).toEqual([]);
    expect(await aplikasi(book.staf, milikSaya)).toEqual(['W-1']);
    expect(await aplikasi(book.orangLain, milikSaya)).toEqual(['W-3']);
    expect(await aplikasi(book.auditor, menungguKeputusan)).toEqual([]);
    const admin = await denganPeran(book.orangLain, ['admin']);
    expect(await aplikasi(admin, milikSaya)).toEqual([]);
    await denganPeran(book.orangLain, ['staf', 'petugas_klaim']);
  });

  it('tells what a decision is bound to, by whose authority, up to what amount, and who has opened it', async () => {
    await db().batas_persetujuan.create({ data: { pengguna_id: book.supervisorLain.id, operasi: '*', batas: '1000000' } });
    const [satu] = (await menungguKeputusan(book.supervisorLain)).permintaan;
    expect(satu).toMatchObject({
      jenis: 'surat',
      operasi: 'penjaminanBaru',
      jumlah: 1,
      nilai: '35000000.00',
      pembuat: { nama: 'sari' },
      cabang: { nama: 'Cabang 010' },
      dibuka: null,
      wewenang: [{ atasNama: null, batas: '1000000.00', cukup: false }],
      halangan: expect.stringContaining('di atas batas wewenang Anda Rp 1.000.000,00'),
    });
    await db().batas_persetujuan.deleteMany();
    await bukaPersetujuan(book.supervisor, satu?.id ?? '');
    const { dibuka, halangan } = await bacaPersetujuan(book.supervisorLain, satu?.id ?? '');
    expect([dibuka?.nama, halangan]).toEqual(['dewi', null]);
  });

  it('is told to nobody from another branch', async () => {
    const [satu] = (await menungguKeputusan(book.supervisor)).permintaan;
    const jauh = await denganPeran(book.orangLain, ['supervisor']);
    for (const siapa of [book.orangLain, jauh, book.admin]) {
      await expect(bacaPersetujuan(siapa, satu?.id ?? '')).rejects.toThrow('tidak ditemukan di cabang Anda');
      await expect(isiSurat(siapa, satu?.surat?.id ?? '')).rejects.toThrow('tidak ditemukan');
    }
    await denganPeran(book.orangLain, ['staf', 'petugas_klaim']);
    await expect(bacaPersetujuan(book.staf, randomUUID())).rejects.toThrow('tidak ditemukan');
  });

  it('once decided is history for who decided and who made it, in whose name it was', async () => {
    const surat = await ajukanSatu(book.staf, 'W-4');
    const { id } = await db().delegasi.create({
      data: {
        dari_id: book.supervisorLain.id,
        kepada_id: book.petugasKlaim.id,
        mulai: new Date(Date.now() - 1000),
        sampai: new Date(Date.now() + 60_000),
        alasan: 'Cuti',
      },
    });
    await putuskan(await segar(book.petugasKlaim), { ...surat, keputusan: 'ditolak', alasan: 'Belum lengkap' });
    await db().delegasi.delete({ where: { id } });
    for (const siapa of [book.staf, book.petugasKlaim, book.supervisorLain, book.auditor])
      expect((await riwayatPersetujuan(siapa))[0]).toMatchObject({
        id: surat.persetujuanId,
        status: 'ditolak',
        pembuat: 'sari',
        diputusOleh: 'rina',
        atasNama: 'agus',
        alasan: 'Belum lengkap',
      });
    expect((await riwayatPersetujuan(book.supervisor)).map((row) => row.id)).not.toContain(surat.persetujuanId);
    expect(await riwayatPersetujuan(book.admin)).toEqual([]);
  });
});

describe('what a letter says', () => {
  it('is read from the frozen bytes themselves, every value of them', async () => {
    const surat = await ajukanSatu(book.staf, 'W-5', { nama_debitur: 'CV "MAJU" & REKAN', alamat_debitur: 'Jl. A: "B", no. 1' });
    const row = await db().pengiriman.findUniqueOrThrow({ where: { id: surat.suratId } });
    const sent = JSON.parse(unsealText(row.isi ?? new Uint8Array(), 'pengiriman.isi')) as Record<string, string | number>;
    const { nilai, isiSha256 } = await isiSurat(book.supervisor, surat.suratId);
    expect(isiSha256).toBe(row.isi_sha256);
    expect(Object.fromEntries(nilai.map((one) => [one.nama, one.nilai]))).toEqual(
      Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, String(value)])),
    );
    expect(nilai.find((one) => one.nama === 'jenis_identitas')).toMatchObject({ label: 'Jenis identitas', arti: 'KTP' });
    expect(nilai.find((one) => one.nama === 'nama_debitur')?.nilai).toBe('CV "MAJU" & REKAN');
  });

  it('is veiled to an auditor wherever it may speak of a person', async () => {
    const surat = await ajukanSatu(book.staf, 'W-6');
    const isian: Record<string, string | undefined> = contohIsian('W-6');
    const { nilai } = await isiSurat(book.auditor, surat.suratId);
    const lihat = (nama: string) => nilai.find((one) => one.nama === nama)?.nilai;
    for (const nama of ['nama_debitur', 'no_rekening', 'kode_pos', 'no_identitas', 'alamat_debitur', 'tanggal_lahir', 'npwp', 'no_hp'])
      if (lihat(nama) !== undefined) expect(lihat(nama)).not.toBe(isian[nama]);
    expect([lihat('nomor_aplikasi'), lihat('plafon_kredit')]).toEqual(['W-6', '35000000']);
    expect(lihat('no_identitas')).toBe('33••••01');
    const [satu] = (await bacaPersetujuan(book.auditor, surat.persetujuanId)).baris;
    expect(satu).toMatchObject({ nomorAplikasi: 'W-6', noRekening: '••••' });
    expect((await bacaPersetujuan(book.supervisor, surat.persetujuanId)).baris[0]?.noRekening).toBe('W-6');
  });
});

describe('many at once', () => {
  it('are approved each by itself: one that cannot go holds up no other, and the same key does nothing twice', async () => {
    const bebas = await ajukanSatu(book.staf, 'M-1');
    const kelompok = await ajukanBersama(book.staf, ['M-2', 'M-3']);
    const sendiri = await ajukanSatu(book.supervisor, 'M-4');
    const basi = await ajukanSatu(book.staf, 'M-5');
    const putusan = [bebas, sendiri, { ...basi, sha256: '0'.repeat(64) }, kelompok].map(({ persetujuanId, sha256 }) => ({
      persetujuanId,
      sha256,
    }));
    const kunci = randomUUID();
    const pertama = await putuskanBanyak(book.supervisor, { kunci, putusan });
    expect(pertama).toMatchObject({ disetujui: 2, surat: 3 });
    expect(pertama.hasil.map((row) => row.pesan)).toEqual([
      null,
      expect.stringContaining('Pembuat tidak boleh'),
      expect.stringContaining('Isinya berubah'),
      null,
    ]);
    const audit = await db().audit.count({ where: { tindakan: 'setujui_surat' } });
    expect(await putuskanBanyak(book.supervisor, { kunci, putusan })).toEqual(pertama);
    expect(await db().audit.count({ where: { tindakan: 'setujui_surat' } })).toBe(audit);
    expect(await statusSurat(basi.suratId)).toBe('menunggu_persetujuan');
    const orangKedua = await putuskanBanyak(book.supervisorLain, { kunci: randomUUID(), putusan: putusan.slice(0, 1) });
    expect(orangKedua.hasil[0]?.pesan).toMatch(/sudah disetujui oleh dewi pada .* WIB/);
  });

  it('are taken up where a crash left them', async () => {
    const surat = [await ajukanSatu(book.staf, 'M-6'), await ajukanSatu(book.staf, 'M-7')];
    const putusan = surat.map(({ persetujuanId, sha256 }) => ({ persetujuanId, sha256 }));
    const kunci = randomUUID();
    await putuskanBanyak(book.supervisor, { kunci, putusan: putusan.slice(0, 1) });
    expect(await putuskanBanyak(book.supervisor, { kunci, putusan })).toMatchObject({ disetujui: 2, surat: 2 });
    await expect(putuskanBanyak(book.supervisor, { kunci, putusan: [] })).rejects.toMatchObject({ temuan: [{ field: 'putusan' }] });
    await expect(putuskanBanyak(book.staf, { kunci: randomUUID(), putusan })).rejects.toThrow('tidak berwenang');
  });
});
