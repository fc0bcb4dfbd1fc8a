import { cx } from '../ui/cx.ts';

type Props = {
  readonly state: 'empty' | 'saving' | 'saved' | 'failed';
  /** Wall clock of the last save, as it reads: "10.42". */
  readonly time?: string | undefined;
  readonly what?: string;
};

/** What is saved and when, always in the same place: "Draf tersimpan 10.42". Keeps its height while nothing is said. */
export function SaveState({ state, time, what = 'Draf' }: Props) {
  const text = {
    empty: '',
    saving: 'Menyimpan…',
    saved: `${what} tersimpan${time ? ` ${time}` : ''}`,
    failed: `Belum tersimpan: sambungan terputus, dicoba lagi${time ? `. Terakhir tersimpan ${time}` : ''}`,
  }[state];
  return (
    <p role="status" className={cx('min-h-5 text-sm', state === 'failed' ? 'font-medium text-wait' : 'text-faint')}>
      {text}
    </p>
  );
}
