import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';

/** Opens a report, sees this text in its rows, takes its Excel file with a second library and its paper as a PDF. Gives every cell of the rows. */
export async function periksaLaporan(page: Page, id: string, tampak: string, kertas: string): Promise<unknown[]> {
  await page.goto(`/laporan/${id}`);
  await expect(page.getByText(tampak).first(), id).toBeVisible();
  const excel = (await page.getByRole('link', { name: 'Excel' }).getAttribute('href')) ?? '';
  const berkas = await page.request.get(excel);
  expect(berkas.headers()['content-type'], id).toContain('spreadsheetml');
  const [lembar] = await readWorkbook(await berkas.body());
  const cetak = await page.request.get(excel.replace('/excel', '/cetak'));
  const pdf = await cetak.body();
  expect(pdf.subarray(0, 5).toString(), id).toBe('%PDF-');
  mkdirSync('test-results/layar', { recursive: true });
  writeFileSync(`test-results/layar/${kertas}.pdf`, pdf);
  return (lembar?.data ?? []).flat();
}
