import { findingAt, type Problem } from './use-submit.ts';

type Options<N extends string> = {
  /** begins the id of every control, so that two forms of one page do not share one */
  readonly prefix: string;
  readonly labels: Readonly<Record<N, string>>;
  readonly isian: Readonly<Record<N, string>>;
  readonly onChange: (isian: Record<N, string>) => void;
  readonly problem: Problem | null;
};

/** What each control of a small form is given, its finding included, and the fields as the summary on top links to them. */
export function formFields<N extends string>({ prefix, labels, isian, onChange, problem }: Options<N>) {
  const id = (name: string) => `${prefix}-${name}`;
  return {
    field: (name: N) => ({
      id: id(name),
      name,
      label: labels[name],
      value: isian[name],
      onChange: (value: string) => onChange({ ...isian, [name]: value }),
      error: findingAt(problem, name),
    }),
    fields: Object.fromEntries(Object.entries<string>(labels).map(([name, label]) => [name, { label, id: id(name) }])),
  };
}
