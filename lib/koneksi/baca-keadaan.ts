import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { type Endpoint, endpoints, type Operasi, operasi } from '#lib/jfusion/contract/endpoints.ts';
import { type LineState, lineState } from '#lib/pengiriman/line-state.ts';

export interface KeadaanKoneksi {
  /** when the token in use was given and ends; null before the first one */
  readonly token: { readonly sejak: Date; readonly sampai: Date } | null;
  readonly jalur: LineState;
  /** every operation and its last success, in the order of the contract */
  readonly operasi: readonly {
    readonly nama: Operasi;
    readonly label: string;
    readonly berhasil: { readonly pada: Date; readonly milidetik: number } | null;
  }[];
}

/** How the connection fares, as its sender last noted it. */
export async function bacaKeadaan(actor: Actor): Promise<KeadaanKoneksi> {
  permit(actor, 'koneksi.lihat');
  const [row, noted, jalur] = await Promise.all([
    db().keadaan_koneksi.findUnique({ where: { id: 1 } }),
    db().keadaan_operasi.findMany(),
    lineState(),
  ]);
  return {
    token: row?.token_sejak && row.token_sampai ? { sejak: row.token_sejak, sampai: row.token_sampai } : null,
    jalur,
    operasi: operasi.map((nama) => {
      const found = noted.find((one) => one.operasi === nama);
      const { label }: Endpoint = endpoints[nama];
      return { nama, label, berhasil: found ? { pada: found.berhasil_pada, milidetik: found.milidetik } : null };
    }),
  };
}
