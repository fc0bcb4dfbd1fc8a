import type { ActionResult } from '../../../../../_request/form-action.ts';

interface Kiriman {
  readonly klaimId: string;
  readonly kode: string;
  readonly file: File;
  readonly kunci: string;
  /** share of the bytes that reached the portal, 0 to 1 */
  readonly onProgress: (bagian: number) => void;
  readonly signal: AbortSignal;
}

const putus = 'Sambungan ke portal terputus sebelum berkas tiba. Periksa jaringan Anda, lalu kirim lagi berkas ini.';

/** Brings a file to the portal as raw bytes, telling how far it is; null where it was stopped by the person. */
export function kirimBerkas({ klaimId, kode, file, kunci, onProgress, signal }: Kiriman): Promise<ActionResult<{ id: string }> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const gagal = (pesan: string) => resolve({ ok: false, pesan, temuan: [], keluar: false });
    request.open('PUT', `/api/klaim/${klaimId}/dokumen/${kode}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Kunci', kunci);
    request.setRequestHeader('X-Nama-Berkas', encodeURIComponent(file.name.slice(-200)));
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => {
      const answer = request.response as ActionResult<{ id: string }> | null;
      if (answer && typeof answer === 'object' && 'ok' in answer) resolve(answer);
      else gagal(`Portal tidak dapat menerima berkas ini (kode ${request.status}). Coba lagi sebentar lagi.`);
    };
    request.onerror = () => gagal(putus);
    request.onabort = () => resolve(null);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
