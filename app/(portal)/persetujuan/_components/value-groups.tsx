import { cx } from '#components/ui/cx.ts';
import type { ValueGroup } from './readable-values.ts';

/** The values of a letter under their headings, in two columns where there is room; what a correction changed stands beside what it said before. */
export function ValueGroups({ groups }: { readonly groups: readonly ValueGroup[] }) {
  return groups.map(({ judul, isi }) => (
    <section key={judul} className="mt-5">
      <h3 className="mb-0.5 border-b border-rule-strong pb-1 text-sm font-semibold">{judul}</h3>
      <dl className="grid gap-x-8 xl:grid-cols-2">
        {isi.map(({ label, nilai, sebelum }) => (
          <div
            key={label}
            className={cx('grid grid-cols-[9.5rem_minmax(0,1fr)] gap-x-3 border-b border-rule py-1', sebelum !== null && 'bg-wait-wash')}
          >
            <dt className="text-faint">{label}</dt>
            <dd className="min-w-0 break-words tabular-nums">
              {nilai}
              {sebelum !== null && (
                <span className="block text-sm text-wait">
                  sebelumnya <del className="no-underline">{sebelum}</del>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
