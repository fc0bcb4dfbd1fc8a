'use client';

import { type KeyboardEvent, useCallback, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { ErrorSummary } from '#components/form/error-summary.tsx';
import { FormFooter, FormLayout } from '#components/form/form-layout.tsx';
import { GroupIndex } from '#components/form/group-index.tsx';
import { SaveState } from '#components/form/save-state.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { kelompokLabel, kelompokPengajuan, kolomPengajuan, labelKolom } from '#lib/covering/fields.ts';
import { bersihkanIsian } from '#lib/covering/schema.ts';
import { type IsianKertas, labelKertas, namaKertas, periksaKertas } from '#lib/kertas/isian-kertas.ts';
import { kirimPengajuan, simpanDraf } from '../actions.ts';
import { type Contoh, isiContoh } from './contoh.ts';
import type { Nilai } from './isian.ts';
import { KelompokFields } from './kelompok-fields.tsx';
import { KertasPermohonan } from './kertas-permohonan.tsx';
import { MulaiBar } from './mulai-bar.tsx';
import { PesanKirim, SesiBerakhir } from './pesan-kirim.tsx';
import { type DaftarKode, temuanFormulir } from './temuan.ts';
import { type DrafAwal, useDraf } from './use-draf.ts';
import { useKirim } from './use-kirim.ts';
import { useTabLain } from './use-tab-lain.ts';
import { useTemuan } from './use-temuan.ts';

type Props = {
  readonly nilai: Nilai;
  readonly draf: DrafAwal | null;
  readonly koreksiDariId: string | null;
  readonly daftar: DaftarKode;
  readonly lalu: readonly { readonly id: string; readonly label: string }[];
  readonly sandbox: boolean;
  readonly onDrafBaru: (id: string) => void;
};

const sebutan: Readonly<Partial<Record<string, string>>> = labelKertas;

/** The form of a filing: checks itself while it is filled in, keeps its draft, and sends. */
export function PengajuanForm({ nilai: awal, draf: drafAwal, koreksiDariId, daftar, lalu, sandbox, onDrafBaru }: Props) {
  const form = useForm<Nilai>({ defaultValues: awal });
  const nilai = useWatch({ control: form.control });
  const draf = useDraf<Nilai>(drafAwal, koreksiDariId, (drafId, isian) => simpanDraf({ drafId, koreksiDariId, isian }), onDrafBaru);
  const tabLain = useTabLain(draf.id);
  const kertas = (isian: IsianKertas) => (koreksiDariId === null ? periksaKertas(isian) : []);
  const { kirim, sending, attempt, jawaban, server } = useKirim<Nilai>(
    {
      ambil: () => form.getValues(),
      kirim: (isian, kunci, drafId) => kirimPengajuan({ kunci, isian, drafId, koreksiDariId }),
      alamat: (id) => `/covering/${id}`,
      adaTemuan: () => temuanFormulir(bersihkanIsian(form.getValues()), daftar).length + kertas(form.getValues()).length > 0,
    },
    draf,
  );
  const { touchedFields } = form.formState;
  const [terisi] = useState(
    () => new Set<string>([...kolomPengajuan.map(({ field }) => field), ...namaKertas].filter((field) => awal[field] !== '')),
  );
  const touched = touchedFields as Readonly<Record<string, boolean | undefined>>;
  const cek = useTemuan(nilai, daftar, kertas(nilai), server, (field) => attempt > 0 || touched[field] === true || terisi.has(field));

  const { autosave } = draf;
  const { getValues } = form;
  const onKey = useCallback(() => autosave.change({ ...getValues() }), [autosave, getValues]);

  function contoh(pilihan: Contoh) {
    form.reset(isiContoh(pilihan, form.getValues(), Date.now()));
    onKey();
  }

  function key(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void kirim();
    } else if (event.target instanceof HTMLInputElement) event.preventDefault();
  }

  return (
    <form
      method="post"
      noValidate
      autoComplete="off"
      aria-label="Permohonan penjaminan"
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        void kirim();
      }}
      className="space-y-4 [&_:is(input,textarea)]:scroll-my-28"
    >
      {koreksiDariId === null && <MulaiBar lalu={lalu} onContoh={sandbox ? contoh : null} />}
      {tabLain && (
        <Banner tone="wait" title="Draf ini juga terbuka di tab lain">
          Lanjutkan di satu tab saja supaya isian kedua tab tidak saling menimpa.
        </Banner>
      )}
      <PesanKirim jawaban={jawaban} signedOut={draf.signedOut} />
      {attempt > 0 && (
        <ErrorSummary
          focusKey={attempt}
          items={cek.tampak.map(({ field, pesan }) => ({ fieldId: field, label: sebutan[field] ?? labelKolom(field), message: pesan }))}
        />
      )}
      <FormLayout
        index={
          <GroupIndex
            groups={kelompokPengajuan.map((kelompok) => ({
              id: `kelompok-${kelompok}`,
              label: kelompokLabel[kelompok].label,
              ...cek.kelompok[kelompok],
            }))}
          />
        }
      >
        {kelompokPengajuan.map((kelompok) => (
          <KelompokFields
            key={kelompok}
            kelompok={kelompok}
            control={form.control}
            nilai={nilai}
            daftar={daftar}
            error={cek.error}
            warning={cek.warning}
            wajib={cek.wajib}
            onKey={onKey}
          />
        ))}
        {koreksiDariId === null && <KertasPermohonan control={form.control} error={cek.error} onKey={onKey} />}
        <FormFooter state={draf.signedOut ? <SesiBerakhir /> : <SaveState state={draf.progress} time={draf.time} />}>
          <Button kind="primary" type="submit" pending={sending}>
            Kirim ke Jamkrindo
            {cek.tampak.length > 0 && <span className="font-normal">· {cek.tampak.length} perlu diperbaiki</span>}
          </Button>
          <span className="hidden lg:inline">
            <Kbd>Ctrl Enter</Kbd>
          </span>
        </FormFooter>
      </FormLayout>
    </form>
  );
}
