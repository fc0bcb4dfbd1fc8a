import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { hariIni } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { cabutDelegasi } from './cabut-delegasi.ts';
import { daftarDelegasi } from './daftar-delegasi.ts';
import { delegasikan } from './delegasikan.ts';
import { isiSurat } from './isi-surat.ts';
import { menungguKeputusan } from './menunggu-keputusan.ts';
import { ajukanSatu, denganPeran, putuskan, segar } from './test-persetujuan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
});
afterAll(() => book.close());

const hari = (geser: number) => hariIni(new Date(Date.now() + geser * 86_400_000));
const serahkan = (dari: Actor, kepada: Actor, lain: { mulai?: string; sampai?: string; alasan?: string } = {}) =>
  delegasikan(dari, { kunci: randomUUID(), kepadaId: kepada.id, mulai: hari(0), sampai: hari(2), alasan: 'Cuti', ...lain });
type Surat = Awaited<ReturnType<typeof ajukanSatu>>;
const setujui = async (oleh: Actor, surat: Surat) => {
  await putuskan(oleh, surat);
  return db().persetujuan.findUniqueOrThrow({ where: { id: surat.persetujuanId } });
};

describe('authority handed over', () => {
  it('lets a clerk decide in a checker’s name, says so, and ends the moment it is taken back', async () => {
    const { id } = await serahkan(book.supervisorLain, book.petugasKlaim);
    const rina = await segar(book.petugasKlaim);
    const satu = await ajukanSatu(book.staf, 'D-1');
    expect((await menungguKeputusan(rina)).permintaan[0]).toMatchObject({
      wewenang: [{ atasNama: { nama: 'agus' }, batas: null, cukup: true }],
      halangan: null,
    });
    expect(await setujui(rina, satu)).toMatchObject({ diputus_oleh: rina.id, atas_nama: book.supervisorLain.id });
    await expect(setujui(book.supervisor, satu)).rejects.toThrow(/sudah disetujui oleh rina atas nama agus pada .* WIB/);
    const audit = await db().audit.findFirstOrThrow({ where: { tindakan: 'setujui_surat', pelaku_id: rina.id } });
    expect(audit.ringkasan).toBe('Menyetujui surat untuk dikirim atas nama agus');

    await cabutDelegasi(book.supervisorLain, { kunci: randomUUID(), delegasiId: id });
    const sesudah = await segar(book.petugasKlaim);
    const dua = await ajukanSatu(book.staf, 'D-2');
    expect(() => putuskan(sesudah, dua)).toThrow('tidak berwenang');
    expect((await menungguKeputusan(sesudah)).permintaan).toEqual([]);
    await expect(cabutDelegasi(book.supervisorLain, { kunci: randomUUID(), delegasiId: id })).rejects.toThrow('sudah dicabut');
    const kabar = await db().pemberitahuan.findMany({ where: { pengguna_id: rina.id, objek_jenis: 'delegasi' }, orderBy: { id: 'asc' } });
    expect(kabar.map((row) => row.jenis)).toEqual(['delegasi_diterima', 'delegasi_dicabut']);
  });

  it('checks neither what the delegate nor what the delegator made', async () => {
    const { id } = await serahkan(book.supervisor, book.staf);
    const sari = await segar(book.staf);
    const milikSari = await ajukanSatu(book.staf, 'D-3');
    const milikDewi = await ajukanSatu(book.supervisor, 'D-4');
    const milikRina = await ajukanSatu(book.orangLain, 'D-5', { kode_uker: '020' });
    await expect(setujui(sari, milikSari)).rejects.toThrow('Pembuat tidak boleh');
    await expect(setujui(sari, milikDewi)).rejects.toThrow('tidak berwenang memutuskan permintaan ini');
    await expect(setujui(sari, milikRina)).rejects.toThrow('tidak ditemukan di cabang Anda');
    expect((await menungguKeputusan(sari)).permintaan.map((row) => row.pembuat.nama)).not.toContain('dewi');
    const buku = db().persetujuan.updateMany({
      where: { dibuat_oleh: book.supervisor.id, status: 'menunggu' },
      data: { status: 'disetujui', diputus_oleh: sari.id, atas_nama: book.supervisor.id, diputus_pada: new Date() },
    });
    await expect(buku).rejects.toThrow(/persetujuan_bukan_pembuat/);
    await cabutDelegasi(sari, { kunci: randomUUID(), delegasiId: id });
  });

  it('is not handed on, and falls with its giver: suspended, moved, or no longer a checker', async () => {
    const { id } = await serahkan(book.supervisorLain, book.staf);
    const sari = await segar(book.staf);
    expect(sari.wewenang.map((row) => row.dariNama)).toEqual(['agus']);
    expect(() => serahkan(sari, book.petugasKlaim)).toThrow('tidak berwenang');
    const { id: lagi } = await serahkan(book.supervisor, book.petugasKlaim);
    const rina = await segar(book.petugasKlaim);
    expect(rina.wewenang.map((row) => row.dariNama)).toEqual(['dewi']);

    const agus = { id: book.supervisorLain.id };
    await db().pengguna.update({ where: agus, data: { ditangguhkan_pada: new Date() } });
    expect((await segar(book.staf)).wewenang).toEqual([]);
    await db().pengguna.update({ where: agus, data: { ditangguhkan_pada: null, peran: ['staf'] } });
    expect((await segar(book.staf)).wewenang).toEqual([]);
    await db().pengguna.update({ where: agus, data: { peran: ['supervisor'] } });
    expect((await segar(book.staf)).wewenang).toHaveLength(1);
    for (const [oleh, delegasiId] of [
      [book.supervisorLain, id],
      [book.supervisor, lagi],
    ] as const)
      await cabutDelegasi(oleh, { kunci: randomUUID(), delegasiId });
  });

  it('gives nothing to a person who became admin or auditor meanwhile', async () => {
    const { id } = await serahkan(book.supervisorLain, book.petugasKlaim);
    const surat = await ajukanSatu(book.staf, 'D-6');
    for (const peran of ['admin', 'auditor'] as const) {
      await db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { peran: [peran] } });
      const rina = await segar(book.petugasKlaim);
      await expect(setujui(rina, surat)).rejects.toThrow('tidak berwenang');
      if (peran === 'admin') await expect(isiSurat(rina, surat.suratId)).rejects.toThrow('tidak ditemukan');
    }
    await db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { peran: ['petugas_klaim'] } });
    await cabutDelegasi(book.supervisorLain, { kunci: randomUUID(), delegasiId: id });
  });

  it('reaches no further than its giver’s limit', async () => {
    const jauh = await denganPeran(book.orangLain, ['supervisor']);
    await db().cakupan.create({ data: { pengguna_id: jauh.id, cabang_id: book.staf.cabangId } });
    await db().batas_persetujuan.create({ data: { pengguna_id: jauh.id, operasi: '*', batas: '30000000' } });
    const { id } = await serahkan(await segar(jauh), book.staf);
    const rina = await denganPeran(book.petugasKlaim, ['staf']);
    const [kecil, besar] = [
      await ajukanSatu(rina, 'D-7', { plafon_kredit: '30000000' }),
      await ajukanSatu(rina, 'D-8', { plafon_kredit: '31000000' }),
    ];
    await denganPeran(rina, ['petugas_klaim']);
    const sari = await segar(book.staf);
    await expect(setujui(sari, besar)).rejects.toThrow('di atas batas wewenang Anda Rp 30.000.000,00');
    expect(await setujui(sari, kecil)).toMatchObject({ atas_nama: jauh.id });
    await cabutDelegasi(jauh, { kunci: randomUUID(), delegasiId: id });
  });

  it('is refused for oneself, strangers, admins, long spans, past days and empty reasons', async () => {
    await expect(serahkan(book.supervisor, book.supervisor)).rejects.toThrow('diri sendiri');
    await expect(serahkan(book.supervisor, book.admin)).rejects.toThrow('bukan admin atau auditor');
    await expect(serahkan(book.supervisor, book.auditor)).rejects.toThrow('bukan admin atau auditor');
    await db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { ditangguhkan_pada: new Date() } });
    await expect(serahkan(book.supervisor, book.petugasKlaim)).rejects.toThrow('orang yang aktif');
    await db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { ditangguhkan_pada: null } });
    await expect(serahkan(book.supervisor, book.staf, { mulai: hari(-1), sampai: hari(31), alasan: ' ' })).rejects.toMatchObject({
      temuan: [{ field: 'mulai' }, { field: 'sampai' }, { field: 'alasan' }],
    });
    await expect(serahkan(book.supervisor, { ...book.staf, id: '' })).rejects.toMatchObject({ temuan: [{ field: 'kepadaId' }] });
    await expect(serahkan(book.supervisor, book.staf, { mulai: '2026-02-30' })).rejects.toMatchObject({ temuan: [{ field: 'mulai' }] });
    await serahkan(book.supervisor, book.staf, { sampai: hari(30) });
    await expect(serahkan(book.supervisor, book.staf)).rejects.toThrow('sudah memegang delegasi Anda');
  });

  it('is listed to both sides with how it stands', async () => {
    const { dariSaya, calon } = await daftarDelegasi(await segar(book.supervisor));
    expect(dariSaya[0]).toMatchObject({ kepada: { nama: 'sari' }, keadaan: 'berlaku' });
    expect(calon.map((row) => row.nama)).toEqual(['agus', 'bayu', 'rina', 'sari']);
    const { kepadaSaya, calon: tidakAda } = await daftarDelegasi(await segar(book.staf));
    expect(kepadaSaya.filter((row) => row.keadaan === 'berlaku').map((row) => row.dari.nama)).toEqual(['dewi']);
    expect(tidakAda).toEqual([]);
    const nanti = await daftarDelegasi(book.supervisor, new Date(Date.now() + 40 * 86_400_000));
    expect(nanti.dariSaya[0]?.keadaan).toBe('berakhir');
  });
});
