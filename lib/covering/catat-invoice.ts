import type { Tx } from '#lib/db.ts';
import { toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';

interface Dijamin {
  readonly id: string;
  readonly cabang_id: string;
  readonly produk_kode: string;
  readonly kode_bank: string;
  readonly plafon_kredit: Prisma.Decimal;
}

/**
 * Puts a guarantee on an IJP invoice of its branch: on the one that already names it, or a new one. Invoice numbers
 * repeat (contract section 3), so a number alone never joins two invoices of different days. Amounts in rupiah, decimal strings.
 */
export async function catatInvoice(
  tx: Tx,
  penjaminan: Dijamin,
  invoice: { noInvoice: string; tanggal: string; nilai: string; asal: 'jawaban' | 'dicatat' },
): Promise<{ id: string }> {
  const sudah = await tx.invoice.findFirst({ where: { no_invoice: invoice.noInvoice, baris: { some: { penjaminan_id: penjaminan.id } } } });
  if (sudah) return { id: sudah.id };
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
