import type { Tx } from '#lib/db.ts';
import { type Actor, mintActor, type Wewenang } from './actor.ts';
import { daftarPeran, holds, type Peran } from './permissions.ts';

interface Row {
  id: string;
  nama: string;
  peran: Peran[];
  cabang_id: string;
  cabang_ids: string[];
}
type DelegationRow = Row & { delegasi_id: string; sampai: Date };

/**
 * Reads a person afresh as an actor, with the delegations to them that are in force; null where they are gone or suspended. Admins
 * and auditors decide on nothing, whatever was handed to them before.
 */
export async function readActor(tx: Tx, penggunaId: string, now: Date = new Date()): Promise<Actor | null> {
  const [person] = await tx.$queryRaw<Row[]>`
    SELECT u.id, u.nama, u.peran::text[] AS peran, u.cabang_id, cabang_terlihat(u.id) AS cabang_ids
    FROM pengguna u WHERE u.id = ${penggunaId}::uuid AND u.ditangguhkan_pada IS NULL`;
  if (!person) return null;
  const { id, nama, peran, cabang_id: cabangId, cabang_ids: cabangIds } = person;
  const sendiri = peran.some((one) => daftarPeran[one].sendiri);
  const wewenang = sendiri ? [] : await delegationsTo(tx, id, now);
  return mintActor({ id, nama, peran, cabangId, cabangIds, wewenang });
}

async function delegationsTo(tx: Tx, penggunaId: string, now: Date): Promise<Wewenang[]> {
  const delegations = await tx.$queryRaw<DelegationRow[]>`
    SELECT d.id AS delegasi_id, d.sampai, u.id, u.nama, u.peran::text[] AS peran, u.cabang_id, cabang_terlihat(u.id) AS cabang_ids
    FROM delegasi d JOIN pengguna u ON u.id = d.dari_id AND u.ditangguhkan_pada IS NULL
    WHERE d.kepada_id = ${penggunaId}::uuid AND d.dicabut_pada IS NULL AND d.mulai <= ${now} AND d.sampai > ${now}`;
  return delegations
    .filter((row) => holds(row.peran, 'persetujuan.putuskan'))
    .map(({ delegasi_id, id, nama, cabang_ids, sampai }) => ({
      delegasiId: delegasi_id,
      dariId: id,
      dariNama: nama,
      cabangIds: cabang_ids,
      sampai,
    }));
}
