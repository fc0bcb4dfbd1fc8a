import { type Actor, permit } from '#lib/auth/actor.ts';
import { likeLiteral } from '#lib/daftar/definition.ts';
import { db } from '#lib/db.ts';
import { cleanText, hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';

export interface Dijamin {
  readonly penjaminanId: string;
  readonly nama: string;
  readonly noSertifikat: string;
  readonly noRekening: string;
}

const PALING_BANYAK = 8;

/** Certificates in force that can be claimed, by a whole number or any part of the debtor's name (three letters and more); at most eight. */
export async function cariDijamin(actor: Actor, text: string): Promise<Dijamin[]> {
  permit(actor, 'klaim.ajukan');
  const plain = cleanText(text).slice(0, 100);
  if (plain.length < 3 || hasForbiddenCharacter(plain)) return [];
  const rapat = plain.replaceAll(' ', '').toUpperCase();
  return db().$queryRaw<Dijamin[]>`
    SELECT g.id AS "penjaminanId", g.nama_debitur AS nama, g.no_sertifikat AS "noSertifikat", g.no_rekening AS "noRekening"
    FROM (
      SELECT id FROM penjaminan WHERE no_sertifikat IS NOT NULL AND upper(replace(no_sertifikat, ' ', '')) = ${rapat}
      UNION SELECT id FROM penjaminan WHERE no_rekening = ${plain}
      UNION SELECT id FROM penjaminan WHERE nomor_aplikasi = ${plain}
      UNION SELECT id FROM penjaminan WHERE nama_debitur ILIKE ${`%${likeLiteral(plain)}%`}
    ) f
    JOIN penjaminan g ON g.id = f.id
    WHERE g.cabang_id = ANY(${actor.cabangIds}::uuid[]) AND g.no_sertifikat IS NOT NULL AND g.jenis_kur IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM penjaminan l WHERE l.sebelumnya_id = g.id)
    ORDER BY g.id DESC LIMIT ${PALING_BANYAK}`;
}
