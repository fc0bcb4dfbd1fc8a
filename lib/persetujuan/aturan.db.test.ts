import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bukaPersetujuan } from './buka-persetujuan.ts';
import { daftarBatas, daftarKebijakan, daftarUsul } from './daftar-aturan.ts';
import { menungguKeputusan, milikSaya } from './menunggu-keputusan.ts';
import { putuskanAturan } from './putuskan-aturan.ts';
import { tarikUsul } from './tarik-usul.ts';
import { ajukanSatu, segar, statusSurat } from './test-persetujuan.ts';
import type { Aturan } from './usul.ts';
import { usulkanAturan } from './usulkan-aturan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const usulkan = async (aturan: Aturan, oleh: Actor = book.admin) => {
  const { id } = await usulkanAturan(oleh, { kunci: randomUUID(), aturan });
  return db().persetujuan.findUniqueOrThrow({ where: { id } });
};
const kebijakan = (mode: 'selalu' | 'di_atas' | 'tidak', batas: string | null = null): Aturan => ({
  jenis: 'kebijakan',
  operasi: 'penjaminanBaru',
  mode,
  batas,
});
const batasAgus = (batas: string | null): Aturan => ({ jenis: 'batas', penggunaId: book.supervisorLain.id, operasi: '*', batas });
const putus = (
  oleh: Actor,
  usul: { id: string; sha256: string },
  keputusan: 'disetujui' | 'ditolak' = 'disetujui',
  alasan: string | null = null,
) => putuskanAturan(oleh, { kunci: randomUUID(), persetujuanId: usul.id, sha256: usul.sha256, keputusan, alasan });
const sekarang = async () => (await daftarKebijakan(book.admin)).find((row) => row.operasi === 'penjaminanBaru');

