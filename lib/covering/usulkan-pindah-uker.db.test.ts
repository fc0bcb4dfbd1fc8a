import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { cabutDelegasi } from '#lib/persetujuan/cabut-delegasi.ts';
import { delegasikan } from '#lib/persetujuan/delegasikan.ts';
import { segar } from '#lib/persetujuan/test-persetujuan.ts';
import { hariIni } from '#lib/tanggal.ts';
import type { TestBook } from '#lib/worker/test-book.ts';
import { kosong } from '#lib/worker/test-claim.ts';
import { bacaPindahUker, perihalPindah } from './baca-pindah-uker.ts';
import { bayarIjp } from './bayar-ijp.ts';
import { putuskanPindahUker } from './putuskan-pindah-uker.ts';
import { tarikPindahUker } from './tarik-pindah-uker.ts';
import { ajukan, bukaBukuPindah, kunci, putuskan, terbit, usulkan } from './test-pindah.ts';

let book: TestBook;
let tujuan: Actor;
let tujuanLain: Actor;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ book, tujuan, tujuanLain, close } = await bukaBukuPindah());
});
afterAll(() => close());

describe('a proposal to move a debtor', () => {
  it('is decided once, by somebody else, of the branch that takes the debtor', async () => {
    const { id } = await terbit('PU-7', 'Rabu Sekali');
    await expect(usulkan(id, book.staf)).rejects.toThrow('tidak berwenang');
    await expect(usulkan(id, tujuan)).rejects.toThrow('tidak ditemukan');
    await expect(usulkan(id, book.supervisor, book.supervisor.cabangId)).rejects.toMatchObject({ temuan: [{ field: 'keCabangId' }] });
    const usul = await usulkan(id);
    await expect(usulkan(id)).rejects.toThrow('sudah menunggu keputusan');
    await expect(putuskan(usul.id, book.supervisor)).rejects.toThrow();
    await expect(putuskan(usul.id, book.supervisorLain)).rejects.toThrow('tidak ditemukan di cabang Anda');
    await expect(bacaPindahUker(book.orangLain, usul.id)).resolves.toMatchObject({ pengusul: 'dewi' });
    const { namaDebitur, dari, ke } = await bacaPindahUker(tujuan, usul.id);
    const perihal = { persetujuanId: usul.id, namaDebitur, dari: dari.nama, ke: ke.nama };
    for (const satu of [book.staf, book.orangLain, tujuan]) expect(await perihalPindah(satu, [usul.id])).toEqual([perihal]);
    const [samar] = await perihalPindah({ ...book.auditor, cabangIds: [book.staf.cabangId] }, [usul.id]);
    expect(samar?.namaDebitur).not.toBe(namaDebitur);
    expect(await perihalPindah({ ...tujuan, cabangIds: [] }, [usul.id])).toEqual([]);
    await expect(perihalPindah(book.admin, [usul.id])).rejects.toThrow('tidak berwenang');
    await expect(putuskan(usul.id, book.orangLain)).rejects.toThrow('tidak berwenang');
    const hasil = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => putuskan(usul.id, n % 2 ? tujuan : tujuanLain)));
    expect(hasil.filter((row) => row.status === 'fulfilled')).toHaveLength(1);
    for (const row of hasil) if (row.status === 'rejected') expect(String(row.reason)).toMatch(/sudah disetujui oleh (tuti|tono) pada /);
    expect(await db().pindah_uker.findFirstOrThrow({ where: { persetujuan_id: usul.id } })).toMatchObject({
      dipindah_pada: expect.any(Date),
    });
  });

  it('is bound to what was read, is turned down with a reason only, and can be taken back until somebody looks at it', async () => {
    const { id, cabang_id } = await terbit('PU-8', 'Kamis Tolak');
    const satu = await usulkan(id);
    const palsu = { ...kunci(), persetujuanId: satu.id, sha256: 'a'.repeat(64), keputusan: 'disetujui', alasan: null } as const;
    await expect(putuskanPindahUker(tujuan, palsu)).rejects.toThrow('berubah sejak Anda membukanya');
    await expect(putuskan(satu.id, tujuan, 'ditolak')).rejects.toThrow('alasan penolakan');
    await putuskan(satu.id, tujuan, 'ditolak', 'Berkas belum lengkap');
    const dua = await usulkan(id);
    await expect(tarikPindahUker(book.supervisorLain, { ...kunci(), persetujuanId: dua.id })).rejects.toThrow('bukan usul Anda');
    await tarikPindahUker(book.supervisor, { ...kunci(), persetujuanId: dua.id });
    await expect(putuskan(dua.id, tujuan)).rejects.toThrow('sudah ditarik');
    const tiga = await usulkan(id);
    await db().persetujuan.update({ where: { id: tiga.id }, data: { dibuka_oleh: tujuan.id, dibuka_pada: new Date() } });
    await expect(tarikPindahUker(book.supervisor, { ...kunci(), persetujuanId: tiga.id })).rejects.toThrow('sedang diperiksa');
    expect(await db().penjaminan.findUniqueOrThrow({ where: { id } })).toMatchObject({ cabang_id });
  });

  it('decided for somebody who delegated it says in whose name', async () => {
    const { id } = await terbit('PU-D', 'Minggu Delegasi');
    const hari = hariIni();
    const { id: delegasiId } = await delegasikan(tujuan, {
      ...kunci(),
      kepadaId: book.orangLain.id,
      mulai: hari,
      sampai: hari,
      alasan: 'Cuti',
    });
    await putuskan((await usulkan(id)).id, await segar(book.orangLain));
    const audit = await db().audit.findFirstOrThrow({ where: { tindakan: 'setujui_pindah_uker', objek_id: id } });
    expect(audit).toMatchObject({ pelaku: 'bayu', ringkasan: 'Pindah unit kerja dari Cabang 010 ke Cabang 020 atas nama tuti' });
    await cabutDelegasi(tujuan, { ...kunci(), delegasiId });
  });

  it('is not carried out into a branch that closed meanwhile', async () => {
    const { id } = await terbit('PU-9', 'Jumat Tutup');
    const usul = await usulkan(id);
    await db().cabang.update({ where: { id: tujuan.cabangId }, data: { berlaku_sampai: new Date('2026-01-31') } });
    await expect(putuskan(usul.id, tujuan)).rejects.toThrow('sudah ditutup sesudah 31 Jan 2026');
    await db().cabang.update({ where: { id: tujuan.cabangId }, data: { berlaku_sampai: null } });
    await putuskan(usul.id, tujuan);
  });

  it('beside a payment ends in one order or the other: the payment belongs to the branch where its debtor is', async () => {
    const rows = await Promise.all(['PU-10', 'PU-11', 'PU-12'].map((nomor) => ajukan(nomor, `Sabtu ${nomor}`)));
    await book.work(kosong);
    for (const { id: pengajuan_id } of rows) {
      const { id } = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id } });
      const usul = await usulkan(id);
      const bayar = { penjaminanId: id, tahunKe: 1, nilai: '1000', tglReferensi: hariIni(), tglInvoice: hariIni(), noRekeningAsal: '' };
      const [bayarHasil, pindahHasil] = await Promise.allSettled([
        bayarIjp(book.staf, { ...kunci(), ...bayar, noReferensi: `T-${id}`.slice(0, 50), noInvoice: `I-${id}`.slice(0, 50) }),
        putuskan(usul.id, tujuan),
      ]);
      expect([bayarHasil.status, pindahHasil.status].filter((status) => status === 'fulfilled')).toHaveLength(1);
      const { cabang_id } = await db().penjaminan.findUniqueOrThrow({ where: { id } });
      expect(
        new Set(
          (await db().pengiriman.findMany({ where: { OR: [{ objek_id: id }, { alokasi: { penjaminan_id: id } }] } })).map(
            (row) => row.cabang_id,
          ),
        ),
      ).toEqual(new Set([cabang_id]));
      await book.work(kosong);
    }
  });
});
