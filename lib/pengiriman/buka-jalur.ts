import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import type { Lane } from '#lib/jfusion/contract/endpoints.ts';
import { PEMELIHARAAN } from './line-pauses.ts';
import { labelOperasi } from './queries.ts';

const lanes: readonly Lane[] = ['interaktif', 'batch', 'dokumen'];

/**
 * Opens what waits for a person: the line that was closed by hand (`pemeliharaan`), a lane (`jalur:batch`, whose refusals are counted
 * anew), an operation (`operasi:requestKlaim`). What the guarantor asked to wait for (`jalur`) ends by itself and is not opened here.
 * Letters held one by one stay held. @throws Refusal where nothing of the kind is closed
 */
export async function bukaJalur(actor: Actor, input: { readonly kunci: string; readonly lingkup: string }): Promise<{ lingkup: string }> {
  permit(actor, 'jalur.tutup');
  const { lingkup } = input;
  return once(actor, 'buka-jalur', input.kunci, async (tx) => {
    const nama = called(lingkup);
    if (nama === null) throw new Refusal('Ini tidak dapat dibuka dengan tangan; jalur terbuka sendiri begitu waktunya habis.');
    await lockName(tx, 'jeda-jalur');
    const jeda = await tx.jeda_jalur.findUnique({ where: { lingkup } });
    if (!jeda || jeda.sampai <= new Date()) throw new Refusal(`${nama} sudah terbuka.`);
    await tx.jeda_jalur.delete({ where: { lingkup } });
    const lane = lanes.find((one) => lingkup === `jalur:${one}`);
    if (lane) await tx.keadaan_jalur.update({ where: { jalur: lane }, data: { ditolak_beruntun: 0 } });
    await recordAudit(tx, actor, {
      tindakan: 'buka_jalur',
      objek: ['jalur', lingkup],
      ringkasan: `Membuka ${nama.charAt(0).toLowerCase()}${nama.slice(1)}`,
      sebelum: { alasan: jeda.alasan, sejak: jeda.sejak.toISOString() },
    });
    return { lingkup };
  });
}

/** What is opened, as a person calls it; null for what nobody opens by hand. */
function called(lingkup: string): string | null {
  if (lingkup === PEMELIHARAAN) return 'Jalur ke Jamkrindo';
  const [jenis, bagian = ''] = lingkup.split(':');
  if (jenis === 'jalur' && (lanes as readonly string[]).includes(bagian)) return `Jalur ${bagian}`;
  return jenis === 'operasi' && bagian ? `Pengiriman ${labelOperasi(bagian)}` : null;
}
