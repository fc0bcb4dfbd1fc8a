import type { Tx } from '#lib/db.ts';

type Baris = readonly { readonly id: string }[];
const ids = (rows: Baris): string[] => rows.map((row) => row.id);

/** Ids of everything that hangs on a guarantee and its chain, by table. */
export interface IsiPindah {
  readonly penjaminan: readonly string[];
  readonly pengajuan: readonly string[];
  readonly pengajuan_spr: readonly string[];
  readonly klaim: readonly string[];
  readonly dokumen_klaim: readonly string[];
  readonly angsuran: readonly string[];
  readonly pembayaran_angsuran: readonly string[];
  readonly pembalikan_angsuran: readonly string[];
  readonly alokasi: readonly string[];
  readonly rekonsiliasi_baris: readonly string[];
  readonly pengiriman: readonly string[];
}

/**
 * All that belongs to the chain which begins with `awalId`: corrected filings, SPR, claims, instalments, and the letters about each.
 * Reads tables of rooms that stand above this one by name; it knows nothing else of them.
 */
export async function isiPindah(tx: Tx, awalId: string): Promise<IsiPindah> {
  const penjaminan = ids(
    await tx.$queryRaw<Baris>`
    SELECT id FROM penjaminan WHERE id = ${awalId}::uuid OR awal_id = ${awalId}::uuid ORDER BY id`,
  );
  const klaim = ids(await tx.$queryRaw<Baris>`SELECT id FROM klaim WHERE penjaminan_id = ANY(${penjaminan}::uuid[]) ORDER BY id`);
  const pengajuan = ids(
    await tx.$queryRaw<Baris>`
    WITH RECURSIVE asal AS (
      SELECT p.id, p.koreksi_dari_id FROM pengajuan p JOIN penjaminan g ON g.pengajuan_id = p.id WHERE g.id = ANY(${penjaminan}::uuid[])
      UNION SELECT p.id, p.koreksi_dari_id FROM pengajuan p JOIN asal a ON p.id = a.koreksi_dari_id
    ) SELECT id FROM asal ORDER BY id`,
  );
  const pengajuan_spr = ids(
    await tx.$queryRaw<Baris>`SELECT id FROM pengajuan_spr WHERE penjaminan_id = ANY(${penjaminan}::uuid[]) ORDER BY id`,
  );
  const dokumen_klaim = ids(await tx.$queryRaw<Baris>`SELECT id FROM dokumen_klaim WHERE klaim_id = ANY(${klaim}::uuid[]) ORDER BY id`);
  const angsuran = ids(await tx.$queryRaw<Baris>`SELECT id FROM angsuran WHERE klaim_id = ANY(${klaim}::uuid[]) ORDER BY id`);
  const pembayaran_angsuran = ids(
    await tx.$queryRaw<Baris>`SELECT id FROM pembayaran_angsuran WHERE angsuran_id = ANY(${angsuran}::uuid[]) ORDER BY id`,
  );
  const pembalikan_angsuran = ids(
    await tx.$queryRaw<Baris>`SELECT id FROM pembalikan_angsuran WHERE angsuran_id = ANY(${angsuran}::uuid[]) ORDER BY id`,
  );
  const alokasi = ids(await tx.$queryRaw<Baris>`SELECT id FROM alokasi WHERE penjaminan_id = ANY(${penjaminan}::uuid[]) ORDER BY id`);
  const rekonsiliasi_baris = ids(
    await tx.$queryRaw<Baris>`SELECT id FROM rekonsiliasi_baris WHERE objek_id = ANY(${[...penjaminan, ...klaim]}::uuid[]) ORDER BY id`,
  );
  const tentang = {
    penjaminan,
    pengajuan,
    pengajuan_spr,
    klaim,
    dokumen_klaim,
    angsuran,
    pembayaran_angsuran,
    pembalikan_angsuran,
    alokasi,
    rekonsiliasi_baris,
  };
  const objek = Object.values(tentang).flat();
  const pengiriman = ids(await tx.$queryRaw<Baris>`SELECT id FROM pengiriman WHERE objek_id = ANY(${objek}::uuid[]) ORDER BY id`);
  return { ...tentang, pengiriman };
}

/**
 * Holds the guarantees and claims of a chain until the transaction ends: every verb that adds to them takes their rows first, so
 * that nothing is added while they are read or moved.
 */
export async function lockRantai(tx: Tx, awalId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${awalId}::uuid OR awal_id = ${awalId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT k.id FROM klaim k JOIN penjaminan g ON g.id = k.penjaminan_id
    WHERE g.id = ${awalId}::uuid OR g.awal_id = ${awalId}::uuid ORDER BY k.id FOR UPDATE OF k`;
}

/** Every record of a chain that a letter, an approval or a notice may speak of. */
export function objekPindah(isi: IsiPindah): string[] {
  return Object.values(isi).flat();
}
