import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { semuaPeran } from '#lib/auth/permissions.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { kosong, terbit } from '#lib/worker/test-claim.ts';
import { ringkasanAuditor } from './ringkasan-auditor.ts';
import { ringkasanSistem } from './ringkasan-sistem.ts';
import { jumlahTugas, tugasSaya } from './tugas-saya.ts';

let book: TestBook;

const jenis = async (actor: Actor) => (await tugasSaya(actor)).map((group) => [group.jenis, group.jumlah]);
const kelompok = async (actor: Actor, nama: string) => (await tugasSaya(actor)).find((group) => group.jenis === nama);
async function fresh(actor: Actor): Promise<Actor> {
  const read = await readActor(db(), actor.id);
  if (!read) throw new Error('no actor');
  return read;
}

beforeAll(async () => {
  book = await openTestBook();
  const { id } = await terbit(book, 'W-1');
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
  for (const nomor of ['W-2', 'W-3'])
    await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  await tulisDraf(book.petugasKlaim, 'klaim', randomUUID(), { penjaminan_id: id, no_spk: 'SPK-9', nilai_tuntutan_klaim: '5000000' });
});
afterAll(() => book.close());

describe('what waits for a role', () => {
  it('is for a maker what they file and pay, and what of theirs waits for somebody else', async () => {
    expect(await jenis(book.staf)).toEqual([
      ['ijp', 1],
      ['menunggu_orang', 2],
    ]);
    expect(await kelompok(book.staf, 'menunggu_orang')).toMatchObject({
      nilai: '70000000.00',
      baris: [{ objek: 'surat', nama: 'ANITA TAMA', keterangan: 'Penjaminan baru · belum diperiksa' }, {}],
    });
    expect(jumlahTugas(await tugasSaya(book.staf))).toBe(1);
  });

  it('is for who keeps claims their drafts, with whom they are about', async () => {
    expect((await kelompok(book.petugasKlaim, 'draf_klaim'))?.baris).toMatchObject([
      { objek: 'draf_klaim', nama: 'ANITA TAMA', keterangan: 'Draf klaim SPK-9', nilai: '5000000' },
    ]);
    expect(await jenis(book.petugasKlaim)).toEqual([['draf_klaim', 1]]);
  });

  it('is for a checker what others made, with its sum', async () => {
    expect(await tugasSaya(book.supervisorLain)).toMatchObject([
      {
        jenis: 'persetujuan',
        jumlah: 2,
        nilai: '70000000.00',
        baris: [{ nama: 'ANITA TAMA', keterangan: 'Penjaminan baru · dibuat sari' }, {}],
      },
    ]);
  });

  it('is for a delegate what the delegator may decide, for as long as it lasts, and never the delegate’s own', async () => {
    const sampai = new Date(Date.now() + 86_400_000);
    for (const kepada of [book.petugasKlaim, book.staf])
      await db().delegasi.create({
        data: { dari_id: book.supervisorLain.id, kepada_id: kepada.id, mulai: new Date(), sampai, alasan: 'Cuti' },
      });
    expect((await kelompok(await fresh(book.petugasKlaim), 'persetujuan'))?.jumlah).toBe(2);
    expect(await kelompok(await fresh(book.staf), 'persetujuan')).toBeUndefined();
    await db().delegasi.updateMany({ data: { dicabut_pada: new Date(), dicabut_oleh: book.supervisorLain.id } });
    expect(await kelompok(await fresh(book.petugasKlaim), 'persetujuan')).toBeUndefined();
  });

  it('is nothing of another branch, and fails for nobody, whatever the role', async () => {
    expect(await tugasSaya(book.orangLain)).toEqual([]);
    for (const peran of semuaPeran) {
      const actor = await fresh(book.orangLain);
      await expect(tugasSaya({ ...actor, peran: [peran] })).resolves.toBeInstanceOf(Array);
    }
  });
});

describe('what waits for an admin', () => {
  it('is the system: branches without a checker, people without a password and how their link stands', async () => {
    const baru = await db().pengguna.create({
      data: { nama_pengguna: 'eka', nama: 'Eka', peran: ['staf'], cabang_id: book.staf.cabangId },
    });
    expect(await tugasSaya(book.admin)).toMatchObject([
      { jenis: 'cabang_tanpa_supervisor', baris: [{ objek: 'cabang', id: book.orangLain.cabangId, nama: 'Cabang 020' }] },
      { jenis: 'undangan', baris: [{ objek: 'pengguna', id: baru.id, keterangan: 'Belum memilih sandi, dan belum ada tautan untuknya' }] },
    ]);
    const tautan = { pengguna_id: baru.id, token_sha256: 'a'.repeat(64), berlaku_sampai: new Date('2020-01-01T03:00:00Z') };
    await db().tautan_sandi.create({ data: tautan });
    expect((await kelompok(book.admin, 'undangan'))?.baris[0]?.keterangan).toBe('Belum memilih sandi; tautannya sudah berakhir');
  });

  it('is trouble with the connection while it lasts, without any customer', async () => {
    const alasan = 'Tanda tangan ditolak Jamkrindo.';
    await db().jeda_jalur.create({ data: { lingkup: 'operasi:requestKlaim', sampai: new Date(Date.now() + 60_000), alasan } });
    expect(await kelompok(book.admin, 'koneksi')).toMatchObject({ jumlah: 1, baris: [{ objek: 'koneksi', keterangan: alasan }] });
    await db().jeda_jalur.deleteMany();
    expect(await kelompok(book.admin, 'koneksi')).toBeUndefined();
  });

  it('is outside the sandbox who should sign in with a code and has none', async () => {
    expect(await kelompok(book.admin, 'tanpa_kode')).toBeUndefined();
    await db().koneksi.update({ where: { id: 1 }, data: { lingkungan: 'uat' } });
    const pasang = { pengguna_id: book.supervisorLain.id, rahasia: new Uint8Array([1]), aktif_pada: new Date() };
    await db().totp.create({ data: pasang });
    const nama = (await kelompok(book.admin, 'tanpa_kode'))?.baris.map((row) => row.nama);
    await db().koneksi.update({ where: { id: 1 }, data: { lingkungan: 'sandbox' } });
    expect(nama).toEqual(['dewi', 'budi', 'wahyu']);
  });

  it('counts people, branches and who is signed in', async () => {
    await db().sesi.create({ data: { pengguna_id: book.staf.id } });
    await db().sesi.create({ data: { pengguna_id: book.supervisor.id, terakhir_aktif: new Date(Date.now() - 3_600_000) } });
    expect(await ringkasanSistem(book.admin)).toEqual({ penggunaAktif: 7, diundang: 1, ditangguhkan: 0, cabang: 2, sedangMasuk: 1 });
    await expect(ringkasanSistem(book.staf)).rejects.toThrow('Peran Anda tidak berwenang');
  });
});

describe('what is new for an auditor', () => {
  it('is counted, and waits for nobody', async () => {
    await book.work(kosong);
    expect(await tugasSaya(book.auditor)).toEqual([]);
    expect(await ringkasanAuditor(book.auditor)).toMatchObject({
      permohonan: 3,
      klaim: 0,
      suratDitolak: 0,
      suratBelumPasti: 0,
      keputusan: 0,
    });
    await expect(ringkasanAuditor(book.admin)).rejects.toThrow('Peran Anda tidak berwenang');
  });
});
