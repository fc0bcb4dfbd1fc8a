import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { daftarPeran } from '#lib/auth/permissions.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { awalHari, formatTanggal, hariIni, tambahHari } from '#lib/tanggal.ts';

/** Longest delegation, in days, both ends counted. */
export const DELEGASI_MAKS_HARI = 31;

/** `mulai` and `sampai` are days (`yyyy-mm-dd`, WIB), both counted whole. */
export interface IsianDelegasi {
  readonly kunci: string;
  readonly kepadaId: string;
  readonly mulai: string;
  readonly sampai: string;
  readonly alasan: string;
}

/**
 * Hands one's own authority to decide over to somebody for some days, within one's own branches and limits. What was delegated to
 * oneself is not handed on. @throws InputError with each finding; Refusal for a person it cannot go to
 */
export function delegasikan(actor: Actor, input: IsianDelegasi, now: Date = new Date()): Promise<{ id: string }> {
  permit(actor, 'persetujuan.delegasikan');
  return once(actor, 'delegasikan', input.kunci, async (tx) => {
    await lockName(tx, `delegasi:${actor.id}`);
    const alasan = input.alasan.trim();
    const temuan = periksa(input, alasan, hariIni(now));
    if (temuan.length > 0) throw new InputError(temuan);
    const kepada = await penerima(tx, actor, input.kepadaId);
    const awal = awalHari(input.mulai);
    const mulai = awal < now ? now : awal;
    const sampai = awalHari(input.sampai, 1);
    const lain = await tx.delegasi.findFirst({
      where: { dari_id: actor.id, kepada_id: kepada.id, dicabut_pada: null, mulai: { lt: sampai }, sampai: { gt: mulai } },
    });
    if (lain)
      throw new Refusal(`${kepada.nama} sudah memegang delegasi Anda pada hari-hari itu. Cabut yang itu dahulu bila ingin mengubahnya.`);
    const { id } = await tx.delegasi.create({ data: { dari_id: actor.id, kepada_id: kepada.id, mulai, sampai, alasan } });
    await recordAudit(tx, actor, {
      tindakan: 'delegasikan',
      objek: ['delegasi', id],
      cabangId: actor.cabangId,
      ringkasan: `Mendelegasikan wewenang memutuskan kepada ${kepada.nama}, ${formatTanggal(input.mulai)} sampai ${formatTanggal(input.sampai)}`,
      sesudah: { kepadaId: kepada.id, mulai: input.mulai, sampai: input.sampai, alasan },
    });
    await notify(tx, [kepada.id], { jenis: 'delegasi_diterima', objek: ['delegasi', id], cabangId: null, isi: { dari: actor.nama } });
    return { id };
  });
}

function periksa({ kepadaId, mulai, sampai }: IsianDelegasi, alasan: string, hari: string): Temuan[] {
  const temuan: Temuan[] = [];
  if (!isId(kepadaId)) temuan.push({ field: 'kepadaId', pesan: 'pilih orangnya dari daftar' });
  if (!isCalendarDate(mulai)) temuan.push({ field: 'mulai', pesan: 'bukan tanggal' });
  else if (mulai < hari) temuan.push({ field: 'mulai', pesan: 'tidak boleh sebelum hari ini' });
  if (!isCalendarDate(sampai)) temuan.push({ field: 'sampai', pesan: 'bukan tanggal' });
  else if (isCalendarDate(mulai) && sampai < mulai) temuan.push({ field: 'sampai', pesan: 'tidak boleh sebelum hari mulai' });
  else if (isCalendarDate(mulai) && sampai >= tambahHari(mulai, DELEGASI_MAKS_HARI))
    temuan.push({ field: 'sampai', pesan: `paling lama ${DELEGASI_MAKS_HARI} hari` });
  if (alasan === '') temuan.push({ field: 'alasan', pesan: 'wajib diisi' });
  else if (alasan.length > 300) temuan.push({ field: 'alasan', pesan: `paling banyak 300 huruf; sekarang ${alasan.length}` });
  return temuan;
}

async function penerima(tx: Tx, actor: Actor, id: string): Promise<{ id: string; nama: string }> {
  if (id === actor.id) throw new Refusal('Wewenang tidak dapat didelegasikan kepada diri sendiri.');
  const [orang] = await calonPenerima(tx, actor, id);
  if (!orang) throw new Refusal('Pilih orang yang aktif, bertugas di cabang yang Anda lihat, dan bukan admin atau auditor.');
  return orang;
}

/** People to whom this person may delegate, by name: active, with a branch in common, no admin, no auditor, not oneself. */
export async function calonPenerima(tx: Tx, actor: Actor, id: string | null = null): Promise<{ id: string; nama: string }[]> {
  const sendiri = Object.entries(daftarPeran).flatMap(([peran, row]) => (row.sendiri ? [peran] : []));
  return tx.$queryRaw<{ id: string; nama: string }[]>`
    SELECT u.id, u.nama FROM pengguna u
    WHERE u.ditangguhkan_pada IS NULL AND u.id <> ${actor.id}::uuid AND (${id}::uuid IS NULL OR u.id = ${id}::uuid)
      AND NOT u.peran && ${sendiri}::text[]::peran[] AND u.id IN (SELECT pelihat_cabang(${[...actor.cabangIds]}::uuid[]))
    ORDER BY u.nama, u.id`;
}
