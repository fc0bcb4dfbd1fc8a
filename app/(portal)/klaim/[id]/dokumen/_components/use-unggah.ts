'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { BarisDokumen } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { periksaDokumen } from '#lib/klaim/periksa-dokumen.ts';
import type { ActionResult } from '../../../../../_request/form-action.ts';
import { createOnceKey } from '../../../../_components/once-key.ts';
import { kirimBerkas } from './kirim-berkas.ts';

/** What happens to the file that was chosen for one row. */
export type Unggahan =
  | { readonly fase: 'diam' }
  | { readonly fase: 'naik'; readonly nama: string; readonly bagian: number }
  | { readonly fase: 'gagal'; readonly nama: string; readonly pesan: string; readonly keluar: boolean };

const awal = async (file: File) => new Uint8Array(await file.slice(0, 16).arrayBuffer());
const akhir = async (file: File) => new Uint8Array(await file.slice(-1024).arrayBuffer());

/** Brings chosen files of one row to the portal: looked at first, then sent with progress; the page is made true after it. */
export function useUnggah(klaimId: string, baris: BarisDokumen) {
  const router = useRouter();
  const keys = useRef(createOnceKey());
  const running = useRef<AbortController | null>(null);
  const [unggahan, setUnggahan] = useState<Unggahan>({ fase: 'diam' });

  async function pilih(file: File): Promise<void> {
    if (running.current) return;
    const mine = new AbortController();
    running.current = mine;
    const result = await kirim(file, mine.signal).catch(() => tidakTerbaca);
    running.current = null;
    if (result && !result.ok) setUnggahan({ fase: 'gagal', nama: file.name, ...kalimat(result) });
    else setUnggahan({ fase: 'diam' });
    if (result?.ok) {
      keys.current = createOnceKey();
      router.refresh();
    }
  }

  async function kirim(file: File, signal: AbortSignal): Promise<ActionResult<{ id: string }> | null> {
    const periksa = periksaDokumen(baris, { ukuran: file.size, awal: await awal(file), akhir: await akhir(file) });
    if ('pesan' in periksa) return { ok: false, pesan: '', temuan: [{ field: 'berkas', pesan: periksa.pesan }], keluar: false };
    const kunci = keys.current(JSON.stringify([baris.kode, file.name, file.size, file.lastModified]));
    const onProgress = (bagian: number) => setUnggahan({ fase: 'naik', nama: file.name, bagian });
    onProgress(0);
    return kirimBerkas({ klaimId, kode: baris.kode, file, kunci, onProgress, signal });
  }

  return { unggahan, pilih, batal: () => running.current?.abort() };
}

const tidakTerbaca = {
  ok: false,
  pesan: 'Berkas tidak dapat dibaca dari komputer ini. Tutup dulu di aplikasi lain, lalu pilih lagi.',
  temuan: [],
  keluar: false,
} as const;

/** A finding about the file as a whole sentence; any other refusal as it is. */
function kalimat({ pesan, temuan, keluar }: Extract<ActionResult<never>, { ok: false }>) {
  const [satu] = temuan;
  return { pesan: satu ? `Berkas ini ${satu.pesan}.` : pesan, keluar };
}
