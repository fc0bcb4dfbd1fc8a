import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName, type Tx } from '#lib/db.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { newId } from '#lib/id.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { formatTanggal, formatWaktu, hariIni, toDay } from '#lib/tanggal.ts';
import type { jenis_rekonsiliasi, Prisma } from '#prisma/client.ts';
import { type Ditanyakan, isiPeriode, type Periode } from './isi-periode.ts';

export interface MulaiRekonsiliasi extends Periode {
  readonly kunci: string;
}

/** Questions asked at once, so that the batch lane is free again within minutes. */
export const PALING_BANYAK = 500;

/**
 * Begins a reconciliation: one row and one inquiry in the batch lane for each certificate (by its date) or accepted claim (by the day
 * it was filed) of a branch in a period, under the form's once-key.
 * @throws InputError at the field; Refusal where the period holds none or more than 500, or one of the same kind still runs
 */
export async function mulaiRekonsiliasi(actor: Actor, input: MulaiRekonsiliasi): Promise<{ id: string }> {
  permit(actor, 'rekonsiliasi.mulai');
  const temuan = periksa(actor, input);
  if (temuan.length > 0) throw new InputError(temuan);
  return once(actor, 'mulai-rekonsiliasi', input.kunci, async (tx) => {
    await lockName(tx, `rekonsiliasi:${input.cabangId}:${input.jenis}`);
    await tolakYangBerjalan(tx, input);
    const isi = await isiPeriode(tx, actor, input, PALING_BANYAK + 1);
    periksaJumlah(input, isi.length);
    const { id } = await tx.rekonsiliasi.create({
      data: {
        cabang_id: input.cabangId,
        jenis: input.jenis,
        dari: toDay(input.dari),
        sampai: toDay(input.sampai),
        dibuat_oleh: actor.id,
      },
    });
    const baris: Prisma.rekonsiliasi_barisCreateManyInput[] = [];
    for (const satu of isi) baris.push({ rekonsiliasi_id: id, ...(await tanyakan(satu)) });
    await tx.rekonsiliasi_baris.createMany({ data: baris });
    await recordAudit(tx, actor, {
      tindakan: 'mulai_rekonsiliasi',
      objek: ['rekonsiliasi', id],
      cabangId: input.cabangId,
      ringkasan: `Memulai rekonsiliasi ${nama[input.jenis]} ${formatTanggal(input.dari)} sampai ${formatTanggal(input.sampai)}, ${isi.length} pertanyaan`,
    });
    return { id };
  });
}

const nama: Record<jenis_rekonsiliasi, string> = { ijp: 'IJP', klaim: 'klaim' };

function periksa(actor: Actor, { cabangId, dari, sampai }: MulaiRekonsiliasi): Temuan[] {
  const temuan: Temuan[] = [];
  if (!actor.cabangIds.includes(cabangId)) temuan.push({ field: 'cabangId', pesan: 'pilih salah satu cabang Anda' });
  for (const [field, hari] of [
    ['dari', dari],
    ['sampai', sampai],
  ] as const) {
    if (!hari) temuan.push({ field, pesan: 'wajib diisi' });
    else if (!isCalendarDate(hari)) temuan.push({ field, pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' });
  }
  if (temuan.length > 0) return temuan;
  if (sampai < dari) temuan.push({ field: 'sampai', pesan: 'lebih awal dari tanggal mulai' });
  else if (dari > hariIni()) temuan.push({ field: 'dari', pesan: 'tidak boleh sesudah hari ini' });
  return temuan;
}

function periksaJumlah({ jenis }: MulaiRekonsiliasi, jumlah: number): void {
  if (jumlah === 0)
    throw new Refusal(
      jenis === 'ijp'
        ? 'Tidak ada sertifikat bertanggal dalam periode itu di cabang ini. Ubah periodenya.'
        : 'Tidak ada klaim yang diterima Jamkrindo dari periode itu di cabang ini. Ubah periodenya.',
    );
  if (jumlah > PALING_BANYAK)
    throw new Refusal(
      `Periode itu memuat lebih dari ${PALING_BANYAK} ${jenis === 'ijp' ? 'sertifikat' : 'klaim'}. Pilih periode yang lebih pendek.`,
    );
}

/** The same questions twice at a time would only make the lane slower. */
async function tolakYangBerjalan(tx: Tx, { cabangId, jenis }: MulaiRekonsiliasi): Promise<void> {
  const berjalan = await tx.rekonsiliasi.findFirst({
    where: {
      cabang_id: cabangId,
      jenis,
      baris: { some: { kelas: 'menunggu', pengiriman: { status: { in: ['siap', 'dikirim', 'belum_terkirim', 'tertahan'] } } } },
    },
    orderBy: { id: 'desc' },
  });
  if (berjalan)
    throw new Refusal(
      `Rekonsiliasi ${nama[jenis]} yang dimulai ${formatWaktu(berjalan.dibuat_pada)} di cabang ini masih berjalan. Tunggu sampai selesai.`,
    );
}

/** Files the question; what the contract does not let us ask (numbers from before this portal) is told on its row instead. */
async function tanyakan({ baris, kirim }: Ditanyakan): Promise<Omit<Prisma.rekonsiliasi_barisCreateManyInput, 'rekonsiliasi_id'>> {
  const id = newId();
  try {
    const surat = await kirim(id);
    return { id, ...baris, pengiriman_id: surat.id };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const sebab = error.temuan.map(({ field, pesan }) => `${field} ${pesan}`).join('; ');
    return { id, ...baris, kelas: 'belum_pasti', keterangan: `Tidak dapat ditanyakan: ${sebab}.`.slice(0, 500), dijawab_pada: new Date() };
  }
}
