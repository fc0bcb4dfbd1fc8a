'use client';

import { useId, useState } from 'react';
import { Choice } from '#components/form/choice.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { usulkanKebijakan } from '../actions.ts';

type Mode = 'selalu' | 'di_atas' | 'tidak';
type Props = { readonly operasi: string; readonly label: string; readonly mode: Mode; readonly batas: string | null };

const pilihan: readonly { readonly kode: Mode; readonly label: string }[] = [
  { kode: 'selalu', label: 'Selalu' },
  { kode: 'di_atas', label: 'Di atas jumlah tertentu' },
  { kode: 'tidak', label: 'Tidak' },
];
const labels = { mode: 'Perlu persetujuan orang kedua', batas: 'Perlu persetujuan di atas' };

/** Proposes when an operation waits for a second person. */
export function UbahKebijakan({ operasi, label, mode, batas }: Props) {
  const prefix = useId();
  const awal = { mode: mode as string, batas: batas ?? '' };
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const { field, fields } = formFields({ prefix, labels, isian, onChange: setIsian, problem });
  const dipilih = pilihan.find((row) => row.kode === isian.mode)?.kode ?? mode;
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setIsian(awal);
          forget();
          setOpen(true);
        }}
      >
        Usulkan perubahan<span className="sr-only"> {label}</span>
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`Usulkan aturan untuk ${label}`}
        description="Baru berlaku setelah orang kedua setuju. Surat yang sudah dibuat tetap mengikuti aturan saat dibuat. Untuk kelompok, jumlah seluruh barisnya yang dihitung."
        action="Kirim usul"
        pending={pending}
        onSubmit={() =>
          submit(
            () => {
              const isi = { operasi, mode: dipilih, batas: dipilih === 'di_atas' ? isian.batas : '' };
              return usulkanKebijakan({ ...isi, kunci: keyFor(isi) });
            },
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} fields={fields} />
        <Choice {...field('mode')} options={pilihan} showCodes={false} />
        {isian.mode === 'di_atas' && <RupiahInput {...field('batas')} hint="Tepat sejumlah ini belum perlu persetujuan." />}
      </FormDialog>
    </>
  );
}
