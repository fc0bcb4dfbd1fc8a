import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children: ReactNode; readonly reference?: string | undefined; readonly action?: ReactNode };

/** A page that only says something: not found, a fault. `reference` is the code that finds the fault in the log. */
export function NoticePage({ title, children, reference, action }: Props) {
  return (
    <div className="mx-auto max-w-xl px-4 py-20">
      <h1 className="text-xl font-semibold">{title}</h1>
      <div className="mt-2 space-y-2 text-base text-soft">{children}</div>
      {reference && (
        <p className="mt-4">
          Kode rujukan: <span className="font-medium">{reference}</span>
        </p>
      )}
      {action && <div className="mt-6 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
