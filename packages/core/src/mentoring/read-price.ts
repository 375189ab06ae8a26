/**
 * Reads a price as people write it, exactly: what is not a whole number of the currency's smallest unit is refused, never rounded.
 *
 * A point and a comma are both taken for the decimal mark, and no other mark is taken at all: "1,500" has more decimals than any currency
 * here, so it is refused instead of being read as one of two things.
 */
import { refuse, type Result } from '../kernel/result.ts'
import { type Currency, type Money, type MoneyRefusal, readMoney } from './money.ts'

/** Decimals of the smallest unit, by ISO 4217. Three-decimal currencies are left out: no provider takes their last unit. */
export const CURRENCY_DECIMALS: Readonly<Record<Currency, number>> = {
  AUD: 2,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  INR: 2,
  JPY: 0,
  KRW: 0,
  MXN: 2,
  NOK: 2,
  NZD: 2,
  PLN: 2,
  SEK: 2,
  SGD: 2,
  USD: 2,
  ZAR: 2,
}

export type PriceRefusal =
  | { readonly code: 'unknown-currency'; readonly currency: Currency }
  | { readonly code: 'no-number' }
  | { readonly code: 'too-fine'; readonly currency: Currency; readonly decimals: number }
  | MoneyRefusal

export function readPrice(text: string, currency: Currency): Result<Money, PriceRefusal> {
  const decimals = Object.hasOwn(CURRENCY_DECIMALS, currency) ? CURRENCY_DECIMALS[currency] : undefined
  if (decimals === undefined) return refuse({ code: 'unknown-currency', currency })
  const [, whole, part = ''] = /^(\d{1,12})(?:[.,](\d+))?$/u.exec(text.trim()) ?? []
  if (whole === undefined) return refuse({ code: 'no-number' })
  // Zeros too: "1.500" may well be meant as fifteen hundred.
  if (part.length > decimals) return refuse({ code: 'too-fine', currency, decimals })
  return readMoney(Number(whole + part.padEnd(decimals, '0')), currency)
}

/** As `readPrice` reads it back; nothing for what is free. Throws for a currency that is not listed. */
export function writePrice({ minor, currency }: Money): string {
  const decimals = CURRENCY_DECIMALS[currency]
  if (decimals === undefined) throw new RangeError(`no such currency: ${currency}`)
  if (minor === 0) return ''
  const digits = String(minor).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
