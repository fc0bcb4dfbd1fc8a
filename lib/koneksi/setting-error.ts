/** A setting that cannot be used: one Indonesian sentence for the console. */
export class SettingError extends Error {}
