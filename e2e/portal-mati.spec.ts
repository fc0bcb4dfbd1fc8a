import { Client } from 'pg';
import { contohPenjaminanBaru } from '#lib/jfusion/contract/fixtures.ts';
import { isiFormulir, masuk, nomorBaru } from './support/isi-formulir.ts';
import { withholdAnswer } from './support/jawaban-ditahan.ts';
import { effectsOf } from './support/ledger.ts';
import { expect, type Stack, test } from './support/test.ts';

/** How many letters with an effect speak of this number. */
async function banyakSurat({ databaseUrl }: Stack, nomor: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM pengiriman WHERE efek AND nomor_aplikasi = $1', [
      nomor,
    ]);
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}

test('portal mati sesudah menyimpan dan sebelum menjawab: orangnya menekan lagi, satu surat, satu efek, tidak ada yang hilang', async ({
  page,
  stack,
  photograph,
}) => {
  const nomor = nomorBaru();
  await masuk(page, 'sari');
  await page.goto('/covering/baru');
  await isiFormulir(page, { ...contohPenjaminanBaru, nomor_aplikasi: nomor, no_rekening: nomor } as never);
  const tersimpan = async () => (await banyakSurat(stack, nomor)) > 0;
  const ditahan = await withholdAnswer(page, tersimpan);
  const kirim = page.getByRole('button', { name: /Kirim ke Jamkrindo/ });
  await kirim.click();
  while (!(await tersimpan())) await page.evaluate(() => undefined);
  await stack.web.kill();
  await ditahan.reached;
  await ditahan.drop();
  await expect(page.getByText('belum tentu permohonan ini tersimpan')).toBeVisible();
  await photograph('portal-mati');

  await stack.web.start();
  await kirim.click();
  await page.waitForURL(/\/covering\/[0-9a-f-]{36}/);
  await expect(page.getByText(/sertifikat terbit/i).first()).toBeVisible({ timeout: 20_000 });
  expect(await banyakSurat(stack, nomor)).toBe(1);
  expect(await effectsOf(stack.sandboxUrl, nomor)).toHaveLength(1);
});
