/** Where this installation works when it is not production: `test` for a try-out, `rehearsal` for the last test before it counts. */
export interface Environment {
  readonly label: string;
  readonly tone: 'test' | 'rehearsal';
}

/** The striped band on top of every page that is not production. */
export function EnvironmentBand({ environment }: { readonly environment: Environment }) {
  return (
    <section aria-label="Lingkungan" className={`environment environment-${environment.tone}`}>
      <span className="truncate bg-paper px-2.5 leading-5">{environment.label}</span>
    </section>
  );
}
