import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode };

/** Says what would be here and how it gets here. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="mx-auto max-w-md px-4 py-14 text-center">
      <p className="text-base font-medium">{title}</p>
      {children && <div className="mt-1.5 text-balance text-soft">{children}</div>}
      {action && <div className="mt-5 flex justify-center gap-2">{action}</div>}
    </div>
  );
}
