import { likeLiteral } from '#lib/daftar/definition.ts';
import { db } from '#lib/db.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { indeksPribadi } from './row.ts';

/** One filing found, as the query gives it. */
export interface BarisCari {
  readonly id: string;
  readonly jenis: 'baru' | 'spr';
  readonly nama: string;
  readonly aplikasi: string;
  readonly rekening: string;
  readonly sertifikat: string | null;
  readonly status: StatusPengiriman;
}

/** Sorts behind every character a number is written with: a beginning becomes a range, which a plain index serves. */
export const AKHIR = '\u{10fffd}';

/**
 * SPR filings of these branches by the beginning of an application or certificate number, of the account they moved to, the NIK
 * of the chain's debtor, or a part of the name; `plain` is cleaned text of three letters and more. `terbuka`: also by what names the person.
 */
export function cariSpr(cabang: readonly string[], plain: string, paling: number, terbuka: boolean): Promise<BarisCari[]> {
  const awalan = [...new Set([plain, plain.toUpperCase()])];
  const rapat = plain.replaceAll(' ', '').toUpperCase();
  const nama = `%${likeLiteral(plain)}%`;
  return db().$queryRaw<BarisCari[]>`
    SELECT r.id, 'spr' AS jenis, l.nama_debitur AS nama, r.nomor_aplikasi AS aplikasi, r.no_rekening_baru AS rekening,
           g.no_sertifikat AS sertifikat, s.status
    FROM (
      SELECT n.id FROM unnest(${awalan}::text[]) AS a (awal) CROSS JOIN LATERAL (
        SELECT id FROM pengajuan_spr
        WHERE nomor_aplikasi >= a.awal AND nomor_aplikasi < a.awal || ${AKHIR} AND starts_with(nomor_aplikasi, a.awal) AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${paling}
      ) n
      UNION (
        SELECT pengajuan_spr_id FROM penjaminan
        WHERE ${terbuka} AND no_rekening >= ${plain} AND no_rekening < ${plain + AKHIR} AND starts_with(no_rekening, ${plain})
          AND pengajuan_spr_id IS NOT NULL AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${paling}
      )
      UNION (
        SELECT pengajuan_spr_id FROM penjaminan
        WHERE upper(replace(no_sertifikat, ' ', '')) >= ${rapat} AND upper(replace(no_sertifikat, ' ', '')) < ${rapat + AKHIR}
          AND starts_with(upper(replace(no_sertifikat, ' ', '')), ${rapat}) AND no_sertifikat IS NOT NULL AND pengajuan_spr_id IS NOT NULL
          AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${paling}
      )
      UNION (
        SELECT m.pengajuan_spr_id FROM pengajuan p JOIN penjaminan w ON w.pengajuan_id = p.id JOIN penjaminan m ON m.awal_id = w.id
        WHERE ${terbuka} AND p.no_identitas_indeks = ${indeksPribadi('no_identitas', plain)} AND m.pengajuan_spr_id IS NOT NULL
          AND m.cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${paling}
      )
      UNION (
        SELECT pengajuan_spr_id FROM penjaminan
        WHERE ${terbuka} AND nama_debitur ILIKE ${nama} AND pengajuan_spr_id IS NOT NULL AND cabang_id = ANY(${cabang}::uuid[])
        LIMIT ${paling}
      )
    ) f
    JOIN pengajuan_spr r ON r.id = f.id JOIN penjaminan l ON l.id = r.penjaminan_id JOIN pengiriman s ON s.id = r.pengiriman_id
    LEFT JOIN penjaminan g ON g.pengajuan_spr_id = r.id
    ORDER BY r.id DESC LIMIT ${paling}`;
}
