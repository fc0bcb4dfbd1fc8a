import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Peran } from '#lib/auth/permissions.ts';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { approvalHash } from './approval.ts';
import { bukaPersetujuan } from './buka-persetujuan.ts';
import { ajukanSatu, putuskan, statusSurat } from './test-persetujuan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
});
afterAll(() => book.close());

describe('with the database itself in hand', () => {
  it('nobody changes what waits, hangs it on another approval, or takes its approval away', async () => {
    const [satu, dua] = [await ajukanSatu(book.staf, 'I-1'), await ajukanSatu(book.staf, 'I-2')];
    await putuskan(book.supervisor, dua);
    const ubah = (data: object) => db().pengiriman.update({ where: { id: satu.suratId }, data });
    const lain = await db().pengiriman.findUniqueOrThrow({ where: { id: dua.suratId } });
    for (const data of [
      { isi: lain.isi },
      { isi_sha256: lain.isi_sha256 },
      { target: '/lain' },
      { persetujuan_id: dua.persetujuanId, status: 'siap' },
      { persetujuan_id: null, status: 'siap' },
      { dibuat_oleh: book.supervisor.id },
    ])
      await expect(ubah(data)).rejects.toThrow(/a filed letter does not change/);
    await expect(ubah({ status: 'siap' })).rejects.toThrow(/does not go without it/);
    expect(await statusSurat(satu.suratId)).toBe('menunggu_persetujuan');
  });

  it('nobody rewrites a decision, its maker, or what a checker has opened; nobody removes it', async () => {
    const surat = await ajukanSatu(book.staf, 'I-3');
    const where = { id: surat.persetujuanId };
    const lain = { sha256: approvalHash(['x']) };
    await expect(db().persetujuan.update({ where, data: { dibuat_oleh: book.petugasKlaim.id } })).rejects.toThrow(/does not change/);
    await bukaPersetujuan(book.supervisor, where.id);
    await expect(db().persetujuan.update({ where, data: lain })).rejects.toThrow(/opened does not change/);
    await putuskan(book.supervisor, { ...surat, keputusan: 'ditolak', alasan: 'Salah' });
    const setuju = { status: 'disetujui', diputus_oleh: book.supervisorLain.id } as const;
    await expect(db().persetujuan.update({ where, data: setuju })).rejects.toThrow(/decision does not change/);
    await expect(db().persetujuan.delete({ where })).rejects.toThrow(/never changed or removed/);
  });

  it('an approval rewritten before it was opened is approved by nobody', async () => {
    const satu = await ajukanSatu(book.staf, 'I-4');
    await db().persetujuan.update({ where: { id: satu.persetujuanId }, data: { sha256: approvalHash(['x']) } });
    await expect(putuskan(book.supervisor, satu)).rejects.toThrow('Isinya berubah');
  });

  it.each([[['admin', 'supervisor']], [['auditor', 'staf']], [['admin', 'auditor']], [[]]] satisfies [Peran[]][])(
    'nobody is %s at once',
    async (peran) => {
      await expect(db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { peran } })).rejects.toThrow(/pengguna_peran/);
    },
  );
});
