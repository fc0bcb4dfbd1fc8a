import { expect, type Locator, type Page } from '@playwright/test';

/** Types one day into a date field: `2026-06-14` as a person writes it. */
export async function isiTanggal(field: Locator, hari: string): Promise<void> {
  await field.fill(hari.split('-').reverse().join('-'));
  await field.press('Tab');
}

/** A document of exactly so many bytes that says by its content that it is a PDF. */
export function dokumenPdf(bytes: number): Buffer {
  const isi = Buffer.alloc(bytes, 0x20);
  isi.write('%PDF-1.4\n');
  isi.write('\n%%EOF\n', bytes - 7);
  return isi;
}

/** Chooses a file for one document of the checklist. */
export async function pilihBerkas(page: Page, kode: string, buffer: Buffer, nama = `${kode}.pdf`): Promise<Locator> {
  await page.getByLabel(new RegExp(`^Berkas ${kode} `)).setInputFiles({ name: nama, mimeType: 'application/pdf', buffer });
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: kode, exact: true }) });
}

/** An instalment as the bank's staff enters it: filed, approved by a second person, confirmed with the value that was truly paid. */
export async function angsur(
  page: Page,
  isi: { ke: number; tertagih: string; dibayar?: string; nomor: string; hari: string },
  disetujui: () => Promise<void>,
): Promise<void> {
  const { ke, tertagih, dibayar, nomor, hari } = isi;
  await page.getByRole('button', { name: 'Input angsuran' }).click();
  const form = page.getByRole('form', { name: 'Input angsuran' });
  await form.getByLabel('Tertagih dari debitur').fill(tertagih);
  await form.getByLabel('Nomor surat subrogasi').fill(`SUB-${nomor}-${ke}`);
  await isiTanggal(form.getByLabel('Tanggal surat'), hari);
  await form.getByLabel('Nomor referensi pembayaran').fill(`TRS-${nomor}-${ke}`);
  await isiTanggal(form.getByLabel('Tanggal pembayaran'), hari);
  await form.getByLabel('Bank pengirim').fill('113');
  await form.getByLabel('Rekening pengirim').fill('0010012345678901');
  await form.getByLabel('Bank penerima').fill('002');
  await form.getByLabel('Rekening penerima').fill('0059876543210987');
  await form.getByRole('button', { name: /Kirim pengajuan/ }).click();
  await disetujui();
  await page.getByRole('button', { name: `Konfirmasi pembayaran angsuran ke-${ke}` }).click();
  const konfirmasi = page.getByRole('form', { name: `Konfirmasi pembayaran angsuran ke-${ke}` });
  if (dibayar) await konfirmasi.getByLabel('Nilai yang dibayar').fill(dibayar);
  await konfirmasi.getByRole('button', { name: /Kirim konfirmasi/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(`^Ke-${ke} Dibayar`) })).toBeVisible();
}
