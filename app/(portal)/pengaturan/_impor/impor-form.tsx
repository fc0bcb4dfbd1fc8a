'use client';

import { useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProblemNotice } from '../../_components/problem-notice.tsx';
import { HasilTable } from './hasil-table.tsx';
import { PetunjukImpor } from './petunjuk-impor.tsx';
import { PilihBerkas } from './pilih-berkas.tsx';
import { RingkasanBaris } from './ringkasan-baris.tsx';
import { type BarisImpor, type HasilImpor, periksaBerkas, simpanBerkas, unduhBelumMasuk } from './send-file.ts';
import { StepRegion } from './step-region.tsx';
import { TabelBaris } from './tabel-baris.tsx';
import { useFileStep } from './use-file-step.ts';

type Props = {
  readonly jenis: string;
  readonly judul: string;
  readonly kolom: readonly { readonly key: string; readonly label: string; readonly jelas: string }[];
  readonly keterangan: readonly string[];
};

type Langkah =
  | { readonly ke: 'pilih'; readonly awal: boolean }
  | { readonly ke: 'periksa'; readonly file: File; readonly rows: readonly BarisImpor[] }
  | { readonly ke: 'selesai'; readonly file: File; readonly hasil: HasilImpor };

/** The three steps of bringing a file: choose, look at the rows, what became of them. */
export function ImporForm({ jenis, judul, kolom, keterangan }: Props) {
  const [langkah, setLangkah] = useState<Langkah>({ ke: 'pilih', awal: true });
  const { busy, problem, run, forget } = useFileStep<'periksa' | 'simpan' | 'unduh'>();
  const pilih = (file: File) => {
    forget();
    run(
      'periksa',
      () => periksaBerkas(jenis, file),
      (rows) => setLangkah({ ke: 'periksa', file, rows }),
    );
  };
  const simpan = (file: File) =>
    run(
      'simpan',
      () => simpanBerkas(jenis, file),
      (hasil) => setLangkah({ ke: 'selesai', file, hasil }),
    );
  const unduh = (file: File) => run('unduh', () => unduhBelumMasuk(jenis, judul, file), forget);
  const ulang = () => {
    forget();
    setLangkah({ ke: 'pilih', awal: false });
  };
  if (langkah.ke === 'selesai') {
    const { hasil, file } = langkah;
    return (
      <StepRegion key="selesai" label="Hasil" className="space-y-6">
        <ProblemNotice problem={problem} />
        <HasilTable judul={judul} hasil={hasil} kolom={kolom} />
        <div className="no-print flex flex-wrap gap-2">
          {hasil.gagal.length > 0 && (
            <Button pending={busy === 'unduh'} onClick={() => unduh(file)}>
              Unduh yang belum masuk
            </Button>
          )}
          <Button onClick={ulang}>Unggah berkas lain</Button>
        </div>
      </StepRegion>
    );
  }
  if (langkah.ke === 'pilih') {
    return (
      <StepRegion key="pilih" label="Pilih berkas" first={langkah.awal} className="max-w-3xl space-y-6">
        <ProblemNotice problem={problem} />
        <PilihBerkas pending={busy === 'periksa'} onPick={pilih} templat={`/api/impor/${jenis}`} />
        <PetunjukImpor kolom={kolom} keterangan={keterangan} />
      </StepRegion>
    );
  }
  const { file, rows } = langkah;
  const baik = rows.filter((row) => row.nasib === 'baru' || row.nasib === 'berubah').length;
  const salah = rows.filter((row) => row.nasib === 'salah').length;
  return (
    <StepRegion key="periksa" label="Periksa baris" className="space-y-4">
      <ProblemNotice problem={problem} />
      <RingkasanBaris nama={file.name} rows={rows} />
      {baik === 0 && (
        <Banner tone="wait">Tidak ada baris yang dapat disimpan dari berkas ini. Perbaiki di Excel, lalu pilih lagi berkasnya.</Banner>
      )}
      <div className="flex flex-wrap gap-2">
        {baik > 0 && (
          <Button kind="primary" pending={busy === 'simpan'} onClick={() => simpan(file)}>
            Simpan {baik} baris yang baik
          </Button>
        )}
        {salah > 0 && (
          <Button pending={busy === 'unduh'} onClick={() => unduh(file)}>
            Unduh {salah} baris yang salah
          </Button>
        )}
        <Button onClick={ulang}>Pilih berkas lain</Button>
      </div>
      <TabelBaris rows={rows} kolom={kolom} />
    </StepRegion>
  );
}
