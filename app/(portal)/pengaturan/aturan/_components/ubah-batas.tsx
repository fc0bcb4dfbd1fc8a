'use client';

import { useId, useState } from 'react';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import type { CodeOption } from '#components/form/field-props.ts';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { formFields } from '../../../_components/form-fields.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';
import { usulkanBatas } from '../actions.ts';

type Props = { readonly penggunaId: string; readonly nama: string; readonly operasi: readonly CodeOption[] };

const labels = { operasi: 'Untuk surat', batas: 'Boleh memutuskan sampai' };
const awal = { operasi: '*', batas: '' };

/** Proposes up to how much a person may decide. */
export function UbahBatas({ penggunaId, nama, operasi }: Props) {
  const prefix = useId();
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState(awal);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  const { field, fields } = formFields({ prefix, labels, isian, onChange: setIsian, problem });
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
        Usulkan batas<span className="sr-only"> {nama}</span>
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`Usulkan batas wewenang ${nama}`}
        description="Baru berlaku setelah orang kedua setuju. Yang di atas batas diputus orang lain dengan batas lebih tinggi."
        action="Kirim usul"
        pending={pending}
        onSubmit={() =>
          submit(
            () => usulkanBatas({ penggunaId, ...isian, kunci: keyFor({ penggunaId, ...isian }) }),
            () => setOpen(false),
          )
        }
      >
        <ProblemNotice problem={problem} fields={fields} />
        <CodeCombobox
          {...field('operasi')}
          options={[{ kode: '*', label: 'Semua surat' }, ...operasi]}
          showCodes={false}
          placeholder="Ketik nama surat"
        />
        <RupiahInput {...field('batas')} hint="Kosongkan untuk mencabut batas." />
      </FormDialog>
    </>
  );
}
