import type { Browser, Page } from '@playwright/test';
import { masuk, nomorBaru, orangKedua } from './support/isi-formulir.ts';
import { effectsOf } from './support/ledger.ts';
import { expect, test } from './support/test.ts';

const JUMLAH = 11;
const kini = (page: Page) => page.locator('[role=option]:focus');

/** The admin proposes when filings wait for a second person; the supervisor, beside the one admin there is, consents. */
async function tetapkanAturan(browser: Browser, supervisor: Page, pilihan: 'Selalu' | 'Tidak'): Promise<void> {
  const admin = await orangKedua(browser, 'budi');
  await admin.goto('/pengaturan/aturan');
  await admin.getByRole('button', { name: 'Usulkan perubahan Penjaminan baru' }).click();
  await admin.getByRole('radio', { name: pilihan, exact: true }).check();
  await admin.getByRole('button', { name: 'Kirim usul' }).click();
  await expect(admin.getByRole('heading', { name: 'Usul yang menunggu' })).toBeVisible();
  await admin.context().close();
  await supervisor.goto('/pengaturan/aturan');
  await supervisor.getByRole('link', { name: 'Periksa dan putuskan Penjaminan baru' }).click();
  await supervisor.getByRole('button', { name: 'Setujui', exact: true }).click();
  await expect(supervisor.getByRole('dialog').getByRole('button', { name: 'Setujui', exact: true })).toBeFocused();
  await supervisor.keyboard.press('Enter');
  await expect(supervisor.getByText(/Disetujui oleh Dewi Lestari pada/)).toBeVisible();
}

/** Files the sandbox's own example under a number of its own. */
async function ajukanContoh(page: Page, nomor: string): Promise<void> {
  await page.goto('/covering/baru');
  await page.getByRole('button', { name: 'Isi dengan contoh' }).click();
  await page.getByRole('menuitem').first().click();
  for (const kolom of ['nomor_aplikasi', 'no_rekening']) await page.locator(`[id="${kolom}"]`).fill(nomor);
  await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
  await page.waitForURL(/\/covering\/[0-9a-f-]{36}/);
}

/** Goes down with j until the row that speaks of this has the focus. */
async function turunKe(page: Page, teks: string): Promise<void> {
  const baris = await page.getByRole('option').allTextContents();
  const tempat = baris.findIndex((isi) => isi.includes(teks));
  for (let langkah = 0; langkah <= tempat; langkah += 1) await page.keyboard.press('j');
  await expect(kini(page)).toContainText(teks);
}

/** A day so far from today as a person types it. */
function hari(jarak: number): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', day: '2-digit', month: '2-digit', year: 'numeric' })
    .format(new Date(Date.now() + jarak * 86_400_000))
    .replaceAll('/', '-');
}

test('supervisor menyetujui sepuluh, menolak satu dengan alasan, lalu mendelegasikan wewenangnya: hanya dengan papan ketik', async ({
  page,
  browser,
  stack,
  photograph,
}) => {
  const awal = nomorBaru();
  const nomor = Array.from({ length: JUMLAH }, (_, urutan) => `${awal}${String(urutan).padStart(2, '0')}`);
  const [pertama = '', kedua = '', ketiga = ''] = nomor;
  await masuk(page, 'dewi');
  await tetapkanAturan(browser, page, 'Selalu');
  try {
    const staf = await orangKedua(browser, 'sari');
    for (const satu of nomor) await ajukanContoh(staf, satu);

    await page.goto('/persetujuan');
    await expect(page.getByRole('option').filter({ hasText: awal })).toHaveCount(JUMLAH);
    const status = page.getByRole('status').filter({ hasText: 'Sisa' });

    await test.step('yang pertama dibaca dan disetujui; fokus pindah ke yang berikutnya', async () => {
      await turunKe(page, pertama);
      const perincian = page.getByRole('region', { name: /^Perincian/ });
      await expect(perincian).toContainText(pertama);
      await expect(perincian.getByText('Nomor identitas')).toBeVisible();
      await photograph('persetujuan');
      await page.keyboard.press('s');
      await expect(page.getByRole('button', { name: 'Setujui dan kirim' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(status).toContainText('Disetujui');
      await expect(kini(page)).toContainText(kedua);
      await expect.poll(async () => (await effectsOf(stack.sandboxUrl, pertama)).length).toBe(1);
    });

    await test.step('yang kedua ditolak dengan alasan; huruf di dalam alasan bukan perintah', async () => {
      await page.keyboard.press('t');
      await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
      await page.keyboard.type('Salah satu data tidak sesuai dokumen');
      await page.keyboard.press('Control+Enter');
      await expect(status).toContainText('Ditolak');
      await expect(kini(page)).toContainText(ketiga);
    });

    await test.step('pembuatnya tidak dapat lagi menarik yang sudah dibuka', async () => {
      await staf.goto('/persetujuan/buatan');
      await staf.getByRole('row').filter({ hasText: ketiga }).getByRole('link').click();
      await expect(staf.getByText(/Dibuka Dewi Lestari.*tidak dapat ditarik/)).toBeVisible();
      await expect(staf.getByRole('button', { name: 'Tarik' })).toHaveCount(0);
    });

    await test.step('sembilan sisanya disetujui sekaligus, hasilnya baris demi baris', async () => {
      await page.keyboard.press(' ');
      for (let baris = 1; baris < JUMLAH - 2; baris += 1) await page.keyboard.press('Shift+ArrowDown');
      await expect(page.getByText('9 terpilih')).toBeVisible();
      await page.keyboard.press('a');
      await expect(page.getByRole('dialog')).toContainText('Menurut cabang');
      await expect(page.getByRole('button', { name: 'Setujui 9 permintaan' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: '9 dari 9 disetujui' })).toBeVisible();
      await photograph('persetujuan-banyak');
      await expect(page.getByRole('button', { name: 'Selesai' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.getByRole('option').filter({ hasText: awal })).toHaveCount(0);
      for (const satu of nomor)
        await expect.poll(async () => (await effectsOf(stack.sandboxUrl, satu)).length, satu).toBe(satu === kedua ? 0 : 1);
    });

    await test.step('wewenang didelegasikan kepada Agus untuk sepekan', async () => {
      await page.keyboard.press('d');
      await expect(page.getByRole('combobox', { name: 'Kepada' })).toBeFocused();
      await page.keyboard.type('agus');
      await expect(page.getByRole('option', { name: 'Agus Priyanto' })).toBeVisible();
      for (const tombol of ['Enter', 'Tab', 'Tab']) await page.keyboard.press(tombol);
      await page.keyboard.type(hari(7));
      await page.keyboard.press('Tab');
      await page.keyboard.type('Cuti tahunan');
      for (const tombol of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(tombol);
      await expect(page.getByRole('row', { name: /^Agus Priyanto .*Cuti tahunan.*Berlaku/ })).toBeVisible();
      await page.getByRole('button', { name: 'Cabut delegasi Agus Priyanto' }).click();
      await page.getByRole('button', { name: 'Cabut delegasi', exact: true }).click();
      await expect(page.getByText(/^Dicabut/).first()).toBeVisible();
    });
    await staf.context().close();
  } finally {
    // The journeys that follow file at once.
    await tetapkanAturan(browser, page, 'Tidak');
  }
});
