import { db } from '#lib/db.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { catatKeputusan } from '#lib/klaim/catat-keputusan.ts';
import { catatPembayaran } from '#lib/klaim/catat-pembayaran.ts';
import { hariIni } from '#lib/tanggal.ts';
import { type Effective, effective, type Ground, type Intention, intend } from './filing.ts';
import { untilQuiet } from './quiet.ts';
import type { World } from './world.ts';

/** How many letters of each operation are to be filed. */
export type Need = Readonly<Record<Effective, number>>;

/** What letters stand on, made ready while nothing was wrong. */
export interface Stock {
  /** the next letter of this operation, not filed yet; throws where none is left */
  next(operasi: Effective): Intention;
  left(operasi: Effective): number;
  /** makes ready for so many more; the line must be sound */
  fill(need: Need): Promise<void>;
}

/** Files an intention, as a person whose answer came: from here on it is acknowledged. Gives its letter's id. */
export async function file({ acknowledged }: World, { press, operasi }: Intention): Promise<string> {
  const { id } = await press();
  acknowledged.push(id);
  return (await db().pengiriman.findFirstOrThrow({ where: { objek_id: id, operasi } })).id;
}

/** An empty stock. */
export function openStock(world: World): Stock {
  const grounds = Object.fromEntries(effective.map((operasi) => [operasi, [] as Ground[]])) as Record<Effective, Ground[]>;
  let counter = 0;
  const mark = (): string => `F${String(++counter).padStart(5, '0')}`;

  /** Files many of one operation side by side, and waits until the guarantor took all of them. */
  const settled = async (operasi: Effective, on: readonly Ground[]): Promise<string[]> => {
    const ids: string[] = [];
    for (let at = 0; at < on.length; at += 5) {
      const some = on.slice(at, at + 5).map((ground) => intend(world, operasi, mark(), ground));
      for (const { id } of await Promise.all(some.map(({ press }) => press()))) ids.push(id);
    }
    world.acknowledged.push(...ids);
    await untilQuiet(120_000);
    return ids;
  };
  const guarantees = async (count: number): Promise<Ground[]> => {
    const ids = await settled(
      'penjaminanBaru',
      Array.from({ length: count }, () => ({ id: '' })),
    );
    return db().penjaminan.findMany({ where: { pengajuan_id: { in: ids } }, select: { id: true } });
  };
  const claims = async (on: readonly Ground[]): Promise<Ground[]> => (await settled('requestKlaim', on)).map((id) => ({ id }));

  return {
    next: (operasi) => {
      const ground = grounds[operasi].shift();
      if (!ground) throw new Error(`no ground is left for ${operasi}`);
      return intend(world, operasi, mark(), ground);
    },
    left: (operasi) => grounds[operasi].length,
    fill: async (need) => {
      const uploads = Math.ceil(need.uploadDokumen / dokumenKlaim.length);
      const paid = need.pengajuanSubrogasi + need.pembayaranSubrogasi > 0 ? 1 : 0;
      const counts = [need.penjaminanSpr, need.pembayaranIjp, need.requestKlaim, uploads + paid];
      const made = await guarantees(counts.reduce((sum, count) => sum + count, 0));
      const share = (count: number | undefined): Ground[] => made.splice(0, count ?? 0);
      grounds.penjaminanSpr.push(...share(counts[0]));
      grounds.pembayaranIjp.push(...share(counts[1]));
      grounds.requestKlaim.push(...share(counts[2]));
      const claimed = await claims(made);
      const documented = claimed.slice(0, uploads).flatMap(({ id }) => dokumenKlaim.map(({ kode }) => ({ id, kode })));
      grounds.uploadDokumen.push(...documented.slice(0, need.uploadDokumen));
      const [recovered] = claimed.slice(uploads);
      if (recovered) {
        await payClaim(world, recovered.id);
        grounds.pengajuanSubrogasi.push(...Array.from({ length: need.pengajuanSubrogasi }, () => recovered));
        const instalments = Array.from({ length: need.pembayaranSubrogasi }, () => recovered);
        grounds.pembayaranSubrogasi.push(...(await settled('pengajuanSubrogasi', instalments)).map((id) => ({ id })));
      }
      for (let count = 0; count < need.penjaminanBaru; count++) grounds.penjaminanBaru.push({ id: '' });
    },
  };
}

/** The counterpart approves and pays a claim; the portal notes both from paper. */
async function payClaim({ counterpart, people: { petugasKlaim } }: World, klaimId: string): Promise<void> {
  const { no_spk } = await db().klaim.findUniqueOrThrow({ where: { id: klaimId } });
  const [pokok, hari] = ['15000000', hariIni()];
  for (const aksi of ['lengkapi', 'setujui', 'bayar'])
    await counterpart.order('klaim', { no_spk, aksi, ...(aksi === 'setujui' ? { pokok } : {}) });
  const putusan = { putusan: 'disetujui', nomor: `KEP-${no_spk}`, tanggal: hari, nilaiPokok: pokok, nilaiBunga: '0', alasan: '' };
  await catatKeputusan(petugasKlaim, { kunci: crypto.randomUUID(), klaimId, ...putusan });
  await catatPembayaran(petugasKlaim, { kunci: crypto.randomUUID(), klaimId, tanggal: hari, nilai: pokok, noReferensi: `BYR-${no_spk}` });
}