describe('a change of the rules', () => {
  it('is in force only once a second person agreed, and leaves letters filed before alone', async () => {
    const sebelum = await ajukanSatu(book.staf, 'R-1');
    const usul = await usulkan(kebijakan('di_atas', '30000000'));
    expect(await sekarang()).toMatchObject({ mode: 'tidak', bawaan: true });
    expect(await statusSurat((await ajukanSatu(book.staf, 'R-2')).suratId)).toBe('siap');
    await expect(putus(book.admin, usul)).rejects.toThrow('Pembuat tidak boleh');
    expect(() => putus(book.staf, usul)).toThrow('tidak berwenang');
    expect(() => putus(book.auditor, usul)).toThrow('tidak berwenang');
    await expect(putus(book.supervisor, { ...usul, sha256: '0'.repeat(64) })).rejects.toThrow('Usulnya berubah');
    await putus(book.supervisor, usul);
    expect(await sekarang()).toMatchObject({ mode: 'di_atas', batas: '30000000.00', kalimat: 'di atas Rp 30.000.000,00', bawaan: false });
    expect(await statusSurat(sebelum.suratId)).toBe('siap');
    expect(await statusSurat((await ajukanSatu(book.staf, 'R-3')).suratId)).toBe('menunggu_persetujuan');
    await expect(putus(book.supervisorLain, usul)).rejects.toThrow(/sudah disetujui oleh dewi pada .* WIB/);
    const audit = await db().audit.findFirstOrThrow({ where: { tindakan: 'setujui_aturan' } });
    expect(audit.ringkasan).toBe('Menyetujui persetujuan Penjaminan baru: dari tidak perlu persetujuan menjadi di atas Rp 30.000.000,00');
  });

  it('that loosens says so; one that changes nothing, or no rule at all, is refused', async () => {
    await expect(usulkan(kebijakan('di_atas', '30000000'))).rejects.toThrow('Aturan itu sudah berlaku');
    await expect(usulkan({ jenis: 'kebijakan', operasi: 'inquiryIjp', mode: 'selalu', batas: null })).rejects.toMatchObject({
      temuan: [{ field: 'operasi' }],
    });
    await expect(usulkan(kebijakan('di_atas'))).rejects.toMatchObject({ temuan: [{ field: 'batas' }] });
    await expect(usulkan(kebijakan('di_atas', '-1'))).rejects.toMatchObject({ temuan: [{ field: 'batas' }] });
    await expect(usulkan({ ...batasAgus('1'), penggunaId: book.staf.id } as Aturan)).rejects.toThrow('hanya untuk orang yang memutuskan');
    await expect(usulkan(kebijakan('tidak'), book.supervisor)).rejects.toThrow('tidak berwenang');
    const usul = await usulkan(kebijakan('tidak'));
    expect((await daftarUsul(book.supervisor))[0]).toMatchObject({
      judul: 'Penjaminan baru',
      melonggarkan: true,
      halangan: null,
      pengusul: 'budi',
    });
    await expect(usulkan(kebijakan('selalu'))).rejects.toThrow('Masih ada tindakan atas hal yang sama');
    await putus(book.supervisor, usul, 'ditolak', 'Terlalu longgar');
    expect(await sekarang()).toMatchObject({ mode: 'di_atas' });
    const ketat = await usulkan(kebijakan('selalu'));
    expect((await daftarUsul(book.supervisor))[0]).toMatchObject({ melonggarkan: false });
    await tarikUsul(book.admin, { kunci: randomUUID(), persetujuanId: ketat.id });
    expect(await daftarUsul(book.supervisor)).toEqual([]);
  });

  it('is not loosened with the help of an account that the proposer has just made or opened', async () => {
    const usul = await usulkan(kebijakan('tidak'));
    const made = { pengguna_id: book.supervisor.id, dibuat_oleh: book.admin.id, berlaku_sampai: new Date(Date.now() + 3_600_000) };
    const { id } = await db().tautan_sandi.create({ data: { ...made, token_sha256: 'a'.repeat(64) } });
    await expect(putus(book.supervisor, usul)).rejects.toThrow('kurang dari 24 jam');
    await db().tautan_sandi.update({ where: { id }, data: { dibuat_pada: new Date(Date.now() - 25 * 3_600_000) } });
    await db().pengguna.update({ where: { id: book.supervisor.id }, data: { dibuat_oleh: book.admin.id } });
    await expect(putus(book.supervisor, usul)).rejects.toThrow('kurang dari 24 jam');
    await db().pengguna.update({ where: { id: book.supervisor.id }, data: { dibuat_oleh: null } });
    await putus(book.supervisor, usul, 'ditolak', 'Terlalu longgar');
  });

  it('of a person’s own limit is agreed by somebody else', async () => {
    const usul = await usulkan(batasAgus('5000000'));
    expect((await menungguKeputusan(book.supervisorLain)).permintaan.map((row) => row.id)).not.toContain(usul.id);
    expect((await menungguKeputusan(book.supervisor)).permintaan.map((row) => row.id)).toContain(usul.id);
    expect((await milikSaya(book.admin)).permintaan.map((row) => row.id)).toEqual([usul.id]);
    await expect(putus(book.supervisorLain, usul)).rejects.toThrow('batas wewenang Anda sendiri');
    await putus(book.supervisor, usul);
    const agus = (await daftarBatas(book.admin)).find((row) => row.nama === 'agus');
    expect(agus?.batas).toEqual([{ operasi: '*', label: 'semua surat', batas: '5000000.00', kalimat: 'sampai Rp 5.000.000,00' }]);
    expect(await db().pemberitahuan.count({ where: { pengguna_id: book.supervisorLain.id, jenis: 'aturan_berlaku' } })).toBe(1);
    const lepas = await usulkan(batasAgus(null));
    expect((await daftarUsul(book.supervisor))[0]).toMatchObject({
      sekarang: 'sampai Rp 5.000.000,00',
      menjadi: 'tanpa batas',
      melonggarkan: true,
    });
    await putus(book.supervisor, lepas);
    expect(await db().batas_persetujuan.count()).toBe(0);
  });

  it('is agreed by another admin alone, once there is one who can sign in', async () => {
    const { id: cabang_id } = await db().cabang.findFirstOrThrow();
    const data = { nama_pengguna: 'tuti', nama: 'tuti', peran: ['admin' as const], cabang_id };
    const { id } = await db().pengguna.create({ data });
    const usul = await usulkan(batasAgus('7000000'));
    expect((await daftarUsul(book.supervisor))[0]?.halangan).toBeNull();
    await db().pengguna.update({ where: { id }, data: { sandi_hash: '-' } });
    await expect(putus(book.supervisor, usul)).rejects.toThrow('Ada 2 admin aktif');
    expect((await menungguKeputusan(book.supervisor)).permintaan.map((row) => row.id)).not.toContain(usul.id);
    expect(await bukaPersetujuan(book.supervisor, usul.id)).toEqual({ dibuka: false });
    const tuti = await readActor(db(), id);
    if (!tuti) throw new Error('no actor');
    expect((await menungguKeputusan(tuti)).permintaan).toMatchObject([{ id: usul.id, jenis: 'aturan', halangan: null }]);
    expect(await bukaPersetujuan(tuti, usul.id)).toEqual({ dibuka: true });
    await expect(tarikUsul(book.admin, { kunci: randomUUID(), persetujuanId: usul.id })).rejects.toThrow(/Sedang diperiksa tuti/);
    await putus(tuti, usul);
    expect(await db().batas_persetujuan.count()).toBe(1);
  });

  it('is agreed once, where fifty agree at the same time', async () => {
    await db().pengguna.updateMany({ where: { nama: 'tuti' }, data: { ditangguhkan_pada: new Date() } });
    const usul = await usulkan({ jenis: 'batas', penggunaId: book.supervisor.id, operasi: 'requestKlaim', batas: '1000000' });
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => putus(book.supervisorLain, usul)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/sudah disetujui oleh agus pada .* WIB/);
  });

  it('is only turned down once its proposer is suspended or an admin no longer', async () => {
    const usul = await usulkan({ jenis: 'batas', penggunaId: book.supervisor.id, operasi: 'penjaminanSpr', batas: '9000000' });
    const tuti = await db().pengguna.update({ where: { nama_pengguna: 'tuti' }, data: { ditangguhkan_pada: null } });
    const budi = { id: book.admin.id };
    for (const data of [{ ditangguhkan_pada: new Date() }, { ditangguhkan_pada: null, peran: ['staf' as const] }]) {
      await db().pengguna.update({ where: budi, data });
      await expect(putus(await segar({ ...book.admin, id: tuti.id }), usul)).rejects.toThrow('tidak lagi admin aktif');
    }
    expect(await db().batas_persetujuan.count({ where: { operasi: 'penjaminanSpr' } })).toBe(0);
    await putus(await segar({ ...book.admin, id: tuti.id }), usul, 'ditolak', 'Pengusulnya sudah pindah');
    await db().pengguna.update({ where: budi, data: { peran: ['admin'] } });
    await db().pengguna.update({ where: { id: tuti.id }, data: { ditangguhkan_pada: new Date() } });
  });

  it('cannot be proposed where nobody could agree to it', async () => {
    await db().pengguna.updateMany({ where: { peran: { has: 'supervisor' } }, data: { ditangguhkan_pada: new Date() } });
    await expect(usulkan(kebijakan('tidak'))).rejects.toThrow('Belum ada orang kedua');
    await db().pengguna.updateMany({ where: { peran: { has: 'supervisor' } }, data: { ditangguhkan_pada: null } });
  });
});
