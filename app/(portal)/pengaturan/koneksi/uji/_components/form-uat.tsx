'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../../_components/use-submit.ts';
import { jalankanUat } from '../actions.ts';

const labels = {
  kodeBank: 'Kode bank',
  kodeUker: 'Kode uker',
  nomorAplikasi: 'Nomor aplikasi',
  noRekening: 'Nomor rekening',
  noSertifikat: 'Nomor sertifikat',
};

type Awal = { readonly kodeBank: string; readonly kodeUker: string };
type Props = { readonly awal: Awal; readonly produksi: boolean; readonly lingkungan: string; readonly disabled: boolean };

/** Orders a UAT run: says what will be sent, and asks for what it cannot invent. */
export function FormUat({ awal, produksi, lingkungan, disabled }: Props) {
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState({ ...awal, nomorAplikasi: '', noRekening: '', noSertifikat: '' });
  const [ulang, setUlang] = useState(false);
  const { pending, problem, submit, keyFor } = useSubmit();
  const { field, fields } = formFields({ prefix: 'uat', labels, isian, onChange: setIsian, problem });
  const router = useRouter();

  const kirim = () =>
    submit(
      () => jalankanUat({ ...isian, ulang: ulang && !produksi, kunci: keyFor({ isian, ulang }) }),
      ({ ujiId }) => router.push(`/pengaturan/koneksi/uji/${ujiId}`),
    );

  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        Jalankan UAT
      </Button>
      <FormDialog
        wide
        open={open}
        onClose={() => setOpen(false)}
        title="Jalankan UAT"
        description={<YangDikirim produksi={produksi} lingkungan={lingkungan} />}
        action="Mulai UAT"
        pending={pending}
        onSubmit={kirim}
      >
        <ProblemNotice problem={problem} fields={fields} />
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <TextInput {...field('kodeBank')} inputMode="numeric" hint="Tiga angka, dari Jamkrindo" />
          <TextInput {...field('kodeUker')} hint="Unit kerja pengirim data uji" />
        </div>
        <fieldset>
          <legend className="mb-2 font-medium">
            Penjaminan yang sudah ada di Jamkrindo {!produksi && <span className="font-normal text-faint">(boleh kosong)</span>}
          </legend>
          <p className="mb-3 text-soft">Hanya dibaca, tidak diubah. Dengan ini inquiry dapat diuji sebelum ada penjaminan uji.</p>
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
            <TextInput {...field('nomorAplikasi')} />
            <TextInput {...field('noRekening')} />
            <TextInput {...field('noSertifikat')} />
          </div>
        </fieldset>
        {!produksi && (
          <label className="flex items-start gap-2.5">
            <input
              type="checkbox"
              checked={ulang}
              onChange={(event) => setUlang(event.target.checked)}
              className="mt-0.5 size-5 accent-accent"
            />
            <span>
              Kirim juga tiap permintaan yang diterima sekali lagi dengan referensi yang sama
              <span className="block text-sm text-soft">
                Untuk melihat apakah Jamkrindo mengenali pengiriman ulang. Bila tidak, data uji tercatat dua kali.
              </span>
            </span>
          </label>
        )}
      </FormDialog>
    </>
  );
}

function YangDikirim({ produksi, lingkungan }: { readonly produksi: boolean; readonly lingkungan: string }) {
  if (produksi)
    return (
      <p>
        Lingkungan ini produksi: hanya autentikasi, inquiry, dan cetak yang dicoba. Tidak ada permohonan, pembayaran, atau klaim yang
        dikirim.
      </p>
    );
  return (
    <p>
      Portal mengirim data uji bertanda “UJI COBA” ke Jamkrindo lingkungan {lingkungan}: penjaminan baru, IJP, SPR, klaim dengan dokumen,
      dan subrogasi. Tiap operasi dicoba paling banyak 48 kali, tiap kali dengan nomor baru; begitu diterima, percobaan berhenti.
    </p>
  );
}
