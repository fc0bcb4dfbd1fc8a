'use client';

import { useId, useState } from 'react';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { findingAt, type Problem, useSubmit } from '../../../_components/use-submit.ts';
import { gabungkan } from '../actions.ts';

type Props = {
  readonly id: string;
  readonly nama: string;
  /** branches it can go into */
  readonly tujuan: readonly { readonly id: string; readonly kodeUker: string; readonly nama: string }[];
  readonly akibat: { readonly orang: number; readonly penjaminan: number; readonly klaim: number; readonly surat: number };
  readonly hariIni: string;
};

/** Asks into which branch this one goes, and says what that does before it is done. */
export function Gabungkan({ id, nama, tujuan, akibat, hariIni }: Props) {
  const prefix = useId();
  const [open, setOpen] = useState(false);
  const [isian, setIsian] = useState({ ke: '', dari: hariIni, alasan: '' });
  const { pending, problem, submit, keyFor } = useSubmit();
  const [belumPilih, setBelumPilih] = useState(false);
  const terpilih = tujuan.find((row) => row.kodeUker === isian.ke);
  const kirim = () => {
    setBelumPilih(!terpilih);
    if (!terpilih) return;
    const isi = { id, keId: terpilih.id, dari: isian.dari, alasan: isian.alasan };
    submit(
      () => gabungkan({ ...isi, kunci: keyFor(isi) }),
      () => setOpen(false),
    );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Gabungkan</Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={`Gabungkan ${nama} ke cabang lain`}
        description="Tidak dapat dibatalkan. Kodenya tidak dipakai lagi oleh cabang mana pun."
        kind="danger"
        action={terpilih ? `Gabungkan ke ${terpilih.nama}` : 'Gabungkan'}
        pending={pending}
        onSubmit={kirim}
      >
        {problem && problem.temuan.length === 0 && <ProblemNotice problem={problem} />}
        <ul className="list-disc space-y-1 pl-5 text-soft">
          <li>{nama} tidak menerima permohonan baru.</li>
          <li>{akibat.orang} orang berpindah ke cabang tujuan; mereka harus masuk lagi.</li>
          <li>
            {akibat.penjaminan} penjaminan dan {akibat.klaim} klaim tetap tercatat di sini, dan terlihat oleh semua yang melihat cabang
            tujuan.
          </li>
          {akibat.surat > 0 && <li>{akibat.surat} surat masih berjalan; tetap dikirim seperti biasa.</li>}
        </ul>
        <CodeCombobox
          id={`${prefix}-ke`}
          name="keId"
          label="Digabung ke"
          value={isian.ke}
          onChange={(ke) => setIsian({ ...isian, ke })}
          options={tujuan.map((row) => ({ kode: row.kodeUker, label: row.nama }))}
          error={tujuanSalah(problem, belumPilih && !terpilih)}
        />
        <DateInput
          id={`${prefix}-dari`}
          name="dari"
          label="Sejak"
          value={isian.dari}
          onChange={(dari) => setIsian({ ...isian, dari })}
          error={findingAt(problem, 'dari')}
        />
        <TextArea
          id={`${prefix}-alasan`}
          name="alasan"
          label="Alasan"
          hint="Misalnya nomor surat keputusan."
          value={isian.alasan}
          onChange={(alasan) => setIsian({ ...isian, alasan })}
          rows={2}
          max={300}
          error={findingAt(problem, 'alasan')}
        />
      </FormDialog>
    </>
  );
}

function tujuanSalah(problem: Problem | null, belum: boolean): string | undefined {
  return belum ? 'Pilih cabang dari daftar.' : findingAt(problem, 'keId');
}
