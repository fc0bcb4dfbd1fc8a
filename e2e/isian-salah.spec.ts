import { kolomPengajuan } from '#lib/covering/fields.ts';
import { contohPenjaminanBaru } from '#lib/jfusion/contract/fixtures.ts';
import { isiFormulir, masuk, nomorBaru } from './support/isi-formulir.ts';
import { expect, test } from './support/test.ts';

/** Something wrong for every field that is typed, and what must then stand at it. */
const salah: Record<string, { ketik: string; pesan: RegExp }> = {
  nama_debitur: { ketik: 'ANITA\\TAMA', pesan: /karakter yang tidak dapat dikirim/i },
  no_identitas: { ketik: '33140968108400012', pesan: /paling panjang 16 karakter/i },
  tanggal_lahir: { ketik: '31-02-1984', pesan: /tanggal yang ada di kalender/i },
  no_hp: { ketik: '0'.repeat(51), pesan: /paling panjang 50/i },
  alamat_debitur: { ketik: 'x'.repeat(256), pesan: /paling panjang 255/i },
  kode_pos: { ketik: '572822', pesan: /paling panjang 5/i },
  no_ijin_usaha: { ketik: 'x'.repeat(51), pesan: /paling panjang 50/i },
  tanggal_mulai_usaha: { ketik: 'x'.repeat(101), pesan: /paling panjang 100/i },
  jumlah_tenaga_kerja: { ketik: '0', pesan: /paling sedikit 1/i },
  omset_usaha: { ketik: 'banyak', pesan: /angka bulat/i },
  modal_usaha: { ketik: '-5', pesan: /angka bulat/i },
  alamat_usaha: { ketik: 'x'.repeat(256), pesan: /paling panjang 255/i },
  npwp: { ketik: '9'.repeat(21), pesan: /paling panjang 20/i },
  plafon_kredit: { ketik: '1.234.567.890.123', pesan: /paling banyak 12 angka/i },
  jangka_waktu: { ketik: '36,55', pesan: /paling banyak 1 angka di belakang koma/i },
  no_rekening: { ketik: 'x'.repeat(51), pesan: /paling panjang 50/i },
  cif: { ketik: 'x'.repeat(51), pesan: /paling panjang 50/i },
  no_pk: { ketik: 'x'.repeat(51), pesan: /paling panjang 50/i },
  tanggal_pk: { ketik: '2023-13-45', pesan: /tanggal yang ada di kalender/i },
  nilai_agunan: { ketik: 'x', pesan: /angka bulat/i },
  nomor_aplikasi: { ketik: 'x'.repeat(21), pesan: /paling panjang 20/i },
  tanggal_awal: { ketik: 'kemarin', pesan: /tanggal yang ada di kalender/i },
  tanggal_akhir: { ketik: '00-00-0000', pesan: /tanggal yang ada di kalender/i },
  tanggal_rekam: { ketik: '99', pesan: /tanggal yang ada di kalender/i },
};

test('isian yang salah di setiap kolom mendapat kalimatnya di kolom dan di ringkasan, dan tidak ada yang hilang', async ({
  page,
  photograph,
}) => {
  await masuk(page, 'sari');
  await page.goto('/covering/baru');
  await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
  const ringkasan = page
    .getByRole('alert')
    .filter({ hasText: /perlu|isian/i })
    .first();
  await expect(ringkasan).toBeVisible();
  for (const { label, kontrak, tetap, field } of kolomPengajuan) {
    if (!kontrak.required || tetap || ['jenis_linkage', 'jenis_identitas', 'tanggal_rekam', 'kode_uker', 'kode_bank'].includes(field))
      continue;
    await expect(ringkasan.getByRole('link', { name: new RegExp(`^${label.replace(/[()]/g, '\\$&')}`) }), label).toBeVisible();
  }
  await photograph('isian-kosong');

  for (const [field, { ketik }] of Object.entries(salah)) {
    await page.locator(`[id="${field}"]`).fill(ketik);
    await page.locator(`[id="${field}"]`).press('Tab');
  }
  await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
  for (const [field, { ketik, pesan }] of Object.entries(salah)) {
    const box = page.locator(`[id="${field}"]`);
    await expect(box, field).toHaveAttribute('aria-invalid', 'true');
    const told = await Promise.all(
      ((await box.getAttribute('aria-describedby')) ?? '').split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
    );
    expect(told.join(' '), field).toMatch(pesan);
    await expect(box, field).toHaveValue(ketik);
  }
  await photograph('isian-salah');

  await test.step('draf menyimpan juga yang salah, dan dibuka lagi setelah halaman dimuat ulang', async () => {
    await expect(page.getByText(/Draf tersimpan/).first()).toBeVisible();
    await expect(page).toHaveURL(/\?draf=[0-9a-f-]{36}$/);
    await page.reload();
    for (const [field, { ketik }] of Object.entries(salah)) await expect(page.locator(`[id="${field}"]`), field).toHaveValue(ketik);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('ANITA');
  });

  await test.step('tab kedua dengan draf yang sama diberi tahu, di kedua tab, sampai salah satunya ditutup', async () => {
    const diberiTahu = 'Draf ini juga terbuka di tab lain';
    const kedua = await page.context().newPage();
    await kedua.goto(page.url());
    await expect(kedua.getByText(diberiTahu)).toBeVisible();
    await expect(page.getByText(diberiTahu)).toBeVisible();
    await kedua.close({ runBeforeUnload: true });
    await expect(page.getByText(diberiTahu)).toHaveCount(0);
  });
});

test('nomor yang sudah diajukan ditolak dengan kalimat, tanpa kehilangan isian', async ({ page }) => {
  const nomor = nomorBaru();
  await masuk(page, 'sari');
  for (const [ke, harapan] of [
    [1, /sertifikat terbit/i],
    [2, /sudah diajukan/],
  ] as const) {
    await page.goto('/covering/baru');
    await isiFormulir(page, { ...contohPenjaminanBaru, nomor_aplikasi: nomor, no_rekening: nomor } as never);
    await page.getByRole('button', { name: /Kirim ke Jamkrindo/ }).click();
    await expect(page.getByText(harapan).first(), `ke-${ke}`).toBeVisible();
  }
  await expect(page.locator('[id="nama_debitur"]')).toHaveValue('ANITA TAMA');
});

test('peringatan menyebut sumbernya dan tidak pernah menghalangi', async ({ page }) => {
  await masuk(page, 'sari');
  await page.goto('/covering/baru');
  await isiFormulir(page, { jenis_kelamin: '1', jenis_identitas: '1', no_identitas: '3314096810840001', tanggal_lahir: '1984-10-27' });
  await expect(page.getByText(/Tanggal lahir di dalam NIK berbeda/).first()).toBeVisible();
  await expect(page.getByText(/Menurut NIK debitur ini perempuan/).first()).toBeVisible();
  await expect(page.locator('[id="no_identitas"]')).not.toHaveAttribute('aria-invalid', 'true');
});
