/** A piece of HTML that is safe to stand in a page. */
export interface Html {
  readonly html: string;
}
type Value = string | number | Html | null | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const written = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'object') return 'html' in value ? value.html : value.map((one) => one.html).join('');
  return String(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
};

/** A template whose values are escaped, but for HTML made by another one. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.reduce((text, part, index) => text + written(values[index - 1] ?? null) + part) };
}

/** One `<option>` of a list, chosen or not. */
export function option(value: string, label: string, chosen: boolean): Html {
  return chosen ? html`<option value="${value}" selected>${label}</option>` : html`<option value="${value}">${label}</option>`;
}
