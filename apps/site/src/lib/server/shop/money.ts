/** An amount in a currency's smallest unit as people read it: `$39.00`. */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** Reads an amount that a person typed, such as `12.50`, into smallest units. */
export function parseMoney(text: string, currency: string): number | undefined {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = /^\d{1,7}([.,]\d{1,3})?$/.test(text.trim())
    ? Math.round(Number(text.trim().replace(',', '.')) * 10 ** digits)
    : Number.NaN;
  return Number.isSafeInteger(amount) && amount > 0 ? amount : undefined;
}
