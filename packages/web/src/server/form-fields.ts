/** Reads fields of a posted form. A field that is not there reads as empty; whether empty will do is decided by the use case. */

export function field(form: FormData, name: string): string {
  const value = form.get(name)
  // A form posts line breaks as CRLF; the text the person typed has LF.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
}

/** `NaN` where the field is no whole number. */
export function wholeNumberField(form: FormData, name: string): number {
  const text = field(form, name).trim()
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN
}
