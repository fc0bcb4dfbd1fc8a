import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { letterEvents } from '#lib/pengiriman/queries.ts';
import { cancellable } from '#lib/pengiriman/status.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bukaPersetujuan } from './buka-persetujuan.ts';
import { ajukanSatu, denganPeran, putuskan, statusSurat } from './test-persetujuan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
});
afterAll(() => book.close());

const batalkan = (oleh: TestBook['staf'], pengirimanId: string) =>
  cancelLetter(oleh, { kunci: randomUUID(), pengirimanId, alasan: 'Salah cabang' });

describe('a letter that waits for a second person', () => {
  it('goes after one approval; every other one gets a sentence naming who and when', async () => {
    const surat = await ajukanSatu(book.staf, 'S-1');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => putuskan(i % 2 ? book.supervisor : book.supervisorLain, surat)),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const sentences = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
    expect(sentences).toHaveLength(49);
    for (const one of sentences) expect(one).toMatch(/sudah disetujui oleh (dewi|agus) pada .* WIB/);
    expect(await statusSurat(surat.suratId)).toBe('siap');
    expect(await db().audit.count({ where: { tindakan: 'setujui_surat', objek_id: surat.suratId } })).toBe(1);
    expect(
      await db().pemberitahuan.count({ where: { pengguna_id: book.staf.id, jenis: 'disetujui', objek_id: surat.persetujuanId } }),
    ).toBe(1);
  });

  it('is never approved by its maker, by staf, by another branch, or with another body', async () => {
    const surat = await ajukanSatu(book.supervisor, 'S-2');
    await expect(putuskan(book.supervisor, surat)).rejects.toThrow('Pembuat tidak boleh');
    expect(() => putuskan(book.staf, surat)).toThrow('tidak berwenang');
    expect(() => putuskan(book.orangLain, surat)).toThrow('tidak berwenang');
    await expect(putuskan(book.supervisorLain, { ...surat, sha256: '0'.repeat(64) })).rejects.toThrow('Isinya berubah');
    const jauh = await denganPeran(book.orangLain, ['supervisor']);
    await expect(putuskan(jauh, surat)).rejects.toThrow('tidak ditemukan di cabang Anda');
    await denganPeran(book.orangLain, ['staf', 'petugas_klaim']);
    expect(await statusSurat(surat.suratId)).toBe('menunggu_persetujuan');
  });

  it('does not go past the database itself either: without an approval, by its maker, or by a decision that changes', async () => {
    const surat = await ajukanSatu(book.supervisor, 'S-2B');
    const where = { id: surat.persetujuanId };
    await expect(db().pengiriman.update({ where: { id: surat.suratId }, data: { status: 'siap' } })).rejects.toThrow(
      /does not go without it/,
    );
    const olehPembuat = { status: 'disetujui', diputus_oleh: book.supervisor.id, diputus_pada: new Date() } as const;
    await expect(db().persetujuan.update({ where, data: olehPembuat })).rejects.toThrow(/persetujuan_dua_orang/);
    await putuskan(book.supervisorLain, { ...surat, keputusan: 'ditolak', alasan: 'Ganda' });
    await expect(db().persetujuan.update({ where, data: { status: 'disetujui' } })).rejects.toThrow(/does not change/);
  });

  it('is not approved by who made the letter it corrects, however far back', async () => {
    const pertama = await ajukanSatu(book.supervisor, 'S-K');
    await putuskan(book.supervisorLain, { ...pertama, keputusan: 'ditolak', alasan: 'Alamat kurang' });
    const kedua = await ajukanSatu(book.staf, 'S-K', {}, pertama.pengajuanId);
    await expect(putuskan(book.supervisor, kedua)).rejects.toThrow('Anda membuat surat yang dikoreksi permintaan ini');
    await putuskan(book.supervisorLain, { ...kedua, keputusan: 'ditolak', alasan: 'Masih kurang' });
    const ketiga = await ajukanSatu(book.staf, 'S-K', {}, kedua.pengajuanId);
    await expect(putuskan(book.supervisor, ketiga)).rejects.toThrow('Anda membuat surat yang dikoreksi permintaan ini');
    await putuskan(book.supervisorLain, ketiga);
    expect(await statusSurat(ketiga.suratId)).toBe('siap');
  });

  it('is turned down with a reason, which its maker is told, and frees its numbers', async () => {
    const surat = await ajukanSatu(book.staf, 'S-3');
    await expect(putuskan(book.supervisor, { ...surat, keputusan: 'ditolak', alasan: '  ' })).rejects.toThrow('Tulis alasan');
    await expect(putuskan(book.supervisor, { ...surat, keputusan: 'ditolak', alasan: 'x'.repeat(481) })).rejects.toThrow('paling banyak');
    await putuskan(book.supervisor, { ...surat, keputusan: 'ditolak', alasan: 'Plafon salah' });
    expect(await statusSurat(surat.suratId)).toBe('dibatalkan');
    expect(
      await db().pemberitahuan.count({ where: { pengguna_id: book.staf.id, jenis: 'ditolak_pemutus', objek_id: surat.persetujuanId } }),
    ).toBe(1);
    await expect(ajukanSatu(book.staf, 'S-3')).resolves.toBeDefined();
  });

  it('needs an authority whose limit covers it: for its operation before the general one', async () => {
    const surat = await ajukanSatu(book.staf, 'S-5', { plafon_kredit: '35000000' });
    const batas = (operasi: string, nilai: string) => ({ pengguna_id: book.supervisorLain.id, operasi, batas: nilai });
    await db().batas_persetujuan.create({ data: batas('*', '34999999.99') });
    await expect(putuskan(book.supervisorLain, surat)).rejects.toThrow('di atas batas wewenang Anda Rp 34.999.999,99');
    await db().batas_persetujuan.create({ data: batas('penjaminanBaru', '35000000') });
    await putuskan(book.supervisorLain, surat);
    await db().batas_persetujuan.deleteMany();
    expect(await statusSurat(surat.suratId)).toBe('siap');
  });

  it('may be turned down by a checker whose limit would not let it go', async () => {
    const surat = await ajukanSatu(book.staf, 'S-6');
    await db().batas_persetujuan.create({ data: { pengguna_id: book.supervisorLain.id, operasi: '*', batas: '0' } });
    await putuskan(book.supervisorLain, { ...surat, keputusan: 'ditolak', alasan: 'Bukan nasabah kami' });
    await db().batas_persetujuan.deleteMany();
    expect(await statusSurat(surat.suratId)).toBe('dibatalkan');
  });

  it('can be withdrawn by its maker until a checker has opened it', async () => {
    const surat = await ajukanSatu(book.staf, 'S-4');
    await batalkan(book.staf, surat.suratId);
    expect(await statusSurat(surat.suratId)).toBe('dibatalkan');
    expect(await db().persetujuan.findUniqueOrThrow({ where: { id: surat.persetujuanId } })).toMatchObject({
      status: 'ditarik',
      diputus_oleh: null,
    });
    await expect(batalkan(book.staf, surat.suratId)).rejects.toThrow('tidak dapat dibatalkan lagi');
    await expect(putuskan(book.supervisor, surat)).rejects.toThrow(/sudah ditarik kembali pada .* WIB/);

    const dibuka = await ajukanSatu(book.staf, 'S-7');
    await expect(bukaPersetujuan(book.staf, dibuka.persetujuanId)).rejects.toThrow('Pembuat tidak boleh');
    expect(await bukaPersetujuan(book.supervisorLain, dibuka.persetujuanId)).toEqual({ dibuka: true });
    const { objek_jenis: jenis, objek_id: id } = await db().pengiriman.findUniqueOrThrow({ where: { id: dibuka.suratId } });
    expect((await letterEvents(book.staf, [{ jenis, id }])).map(cancellable)).toEqual([false]);
    expect(await letterEvents(book.orangLain, [{ jenis, id }])).toEqual([]);
    expect(await bukaPersetujuan(book.supervisor, dibuka.persetujuanId)).toEqual({ dibuka: false });
    await expect(batalkan(book.staf, dibuka.suratId)).rejects.toThrow(/Sedang diperiksa agus sejak .* WIB/);
    await expect(batalkan(book.supervisorLain, dibuka.suratId)).rejects.toThrow('menolaknya dengan alasan');
    await putuskan(book.supervisor, dibuka);
    expect(await statusSurat(dibuka.suratId)).toBe('siap');
  });

  it('is either withdrawn or approved where both come at once, never half of each and never a fault', async () => {
    for (const nomor of ['S-8', 'S-9', 'S-10', 'S-11']) {
      const surat = await ajukanSatu(book.staf, nomor);
      const [tarik, setuju] = await Promise.allSettled([batalkan(book.staf, surat.suratId), putuskan(book.supervisor, surat)]);
      const { status } = await db().persetujuan.findUniqueOrThrow({ where: { id: surat.persetujuanId } });
      const akhir = await statusSurat(surat.suratId);
      // A letter that was let go and has not left may still be cancelled: then both were done, in that order.
      expect(setuju.status === 'fulfilled' ? status : 'ditarik').toBe(status);
      expect(tarik.status === 'fulfilled' ? 'dibatalkan' : 'siap').toBe(akhir);
      for (const outcome of [tarik, setuju]) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'Refusal' });
    }
  });

  it('tells every checker of its branch that it waits, and not its maker', async () => {
    const surat = await ajukanSatu(book.supervisor, 'S-12');
    const rows = await db().pemberitahuan.findMany({ where: { jenis: 'menunggu_keputusan', objek_id: surat.persetujuanId } });
    expect(rows.map((row) => row.pengguna_id)).toEqual([book.supervisorLain.id]);
  });
});
