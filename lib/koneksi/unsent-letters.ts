import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { endpoints, type Operasi, operasi } from '#lib/jfusion/contract/endpoints.ts';

/** Letters of one operation that still wait with the bytes they were frozen with. */
export interface SuratMenunggu {
  readonly operasi: Operasi;
  readonly jumlah: number;
}

/** Waiting with frozen bytes, and certain not to be on the way. */
export const belumBerangkat = ['menunggu_persetujuan', 'siap', 'belum_terkirim', 'tertahan'] as const;

/** Unsent letters of these operations, and how many are on the way at this moment (they may still come back unsent). */
export async function unsentLetters(tx: Tx, among: readonly Operasi[]): Promise<{ menunggu: SuratMenunggu[]; dikirim: SuratMenunggu[] }> {
  const rows = await tx.pengiriman.groupBy({
    by: ['operasi', 'status'],
    where: { operasi: { in: [...among] }, status: { in: [...belumBerangkat, 'dikirim'] } },
    _count: true,
  });
  const count = (underway: boolean) =>
    operasi.flatMap((name) => {
      const mine = rows.filter((row) => row.operasi === name && (row.status === 'dikirim') === underway);
      const jumlah = mine.reduce((sum, row) => sum + row._count, 0);
      return jumlah > 0 ? [{ operasi: name, jumlah }] : [];
    });
  return { menunggu: count(false), dikirim: count(true) };
}

/** A switch that changes bytes cannot move: letters frozen under its old position still stand. The page offers to return them. */
export class LettersStand extends Refusal {
  readonly menunggu: readonly SuratMenunggu[];
  constructor(menunggu: readonly SuratMenunggu[], dikirim: readonly SuratMenunggu[]) {
    super([unsentSentence(menunggu), underwaySentence(dikirim)].filter(Boolean).join(' '));
    this.name = 'LettersStand';
    this.menunggu = menunggu;
  }
}

const listed = (rows: readonly SuratMenunggu[]): string =>
  new Intl.ListFormat('id').format(rows.map(({ operasi: name, jumlah }) => `${jumlah} surat ${endpoints[name].label}`));

/** "3 surat Penjaminan baru belum terkirim …", or an empty string. */
function unsentSentence(rows: readonly SuratMenunggu[]): string {
  if (rows.length === 0) return '';
  return `${listed(rows)} belum terkirim dan isinya sudah dibekukan menurut profil yang sekarang. Kembalikan ke draf, atau tunggu sampai terkirim, lalu simpan lagi.`;
}

function underwaySentence(rows: readonly SuratMenunggu[]): string {
  return rows.length === 0 ? '' : `${listed(rows)} sedang dikirim. Tunggu jawabannya, lalu simpan lagi.`;
}
