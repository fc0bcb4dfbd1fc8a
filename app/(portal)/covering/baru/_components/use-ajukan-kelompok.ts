import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { HasilKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { createOnceKey } from '../../../_components/once-key.ts';
import { kirimKelompok } from '../actions.ts';

/** What came of filing together: done, or a sentence on why nothing was filed. `keluar`: the session has ended. */
export type HasilAjukan =
  | { readonly ok: true; readonly hasil: HasilKelompok }
  | { readonly ok: false; readonly pesan: string; readonly keluar: boolean };

const putus = {
  ok: false,
  pesan: 'Portal tidak terjangkau. Periksa sambungan Anda, lalu ulangi: tidak ada yang diajukan dua kali.',
  temuan: [],
  keluar: false,
} as const;

/** Files the chosen drafts together; what stands against it is told by draft, what was filed (`diajukan`) is gone before the page is read again. The same choice again keeps its once-key. */
export function useAjukanKelompok() {
  const router = useRouter();
  const [keyFor] = useState(() => createOnceKey());
  const [akhir, setAkhir] = useState<HasilAjukan | null>(null);
  const [diajukan, setDiajukan] = useState<readonly string[]>([]);
  const [temuan, setTemuan] = useState<ReadonlyMap<string, readonly string[]>>(new Map());

  async function ajukan(drafIds: readonly string[]): Promise<boolean> {
    const result = await kirimKelompok({ kunci: keyFor(drafIds.join()), drafIds: [...drafIds] }).catch(() => putus);
    setTemuan(new Map());
    if (result.ok) {
      setAkhir({ ok: true, hasil: result.data });
      setDiajukan((before) => [...before, ...drafIds]);
    } else {
      const menurut = Map.groupBy(result.temuan, (row) => row.field);
      const perDraf = new Map([...menurut].map(([id, rows]) => [id, rows.map((row) => row.pesan)]));
      const salah = drafIds.filter((id) => perDraf.has(id)).length;
      const pesan = salah > 0 ? `Belum ada yang diajukan: ${salah} draf perlu diperbaiki dahulu. Lihat di bawah namanya.` : result.pesan;
      setTemuan(perDraf);
      setAkhir({ ok: false, pesan, keluar: result.keluar });
    }
    router.refresh();
    return result.ok;
  }

  return { ajukan, akhir, diajukan, temuan };
}
