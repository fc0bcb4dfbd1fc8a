import { ajukan, masuk, nomorBaru, orangKedua } from './support/isi-formulir.ts';
import { setujui } from './support/orang.ts';
import { expect, test } from './support/test.ts';

test('cabang berganti nama lalu digabung; kode lamanya tetap menemukannya, dan orang di cabang tujuan melihat keduanya', async ({
  page,
  browser,
  photograph,
}) => {
  const kode = nomorBaru().slice(-8);
  await masuk(page, 'budi');
  await page.goto('/pengaturan/cabang');
  await page.getByRole('button', { name: 'Tambah cabang' }).click();
  await page.getByRole('dialog').getByLabel('Kode unit kerja').fill(kode);
  await page.getByRole('dialog').getByLabel('Nama cabang').fill('Kantor Kas Uji');
  await page.getByRole('dialog').getByRole('button', { name: 'Tambah cabang' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kantor Kas Uji');

  await test.step('berganti kode dan nama', async () => {
    await page.getByRole('button', { name: 'Ganti kode atau nama' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kode unit kerja').fill(`${kode}-1`);
    await dialog.getByLabel('Nama cabang').fill('Capem Uji');
    await dialog.getByLabel('Alasan').fill('SK Direksi 12/2026');
    await dialog.getByRole('button', { name: 'Ganti', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Capem Uji');
    const riwayat = page.getByRole('table', { name: 'Riwayat kode dan nama' }).getByRole('row');
    await expect(riwayat.filter({ hasText: 'Kantor Kas Uji' })).toContainText(kode);
    await expect(riwayat.filter({ hasText: 'Capem Uji' })).toContainText('SK Direksi 12/2026');
  });

  await test.step('digabung ke Cabang Semarang', async () => {
    await page.getByRole('button', { name: 'Gabungkan' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Tidak dapat dibatalkan');
    await dialog.getByRole('combobox', { name: 'Digabung ke' }).fill('020');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Alasan').fill('SK Direksi 13/2026');
    await dialog.getByRole('button', { name: 'Gabungkan ke Cabang Semarang' }).click();
    await expect(page.getByText('Digabung ke Cabang Semarang').first()).toBeVisible();
    await photograph('cabang-digabung');
  });

  await test.step('orang di Semarang melihat keduanya', async () => {
    const tono = await orangKedua(browser, 'tono');
    await tono.goto(`/pengaturan/cabang?cari=${kode}`);
    await expect(tono.getByRole('row').filter({ hasText: 'Capem Uji' })).toContainText('Digabung ke Cabang Semarang');
    await tono.getByRole('link', { name: 'Capem Uji' }).click();
    await tono.getByRole('link', { name: /Cabang Semarang/ }).click();
    await expect(tono.getByRole('link', { name: /Capem Uji/ })).toBeVisible();
    await tono.context().close();
  });
});

test('debitur pindah unit kerja: supervisornya mengusulkan, supervisor tujuan menyetujui, lalu hanya unit tujuan yang melihatnya', async ({
  page: staf,
  browser,
  photograph,
}) => {
  const nomor = nomorBaru();
  await masuk(staf, 'sari');
  await ajukan(staf, nomor);
  await expect(staf.getByRole('link', { name: /Unduh/ })).toBeVisible();
  await expect(staf.getByRole('button', { name: 'Bayar IJP tahun ke-1' })).toBeVisible();
  const permohonan = staf.url();

  await test.step('diusulkan dengan alasan', async () => {
    const dewi = await orangKedua(browser, 'dewi');
    await dewi.goto(permohonan);
    await dewi.getByRole('button', { name: 'Pindah unit kerja' }).click();
    const dialog = dewi.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Unit kerja tujuan' }).fill('020');
    await dewi.keyboard.press('Enter');
    await dialog.getByLabel('Alasan').fill('Debitur pindah tempat usaha ke Semarang');
    await dialog.getByRole('button', { name: 'Usulkan pindah' }).click();
    await expect(dewi.getByText(/^Diusulkan pindah ke/)).toBeVisible();
    await photograph('pindah-diusulkan', dewi);
    await dewi.context().close();
  });

  await test.step('disetujui di unit tujuan, yang sejak itu melihat permohonannya', async () => {
    const tono = await orangKedua(browser, 'tono');
    await setujui(tono, 'Pindah unit kerja');
    await tono.goto(permohonan);
    await expect(tono.getByText(nomor).first()).toBeVisible();
    await tono.context().close();
  });

  await test.step('unit lama tidak melihatnya lagi', async () => {
    const answer = await staf.goto(permohonan);
    expect(answer?.status()).toBe(404);
    await expect(staf.getByText(nomor)).toHaveCount(0);
  });
});
