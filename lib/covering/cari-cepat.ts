import { type Actor, permit } from '#lib/auth/actor.ts';
import { isVeiled, veil } from '#lib/auth/mask.ts';
import { likeLiteral } from '#lib/daftar/definition.ts';
import { db } from '#lib/db.ts';
import { cleanText, hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import { AKHIR, type BarisCari, cariSpr } from './cari-spr.ts';
import { indeksPribadi } from './row.ts';
import { type StatusPengajuan, statusPengajuan } from './status.ts';

export interface HasilCari {
  /** of the filing, `jenis` says which kind */
  readonly id: string;
  readonly jenis: 'baru' | 'spr';
  readonly nama: string;
  readonly nomorAplikasi: string;
  readonly noRekening: string;
  readonly noSertifikat: string | null;
  readonly status: Pick<StatusPengajuan, 'label' | 'mark'>;
}

const PALING_BANYAK = 8;

/**
 * Filings of the actor's branches, baru and SPR, by the beginning of an application, account or certificate number, a whole NIK,
 * or any part of a name (three letters and more; an auditor by application and certificate numbers alone); at most eight, the newest first. Each way uses an index of its own.
 */
export async function cariCepat(actor: Actor, text: string): Promise<HasilCari[]> {
  permit(actor, 'covering.lihat');
  const plain = cleanText(text).slice(0, 100);
  if (plain.length < 3 || hasForbiddenCharacter(plain)) return [];
  const cabang = actor.cabangIds;
  // what a search by person finds would tell what is veiled
  const terbuka = !isVeiled(actor);
  const awalan = [...new Set([plain, plain.toUpperCase()])];
  const rapat = plain.replaceAll(' ', '').toUpperCase();
  const nama = `%${likeLiteral(plain)}%`;
  const baru = db().$queryRaw<BarisCari[]>`
    SELECT p.id, 'baru' AS jenis, p.nama_debitur AS nama, p.nomor_aplikasi AS aplikasi, p.no_rekening AS rekening, g.no_sertifikat AS sertifikat, s.status
    FROM (
      SELECT n.id FROM unnest(${awalan}::text[]) AS a (awal) CROSS JOIN LATERAL (
        SELECT id FROM pengajuan
        WHERE nomor_aplikasi >= a.awal AND nomor_aplikasi < a.awal || ${AKHIR} AND starts_with(nomor_aplikasi, a.awal) AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${PALING_BANYAK}
      ) n
      UNION (
        SELECT id FROM pengajuan
        WHERE ${terbuka} AND no_rekening >= ${plain} AND no_rekening < ${plain + AKHIR} AND starts_with(no_rekening, ${plain}) AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${PALING_BANYAK}
      )
      UNION (
        SELECT id FROM pengajuan WHERE ${terbuka} AND no_identitas_indeks = ${indeksPribadi('no_identitas', plain)} AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${PALING_BANYAK}
      )
      UNION (
        SELECT pengajuan_id FROM penjaminan
        WHERE upper(replace(no_sertifikat, ' ', '')) >= ${rapat} AND upper(replace(no_sertifikat, ' ', '')) < ${rapat + AKHIR}
          AND starts_with(upper(replace(no_sertifikat, ' ', '')), ${rapat}) AND no_sertifikat IS NOT NULL AND pengajuan_id IS NOT NULL
          AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${PALING_BANYAK}
      )
      UNION (SELECT id FROM pengajuan WHERE ${terbuka} AND nama_debitur ILIKE ${nama} AND cabang_id = ANY(${cabang}::uuid[]) LIMIT ${PALING_BANYAK})
    ) f
    JOIN pengajuan p ON p.id = f.id JOIN pengiriman s ON s.id = p.pengiriman_id LEFT JOIN penjaminan g ON g.pengajuan_id = p.id
    ORDER BY p.id DESC LIMIT ${PALING_BANYAK}`;
  const rows = await Promise.all([baru, cariSpr(cabang, plain, PALING_BANYAK, terbuka)]);
  return rows
    .flat()
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, PALING_BANYAK)
    .map((row) => {
      const { label, mark } = statusPengajuan(row.status, row.sertifikat);
      return {
        id: row.id,
        jenis: row.jenis,
        nama: veil(actor, 'nama', row.nama),
        nomorAplikasi: row.aplikasi,
        noRekening: veil(actor, 'nomor', row.rekening),
        noSertifikat: row.sertifikat,
        status: { label, mark },
      };
    });
}
