import { lockName, type Tx } from '#lib/db.ts';
import { fromSen, toSen } from '#lib/rupiah.ts';
import { toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';

/** Rounding, in sen. */
const SERUPIAH = 100n;

interface Dijamin {
  readonly id: string;
  readonly cabang_id: string;
  readonly produk_kode: string;
  readonly kode_bank: string;
  readonly plafon_kredit: Prisma.Decimal;
}

/**
 * Puts a guarantee on an IJP invoice of its branch: on the one that already names it, or a new one. Invoice numbers
 * repeat (contract section 3), so a number alone never joins two invoices of different days. `nilai` is what the guarantee owes
 * on it: a line that says less than that, by more than a rupiah of rounding, grows to it. Amounts in rupiah, decimal strings.
 */
export async function catatInvoice(
  tx: Tx,
  penjaminan: Dijamin,
  invoice: { noInvoice: string; tanggal: string; nilai: string; asal: 'jawaban' | 'dicatat' },
): Promise<{ id: string }> {
  await lockName(tx, `invoice:${penjaminan.cabang_id}:${invoice.noInvoice}`);
  const sudah = await tx.invoice_baris.findFirst({ where: { penjaminan_id: penjaminan.id, invoice: { no_invoice: invoice.noInvoice } } });
  if (sudah) {
    const kurang = toSen(invoice.nilai) - toSen(sudah.nilai_ijp.toFixed(2));
    if (kurang > SERUPIAH) await tambah(tx, sudah, fromSen(kurang));
    return { id: sudah.invoice_id };
  }
  const where = {
    cabang_id: penjaminan.cabang_id,
    no_invoice: invoice.noInvoice,
    tanggal_invoice: toDay(invoice.tanggal),
    produk_kode: penjaminan.produk_kode,
  };
  const seri = await tx.invoice.findFirst({ where });
  const baris = { create: { penjaminan_id: penjaminan.id, nilai_ijp: invoice.nilai } };
  if (seri) {
    return tx.invoice.update({
      where: { id: seri.id },
      data: {
        jumlah_nasabah: { increment: 1 },
        plafon_kredit: { increment: penjaminan.plafon_kredit },
        nilai_ijp: { increment: invoice.nilai },
        baris,
      },
    });
  }
  return tx.invoice.create({
    data: {
      ...where,
      kode_bank: penjaminan.kode_bank,
      jumlah_nasabah: 1,
      plafon_kredit: penjaminan.plafon_kredit,
      nilai_ijp: invoice.nilai,
      asal: invoice.asal,
      baris,
    },
  });
}

async function tambah(tx: Tx, { invoice_id, penjaminan_id }: { invoice_id: string; penjaminan_id: string }, nilai: string): Promise<void> {
  const data = { nilai_ijp: { increment: nilai } };
  await tx.invoice_baris.update({ where: { invoice_id_penjaminan_id: { invoice_id, penjaminan_id } }, data });
  await tx.invoice.update({ where: { id: invoice_id }, data });
}
