import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db, transaction } from '#lib/db.ts';
import { firstIdAt, newId } from '#lib/id.ts';
import { catatPembayaran } from '#lib/klaim/catat-pembayaran.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { notifyBundled } from '#lib/pemberitahuan/bundle.ts';
import { markRead } from '#lib/pemberitahuan/mark-read.ts';
import { purgeNotices } from '#lib/pemberitahuan/purge.ts';
import { readNotices, unreadNotices } from '#lib/pemberitahuan/queries.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { hariIni } from '#lib/tanggal.ts';
import { tellLetter } from './tell-letter.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';
import { klaimDiterima, kosong, pesanSandbox } from './test-claim.ts';

let book: TestBook;
let nomor = 0;

const ajukan = () =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(`N-${++nomor}`), drafId: null, koreksiDariId: null });
const everybody = () => [book.staf, book.supervisor, book.supervisorLain, book.petugasKlaim, book.admin, book.auditor, book.orangLain];
/** Who was told what, by name. */
async function told(): Promise<Record<string, string[]>> {
  const pairs = await Promise.all(
    everybody().map(async (actor) => [actor.nama, (await readNotices(actor, {}, 50)).rows.map((row) => row.jenis)] as const),
  );
  return Object.fromEntries(pairs.filter(([, jenis]) => jenis.length > 0));
}
const surat = async () => db().pengiriman.findFirstOrThrow({ orderBy: { nomor: 'desc' } });
const newest = async (actor: Actor) => (await readNotices(actor, {}, 1)).rows[0];

beforeAll(async () => {
  book = await openTestBook();
});
beforeEach(() => db().pemberitahuan.deleteMany());
afterAll(() => book.close());

describe('a letter tells', () => {
  it('its maker that the guarantor refused it, and nobody else', async () => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'refuse', message: 'Debitur terdaftar di bank lain' });
    await ajukan();
    await book.work(kosong);
    expect(await told()).toEqual({ sari: ['ditolak_penjamin'] });
    expect((await newest(book.staf))?.objek).toEqual(['pengiriman', (await surat()).id]);
  });

  it('nobody that it was accepted: its own page says so', async () => {
    await ajukan();
    await book.work(kosong);
    expect(await told()).toEqual({});
  });

  it('its maker and those who settle that its outcome is unknown; then the others of a proposal, and the proposer of its end', async () => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    await ajukan();
    await book.work(kosong);
    expect(await told()).toEqual({ sari: ['belum_pasti'], dewi: ['belum_pasti'], agus: ['belum_pasti'] });
    await db().pemberitahuan.deleteMany();
    const { id } = await surat();
    const isian = { noSertifikat: '', tanggalSertifikat: '', catatan: 'Ditanyakan lewat telepon' };
    const usul = await proposeSettlement(book.supervisor, { kunci: randomUUID(), pengirimanId: id, usul: 'tidak_ada', ...isian });
    expect(await told()).toEqual({ agus: ['usul_meja'] });
    await db().pemberitahuan.deleteMany();
    await decideSettlement(book.supervisorLain, { kunci: randomUUID(), penyelesaianId: usul.id, keputusan: 'disetujui' });
    expect(await told()).toEqual({ sari: ['usul_meja_diputus'], dewi: ['usul_meja_diputus'] });
    await book.work(async () => (await surat()).status === 'terbukti_tidak_ada');
  });

  it('those who let letters go that it is held for a person, and nobody while it waits for the line alone', async () => {
    const row = await surat();
    await transaction((tx) => tellLetter(tx, row, { status: 'tertahan', coba_lagi_pada: new Date() }));
    expect(await told()).toEqual({});
    await transaction((tx) => tellLetter(tx, row, { status: 'tertahan', coba_lagi_pada: null }));
    expect(await told()).toEqual({ dewi: ['surat_ditahan'], agus: ['surat_ditahan'] });
  });

  it('a maker who was suspended or does not see the branch any more nothing', async () => {
    const row = await surat();
    const refused = () => transaction((tx) => tellLetter(tx, { ...row, dibuat_oleh: book.orangLain.id }, { status: 'ditolak' }));
    await refused();
    expect(await told()).toEqual({});
    await db().pengguna.update({ where: { id: book.staf.id }, data: { ditangguhkan_pada: new Date() } });
    await transaction((tx) => tellLetter(tx, row, { status: 'ditolak' }));
    await db().pengguna.update({ where: { id: book.staf.id }, data: { ditangguhkan_pada: null } });
    expect(await told()).toEqual({});
  });
});

