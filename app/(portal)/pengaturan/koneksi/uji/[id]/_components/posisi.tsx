import { labelPosisi, switchOf } from '#lib/koneksi/label-sakelar.ts';

/** Positions of a call that differ from the profile the test began with, on one line; nothing where none does. */
export function Posisi({ sakelar }: { readonly sakelar: Readonly<Record<string, unknown>> }) {
  const moved = Object.entries(sakelar);
  if (moved.length === 0) return null;
  return (
    <p className="text-faint wrap-anywhere">
      {moved.map(([path, value], index) => (
        <span key={path}>
          {index > 0 && ' · '}
          {switchOf(path)?.label ?? path}: <span className="text-soft">{labelPosisi(path, value)}</span>
        </span>
      ))}
    </p>
  );
}
