import type { Actor } from '#lib/auth/actor.ts';
import { namesOf } from '#lib/auth/names.ts';
import { type Db, lockName, type Tx } from '#lib/db.ts';
import type { Temuan } from '#lib/errors.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu, fromDay, toDay } from '#lib/tanggal.ts';
import { type AsalKertas, asalKertas, type IsianKertas, periksaKertas } from './isian-kertas.ts';

/** Kind of the record a filing becomes, as its letter names it. */
type Jenis = 'pengajuan' | 'pengajuan_spr' | 'klaim' | 'angsuran';

/** Where a filing was first written, and who entered that here, when. */
export interface KertasTercatat extends AsalKertas {
  readonly dicatatOleh: string;
  readonly dicatatPada: Date;
}

const masihBerlaku = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds);

/** Waits in line for the form numbers of all these, in one order for everybody. */
export async function antreKertas(tx: Tx, isian: readonly IsianKertas[]): Promise<void> {
  const nomor = isian.flatMap((row) => asalKertas(row)?.nomor ?? []);
  for (const satu of [...new Set(nomor)].sort()) await lockName(tx, `kertas:${satu}`);
}

/**
 * What a filing says of its paper, checked in the filing's own transaction, which from then on holds the form's number. A correction
 * is not asked: what it corrects came from the same paper.
 */
export async function siapkanKertas(
  tx: Tx,
  actor: Actor,
  filing: { readonly jenis: Jenis; readonly isian: IsianKertas; readonly koreksiDariId: string | null },
  now: Date = new Date(),
): Promise<{ readonly kertas: KertasTercatat | null; readonly temuan: readonly Temuan[] }> {
  if (filing.koreksiDariId) return { kertas: await warisan(tx, filing.jenis, filing.koreksiDariId), temuan: [] };
  const temuan = periksaKertas(filing.isian, now);
  const asal = temuan.length > 0 ? null : asalKertas(filing.isian);
  if (!asal) return { kertas: null, temuan };
  const dipakai = await pemakai(tx, asal.nomor);
  if (dipakai) return { kertas: null, temuan: [{ field: 'kertas_nomor', pesan: await sebutPemakai(tx, actor, dipakai) }] };
  return { kertas: { ...asal, dicatatOleh: actor.id, dicatatPada: now }, temuan };
}

/** Notes where a filing was first written, in its own transaction; nothing where on no paper. */
export async function catatKertas(tx: Tx, jenis: Jenis, id: string, kertas: KertasTercatat | null): Promise<void> {
  if (!kertas) return;
  const { nomor, tanggal, petugas, dicatatOleh, dicatatPada } = kertas;
  await tx.asal_kertas.create({
    data: {
      objek_jenis: jenis,
      objek_id: id,
      nomor,
      tanggal: toDay(tanggal),
      petugas,
      dicatat_oleh: dicatatOleh,
      dicatat_pada: dicatatPada,
    },
  });
}

/** Where these records were first written, by id; for a query that has asked whether the actor sees them. */
export async function bacaKertas(book: Db | Tx, jenis: Jenis, ids: readonly string[]): Promise<ReadonlyMap<string, AsalKertas>> {
  const rows = await book.asal_kertas.findMany({ where: { objek_jenis: jenis, objek_id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.objek_id, { nomor: row.nomor, tanggal: fromDay(row.tanggal), petugas: row.petugas }]));
}

/** The paper of what is corrected, unless somebody typed the same form in anew meanwhile and that stands. */
async function warisan(tx: Tx, jenis: Jenis, id: string): Promise<KertasTercatat | null> {
  const row = await tx.asal_kertas.findUnique({ where: { objek_jenis_objek_id: { objek_jenis: jenis, objek_id: id } } });
  if (!row || (await pemakai(tx, row.nomor, row))) return null;
  const { nomor, petugas, dicatat_oleh: dicatatOleh, dicatat_pada: dicatatPada } = row;
  return { nomor, tanggal: fromDay(row.tanggal), petugas, dicatatOleh, dicatatPada };
}

/** The filing that stands under a form's number, waited for where somebody is entering it just now; null where none does but those that came of `ini`. */
async function pemakai(tx: Tx, nomor: string, ini?: { readonly dicatat_oleh: string; readonly dicatat_pada: Date }) {
  await lockName(tx, `kertas:${nomor}`);
  const lain = ini && { dicatat_oleh: ini.dicatat_oleh, dicatat_pada: ini.dicatat_pada };
  for (const row of await tx.asal_kertas.findMany({ where: { nomor, ...(lain ? { NOT: lain } : {}) } })) {
    const surat = await tx.pengiriman.findFirst({
      where: { objek_jenis: row.objek_jenis, objek_id: row.objek_id, efek: true, status: { in: masihBerlaku } },
      select: { operasi: true, nomor_aplikasi: true, cabang_id: true },
    });
    if (surat) return { ...surat, dicatatOleh: row.dicatat_oleh, dicatatPada: row.dicatat_pada };
  }
  return null;
}

async function sebutPemakai(tx: Tx, actor: Actor, dipakai: NonNullable<Awaited<ReturnType<typeof pemakai>>>): Promise<string> {
  if (!actor.cabangIds.includes(dipakai.cabang_id)) return 'sudah dimasukkan di cabang lain; periksa nomornya pada formulir';
  const nama = await namesOf(tx, [dipakai.dicatatOleh]);
  const benda = `${labelOperasi(dipakai.operasi)}, nomor aplikasi ${dipakai.nomor_aplikasi ?? '–'}`;
  const siapa = nama(dipakai.dicatatOleh) ?? 'orang lain';
  return `sudah dimasukkan pada ${benda}, ${formatWaktu(dipakai.dicatatPada)} oleh ${siapa}; satu formulir hanya untuk satu isian`;
}
