/**
 * What every input of a form takes. `value` is always a string (a decimal string for money, ISO yyyy-mm-dd for dates, the code
 * for code lists); what cannot be read is handed on as it was typed, so that the check can say what is wrong with it.
 * `required: false` says so beside the label; leave it out where nothing needs saying.
 */
export interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly warning?: string | undefined;
  readonly required?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly readOnly?: boolean | undefined;
}

/** One code of a code list, as every code field takes it. */
export interface CodeOption {
  readonly kode: string;
  readonly label: string;
}
