import type { HasilImpor } from '#lib/impor/import-file.ts';
import type { BarisImpor, NasibBaris } from '#lib/impor/import-kind.ts';
import type { ActionResult } from '../../../_request/form-action.ts';

export type { BarisImpor, HasilImpor, NasibBaris };

const lost = {
  ok: false,
  pesan: 'Sambungan ke portal terputus. Berkasnya masih Anda pilih; coba lagi sebentar lagi.',
  temuan: [],
  keluar: false,
} as const;

async function post(jenis: string, langkah: string, file: File): Promise<Response | null> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return fetch(`/api/impor/${jenis}?langkah=${langkah}`, { method: 'POST', body: file, headers }).catch(() => null);
}

async function answerOf<T>(response: Response | null): Promise<ActionResult<T>> {
  const answer = await response?.json().catch(() => null);
  return answer && typeof answer === 'object' && 'ok' in answer ? (answer as ActionResult<T>) : lost;
}

/** Has every row of a file looked at. */
export async function periksaBerkas(jenis: string, file: File): Promise<ActionResult<readonly BarisImpor[]>> {
  return answerOf(await post(jenis, 'periksa', file));
}

/** Saves the good rows of a file. */
export async function simpanBerkas(jenis: string, file: File): Promise<ActionResult<HasilImpor>> {
  return answerOf(await post(jenis, 'simpan', file));
}

/** Hands the rows that could not go in back as a workbook. */
export async function unduhBelumMasuk(jenis: string, judul: string, file: File): Promise<ActionResult<null>> {
  const response = await post(jenis, 'belum', file);
  if (!response?.ok) return answerOf(response);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = `${judul} belum masuk.xlsx`;
  link.click();
  URL.revokeObjectURL(url);
  return { ok: true, data: null };
}
