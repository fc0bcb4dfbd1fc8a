import type { ReactNode } from 'react';

/** A long form: the index of its groups at the left, one column of fields at the right. */
export function FormLayout({ index, children }: { readonly index: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[13rem_minmax(0,40rem)] lg:items-start lg:gap-12">
      {index}
      <div className="min-w-0 space-y-10 pt-4 lg:pt-0">{children}</div>
    </div>
  );
}

/** One group of a form; `id` is what the index links to. */
export function FormGroup({
  id,
  title,
  intro,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-24">
      <h2 id={`${id}-title`} className="border-b border-rule-strong pb-2 text-base font-semibold">
        {title}
      </h2>
      {intro && <p className="mt-2 text-soft">{intro}</p>}
      <div className="mt-5 space-y-6">{children}</div>
    </section>
  );
}

/** The buttons at the foot of a form, with what is saved beside them; stays in sight. */
export function FormFooter({ children, state }: { readonly children: ReactNode; readonly state?: ReactNode }) {
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-3 border-t border-rule-strong bg-paper px-4 py-3 sm:-mx-1 sm:px-1">
      {children}
      {state && <div className="min-w-0 flex-1 basis-52 text-right text-balance">{state}</div>}
    </div>
  );
}
