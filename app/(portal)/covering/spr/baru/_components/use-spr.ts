import { useCallback, useEffect, useRef, useState } from 'react';
import type { NamaSpr } from '#lib/covering/schema.ts';
import { type NamaKertas, periksaKertas } from '#lib/kertas/isian-kertas.ts';
import { useDraf } from '../../../baru/_components/use-draf.ts';
import { useKirim } from '../../../baru/_components/use-kirim.ts';
import { kirimSpr, simpanDrafSpr } from '../actions.ts';
import { type NilaiSpr, sesudahUbah } from './isian-spr.ts';
import type { SprFormProps } from './spr-form.tsx';
import { menurutFormulirSpr, peringatanSpr, temuanSpr } from './temuan-spr.ts';

const RESTED = 400;

/** What stands in the form of an SPR and everything the form has to say about it; keeps its draft and sends. */
export function useSpr({ nilai: awal, draf: drafAwal, koreksiDariId, lama, onDrafBaru }: SprFormProps) {
  const { penjaminanId, namaDebitur } = lama;
  const [nilai, setNilai] = useState(awal);
  const kini = useRef(awal);
  const [dilewati, setDilewati] = useState<ReadonlySet<string>>(() => new Set(terisi(awal)));
  const periksa = (isi: NilaiSpr) => [...temuanSpr(isi, lama), ...(koreksiDariId === null ? periksaKertas(isi) : [])];
  const draf = useDraf<NilaiSpr>(
    drafAwal,
    koreksiDariId,
    (drafId, isian) => simpanDrafSpr({ drafId, penjaminanId, namaDebitur, koreksiDariId, isian }),
    onDrafBaru,
  );
  const { kirim, sending, attempt, jawaban, server } = useKirim<NilaiSpr>(
    {
      ambil: () => kini.current,
      kirim: (isian, kunci, drafId) => kirimSpr({ kunci, drafId, penjaminanId, koreksiDariId, isian }),
      alamat: (id) => `/covering/spr/${id}`,
      adaTemuan: () => periksa(kini.current).length > 0,
    },
    draf,
  );
  const tetap = server?.temuan.filter(({ field }) => server.terkirim[field] === nilai[field as NamaSpr]) ?? [];
  const temuan = menurutFormulirSpr([...periksa(nilai), ...tetap]);
  const tampak = temuan.filter(({ field }) => attempt > 0 || dilewati.has(field) || tetap.some((row) => row.field === field));

  const { autosave } = draf;
  const ubah = useCallback(
    (field: NamaSpr | NamaKertas, value: string) => {
      kini.current = sesudahUbah(kini.current, field, value, lama, lama.hari);
      setNilai(kini.current);
      autosave.change(kini.current);
    },
    [autosave, lama],
  );
  const lewati = useCallback((field: string) => setDilewati((before) => (before.has(field) ? before : new Set([...before, field]))), []);
  const rested = useRested(nilai);
  return { nilai, ubah, lewati, temuan, tampak, warning: peringatanSpr(rested, lama), draf, kirim, sending, attempt, jawaban };
}

function terisi(nilai: NilaiSpr): string[] {
  return Object.entries(nilai).flatMap(([field, value]) => (value === '' ? [] : [field]));
}

/** The form as it stood when the typing last rested for a moment. */
function useRested(nilai: NilaiSpr): NilaiSpr {
  const [rested, setRested] = useState(nilai);
  useEffect(() => {
    const timer = setTimeout(() => setRested(nilai), RESTED);
    return () => clearTimeout(timer);
  }, [nilai]);
  return rested;
}
