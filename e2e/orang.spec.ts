import type { Browser, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { Secret, TOTP } from 'otpauth';
import { masuk, orangKedua } from './support/isi-formulir.ts';
import { mundurkanKegiatan, sebutSandi } from './support/orang.ts';
import { expect, test } from './support/test.ts';

const SANDI = 'layangan pasar minggu hujan';
const akunBaru = () => `uji-${Date.now().toString(36)}`;

/** The admin fills the form of a new account; gives the link to hand over. */
async function tambahOrang(admin: Page, akun: string, nama: string): Promise<string> {
  await admin.goto('/pengaturan/pengguna');
  await admin.getByRole('link', { name: 'Tambah pengguna' }).click();
  await admin.getByLabel('Nama lengkap').fill(nama);
  await admin.getByLabel('Nama pengguna').fill(akun);
  await admin.getByRole('checkbox', { name: /^Staf cabang/ }).check();
  await admin.getByRole('combobox', { name: 'Cabang' }).fill('010');
  await admin.keyboard.press('Enter');
  await admin.getByRole('button', { name: 'Tambah dan buat undangan' }).click();
  await expect(admin.getByText(`Serahkan tautan ini kepada ${nama}`)).toBeVisible();
  return (await admin.getByText(/\/masuk\/tautan#/).textContent()) ?? '';
}

/** Somebody at a browser of their own, who has not been here before. */
async function orangBaru(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function pakaiKodePemulihan(page: Page, kode: string): Promise<void> {
  await page.getByRole('button', { name: /Pakai kode pemulihan/ }).click();
  await page.getByLabel('Kode pemulihan').fill(kode);
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  await page.getByRole('button', { name: 'Lanjut ke portal' }).click();
}

test('orang baru: undangan, sandi, kode masuk, lalu perannya diubah dan akunnya ditangguhkan saat ia bekerja', async ({
  page: admin,
  browser,
  photograph,
}) => {
  const akun = akunBaru();
  const nama = `Putri Uji ${akun.slice(-4).toUpperCase()}`;
  let rahasia = '';
  let pemulihan: string[] = [];
  await masuk(admin, 'budi');
  const tautan = await test.step('admin menambah pengguna dan memegang tautan undangannya', () => tambahOrang(admin, akun, nama));
  await photograph('pengguna-undangan', admin);
  await admin.getByRole('link', { name: 'Lihat pengguna ini' }).click();
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText(nama);
  const akunnya = admin.url();
  const page = await orangBaru(browser);

  await test.step('undangan dibuka di komputer lain; sandi yang mudah ditebak ditolak dengan kalimat', async () => {
    await page.goto(tautan);
    await page.getByLabel('Sandi baru').fill('jamkrindo2026');
    await page.getByRole('button', { name: 'Simpan sandi' }).click();
    await expect(page.getByText(/pakai beberapa kata yang tidak berkaitan/).first()).toBeVisible();
    await photograph('undangan-sandi-lemah', page);
    await page.getByLabel('Sandi baru').fill(SANDI);
    await page.getByRole('button', { name: 'Simpan sandi' }).click();
    await expect(page.getByText('Sandi tersimpan')).toBeVisible();
    await page.getByRole('link', { name: 'Masuk', exact: true }).click();
    await sebutSandi(page, akun, SANDI);
    await expect(page).toHaveURL(/\/$/);
  });

  await test.step('kode masuk dipasang di Akun saya', async () => {
    await page.goto('/akun');
    await page.getByRole('link', { name: 'Pasang kode masuk' }).click();
    const kunci = (await page.getByRole('button', { name: /^Salin kunci/ }).getAttribute('aria-label')) ?? '';
    rahasia = kunci.replace('Salin kunci', '').replaceAll(' ', '');
    await page.getByLabel('Kode dari aplikasi').fill(kodeAplikasi(rahasia));
    await page.getByRole('button', { name: 'Pasang', exact: true }).click();
    const kode = page.getByRole('list', { name: 'Kode pemulihan' }).getByRole('listitem');
    await expect(kode).toHaveCount(10);
    pemulihan = await kode.allTextContents();
    await photograph('kode-pemulihan', page);
    await page.getByRole('button', { name: /Sudah saya simpan/ }).click();
    await expect(page.getByText(/Tersisa 10 kode pemulihan/)).toBeVisible();
  });

  await test.step('keluar, lalu masuk dengan sandi dan kode berikutnya di aplikasi', async () => {
    await page.getByRole('button', { name: new RegExp(nama) }).click();
    await page.getByRole('button', { name: 'Keluar' }).click();
    await expect(page.getByText('Anda sudah keluar.')).toBeVisible();
    await sebutSandi(page, akun, SANDI);
    await expect(page.getByRole('heading', { name: 'Kode masuk' })).toBeVisible();
    await page.getByLabel('Kode dari aplikasi').fill(kodeAplikasi(rahasia, 30_000));
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await expect(page).toHaveURL(/\/$/);
  });

  await test.step('perannya diubah saat ia mengetik: ia keluar dengan sebabnya, dan drafnya menunggu', async () => {
    await page.goto('/covering/baru');
    await page.locator('[id="nama_debitur"]').fill('WARSINI DRAF');
    await page.locator('[id="nama_debitur"]').press('Tab');
    await expect(page.getByText(/Draf tersimpan/).first()).toBeVisible();
    await expect(page).toHaveURL(/\?draf=[0-9a-f-]{36}$/);
    const formulir = page.url();
    await admin.getByRole('link', { name: 'Ubah', exact: true }).click();
    await admin.getByRole('checkbox', { name: /^Petugas klaim/ }).check();
    await expect(admin.getByText(/Ia keluar dari semua perangkat/)).toBeVisible();
    await admin.getByRole('button', { name: 'Simpan perubahan' }).click();
    await expect(page).toHaveURL(/\/masuk\?sesi=berakhir/);
    await expect(page.getByText(/karena admin mengubah akun Anda/)).toBeVisible();
    await photograph('keluar-peran-diubah', page);
    await sebutSandi(page, akun, SANDI);
    await pakaiKodePemulihan(page, pemulihan[0] ?? '');
    await expect(page).toHaveURL(formulir);
    await expect(page.locator('[id="nama_debitur"]')).toHaveValue('WARSINI DRAF');
  });

  await test.step('ditangguhkan: keluar lagi, dan kata penolakannya sama dengan sandi yang salah', async () => {
    await expect(admin).toHaveURL(akunnya);
    await admin.getByRole('button', { name: 'Tangguhkan' }).click();
    await admin.getByRole('dialog').getByLabel('Alasan').fill('Cuti panjang');
    await admin.getByRole('dialog').getByRole('button', { name: 'Tangguhkan' }).click();
    await expect(page).toHaveURL(/\/masuk\?sesi=berakhir/);
    await expect(page.getByText('Akun Anda ditangguhkan. Hubungi admin.')).toBeVisible();
    await expect(admin.getByText(/Ditangguhkan sejak/)).toBeVisible();
    await sebutSandi(page, akun, SANDI);
    await expect(page.getByText('Nama pengguna atau sandi tidak cocok.')).toBeVisible();
  });

  await test.step('sesudah lima kali salah, portal menyebut jamnya dan tidak memeriksa lagi', async () => {
    for (let kali = 2; kali <= 6; kali += 1) {
      const jawaban = page.waitForResponse((answer) => answer.url().includes('/callback/credentials'));
      await sebutSandi(page, akun, `tebakan ke-${kali} yang keliru`);
      await jawaban;
    }
    await expect(page.getByText(/Terlalu banyak percobaan\. Coba lagi setelah pukul \d\d\.\d\d WIB/)).toBeVisible();
    await photograph('masuk-ditahan', page);
  });
  await page.context().close();
});

test('pengguna dari Excel: templat diunduh dan diisi, baris yang salah disebut sebabnya, baris yang baik tersimpan', async ({
  page,
  photograph,
}) => {
  const akun = akunBaru();
  await masuk(page, 'budi');
  await page.goto('/pengaturan/pengguna/impor');
  const unduhan = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Unduh templat' }).click();
  const buku = new ExcelJS.Workbook();
  await buku.xlsx.readFile(await (await unduhan).path());
  buku.worksheets[0]?.addRows([
    [akun, 'Rahmat Uji', '', 'Staf cabang, Petugas klaim', '010', ''],
    [`${akun}-b`, 'Lestari Uji', '', 'Staf cabang', '999', ''],
  ]);
  const buffer = Buffer.from(await buku.xlsx.writeBuffer());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'pegawai.xlsx', mimeType, buffer });
  const baris = page.getByRole('table', { name: 'Baris berkas' }).getByRole('row');
  await expect(baris.filter({ hasText: 'Lestari Uji' })).toContainText('999 bukan kode unit kerja yang berlaku');
  await photograph('pengguna-impor');
  await page.getByRole('button', { name: 'Simpan 1 baris yang baik' }).click();
  await expect(page.getByText('1 baris tersimpan', { exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Undangan' }).getByRole('row').filter({ hasText: akun })).toContainText('/masuk/tautan#');
  await page.goto('/pengaturan/pengguna');
  const orangnya = page.getByRole('row').filter({ hasText: akun });
  await expect(orangnya).toContainText('Belum memilih sandi');
});

test('diam: portal bertanya sebelum mengeluarkan; satu tombol cukup untuk tinggal, dan sesudah keluar kembali ke halaman yang sama', async ({
  browser,
  stack,
  photograph,
}) => {
  const page = await orangKedua(browser, 'rina');
  await mundurkanKegiatan(stack, 'rina', 14);
  await page.goto('/klaim?status=dibayar');
  const tanya = page.getByRole('alertdialog', { name: 'Masih di sini?' });
  await expect(tanya).toBeVisible();
  await photograph('masih-di-sini', page);
  await page.keyboard.press('Shift');
  await expect(tanya).toHaveCount(0);
  await mundurkanKegiatan(stack, 'rina', 16);
  await expect(page).toHaveURL(/\/masuk\?sesi=berakhir/);
  await expect(page.getByText(/15 menit tanpa kegiatan/)).toBeVisible();
  await sebutSandi(page, 'rina', 'sandbox-rina');
  await expect(page).toHaveURL(/\/klaim\?status=dibayar$/);
  await page.context().close();
});

/** What the person's app shows now, or so many milliseconds from now. */
function kodeAplikasi(rahasia: string, nanti = 0): string {
  return new TOTP({ secret: Secret.fromBase32(rahasia) }).generate({ timestamp: Date.now() + nanti });
}