describe('a claim tells', () => {
  it('who keeps the claims of its branch that it was decided and paid, but not who noted it', async () => {
    const klaim = await klaimDiterima(book, 'NK-1');
    await db().pemberitahuan.deleteMany();
    for (const step of [{ aksi: 'lengkapi' }, { aksi: 'setujui', pokok: '14000000', bunga: '1000000' }])
      await pesanSandbox(book, { no_spk: klaim.no_spk, ...step });
    await tanyakanKlaim(book.staf, klaim.id);
    await book.work(kosong);
    expect(await told()).toEqual({ sari: ['klaim_diputus'], dewi: ['klaim_diputus'], rina: ['klaim_diputus'] });
    await db().pemberitahuan.deleteMany();
    const bayar = { tanggal: hariIni(), nilai: '15000000', noReferensi: 'BYR-9' };
    await catatPembayaran(book.petugasKlaim, { kunci: randomUUID(), klaimId: klaim.id, ...bayar });
    expect(await told()).toEqual({ sari: ['klaim_dibayar'], dewi: ['klaim_dibayar'] });
  });
});

describe('a storm', () => {
  const refuse = (id: string, now = new Date()) =>
    transaction((tx) =>
      notifyBundled(
        tx,
        [book.staf.id, book.supervisor.id],
        { jenis: 'ditolak_penjamin', objek: ['pengiriman', id], cabangId: book.staf.cabangId },
        null,
        now,
      ),
    );

  it('of 500 letters, side by side, is one notice a person that counts them', async () => {
    await Promise.all(Array.from({ length: 500 }, () => refuse(randomUUID())));
    expect(await told()).toEqual({ sari: ['ditolak_penjamin'], dewi: ['ditolak_penjamin'] });
    expect((await newest(book.staf))?.isi).toMatchObject({ jumlah: '500' });
  });

  it('counts the same letter once', async () => {
    const id = randomUUID();
    await refuse(id);
    await refuse(id);
    expect((await newest(book.staf))?.isi).toMatchObject({ jumlah: '1' });
  });

  it('that goes on after it was read, or after a pause, is told anew', async () => {
    await refuse(randomUUID());
    await markRead(book.staf, { id: (await newest(book.staf))?.id ?? '' });
    await refuse(randomUUID());
    expect(await told()).toEqual({ sari: ['ditolak_penjamin', 'ditolak_penjamin'], dewi: ['ditolak_penjamin'] });
    await refuse(randomUUID(), new Date(Date.now() + 61_000));
    expect((await told()).dewi).toHaveLength(2);
  });

  it('of another kind or branch is a notice of its own', async () => {
    await refuse(randomUUID());
    const lain = { jenis: 'belum_pasti', objek: ['pengiriman', randomUUID()], cabangId: book.staf.cabangId } as const;
    await transaction((tx) => notifyBundled(tx, [book.staf.id], lain));
    await transaction((tx) => notifyBundled(tx, [book.staf.id], { ...lain, cabangId: book.orangLain.cabangId }));
    expect((await told()).sari).toHaveLength(3);
  });
});

describe('a person', () => {
  const tell = (id: string, jenis: 'belum_pasti' | 'klaim_dibayar' = 'belum_pasti') =>
    db().pemberitahuan.create({ data: { id, pengguna_id: book.staf.id, jenis, objek_jenis: 'pengiriman', objek_id: randomUUID() } });

  it('marks one as read, or all up to the newest they saw, and never another person’s', async () => {
    const [satu, dua, tiga] = [newId(1_000), newId(2_000), newId(3_000)];
    for (const id of [satu, dua, tiga]) await tell(id);
    expect(await markRead(book.orangLain, { sampai: tiga })).toEqual({ jumlah: 0 });
    expect(await markRead(book.staf, { id: dua })).toEqual({ jumlah: 1 });
    expect(await unreadNotices(book.staf)).toBe(2);
    expect(await markRead(book.staf, { sampai: dua })).toEqual({ jumlah: 1 });
    expect((await readNotices(book.staf, { baru: true }, 10)).rows.map((row) => row.id)).toEqual([tiga]);
  });

  it('reads page after page, all or of one group', async () => {
    const ids = Array.from({ length: 5 }, (_, at) => newId(1_000 * (at + 1)));
    for (const [at, id] of ids.entries()) await tell(id, at % 2 === 0 ? 'belum_pasti' : 'klaim_dibayar');
    const first = await readNotices(book.staf, {}, 3);
    expect(first.rows.map((row) => row.id)).toEqual([ids[4], ids[3], ids[2]]);
    const rest = await readNotices(book.staf, { sebelum: first.lagi }, 3);
    expect([rest.rows.map((row) => row.id), rest.lagi]).toEqual([[ids[1], ids[0]], null]);
    expect((await readNotices(book.staf, { kelompok: 'klaim' }, 10)).rows).toHaveLength(2);
    expect((await readNotices(book.staf, { sebelum: 'bukan id' }, 10)).rows).toHaveLength(5);
  });

  it('keeps notices for ninety days', async () => {
    const now = new Date();
    const hari = (back: number) => newId(now.getTime() - back * 86_400_000);
    const young = hari(89);
    for (const id of [young, hari(91)]) await tell(id);
    expect(await purgeNotices(now)).toBe(1);
    expect((await readNotices(book.staf, {}, 10)).rows.map((row) => row.id)).toEqual([young]);
    expect(young > firstIdAt(now.getTime() - 90 * 86_400_000)).toBe(true);
  });
});
